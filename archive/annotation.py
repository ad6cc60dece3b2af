"""What we infer from a release: spans into its text, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

from archive.findings import SEVERITIES, Severity
from archive.release import Span

Form = Literal["full", "phrase"]
SpeakerKind = Literal["person", "organisation", "document"]
Basis = Literal[
    "named", "surname", "role", "pronoun", "continued", "colon", "signature", "decided", "none"
]
PinpointUnit = Literal["para", "preambular", "article", "section", "page", "footnote", "annex"]
_FORMS: Final = get_args(Form)
_SPEAKER_KINDS: Final = get_args(SpeakerKind)
_BASES: Final = get_args(Basis)
_UNITS: Final = get_args(PinpointUnit)


@dataclass(frozen=True, slots=True)
class PrintedSpeaker:
    """A speaker as one release prints them: the fullest name, role and affiliation that day."""

    name: str
    kind: SpeakerKind = "person"
    role: str | None = None
    affiliation: str | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a speaker has a name; without one there is no speaker")
        if self.kind not in _SPEAKER_KINDS:
            raise ValueError(f"no speaker is of kind {self.kind!r}")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The link from a quotation to who said it; no speakers means *not established*.

    A basis of "decided" without speakers says that staff could not establish
    one either. ``mention``, ``cue`` and ``antecedent`` are the words that carry
    it; ``confidence`` runs from 0 to 1.
    """

    speakers: tuple[PrintedSpeaker, ...] = ()
    basis: Basis = "none"
    mention: Span | None = None
    cue: Span | None = None
    antecedent: Span | None = None
    confidence: float = 0.0

    def __post_init__(self) -> None:
        if self.basis not in _BASES:
            raise ValueError(f"no attribution rests on {self.basis!r}")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence runs from 0 to 1, not {self.confidence}")
        if bool(self.speakers) == (self.basis == "none") and self.basis != "decided":
            raise ValueError("a basis of none and no speakers go together")


NOT_ESTABLISHED = Attribution()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words in one or more segments, outer quotation marks left out.

    ``decided`` is the id of the last decision by which staff settled anything
    about it; no annotator sets it.
    """

    segments: tuple[Span, ...]
    form: Form = "full"
    attribution: Attribution = NOT_ESTABLISHED
    decided: str | None = None

    def __post_init__(self) -> None:
        if not self.segments:
            raise ValueError("a quotation has at least one segment")
        if self.form not in _FORMS:
            raise ValueError(f"no quotation is of form {self.form!r}")

    @property
    def span(self) -> Span:
        """Return the span from the first segment's start to the last one's end."""
        return Span(self.segments[0].start, self.segments[-1].end)


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A place inside a cited work: "paras 14-16" is unit "para", 14 to 16."""

    unit: PinpointUnit
    first: int
    last: int
    sub: str | None = None

    def __post_init__(self) -> None:
        if self.unit not in _UNITS:
            raise ValueError(f"no pinpoint counts in {self.unit!r}")


@dataclass(frozen=True, slots=True)
class Citation:
    """A pointer to a place in another work.

    ``work`` is a symbol or a treaty's short name, and ``None`` until it is
    known which ("the report"). ``quotation`` is the position, in the same
    annotations, of the quotation that it belongs to. ``decided`` is the id of
    the decision by which staff settled ``work``; no annotator sets it.
    """

    span: Span
    work: str | None
    work_mention: Span | None = None
    pinpoints: tuple[Pinpoint, ...] = ()
    claim: Span | None = None
    quotation: int | None = None
    decided: str | None = None


@dataclass(frozen=True, slots=True)
class TopicTag:
    """A topic of the controlled list with the words that made it one."""

    topic: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What we could not tell, or doubt, and where; ``archive.findings`` explains each code."""

    code: str
    message: str
    span: Span | None = None

    @property
    def severity(self) -> Severity:
        """Return how much it weighs: stop, warn or note."""
        return SEVERITIES[self.code[0]]


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that one version of the annotators inferred from a release, in reading order."""

    annotator: str
    quotations: tuple[Quotation, ...] = ()
    citations: tuple[Citation, ...] = ()
    topics: tuple[TopicTag, ...] = ()
    findings: tuple[Finding, ...] = ()
