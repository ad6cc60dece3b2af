"""Hits as rows of a table and as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from index.entries import CitationEntry, Entry, QuotationEntry, ReleaseEntry, Unit

# A cell that begins so would be a formula to a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_ABOUT = ("published", "publisher", "title", "release")

COLUMNS: dict[Unit, tuple[str, ...]] = {
    "quotations": ("id", "words", "speakers", "roles", "basis", "form", "topics", *_ABOUT),
    "releases": ("id", "quotations", "citations", "language", "topics", "standfirst", *_ABOUT),
    "citations": ("id", "citation", "work", "places", "claim", "topics", *_ABOUT),
}


def as_data(entry: Entry) -> dict[str, Any]:
    """Return an entry as what JSON can hold."""
    data: dict[str, Any] = msgspec.to_builtins(entry)
    return data


def rows(unit: Unit, entries: Iterable[Entry]) -> Iterator[list[str]]:
    """Yield the heading, then a row for each entry; no cell is a formula."""
    yield list(COLUMNS[unit])
    for entry in entries:
        cells = _about(entry) | _own(entry)
        yield [_defused(cells[name]) for name in COLUMNS[unit]]


def _defused(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _about(entry: Entry) -> dict[str, str]:
    return {
        "id": entry.id,
        "published": entry.published.isoformat() if entry.published else "",
        "publisher": entry.publisher,
        "title": entry.title,
        "release": entry.release_id,
        "topics": "; ".join(entry.topics),
    }


def _own(entry: Entry) -> dict[str, str]:
    match entry:
        case QuotationEntry():
            return {
                "words": " […] ".join(entry.words),
                "speakers": "; ".join(s.name for s in entry.speakers),
                "roles": "; ".join(s.role or "" for s in entry.speakers),
                "basis": entry.basis,
                "form": entry.form,
            }
        case ReleaseEntry():
            return {
                "quotations": str(len(entry.quotations)),
                "citations": str(len(entry.citations)),
                "language": entry.language,
                "standfirst": entry.standfirst,
            }
        case CitationEntry():
            return {
                "citation": entry.text,
                "work": entry.work,
                "places": "; ".join(
                    f"{p.unit} {place_of(p.first, p.last)}" for p in entry.pinpoints
                ),
                "claim": entry.claim,
            }


def place_of(first: int, last: int) -> str:
    """Return a number, or a range as printed."""
    return str(first) if first == last else f"{first}-{last}"
