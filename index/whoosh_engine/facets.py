"""The facets of a query over its matches, and what their ticked values let through."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from index.faceting import facet, selection, wanted
from index.query import FacetName, Query
from index.results import Facet
from index.whoosh_engine.cache import Cache
from index.whoosh_engine.coded import Counts, Ids
from index.whoosh_engine.counting import Column, Matches, Runs
from index.whoosh_engine.labels import Deleted, deleted_of, lives_on
from index.whoosh_engine.schema import facet_field
from index.whoosh_engine.snapshot import Mask, Snapshot

# Counting so many matches takes long enough to keep the counts, in so many bytes.
LONG = 2_000
COUNTED = 4_000_000


@dataclass(frozen=True, slots=True)
class Known:
    """What the facets of a snapshot leave to those of the next one."""

    columns: dict[str, Column]
    runs: Runs
    deleted: Deleted


class Facets:
    """The facets of a snapshot, each made when it is first asked for."""

    def __init__(self, snapshot: Snapshot, before: Known | None = None) -> None:
        """``before`` is what is known of an earlier snapshot of the unit."""
        self._snapshot = snapshot
        self._before = dict(before.columns) if before else {}
        self._columns: dict[str, Column] = {}
        # The segments whose labels the columns before hold: none if a document is gone since.
        self._seen = before.deleted if before and lives_on(snapshot, before.deleted) else {}
        self.runs = Runs(snapshot.segments, before.runs if before else None)
        self.kept: Cache[Counts] = Cache(COUNTED)

    def continued(self) -> Facets:
        """Make now what was made of the snapshot before, so that no reader has to; return self."""
        for field in list(self._before):
            self.column(field)
        return self

    def known(self) -> Known:
        """Return what the next snapshot's facets may use."""
        return Known(self._columns.copy(), self.runs, deleted_of(self._snapshot))

    def column(self, field: str) -> Column:
        """Return the column of a field."""
        found = self._columns.get(field)
        if found is None:
            found = self._columns[field] = Column(
                self._snapshot, self.runs, field, self._before.pop(field, None), self._seen
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
        counting = _Counting(self, query, matches)
        facets = []
        for name in wanted(query):
            own = counting
            if name in allowed:
                others = [mask for other, mask in allowed.items() if other != name]
                own = _Counting(self, query, ids[_all(others)] if others else ids, name)
            facets.append(self._facet(query, name, own.counts(name)))
        return matches, tuple(facets)

    def _allowed(self, query: Query, name: FacetName) -> Mask:
        own, column = selection(query, name), self.column(facet_field(name))
        allowed = column.holding(own.values) if own.values else np.ones(self.runs.size, bool)
        return allowed & ~column.holding(own.excluded) if own.excluded else allowed

    def _facet(self, query: Query, name: FacetName, counts: Counts) -> Facet:
        own, values = selection(query, name), self.column(facet_field(name)).values
        listed = np.flatnonzero(counts).astype(np.int32)
        distinct = len(listed)
        if query.facet_limit is not None:
            listed = _most(counts, listed, values.rank, query.facet_limit)
        kept = [values.code[v] for v in (*own.values, *own.excluded) if v in values.code]
        shown = {values.names[at]: int(counts[at]) for at in (*listed.tolist(), *kept)}
        return facet(query, name, shown, values.labels, distinct)


class _Counting:
    """Some matches of a query, counted facet by facet."""

    def __init__(
        self, facets: Facets, query: Query, ids: Ids, without: FacetName | None = None
    ) -> None:
        """``without`` is the facet whose selection was left out."""
        self._facets, self._ids = facets, ids
        self._key = (query.where, tuple(s for s in query.selections if s.facet != without))

    @cached_property
    def _matches(self) -> Matches:
        return self._facets.runs.matches(self._ids, self._key)

    def counts(self, name: FacetName) -> Counts:
        """Return the counts by code; those that took long are kept for the next page."""
        column = self._facets.column(facet_field(name))
        if len(self._ids) < LONG:
            return column.counts(self._matches)
        return self._facets.kept.get(
            (name, self._key), lambda: column.counts(self._matches), lambda counts: counts.nbytes
        )


def _most(counts: Counts, codes: Ids, rank: Ids, limit: int) -> Ids:
    """Return those of the codes that are counted most often, equal ones by rank."""
    if len(codes) > limit > 0:
        least = np.partition(counts[codes], -limit)[-limit]
        codes = codes[counts[codes] >= least]
    order = np.lexsort((rank[codes], -counts[codes]))
    most: Ids = codes[order[:limit]]
    return most


def _all(masks: list[Mask]) -> Mask:
    return masks[0] if len(masks) == 1 else np.logical_and.reduce(masks)
