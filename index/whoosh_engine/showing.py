"""What is shown of a hit, its entry and its snippet, kept for the next time."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from index.entries import CitationEntry, Entry, QuotationEntry, ReleaseEntry, Unit
from index.query import Query
from index.results import Hit, Snippet
from index.whoosh_engine.answering import Answering
from index.whoosh_engine.cache import Cache
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.stored import Wanted

# Bytes of entries and passages that are kept.
SHOWN = 16_000_000

_TYPES: dict[Unit, type[Entry]] = {
    "quotations": QuotationEntry,
    "releases": ReleaseEntry,
    "citations": CitationEntry,
}
_DECODERS = {unit: msgspec.json.Decoder(kind) for unit, kind in _TYPES.items()}


class Showing:
    """Hits of all generations: what is shown of one lasts as long as its segment."""

    def __init__(self) -> None:
        self._kept: Cache[tuple[Entry, Snippet]] = Cache(SHOWN)

    def hits(
        self, answering: Answering, query: Query, page: list[tuple[int, float]]
    ) -> Iterator[Hit]:
        """Yield the hits of a page, given as numbers of documents and scores."""
        placed = [(*answering.snapshot.place(number), score) for number, score in page]
        wanted: dict[str, Wanted] = {}
        for segment, own, score in placed:
            if segment.name not in wanted:
                here = [document for held, document, _ in placed if held is segment]
                wanted[segment.name] = answering.wanted(segment, here)
            entry, passage = self._shown(wanted[segment.name], own, query)
            yield Hit(entry, score, passage)

    def _shown(self, wanted: Wanted, own: int, query: Query) -> tuple[Entry, Snippet]:
        segment = wanted.segment

        def made() -> tuple[Entry, Snippet]:
            entry = entry_of(query.unit, segment, own)
            return entry, wanted.snippet(entry, own, query.where)

        size = 4 * len(segment.entry(own)) + 1000
        return self._kept.get((segment.name, own, query.where), made, lambda _: size)


def entry_of(unit: Unit, segment: Segment, number: int) -> Entry:
    """Return an entry of a segment."""
    return _DECODERS[unit].decode(segment.entry(number))
