"""Counts by year as an SVG of bars, each bar with the figure that a table repeats."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from index.results import FacetValue

_HEIGHT = 40
_WIDTH = 640
_STEP = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar in drawing units; ``address`` makes it a link."""

    x: float
    y: float
    width: float
    height: float
    label: str
    count: int
    address: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A row of bars; ``shown`` is false where there is nothing to compare."""

    title: str
    bars: tuple[Bar, ...]
    width: int = _WIDTH
    height: int = _HEIGHT

    @property
    def shown(self) -> bool:
        """Return whether there is anything to compare."""
        counts = [bar.count for bar in self.bars if bar.count]
        return len(counts) > 2 and max(counts) > 1


def by_year(title: str, values: Iterable[FacetValue], addresses: dict[str, str]) -> Chart:
    """Return a chart of counts by year, years without any included."""
    counts = {int(v.value): v.count for v in values if v.value.isdigit()}
    if not counts:
        return Chart(title, ())
    years = range(min(counts), max(counts) + 1)
    if len(years) > 200:
        years = range(max(counts) - 199, max(counts) + 1)
    step, top = min(_WIDTH / len(years), _STEP), max(counts.values()) or 1
    bars = []
    for n, year in enumerate(years):
        count = counts.get(year, 0)
        height = round(_HEIGHT * count / top, 1)
        bars.append(
            Bar(
                x=round(n * step + 1, 1),
                y=round(_HEIGHT - height, 1),
                width=round(max(step - 2, 1), 1),
                height=height,
                label=str(year),
                count=count,
                address=addresses.get(str(year), "") if count else "",
            )
        )
    return Chart(title, tuple(bars), width=round(step * len(years)) or 1)
