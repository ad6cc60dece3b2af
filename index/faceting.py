"""Counted values to a facet: order, limit, what stays listed."""

from __future__ import annotations

from collections.abc import Mapping

from index.query import FACETS, FacetName, Query, Selection
from index.results import Facet, FacetValue


def wanted(query: Query) -> tuple[FacetName, ...]:
    """Return the facets to count, those of the unit when the query names none."""
    return FACETS[query.unit] if query.facets is None else query.facets


def selection(query: Query, name: FacetName) -> Selection:
    """Return all that is ticked and excluded in a facet."""
    own = [s for s in query.selections if s.facet == name]
    return Selection(
        name,
        tuple(v for s in own for v in s.values),
        tuple(v for s in own for v in s.excluded),
    )


def facet(
    query: Query,
    name: FacetName,
    counts: Mapping[str, int],
    labels: Mapping[str, str],
    distinct: int | None = None,
) -> Facet:
    """Return a facet; values ticked or excluded stay listed, past the limit and at 0 too.

    ``distinct`` is told where ``counts`` holds only those that may be listed.
    """
    own = selection(query, name)
    kept = {*own.values, *own.excluded}
    all_counts = {**dict.fromkeys(kept, 0), **counts} if kept else counts
    ranked = sorted(all_counts, key=lambda v: (-all_counts[v], labels.get(v, v), v))
    limit = len(ranked) if query.facet_limit is None else max(query.facet_limit, 0)
    values = tuple(
        [
            FacetValue(v, labels.get(v, v), all_counts[v], v in own.values, v in own.excluded)
            for v in (*ranked[:limit], *(v for v in ranked[limit:] if v in kept))
        ]
    )
    if distinct is None:
        distinct = sum(1 for count in counts.values() if count)
    return Facet(name, values, distinct)
