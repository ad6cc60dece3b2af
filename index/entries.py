"""What an engine holds: one kind of entry a unit, made from a record of the archive."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from archive.annotation import PrintedSpeaker
from archive.identities import speaker_ids
from archive.masks import public_text
from archive.release import Release, Span
from archive.revision import Record

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


def entries_of(record: Record) -> Entries:
    """Return the entries of a record: its release, quotations and citations in reading order.

    E-mail addresses and telephone numbers of contacts are hidden: what can be
    searched is public.
    """
    record = _public(record)
    about = _about(record)
    citations = tuple(_citation(record, about, i) for i in range(len(record.citation_ids)))
    quotations = tuple(
        _quotation(record, about, i, citations) for i in range(len(record.quotation_ids))
    )
    return Entries(_release(record, about, quotations, citations), quotations, citations)


def _public(record: Record) -> Record:
    release = replace(record.revision.release, text=public_text(record.revision.release))
    return replace(record, revision=replace(record.revision, release=release))


@dataclass(frozen=True, slots=True)
class _About:
    """What every entry repeats of its release."""

    release_id: str
    title: str
    publisher_id: str
    publisher: str
    published: date | None
    language: str
    topics: tuple[str, ...]
    speakers: tuple[tuple[str, ...], ...]


def _about(record: Record) -> _About:
    revision, release = record.revision, record.revision.release
    return _About(
        release_id=revision.release_id,
        title=release.title,
        publisher_id=revision.publisher_id,
        publisher=release.publisher or revision.publisher_id,
        published=release.published.value if release.published else None,
        language=release.language or "",
        topics=tuple(tag.topic for tag in record.annotations.topics),
        speakers=record.speaker_ids
        or speaker_ids(record.annotations.quotations, revision.release_id),
    )


def _release(
    record: Record,
    about: _About,
    quotations: tuple[QuotationEntry, ...],
    citations: tuple[CitationEntry, ...],
) -> ReleaseEntry:
    release = record.revision.release
    return ReleaseEntry(
        id=about.release_id,
        release_id=about.release_id,
        title=about.title,
        kicker=release.kicker or "",
        standfirst=release.standfirst or "",
        body=_body(release),
        publisher_id=about.publisher_id,
        publisher=about.publisher,
        published=about.published,
        language=about.language,
        topics=about.topics,
        quotations=quotations,
        citations=citations,
        revisions=record.revision.number,
        corrected=bool(release.corrections),
    )


def _quotation(
    record: Record, about: _About, at: int, citations: tuple[CitationEntry, ...]
) -> QuotationEntry:
    release, quotation = record.revision.release, record.annotations.quotations[at]
    said = quotation.attribution
    return QuotationEntry(
        id=record.quotation_ids[at],
        release_id=about.release_id,
        position=at,
        title=about.title,
        publisher_id=about.publisher_id,
        publisher=about.publisher,
        published=about.published,
        language=about.language,
        topics=about.topics,
        words=tuple(segment.of(release.text) for segment in quotation.segments),
        form=quotation.form,
        basis=said.basis,
        confidence=said.confidence,
        mention=said.mention.of(release.text) if said.mention else "",
        cue=said.cue.of(release.text) if said.cue else "",
        speakers=tuple(map(_speaker, about.speakers[at], said.speakers)),
        citations=tuple(
            entry
            for entry, cited in zip(citations, record.annotations.citations, strict=True)
            if cited.quotation == at
        ),
        context=_around(release, quotation.span),
    )


def _speaker(key: str, printed: PrintedSpeaker) -> SpeakerEntry:
    return SpeakerEntry(key, printed.name, printed.kind, printed.role, printed.affiliation)


def _citation(record: Record, about: _About, at: int) -> CitationEntry:
    release, citation = record.revision.release, record.annotations.citations[at]
    text = release.text
    return CitationEntry(
        id=record.citation_ids[at],
        release_id=about.release_id,
        position=at,
        title=about.title,
        publisher_id=about.publisher_id,
        publisher=about.publisher,
        published=about.published,
        language=about.language,
        topics=about.topics,
        text=citation.span.of(text),
        work=citation.work or "",
        work_mention=citation.work_mention.of(text) if citation.work_mention else "",
        pinpoints=tuple(PinpointEntry(p.unit, p.first, p.last, p.sub) for p in citation.pinpoints),
        claim=citation.claim.of(text) if citation.claim else _around(release, citation.span),
        quotation_id="" if citation.quotation is None else record.quotation_ids[citation.quotation],
    )


def _body(release: Release) -> str:
    """Return all that was printed but for kicker, title and standfirst, which are told apart.

    The line of the date comes last, so that the body opens with its first words.
    """
    kept, last, at = [], [], 0
    for part in sorted(release.parts, key=lambda part: part.span):
        if part.label in _APART and part.span.start >= at:
            kept.append(release.text[at : part.span.start])
            last += [part.span.of(release.text)] if part.label in _LAST else []
            at = part.span.end
    kept.append(release.text[at:])
    return "\n\n".join(stripped for piece in (*kept, *last) if (stripped := piece.strip()))


_LAST = ("date_line", "embargo")
_APART = ("kicker", "title", "standfirst", *_LAST)


def _around(release: Release, span: Span) -> str:
    """Return the printed blocks that a span touches; without any, the lines that it stands in."""
    spans = [block.span for block in release.blocks] or []
    spans += [part.span for part in release.parts if part.label in ("standfirst", "title", "note")]
    touched = [s for s in spans if s.start < span.end and span.start < s.end]
    if touched:
        return release.text[min(touched).start : max(s.end for s in touched)]
    start = release.text.rfind("\n", 0, span.start) + 1
    end = release.text.find("\n", span.end)
    return release.text[start : end if end >= 0 else len(release.text)]
