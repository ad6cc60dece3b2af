"""The values of a field over a snapshot, counted over all matches at once."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import partial

import numpy as np
from numpy.typing import NDArray

from index.whoosh_engine.coded import Coded, Counts, Ids
from index.whoosh_engine.labels import Values, deleted_of, labels_of
from index.whoosh_engine.postings import Postings
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.snapshot import Mask, Snapshot

Codes = NDArray[np.int32]

# A segment of so many documents is counted by itself; smaller ones are counted together.
LARGE = 4_096
# Counting so many takes long enough to keep the counts as long as the segment lasts.
LONG = 1_000


class Column:
    """The values of a field: what large segments hold by their own terms, the rest by code."""

    def __init__(self, snapshot: Snapshot, field: str, before: Column | None) -> None:
        """``before`` is the column of an earlier snapshot: what did not change is not made anew."""
        self.size, self.deleted = snapshot.size, deleted_of(snapshot)
        if before is None:
            self.values = Values.of(labels_of(snapshot, field, {}, {}))
        else:
            labels = labels_of(snapshot, field, before.values.labels, before.deleted)
            self.values = before.values.continued(labels)
        known = before.codes if before and before.values.line is self.values.line else {}
        self.codes: dict[str, Codes] = {
            segment.name: known[segment.name]
            if segment.name in known
            else self._codes(segment.postings(field))
            for segment in snapshot.segments
        }
        self._runs = [
            _Large(segments[0], field, self.codes[segments[0].name])
            if segments[0].size >= LARGE
            else _Small(segments, field, self.codes)
            for segments in _runs(snapshot.segments)
        ]
        self._firsts = np.cumsum([0, *(run.size for run in self._runs)])

    def _codes(self, postings: Postings) -> Codes:
        """Return the code of each term; one that only deleted documents hold is never counted."""
        return np.array([self.values.code.get(held.value, 0) for held in postings.held], np.int32)

    def counts(self, ids: Ids, key: Hashable) -> Counts:
        """Return by code how many of ``ids`` hold each value; ``key`` says what matched."""
        total = np.zeros(len(self.values.names), np.int64)
        cuts = ids.searchsorted(self._firsts).tolist()
        for run, first, low, high in zip(self._runs, self._firsts, cuts, cuts[1:], strict=False):
            if low < high:
                total += run.counts(ids[low:high] - np.int32(first), key, len(total))
        return total

    def holding(self, values: tuple[str, ...]) -> Mask:
        """Return which documents hold one of these values."""
        chosen = np.zeros(len(self.values.names), bool)
        chosen[[self.values.code[value] for value in values if value in self.values.code]] = True
        held = np.zeros(self.size, bool)
        for run, first in zip(self._runs, self._firsts, strict=False):
            held[run.holding(chosen) + first] = True
        return held


class _Large:
    """A segment that counts its own terms."""

    def __init__(self, segment: Segment, field: str, codes: Codes) -> None:
        self._segment, self._field, self._codes = segment, field, codes
        self.size = segment.size

    def counts(self, ids: Ids, key: Hashable, size: int) -> Counts:
        if len(ids) < LONG:
            counts = Counted(self._segment, ids).of(self._field)
        else:
            counts = self._kept(ids, key).of(self._field)
        return np.bincount(self._codes, counts, size).astype(np.int64)

    def _kept(self, ids: Ids, key: Hashable) -> Counted:
        kept: Counted = self._segment.kept.get(
            (Counted, key),
            partial(Counted, self._segment, ids),
            lambda counted: counted.nbytes,
            # A deletion, or a word that means other words by now, makes them others.
            lambda counted: np.array_equal(counted.ids, ids),
        )
        return kept

    def holding(self, chosen: Mask) -> Ids:
        return self._segment.postings(self._field).coded.holding(chosen[self._codes])


class _Small:
    """Small segments that follow one another, counted as one."""

    def __init__(self, segments: list[Segment], field: str, codes: dict[str, Codes]) -> None:
        held = [(segment.postings(field), codes[segment.name]) for segment in segments]
        self._coded = Coded(
            np.concatenate([own[postings.codes] for postings, own in held]),
            np.concatenate([postings.per_document for postings, _ in held]),
        )
        self.size = sum(segment.size for segment in segments)

    def counts(self, ids: Ids, key: Hashable, size: int) -> Counts:
        return self._coded.counts(ids, size)

    def holding(self, chosen: Mask) -> Ids:
        return self._coded.holding(chosen)


class Counted:
    """Some documents of a segment, and how many hold each term of a field, once it was asked."""

    def __init__(self, segment: Segment, ids: Ids) -> None:
        self._segment, self.ids = segment, ids
        self._counts: dict[str, Counts] = {}

    def of(self, field: str) -> Counts:
        """Return how many hold each term of a field."""
        if field not in self._counts:
            postings = self._segment.postings(field)
            self._counts[field] = postings.coded.counts(self.ids, len(postings.terms))
        return self._counts[field]

    @property
    def nbytes(self) -> int:
        """Return the memory that this may take, with every facet counted."""
        return self.ids.nbytes + 8 * self._segment.facet_terms


def _runs(segments: list[Segment]) -> Iterator[list[Segment]]:
    """Yield each large segment alone, and the small ones that follow one another together."""
    small: list[Segment] = []
    for segment in segments:
        if segment.size < LARGE:
            small.append(segment)
            continue
        if small:
            yield small
        yield [segment]
        small = []
    if small:
        yield small
