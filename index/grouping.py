"""Matches gathered by speaker, release, year or any other facet."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.engine import Engine
from index.query import FacetName, Query, Selection
from index.results import Hit


@dataclass(frozen=True, slots=True)
class Group:
    """A value with its label, how many matches have it, and the first of them."""

    value: str
    label: str
    count: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Grouped:
    """A page of groups, those with most matches first; ``distinct`` counts all groups."""

    by: FacetName
    groups: tuple[Group, ...]
    distinct: int


def grouped(engine: Engine, query: Query, by: FacetName, each: int = 3) -> Grouped:
    """Return the query's page of groups with the first ``each`` hits of every one.

    A match with several values stands in several groups; one without any in none.
    """
    asked = replace(query, facets=(by,), facet_limit=None, size=0, page=1)
    facet = engine.search(asked).facets[0]
    own = [s for s in query.selections if s.facet == by]
    ticked = {value for s in own for value in s.values}
    left_out = {value for s in own for value in s.excluded}
    shown = [v for v in facet.values if v.count and (not ticked or v.value in ticked)]
    shown = [v for v in shown if v.value not in left_out]
    page = shown[(max(query.page, 1) - 1) * query.size :][: query.size]
    groups = (
        Group(v.value, v.label, v.count, _first(engine, query, by, v.value, each)) for v in page
    )
    return Grouped(by, tuple(groups), len(shown))


def _first(engine: Engine, query: Query, by: FacetName, value: str, each: int) -> tuple[Hit, ...]:
    others = tuple(s for s in query.selections if s.facet != by)
    one = (*others, Selection(by, (value,)))
    return engine.search(replace(query, selections=one, facets=(), page=1, size=each)).hits
