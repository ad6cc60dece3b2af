"""Tells quotations from titles, terms, slogans and scare quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from archive.annotation import Attribution
from archive.release import Span
from ingest.annotate.words.forms import is_phrase
from ingest.annotate.words.headline_clauses import in_headline
from ingest.annotate.words.judged import (
    CALLED_AS,
    PREDICATE,
    calls_a_thing,
    is_judged,
    judges,
    weighs,
)
from ingest.annotate.words.named_marks import is_title, is_title_by_itself
from ingest.annotate.words.offences import is_accusation
from ingest.annotate.words.own_nouns import precedes, qualifies
from ingest.annotate.words.own_sentences import is_own_answer
from ingest.annotate.words.runs import Run
from ingest.annotate.words.set_in import is_set_in
from ingest.annotate.words.works_named import looks_titled


@dataclass(slots=True)
class Look:
    """What a marked run looks like where it stands."""

    text: str
    run: Run
    block: Span
    touches: bool
    inner: str = ""
    words: int = 0
    utterance: bool = False
    fragment: bool = False
    before: str = ""
    beside: bool = False
    reported: bool = False
    _titled: bool | None = None
    _judged: tuple[bool | None] | None = None

    @property
    def titled(self) -> bool:
        """Return whether the words are capitalised as the title of a work is."""
        if self._titled is None:
            self._titled = looks_titled(self.inner)
        return self._titled

    @property
    def by_itself(self) -> bool | None:
        """Return whether the words are a name or not, ``None`` where who speaks has to tell."""
        if self._judged is None:
            self._judged = (is_title_by_itself(self),)
        return self._judged[0]

    @property
    def goes_on(self) -> bool:
        """Return whether the words begin small and of themselves: "he goes on, “and you do”"."""
        return self.fragment and not self.inner.startswith("[") and self.before.endswith(", ")

    def __post_init__(self) -> None:
        self.inner = self.run.inner.of(self.text)
        self.before = self.text[
            max(self.block.start, self.run.outer.start - 300) : self.run.outer.start
        ]
        self.words = len(self.inner.split())
        first = self.inner.lstrip("[(¿¡…. ‘“'\"")[:1]
        capital = first.isupper() or first.isdigit()
        self.utterance = capital or self.inner.startswith("[") or bool(_CLAUSE.match(self.inner))
        self.fragment = not capital or self.inner.startswith("[")


_CLAUSE: Final = re.compile(
    r"(?:I|we|they|you|he|she|it|this|that|there)(?:['’]\w+)?\s", re.IGNORECASE
)
_HEADLINE: Final = 120
_SMALL_AFTER: Final = re.compile(r"\s[a-zà-ÿ]")
_RELATIVE_CLAUSE: Final = re.compile(
    r"(?:which|who|because|if|when|where) (?:\w+ ){0,2}?"
    r"(?:is|are|was|were|has|have|had|will|would|can)\b"
)


def keeps(look: Look, attribution: Attribution | None) -> bool:
    """Return whether a marked run is somebody's words rather than a name for something."""
    if is_title(look, attribution):
        return False
    after = look.text[look.run.outer.end : min(look.block.end, look.run.outer.end + 40)]
    if look.utterance and look.inner.endswith((",", "!", "?")) and is_own_answer(after):
        return True
    if _nobody_told(attribution) and is_part(look):
        return False
    if attribution is None:
        return _stands_alone(look)
    if _is_of_noun(look, attribution, after):
        return False
    if look.words < 3 and not attribution.speakers:
        return look.touches and look.utterance and look.inner.endswith((",", ".", "!", "?"))
    if look.words > 2 or look.touches or look.inner.rstrip().endswith((".", "!", "?")):
        return True
    return _is_judgement(look, attribution, after)


def _is_of_noun(look: Look, attribution: Attribution, after: str) -> bool:
    """Return whether a few words only tell what sort a noun beside them is of."""
    if look.words > 3:
        return False
    beside = look.beside and look.words > 2
    if not look.touches and not beside and qualifies(look.before, after):
        return True
    if look.words == 1 and look.reported and precedes(look.inner, after):
        return True
    return not attribution.speakers and not beside and precedes(look.inner, after)


def _is_judgement(look: Look, attribution: Attribution, after: str) -> bool:
    """Return whether one or two words say what somebody thinks of a thing."""
    if look.fragment and CALLED_AS.search(look.before) and not _DEFINITE.match(look.inner):
        return True  # "described the men as “evil thieves”"
    if look.words == 1 and weighs(look.before, look.inner):
        return True
    if look.words == 2 and (judges(look.before, after) or calls_a_thing(look.before, look.inner)):
        return True
    judged = is_judged(look.before, look.inner, after, (s.name for s in attribution.speakers))
    return judged or (look.reported and bool(PREDICATE.search(look.before)))


# "habla de «la curva»": what something is known by.
_DEFINITE: Final = re.compile(r"(?:les?|las?|el|los)\s|l['’]")


def is_part(look: Look) -> bool:
    """Return whether words that nothing touches are a part of the publisher's own sentence."""
    if look.fragment or look.touches or in_headline(look):
        return False
    return is_set_in(look.text, look.block, look.run.inner, look.run.outer)


def _nobody_told(attribution: Attribution | None) -> bool:
    """Return whether no word of the sentence says whose the words are."""
    return attribution is None or (
        attribution.cue is None and attribution.basis in ("continued", "none")
    )


def _stands_alone(look: Look) -> bool:
    """Return whether words without an attribution are speech all the same."""
    before = look.before
    if look.fragment:
        clause = look.words >= 4 and _RELATIVE_CLAUSE.match(look.inner) is not None
        return (look.words >= 6 or clause) and not is_accusation(before)
    if _continues(look):
        return False
    # "„…“, sagte X": a comma after words that open a paragraph is an unknown language's cue.
    opens = not before.strip() and look.text[look.run.outer.end : look.run.outer.end + 1] == ","
    return look.utterance and (look.words >= 4 or (opens and look.words > 1))


def _continues(look: Look) -> bool:
    """Return whether words that open a line are its noun: ‘Night of nets’ in Arle."""
    if look.before.strip() or look.block.end - look.block.start > _HEADLINE:
        return False
    inside = look.inner.endswith((".", ",", "!", "?", "…", ";", ":"))
    goes_on = _SMALL_AFTER.match(look.text, look.run.outer.end, look.block.end) is not None
    return goes_on and not inside and is_phrase(look.text, [look.run.inner])
