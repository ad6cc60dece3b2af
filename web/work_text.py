"""The text of a cited work on its page: paragraphs beside claims, quoted words with verdicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from archive.masks import public_words
from archive.quoted import Quoted, compared, verdict
from archive.revision import Record
from archive.verbatim import Comparison
from archive.work_text import HeldWork, WorkParagraph
from web.addresses import noun_address
from web.desk import Desk

_RELEASES = 200
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A paragraph of the work as it stands there; ``stands`` is heading and page, if known."""

    name: str
    number: int
    lines: tuple[str, ...]
    stands: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Words that a release quotes, where they stand in the work, and what differs.

    ``outcome`` is empty where the work's text is not held; ``original`` are
    the work's words, where they differ. ``place`` is the paragraph where they
    stand, ``cited`` those that the release points to.
    """

    words: str
    address: str
    title: str
    release: str
    outcome: str
    said: str
    original: str
    changes: tuple[tuple[str, str], ...]
    numbers: frozenset[int]
    quotation: str
    release_id: str
    cited: tuple[int, ...]
    place: str


def paragraph(held: HeldWork | None, number: int) -> tuple[TextPlace, ...]:
    """Return the work's paragraphs of this number: one of its body, others of its annexes."""
    if held is None:
        return ()
    return tuple(_place(p) for p in held.text.paragraphs if p.number == number)


def verdicts(desk: Desk, work: str, releases: Iterable[str]) -> tuple[Verdict, ...]:
    """Return what these releases quote from the work, in their order, with where it stands."""
    held = desk.store.work(work)
    records = desk.store.records(islice(dict.fromkeys(releases), _RELEASES))
    paragraphs = held.text.paragraphs if held else None
    found = (_verdict(r, *pair) for r in records for pair in compared(r, work, paragraphs))
    return tuple(islice(found, _SHOWN))


def _verdict(record: Record, quoted: Quoted, found: Comparison | None) -> Verdict:
    original, place = "", found.paragraph if found else None
    if found and place and found.span and found.outcome == "differs":
        original = found.span.of(place.text)
    return Verdict(
        words=public_words(quoted.words),
        address=noun_address("quotations", quoted.quotation_id),
        title=record.revision.release.title,
        release=noun_address("releases", record.revision.release_id, f"q-{quoted.quotation_id}"),
        outcome=found.outcome if found else "",
        said=verdict(found, quoted.cited) if found else "",
        original=original,
        changes=tuple((public_words(c.printed), c.original) for c in found.changes)
        if found
        else (),
        numbers=frozenset((*quoted.cited, *([place.number] if place else []))),
        quotation=quoted.quotation_id,
        release_id=record.revision.release_id,
        cited=quoted.cited,
        place=place.name if place else "",
    )


def _place(found: WorkParagraph) -> TextPlace:
    page = f"page {found.page}" if found.page else ""
    stands = ", ".join(part for part in (found.heading, page) if part)
    return TextPlace(found.name, found.number, tuple(found.text.splitlines()), stands)
