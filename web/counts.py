"""Lists and counts over the whole archive, asked of the index."""

from __future__ import annotations

from index.document import NONE
from index.entries import CitationEntry, Entry, Unit
from index.query import Everything, FacetName, Node, Query, Selection
from index.results import FacetValue, Results
from web.desk import Desk


def values(
    desk: Desk,
    facet: FacetName,
    unit: Unit = "quotations",
    where: Node | None = None,
    limit: int | None = None,
) -> tuple[FacetValue, ...]:
    """Return a facet's values with their counts, most frequent first, "not known" left out."""
    query = Query(unit, where or Everything(), size=1, facets=(facet,), facet_limit=limit)
    results = desk.engine.search(query)
    found = next((f.values for f in results.facets if f.name == facet), ())
    return tuple(v for v in found if v.value not in ("", NONE))


def narrowed(
    desk: Desk,
    unit: Unit,
    facet: FacetName,
    value: str,
    facets: tuple[FacetName, ...] = (),
    size: int = 20,
) -> Results:
    """Return the newest entries that have a facet's value, with other facets' counts."""
    query = Query(
        unit,
        selections=(Selection(facet, (value,)),),
        sort="newest",
        size=size,
        facets=facets,
        facet_limit=None,
    )
    return desk.engine.search(query)


def newest(desk: Desk, unit: Unit, size: int) -> tuple[Entry, ...]:
    """Return the newest entries of a unit."""
    query = Query(unit, sort="newest", size=size, facets=())
    return tuple(hit.entry for hit in desk.engine.search(query).hits)


def total(desk: Desk, unit: Unit) -> int:
    """Return how many entries of a unit there are."""
    return desk.engine.search(Query(unit, sort="newest", size=1, facets=())).total


def citations_of(desk: Desk, symbol: str, limit: int = 5000) -> tuple[CitationEntry, ...]:
    """Return the citations of a work, newest first."""
    query = Query("citations", selections=(Selection("work", (symbol,)),), sort="newest", facets=())
    found = []
    for hit in desk.engine.stream(query):
        if isinstance(hit.entry, CitationEntry):
            found.append(hit.entry)
        if len(found) == limit:
            break
    return tuple(found)


def facet_of(results: Results, name: FacetName) -> tuple[FacetValue, ...]:
    """Return the values of one facet of some results."""
    found = next((f.values for f in results.facets if f.name == name), ())
    return tuple(v for v in found if v.value not in ("", NONE))
