"""The values of a field over a snapshot, counted over all matches at once."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator
from functools import cached_property, partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.whoosh_engine.cache import Cache
from index.whoosh_engine.coded import Coded, Counts, Ids
from index.whoosh_engine.labels import Values, labels_of
from index.whoosh_engine.postings import Postings
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.snapshot import Mask, Snapshot

Codes = NDArray[np.int32]

# A segment of so many documents is counted by itself; smaller ones are counted together.
LARGE = 4_096
# Counting so many takes long enough to keep the counts as long as the segment lasts.
LONG = 1_000
# Memory for what was counted in all large segments together.
LASTING = 24_000_000
# A document holds about so many values that facets count.
_VALUES = 10


class Runs:
    """The segments of a snapshot as they are counted: large ones alone, small ones together."""

    def __init__(self, segments: list[Segment], before: Runs | None = None) -> None:
        """``before`` are those of an earlier snapshot: what was counted in large ones lasts."""
        self.segments = list(_runs(segments))
        sizes = [sum(segment.size for segment in run) for run in self.segments]
        self.firsts = np.cumsum([0, *sizes]).astype(np.int32)
        self.size = sum(sizes)
        self._large = [run[0] for run in self.segments if _large(run)]
        lasts = before is not None and before._large == self._large
        self._kept: Cache[Lasting] = before._kept if before and lasts else Cache(LASTING)

    def matches(self, ids: Ids, key: Hashable) -> Matches:
        """Return documents ready to be counted; ``key`` says what they match."""
        cuts = ids.searchsorted(self.firsts)
        shares = [
            ids[low:high] - first
            for low, high, first in zip(cuts, cuts[1:], self.firsts, strict=False)
        ]
        runs = list(zip(self.segments, shares, strict=True))
        small = {at: own for at, (run, own) in enumerate(runs) if not _large(run)}
        return Matches(self._lasting([own for run, own in runs if _large(run)], key), small)

    def _lasting(self, shares: list[Ids], key: Hashable) -> Lasting | None:
        """Return the matches in the large segments with what was counted of the very same ones."""
        if not self._large:
            return None
        return self._kept.get(
            key,
            partial(Lasting, self._large, shares, key),
            lambda lasting: lasting.nbytes,
            # A deletion, or a pattern that means other words by now, makes them others.
            lambda lasting: lasting.are(shares),
        )


class Matches:
    """Documents to be counted: those in large segments, and by run those in small ones."""

    def __init__(self, lasting: Lasting | None, small: dict[int, Ids]) -> None:
        self.lasting, self.small = lasting, small

    @cached_property
    def counted(self) -> list[tuple[str, Counted]]:
        """Return those in large segments segment by segment, by the segments' names."""
        return self.lasting.counted() if self.lasting is not None else []

    def lasting_counts(self, field: str, values: Values, codes: dict[str, Codes]) -> Counts:
        """Return by code how many of those in large segments hold each value.

        ``codes`` are those of each segment's terms.
        """
        total = np.zeros(len(values.names), np.int64)
        if self.lasting is None:
            return total
        known = self.lasting.sums.get(field)
        if known is not None and known.line is values.line:
            total[known.codes] = known.counts
            return total
        for name, counted in self.counted:
            total += np.bincount(codes[name], counted.of(field), len(total)).astype(np.int64)
        held = np.flatnonzero(total)
        self.lasting.sums[field] = Sum(values.line, held.astype(np.int32), total[held])
        return total


class Sum(NamedTuple):
    """The codes that are held, of a line of values, and how often each is."""

    line: object
    codes: Ids
    counts: Counts


class Lasting:
    """Documents in the large segments of a snapshot, and how many hold each value of a field."""

    def __init__(self, segments: list[Segment], shares: list[Ids], key: Hashable) -> None:
        self._segments, self._shares, self._key = segments, shares, key
        self.sums: dict[str, Sum] = {}

    def are(self, shares: list[Ids]) -> bool:
        """Return whether the documents are these, segment by segment."""
        return all(map(np.array_equal, self._shares, shares))

    def counted(self) -> list[tuple[str, Counted]]:
        """Return the documents segment by segment, ready to be counted, by the segments' names."""
        return [
            (segment.name, _counted(segment, own, self._key))
            for segment, own in zip(self._segments, self._shares, strict=True)
        ]

    @property
    def nbytes(self) -> int:
        """Return about how much memory this may take, with every facet counted."""
        matches = sum(map(len, self._shares))
        terms = max(segment.facet_terms for segment in self._segments)
        return 4 * matches + 12 * min(matches * _VALUES, terms) + 1_000


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


def _counted(segment: Segment, ids: Ids, key: Hashable) -> Counted:
    """Return documents of a segment, with what was counted of the very same ones before."""
    if len(ids) < LONG:
        return Counted(segment, ids)
    kept: Counted = segment.kept.get(
        (Counted, key),
        partial(Counted, segment, ids),
        lambda counted: counted.nbytes,
        lambda counted: np.array_equal(counted.ids, ids),
    )
    return kept


class Column:
    """The values of a field, and which documents hold them."""

    def __init__(
        self,
        snapshot: Snapshot,
        runs: Runs,
        field: str,
        before: Column | None,
        seen: Collection[str],
    ) -> None:
        """``before`` is the column of an earlier snapshot: what did not change is not made anew.

        ``seen`` are the segments whose labels still hold there.
        """
        self._field, self._runs = field, runs
        if before is None:
            self.values = Values.of(labels_of(snapshot, field, {}, ()))
        else:
            labels = labels_of(snapshot, field, before.values.labels, seen)
            self.values = before.values.continued(labels)
        if before and before.values.line is not self.values.line:
            before = None
        known = before.codes if before else {}
        self.codes: dict[str, Codes] = {
            segment.name: known[segment.name]
            if segment.name in known
            else self._codes(segment.postings(field))
            for segment in snapshot.segments
        }
        self._small = {
            at: (before and before.same(run)) or self._joined(run)
            for at, run in enumerate(runs.segments)
            if not _large(run)
        }

    def same(self, segments: list[Segment]) -> Coded | None:
        """Return the codes of these small segments as one column, if they are one here."""
        runs = self._runs.segments
        return self._small[runs.index(segments)] if segments in runs else None

    def _codes(self, postings: Postings) -> Codes:
        """Return the code of each term; one that only deleted documents hold is never counted."""
        return np.array([self.values.code.get(held.value, 0) for held in postings.held], np.int32)

    def _joined(self, segments: list[Segment]) -> Coded:
        """Return the codes of small segments as one column."""
        held = [(segment.postings(self._field), self.codes[segment.name]) for segment in segments]
        return Coded(
            np.concatenate([own[postings.codes] for postings, own in held]),
            np.concatenate([postings.per_document for postings, _ in held]),
        )

    def counts(self, matches: Matches) -> Counts:
        """Return by code how many of the matches hold each value."""
        total = matches.lasting_counts(self._field, self.values, self.codes)
        for at, own in matches.small.items():
            total += self._small[at].counts(own, len(total))
        return total

    def holding(self, values: tuple[str, ...]) -> Mask:
        """Return which documents hold one of these values."""
        chosen = np.zeros(len(self.values.names), bool)
        chosen[[self.values.code[value] for value in values if value in self.values.code]] = True
        held = np.zeros(self._runs.size, bool)
        for at, run in enumerate(self._runs.segments):
            if at in self._small:
                own = self._small[at].holding(chosen)
            else:
                own = run[0].postings(self._field).coded.holding(chosen[self.codes[run[0].name]])
            held[own + self._runs.firsts[at]] = True
        return held


def _large(run: list[Segment]) -> bool:
    return run[0].size >= LARGE


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
