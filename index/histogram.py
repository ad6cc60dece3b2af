"""How many matches each year has, or each month when few years are left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from index.document import UNDATED
from index.engine import Engine
from index.query import FacetName, Query
from index.results import Facet

Step = Literal["year", "month"]
# Up to so many years are shown month by month.
CLOSE = 2


@dataclass(frozen=True, slots=True)
class Bar:
    """A year or month ("2019", "2019-05") and how many matches it has."""

    period: str
    count: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """Bars from the first to the last period with matches, the empty ones between too."""

    step: Step
    bars: tuple[Bar, ...]
    undated: int


def histogram(engine: Engine, query: Query) -> Histogram:
    """Return the matches of ``query`` over time, its own selection of years left in."""
    names: tuple[FacetName, ...] = ("year", "month")
    asked = replace(query, facets=names, facet_limit=None, size=0, page=1)
    years, months = (_counts(facet) for facet in engine.search(asked).facets)
    ticked = {v for s in query.selections if s.facet == "year" for v in s.values}
    shown = {year: n for year, n in years.items() if not ticked or year in ticked}
    undated = shown.pop(UNDATED, 0)
    if len(shown) > CLOSE:
        return Histogram("year", tuple(_filled(shown, _years)), undated)
    kept = {month: n for month, n in months.items() if month[:4] in shown}
    return Histogram("month", tuple(_filled(kept, _months)), undated)


def _counts(facet: Facet) -> dict[str, int]:
    return {value.value: value.count for value in facet.values if value.count}


def _filled(counts: dict[str, int], steps: Callable[[str, str], Iterator[str]]) -> Iterator[Bar]:
    if counts:
        for period in steps(min(counts), max(counts)):
            yield Bar(period, counts.get(period, 0))


def _years(first: str, last: str) -> Iterator[str]:
    return (f"{year:04}" for year in range(int(first), int(last) + 1))


def _months(first: str, last: str) -> Iterator[str]:
    start, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return (f"{at // 12:04}-{at % 12 + 1:02}" for at in range(start, end + 1))
