"""A query tree answered over arrays: which documents match, and how well."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from time import monotonic

import numpy as np

from index.analysis import words
from index.entries import Unit
from index.evaluation import capped
from index.query import (
    And,
    Between,
    Cites,
    Everything,
    Fuzzy,
    InQuotation,
    Node,
    Not,
    Or,
    Pattern,
    Phrase,
    TextField,
    Value,
    Word,
)
from index.whoosh_engine.adjacency import documents_with
from index.whoosh_engine.expanding import Meant, meant, near_words, with_any
from index.whoosh_engine.generation import OfUnits
from index.whoosh_engine.meaning import places_meant, values_meant
from index.whoosh_engine.schema import PLACES, QUOTATION, RELEASE
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.sets import both, either, without
from index.whoosh_engine.snapshot import NOTHING, Found, Ids, Mask, Snapshot
from index.whoosh_engine.stored import Wanted


class Answering:
    """Answers one query from the snapshots of one generation."""

    def __init__(
        self,
        snapshots: OfUnits[Snapshot],
        unit: Unit,
        expansions: int,
        until: float = float("inf"),
    ) -> None:
        """``until``, by the monotonic clock, is when to give up."""
        self._until, self.late = until, False
        self._snapshots, self.snapshot = snapshots, snapshots[unit]
        self._unit, self._expansions = unit, expansions
        self.notices: list[str] = []

    def found(self, node: Node) -> Found:
        """Return the documents that match, with scores where something ranks.

        Once time is up nothing is looked for, and ``late`` says that this is no answer.
        """
        self.late = self.late or monotonic() > self._until
        if self.late:
            return Found(NOTHING)
        match node:
            case Everything():
                return Found(self.snapshot.ids)
            case And(parts):
                return self._all(parts)
            case Or(parts):
                return either(self.snapshot, [self.found(part) for part in parts])
            case Not(part):
                return without(self.snapshot, Found(self.snapshot.ids), self.found(part))
            case InQuotation(part):
                return self._in_quotation(part)
            case Word(text, field, exact):
                return self._word(words(text), field, exact)
            case Phrase(parts, field, slop):
                written = tuple(word for part in parts for word in words(part))
                return self._kept(node, lambda: self._phrase(written, field, slop))
            case Between():
                return Found(self.snapshot.ids).only(self._within(node, self.snapshot.ids))
            case Pattern() | Fuzzy():
                return self._expanded(node)
            case Value() | Cites():
                return self._kept(node, lambda: self._holding(node))

    def _all(self, parts: tuple[Node, ...]) -> Found:
        """Return what matches every part; what only sifts is asked of what the others found."""
        asked = [part for part in parts if not isinstance(part, Not | Between)]
        found = both(self.snapshot, [self.found(part) for part in asked])
        for part in parts:
            if isinstance(part, Not):
                found = without(self.snapshot, found, self.found(part.part))
            elif isinstance(part, Between):
                found = found.only(self._within(part, found.ids))
        return found

    def _kept(self, key: Hashable, make: Callable[[], Found]) -> Found:
        return self.snapshot.cache.get(key, make, lambda found: found.nbytes)

    def _word(self, written: tuple[str, ...], field: TextField, exact: bool) -> Found:
        if len(written) == 1:
            return self.snapshot.word(written[0], field, exact)
        return self._phrase(written, field, 0)

    def _phrase(self, written: tuple[str, ...], field: TextField, slop: int) -> Found:
        if not written:
            return Found(NOTHING)
        if len(written) == 1:
            return self.snapshot.word(written[0], field)
        stems = [self.snapshot.stems(word) for word in written]
        return self.snapshot.rows(
            (written, field, slop, self.snapshot.families),
            lambda segment: documents_with(segment, stems, field, slop),
            stems,
            field,
        )

    def _within(self, days: Between, ids: Ids) -> Mask:
        """Return which of the documents are of these days."""
        dates = self.snapshot.dates[ids]
        kept: Mask = dates >= (days.first.toordinal() if days.first else 1)
        if days.last:
            kept &= dates <= days.last.toordinal()
        return kept

    def _expanded(self, leaf: Pattern | Fuzzy) -> Found:
        """Return documents with one of the words that are meant, all of score 1."""
        found = self.meant(leaf)
        if found.stands_for > self._expansions:
            self.notices.append(capped(leaf, found.stands_for, self._expansions))
        return self._kept(
            (leaf, self._expansions), lambda: with_any(self.snapshot, leaf.field, found)
        )

    def meant(self, leaf: Pattern | Fuzzy) -> Meant:
        """Return the words that a leaf stands for and that are searched."""
        found: Meant = self.snapshot.meant.get(
            (leaf, self._expansions),
            lambda: meant(self.snapshot, leaf, self._expansions),
            lambda found: found.nbytes,
        )
        return found

    def wanted(self, segment: Segment, documents: Iterable[int]) -> Wanted:
        """Return what shows, in some of a segment's documents, where a query's words stand."""
        at = self.snapshot.segments.index(segment)
        stems = self.snapshot.stems
        return Wanted(segment, documents, stems, lambda leaf: self.meant(leaf).places[at])

    def near_words(self, word: str) -> tuple[str, ...]:
        """Return the words that are spelt almost like ``word``, most frequent first."""
        return near_words(self.snapshot, word)

    def _holding(self, node: Value | Cites) -> Found:
        """Return documents with a term of a value or place that is meant."""

        def in_segment(segment: Segment) -> Ids:
            if isinstance(node, Cites):
                postings = segment.postings(PLACES)
                return postings.with_any(list(places_meant(postings, node)))
            postings = segment.postings(node.field)
            return postings.with_any(list(values_meant(postings, node)))

        return Found(self.snapshot.matching(node, in_segment))

    def _in_quotation(self, part: Node) -> Found:
        """Return what holds, or belongs to, a quotation that matches the part."""
        inner = Answering(self._snapshots, "quotations", self._expansions, self._until)
        found = inner.found(part)
        self.late = self.late or inner.late
        self.notices += inner.notices
        if self._unit == "quotations" or self.late:
            return found
        quotations = self._snapshots["quotations"]
        # What it finds depends on the state of the quotations, too.
        return self._kept(
            (InQuotation(part), quotations.number), lambda: self._of(quotations, found)
        )

    def _of(self, quotations: Snapshot, found: Found) -> Found:
        """Return what holds, or belongs to, one of the quotations."""
        field = RELEASE if self._unit == "releases" else QUOTATION
        names = sorted(_names(quotations, found, field))
        ids = [NOTHING]
        for segment, offset in zip(self.snapshot.segments, self.snapshot.offsets, strict=True):
            postings = segment.postings(field)
            ids.append(postings.with_any(list(postings.terms.those(names))) + np.int32(offset))
        return Found(self.snapshot.alive(np.concatenate(ids)))


def _names(quotations: Snapshot, found: Found, field: str) -> set[bytes]:
    """Return the releases or ids of the quotations that were found."""
    member = np.zeros(quotations.size, bool)
    member[found.ids] = True
    names: set[bytes] = set()
    for segment, offset in zip(quotations.segments, quotations.offsets, strict=True):
        postings = segment.postings(field)
        held = member[offset : offset + segment.size]
        names.update(postings.terms[at] for at in postings.terms_of(held).tolist())
    return names
