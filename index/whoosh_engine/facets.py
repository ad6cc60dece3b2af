"""Facet values as columns of codes, counted over all matches at once."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.document import Held, fuller
from index.faceting import facet, selection, wanted
from index.query import FacetName, Query
from index.results import Facet
from index.whoosh_engine.cache import Cache
from index.whoosh_engine.inversion import ends_of, spread
from index.whoosh_engine.postings import Postings
from index.whoosh_engine.schema import facet_field
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.snapshot import Ids, Mask, Snapshot

# Counting so many matches takes long enough to keep the counts, in so many bytes.
LONG = 2_000
COUNTED = 4_000_000


class Column:
    """The values of a field over a snapshot: codes in order of document.

    Codes stand in order of label, so that equal counts are listed by code.
    """

    def __init__(self, snapshot: Snapshot, field: str, before: Column | None) -> None:
        """``before`` is the column of an earlier snapshot: what did not change is not made anew."""
        self.size = snapshot.size
        self.deleted = _deleted(snapshot)
        self.labels = _labels(snapshot, field, before)
        self.values: list[str]
        self.code: dict[str, int]
        known: dict[str, Ids] = {}
        if before is not None and self.labels == before.labels:
            self.values, self.code, known = before.values, before.code, before.by_segment
        else:
            labels = self.labels
            self.values = sorted(labels, key=lambda value: (labels[value], value))
            self.code = {value: at for at, value in enumerate(self.values)}
        postings = {segment.name: segment.postings(field) for segment in snapshot.segments}
        own = [known[n] if n in known else self._codes(p) for n, p in postings.items()]
        self.codes = np.concatenate([_NO_CODES, *own])
        cuts = np.cumsum([len(codes) for codes in own])
        pieces = np.split(self.codes, cuts[:-1])
        self.by_segment: dict[str, Ids] = dict(zip(postings, pieces, strict=False))
        self._sizes = np.concatenate([_NO_SIZES, *(p.per_document for p in postings.values())])
        # Every document has exactly one value: the codes are the column.
        self.single = bool((self._sizes == 1).all())

    def _codes(self, postings: Postings) -> Ids:
        own = np.array([self.code.get(h.value, -1) for h in postings.held] or [-1], np.int32)
        found: Ids = own[postings.codes]
        return found

    @cached_property
    def _starts(self) -> Ids:
        return ends_of(self._sizes).astype(np.int32)

    @cached_property
    def _documents(self) -> Ids:
        return np.repeat(np.arange(self.size, dtype=np.int32), self._sizes)

    def counts(self, ids: Ids) -> NDArray[np.int64]:
        """Return how many of ``ids`` hold each value, by code."""
        if len(ids) == self.size:
            codes = self.codes
        elif self.single:
            codes = self.codes[ids]
        elif len(ids) * 8 > self.size:
            codes = self.codes[self._mask(ids)[self._documents]]
        else:
            first = self._starts[ids]
            codes = self.codes[spread(first, self._starts[ids + 1] - first)]
        return np.bincount(codes, minlength=len(self.values))

    def _mask(self, ids: Ids) -> Mask:
        mask = np.zeros(self.size, bool)
        mask[ids] = True
        return mask

    def holding(self, values: tuple[str, ...]) -> Mask:
        """Return which documents hold one of these values."""
        codes = [self.code[value] for value in values if value in self.code]
        return self._mask(self._documents[np.isin(self.codes, codes)])


def _labels(snapshot: Snapshot, field: str, before: Column | None) -> dict[str, str]:
    """Return the fullest label of each value that a living document holds."""
    best: dict[str, str] = {}
    seen: set[str] = set()
    if before is not None and before.deleted.items() <= _deleted(snapshot).items():
        # All that lived lives.
        best, seen = dict(before.labels), set(before.deleted)
    new = [each for each in _parts(snapshot) if each[0].name not in seen]
    for segment, offset in sorted(new, key=lambda each: -each[0].size):
        own = _alive(snapshot, segment, offset, field)
        best = _joined(best, own) if best else dict(own)
    return best


def _joined(best: dict[str, str], own: dict[str, str]) -> dict[str, str]:
    for value, label in own.items():
        known = best.setdefault(value, label)
        if known != label:
            best[value] = fuller(Held(value, label), Held(value, known)).label
    return best


def _parts(snapshot: Snapshot) -> list[tuple[Segment, int]]:
    return list(zip(snapshot.segments, snapshot.offsets, strict=True))


def _deleted(snapshot: Snapshot) -> dict[str, frozenset[int]]:
    """Return, by name of segment, which of its documents are deleted."""
    names = [segment.name for segment in snapshot.segments]
    return dict(zip(names, snapshot.deleted, strict=True))


def _alive(snapshot: Snapshot, segment: Segment, offset: int, field: str) -> dict[str, str]:
    """Return the labels of a segment's values that a living document holds."""
    postings = segment.postings(field)
    live = snapshot.live[offset : offset + segment.size]
    if live.all():
        return postings.labels
    best: dict[str, Held] = {}
    for at in postings.terms_of(live).tolist():
        each = postings.held[at]
        best[each.value] = fuller(each, best.get(each.value, each))
    return {value: each.label for value, each in best.items()}


_NO_CODES = np.zeros(0, np.int32)
_NO_SIZES = np.zeros(0, np.uint8)


class Facets:
    """The facets of a snapshot, each made when it is first asked for."""

    def __init__(self, snapshot: Snapshot, before: Facets | None = None) -> None:
        self._snapshot = snapshot
        self._before = dict(before.columns()) if before else {}
        self._columns: dict[str, Column] = {}
        self._counts: Cache[NDArray[np.int64]] = Cache(COUNTED)

    def continued(self) -> Facets:
        """Make now what was made of the snapshot before, so that no reader has to; return self."""
        for field in list(self._before):
            self.column(field)
        return self

    def columns(self) -> dict[str, Column]:
        """Return the columns that were made, of this snapshot or of one before."""
        return self._before | self._columns

    def column(self, field: str) -> Column:
        """Return the column of a field."""
        found = self._columns.get(field)
        if found is None:
            found = self._columns[field] = Column(
                self._snapshot, field, self._before.pop(field, None)
            )
        return found

    def narrowed(self, query: Query, ids: Ids) -> tuple[Ids, tuple[Facet, ...]]:
        """Return which of ``ids`` the ticked values let through, and the facets over them.

        Each facet is counted with its own selection left out.
        """
        allowed = {
            name: self._allowed(query, name)[ids]
            for name in dict.fromkeys(s.facet for s in query.selections)
        }
        matches = ids[_all(list(allowed.values()))] if allowed else ids
        facets = []
        for name in wanted(query):
            others = [mask for other, mask in allowed.items() if other != name]
            own = matches if name not in allowed else ids[_all(others)] if others else ids
            facets.append(self._facet(query, name, own))
        return matches, tuple(facets)

    def _allowed(self, query: Query, name: FacetName) -> Mask:
        own, column = selection(query, name), self.column(facet_field(name))
        allowed = column.holding(own.values) if own.values else np.ones(column.size, bool)
        return allowed & ~column.holding(own.excluded) if own.excluded else allowed

    def _counted(self, query: Query, name: FacetName, ids: Ids) -> NDArray[np.int64]:
        """Return the counts by code; those that took long are kept for the next page."""
        column = self.column(facet_field(name))
        if len(ids) < LONG:
            return column.counts(ids)
        key = (name, query.where, query.selections)
        return self._counts.get(key, lambda: column.counts(ids), lambda counts: counts.nbytes)

    def _facet(self, query: Query, name: FacetName, ids: Ids) -> Facet:
        column, own = self.column(facet_field(name)), selection(query, name)
        counts = self._counted(query, name, ids)
        listed = np.flatnonzero(counts)
        distinct = len(listed)
        if query.facet_limit is not None:
            listed = listed[np.argsort(-counts[listed], kind="stable")[: query.facet_limit]]
        kept = [column.code[v] for v in (*own.values, *own.excluded) if v in column.code]
        shown = {column.values[at]: int(counts[at]) for at in (*listed.tolist(), *kept)}
        return facet(query, name, shown, column.labels, distinct)


def _all(masks: list[Mask]) -> Mask:
    return masks[0] if len(masks) == 1 else np.logical_and.reduce(masks)
