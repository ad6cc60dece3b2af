"""Facet values as columns of codes, counted over all matches at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.document import Held, fuller
from index.faceting import facet, selection, wanted
from index.query import FacetName, Query
from index.results import Facet
from index.whoosh_engine.arrays import AnyArray
from index.whoosh_engine.inversion import ends_of, spread
from index.whoosh_engine.schema import facet_field
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.snapshot import Ids, Mask, Snapshot


class Column:
    """The values of a field over a snapshot: codes in order of document.

    Codes stand in order of label, so that equal counts are listed by code.
    """

    def __init__(self, snapshot: Snapshot, field: str) -> None:
        self.size = snapshot.size
        terms = [segment.postings(field).held for segment in snapshot.segments]
        self.labels = _labels(snapshot, field, terms)
        self.values = sorted(self.labels, key=lambda value: (self.labels[value], value))
        self.code = {value: at for at, value in enumerate(self.values)}
        codes: list[Ids] = [np.zeros(0, np.int32)]
        sizes: list[AnyArray] = [np.zeros(0, np.uint8)]
        for segment, held in zip(snapshot.segments, terms, strict=True):
            own = np.array([self.code.get(h.value, -1) for h in held] or [-1], np.int32)
            postings = segment.postings(field)
            codes.append(own[postings.codes])
            sizes.append(postings.per_document)
        self.codes, self._sizes = np.concatenate(codes), np.concatenate(sizes)
        # Every document has exactly one value: the codes are the column.
        self.single = bool((self._sizes == 1).all())

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


def _labels(snapshot: Snapshot, field: str, terms: list[tuple[Held, ...]]) -> Mapping[str, str]:
    """Return the fullest label of each value that a living document holds."""
    best: dict[str, Held] = {}
    for segment, offset, held in zip(snapshot.segments, snapshot.offsets, terms, strict=True):
        alive = _alive(snapshot, segment, offset, field)
        for each, there in zip(held, alive, strict=True):
            if there:
                best[each.value] = fuller(each, best.get(each.value, each))
    return {value: each.label for value, each in best.items()}


def _alive(snapshot: Snapshot, segment: Segment, offset: int, field: str) -> list[bool]:
    postings = segment.postings(field)
    live = snapshot.live[offset : offset + segment.size]
    if live.all():
        return [True] * len(postings.terms)
    found = np.zeros(len(postings.terms), bool)
    found[postings.terms_of(live)] = True
    return [bool(there) for there in found]


class Facets:
    """The facets of a snapshot, each made when it is first asked for."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._columns: dict[str, Column] = {}

    def column(self, field: str) -> Column:
        """Return the column of a field."""
        found = self._columns.get(field)
        if found is None:
            found = self._columns[field] = Column(self._snapshot, field)
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

    def _facet(self, query: Query, name: FacetName, ids: Ids) -> Facet:
        column, own = self.column(facet_field(name)), selection(query, name)
        counts = column.counts(ids)
        listed = np.flatnonzero(counts)
        distinct = len(listed)
        if query.facet_limit is not None:
            listed = listed[np.argsort(-counts[listed], kind="stable")[: query.facet_limit]]
        kept = [column.code[v] for v in (*own.values, *own.excluded) if v in column.code]
        shown = {column.values[at]: int(counts[at]) for at in (*listed.tolist(), *kept)}
        return facet(query, name, shown, column.labels, distinct)


def _all(masks: list[Mask]) -> Mask:
    return masks[0] if len(masks) == 1 else np.logical_and.reduce(masks)
