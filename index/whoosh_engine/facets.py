"""The facets of a query over its matches, and what their ticked values let through."""

from __future__ import annotations

import numpy as np

from index.faceting import facet, selection, wanted
from index.query import FacetName, Query
from index.results import Facet
from index.whoosh_engine.cache import Cache
from index.whoosh_engine.coded import Counts, Ids
from index.whoosh_engine.counting import Column
from index.whoosh_engine.schema import facet_field
from index.whoosh_engine.snapshot import Mask, Snapshot

# Counting so many matches takes long enough to keep the counts, in so many bytes.
LONG = 2_000
COUNTED = 4_000_000


class Facets:
    """The facets of a snapshot, each made when it is first asked for."""

    def __init__(self, snapshot: Snapshot, before: Facets | None = None) -> None:
        self._snapshot = snapshot
        self._before = dict(before.columns()) if before else {}
        self._columns: dict[str, Column] = {}
        self._counts: Cache[Counts] = Cache(COUNTED)

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

    def _counted(self, query: Query, name: FacetName, ids: Ids) -> Counts:
        """Return the counts by code; those that took long are kept for the next page."""
        column = self.column(facet_field(name))
        key = (query.where, tuple(s for s in query.selections if s.facet != name))
        if len(ids) < LONG:
            return column.counts(ids, key)
        return self._counts.get(
            (name, key), lambda: column.counts(ids, key), lambda counts: counts.nbytes
        )

    def _facet(self, query: Query, name: FacetName, ids: Ids) -> Facet:
        column, own = self.column(facet_field(name)), selection(query, name)
        values, counts = column.values, self._counted(query, name, ids)
        listed = np.flatnonzero(counts).astype(np.int32)
        distinct = len(listed)
        if query.facet_limit is not None:
            listed = _most(counts, listed, values.rank, query.facet_limit)
        kept = [values.code[v] for v in (*own.values, *own.excluded) if v in values.code]
        shown = {values.names[at]: int(counts[at]) for at in (*listed.tolist(), *kept)}
        return facet(query, name, shown, values.labels, distinct)


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
