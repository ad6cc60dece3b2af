"""An entry as every engine sees it: passages of text, values by field, cited places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import msgspec

from archive.people import slug
from index.entries import (
    CitationEntry,
    Entries,
    Entry,
    QuotationEntry,
    ReleaseEntry,
    SpeakerEntry,
    Unit,
)
from index.query import FacetName, TextField

NONE = "none"
UNDATED = "undated"


# Passages and values are made by the thousand: a frozen dataclass takes ten times as long.
class Passage(msgspec.Struct, frozen=True):
    """A text of an entry; ``plain`` ones are found by words without a field, ``weight`` ranks."""

    field: TextField
    text: str
    weight: int = 1
    plain: bool = True


class Held(msgspec.Struct, frozen=True):
    """A value with a label to show."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """What an engine indexes of one entry.

    ``fields`` are looked up by ``speaker:`` and the like, ``facets`` counted.
    ``quotation`` is the id of the quotation that binds ``quote:( … )``.
    """

    id: str
    release_id: str
    entry: Entry
    passages: tuple[Passage, ...]
    fields: tuple[tuple[str, tuple[Held, ...]], ...]
    facets: tuple[tuple[FacetName, tuple[Held, ...]], ...]
    citations: tuple[CitationEntry, ...]
    published: date | None
    language: str
    quotation: str = ""


def documents(entries: Entries, unit: Unit) -> tuple[Document, ...]:
    """Return the documents that an engine holds of one release in one unit."""
    if unit == "releases":
        return (_release(entries.release),)
    if unit == "quotations":
        return tuple(_quotation(q, entries.release) for q in entries.quotations)
    spoken = {q.id: q for q in entries.quotations}
    return tuple(
        _citation(c, entries.release, spoken.get(c.quotation_id)) for c in entries.citations
    )


def passages(entry: Entry) -> tuple[Passage, ...]:
    """Return the texts of an entry in the order in which they are to be read."""
    match entry:
        case QuotationEntry():
            return (
                Passage("said", " ".join(entry.words), 3),
                *(Passage("any", _introduced(s)) for s in entry.speakers),
                Passage("title", entry.title, 1, plain=False),
                Passage("body", entry.context, 1, plain=False),
            )
        case ReleaseEntry():
            return (
                Passage("title", entry.title, 3),
                Passage("any", entry.kicker),
                Passage("standfirst", entry.standfirst, 2),
                Passage("body", entry.body),
                *(Passage("said", " ".join(q.words)) for q in entry.quotations),
            )
        case CitationEntry():
            return (
                Passage("body", entry.claim, 2),
                Passage("any", f"{entry.text} {entry.work_mention} {entry.work}"),
                Passage("title", entry.title, 1, plain=False),
            )


def _quotation(entry: QuotationEntry, release: ReleaseEntry) -> Document:
    has = [("quote", True), ("speaker", bool(entry.speakers)), *_cited(entry.citations)]
    fields = _about_speakers((entry,)) | _about_release(release)
    fields |= {"form": _plain(entry.form), "basis": _plain(entry.basis), "has": _has(has, release)}
    speakers = fields["speaker"] or (Held(NONE, "not established"),)
    facets: dict[FacetName, tuple[Held, ...]] = {
        "speaker": speakers,
        "whose": fields["words"] or _plain(NONE),
        "basis": fields["basis"],
        "work": _works(entry.citations),
    }
    return Document(
        entry.id,
        entry.release_id,
        entry,
        passages(entry),
        tuple(fields.items()),
        tuple((_facets_of_release(release) | facets).items()),
        entry.citations,
        entry.published,
        entry.language,
        entry.id,
    )


def _release(entry: ReleaseEntry) -> Document:
    quotations = entry.quotations
    quoted = [("quote", bool(quotations)), ("speaker", any(q.speakers for q in quotations))]
    fields = _about_speakers(quotations) | _about_release(entry)
    fields["form"] = _distinct(h for q in quotations for h in _plain(q.form))
    fields["basis"] = _distinct(h for q in quotations for h in _plain(q.basis))
    fields["has"] = _has([*quoted, *_cited(entry.citations)], entry)
    facets: dict[FacetName, tuple[Held, ...]] = {
        "speaker": fields["speaker"],
        "work": _works(entry.citations),
        "has": fields["has"],
    }
    return Document(
        entry.id,
        entry.release_id,
        entry,
        passages(entry),
        tuple(fields.items()),
        tuple((_facets_of_release(entry) | facets).items()),
        entry.citations,
        entry.published,
        entry.language,
    )


def _citation(
    entry: CitationEntry, release: ReleaseEntry, spoken: QuotationEntry | None
) -> Document:
    quotations = (spoken,) if spoken else ()
    has = [("quote", spoken is not None), ("speaker", bool(spoken and spoken.speakers))]
    fields = _about_speakers(quotations) | _about_release(release)
    fields["form"] = _plain(spoken.form) if spoken else ()
    fields["basis"] = _plain(spoken.basis) if spoken else ()
    fields["has"] = _has([*has, *_cited((entry,))], release)
    facets: dict[FacetName, tuple[Held, ...]] = {
        "work": _works((entry,)) or (Held(NONE, "not named"),),
        "pinpoint": _places(entry),
        "resolved": _plain("yes" if entry.work else "no"),
    }
    return Document(
        entry.id,
        entry.release_id,
        entry,
        passages(entry) + tuple(Passage("said", " ".join(q.words), 1, False) for q in quotations),
        tuple(fields.items()),
        tuple((_facets_of_release(release) | facets).items()),
        (entry,),
        entry.published,
        entry.language,
        entry.quotation_id,
    )


def _about_release(release: ReleaseEntry) -> dict[str, tuple[Held, ...]]:
    return {
        "publisher": (Held(release.publisher_id, release.publisher),),
        "topic": tuple(Held(topic, topic.replace("-", " ")) for topic in release.topics),
        "lang": _plain(release.language) if release.language else (),
    }


def _about_speakers(quotations: tuple[QuotationEntry, ...]) -> dict[str, tuple[Held, ...]]:
    speakers = [speaker for q in quotations for speaker in q.speakers]
    organisations = [s.name for s in speakers if s.kind == "organisation"]
    organisations += [s.affiliation for s in speakers if s.affiliation]
    return {
        "speaker": _distinct(Held(s.key, s.name) for s in speakers),
        "org": _distinct(Held(slug(name), name) for name in organisations),
        "role": _distinct(Held(slug(s.role), s.role) for s in speakers if s.role),
        "words": _distinct(h for s in speakers for h in _plain(s.kind)),
    }


def _facets_of_release(release: ReleaseEntry) -> dict[FacetName, tuple[Held, ...]]:
    about = _about_release(release)
    day = release.published
    return {
        "publisher": about["publisher"],
        "topic": about["topic"],
        "year": _plain(f"{day.year:04}" if day else UNDATED),
        "month": _plain(f"{day.year:04}-{day.month:02}" if day else UNDATED),
        "release": (Held(release.release_id, release.title),),
    }


def _introduced(speaker: SpeakerEntry) -> str:
    return ", ".join(part for part in (speaker.name, speaker.role, speaker.affiliation) if part)


def _cited(citations: tuple[CitationEntry, ...]) -> list[tuple[str, bool]]:
    return [("citation", bool(citations)), ("unresolved", any(not c.work for c in citations))]


def _has(what: list[tuple[str, bool]], release: ReleaseEntry) -> tuple[Held, ...]:
    revised = [("revision", release.revisions > 1), ("correction", release.corrected)]
    return tuple(Held(name, name) for name, there in (*what, *revised) if there)


def _works(citations: tuple[CitationEntry, ...]) -> tuple[Held, ...]:
    return _distinct(Held(c.work, c.work) for c in citations if c.work)


def _places(entry: CitationEntry) -> tuple[Held, ...]:
    """Return the places as values such as "para 64-66" and "article 19(3)"."""
    places = [
        f"{p.unit} {p.first}{f'-{p.last}' if p.last != p.first else ''}{p.sub or ''}"
        for p in entry.pinpoints
    ]
    return _distinct(Held(place, place) for place in places)


def _plain(value: str) -> tuple[Held, ...]:
    return (Held(value, value),)


def _distinct(held: Iterable[Held]) -> tuple[Held, ...]:
    """Return one of each value, the fullest label winning."""
    best: dict[str, Held] = {}
    for each in held:
        best[each.value] = fuller(each, best.get(each.value, each))
    return tuple(best.values())


def fuller(one: Held, other: Held) -> Held:
    """Return the one with the longer label, the earlier in the alphabet where they tie."""
    return min(one, other, key=lambda held: (-len(held.label), held.label))
