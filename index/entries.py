"""What an engine holds: one kind of entry a unit, made from a record of the archive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Unit = Literal["quotations", "releases", "citations"]


@dataclass(frozen=True, slots=True)
class SpeakerEntry:
    """A speaker as an engine knows them; ``key`` is the archive's id, ``name`` as printed."""

    key: str
    name: str
    kind: str
    role: str | None
    affiliation: str | None


@dataclass(frozen=True, slots=True)
class PinpointEntry:
    """A place in a work: unit, first and last number, sub-paragraph."""

    unit: str
    first: int
    last: int
    sub: str | None = None


@dataclass(frozen=True, slots=True)
class CitationEntry:
    """One citation: where it points, the claim that carries it, and the release it stands in.

    ``work`` is empty where the release does not say which work. ``year`` and
    the like are derived; ``text`` is the citation as printed.
    """

    id: str
    release_id: str
    position: int
    title: str
    publisher_id: str
    publisher: str
    published: date | None
    language: str
    topics: tuple[str, ...]
    text: str
    work: str
    work_mention: str
    pinpoints: tuple[PinpointEntry, ...]
    claim: str
    quotation_id: str


@dataclass(frozen=True, slots=True)
class QuotationEntry:
    """One quotation with its speakers and what its release says; no speakers: not established."""

    id: str
    release_id: str
    position: int
    title: str
    publisher_id: str
    publisher: str
    published: date | None
    language: str
    topics: tuple[str, ...]
    words: tuple[str, ...]
    form: str
    basis: str
    confidence: float
    mention: str
    cue: str
    speakers: tuple[SpeakerEntry, ...]
    citations: tuple[CitationEntry, ...]
    context: str


@dataclass(frozen=True, slots=True)
class ReleaseEntry:
    """One release: all its words, with its quotations and citations for binding."""

    id: str
    release_id: str
    title: str
    kicker: str
    standfirst: str
    body: str
    publisher_id: str
    publisher: str
    published: date | None
    language: str
    topics: tuple[str, ...]
    quotations: tuple[QuotationEntry, ...]
    citations: tuple[CitationEntry, ...]
    revisions: int
    corrected: bool


Entry = QuotationEntry | ReleaseEntry | CitationEntry


@dataclass(frozen=True, slots=True)
class Entries:
    """All entries of one release, in all three units."""

    release: ReleaseEntry
    quotations: tuple[QuotationEntry, ...]
    citations: tuple[CitationEntry, ...]
