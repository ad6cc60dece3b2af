"""Counts by year or month as an SVG of bars, each bar with the figure that a table repeats."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from index.results import FacetValue

_HEIGHT = 40
_WIDTH = 640
_STEP = 40
_MOST = 200


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
    """A row of bars, one a ``step`` (year, month); shown where there is something to compare.

    A chart of ``coverage`` shows gaps, so it is shown where no bar is higher than another, too.
    """

    title: str
    bars: tuple[Bar, ...]
    width: int = _WIDTH
    height: int = _HEIGHT
    step: str = "year"
    coverage: bool = False

    @property
    def shown(self) -> bool:
        """Return whether there is anything to compare."""
        counts = [bar.count for bar in self.bars if bar.count]
        return len(counts) > 2 and (self.coverage or max(counts) > 1)


def by_year(title: str, values: Iterable[FacetValue], addresses: dict[str, str]) -> Chart:
    """Return a chart of counts by year, years without any included."""
    counts = {int(v.value): v.count for v in values if v.value.isdigit()}
    years = range(min(counts, default=0), max(counts, default=-1) + 1)
    return chart(
        title, "year", [(str(y), counts.get(y, 0), addresses.get(str(y), "")) for y in years]
    )


def by_month(counts: dict[str, int]) -> list[tuple[str, int]]:
    """Return all months ("2019-05") from the first to the last with their counts."""
    known = {m: n for m, n in counts.items() if m[:4].isdigit() and m[5:].isdigit()}
    if not known:
        return []
    start, end = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (min(known), max(known)))
    months = [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(start, end + 1)]
    return [(month, known.get(month, 0)) for month in months]


def chart(title: str, step: str, periods: list[tuple[str, int, str]]) -> Chart:
    """Return a chart of (label, count, address) in order of time; of very many the last."""
    shown = periods[-_MOST:]
    wide = min(_WIDTH / max(len(shown), 1), _STEP)
    top = max((count for _, count, _ in shown), default=0) or 1
    bars = []
    for n, (label, count, address) in enumerate(shown):
        height = round(_HEIGHT * count / top, 1)
        bars.append(
            Bar(
                x=round(n * wide + 1, 1),
                y=round(_HEIGHT - height, 1),
                width=round(max(wide - 2, 1), 1),
                height=height,
                label=label,
                count=count,
                address=address if count else "",
            )
        )
    return Chart(title, tuple(bars), width=round(len(shown) * wide) or 1, step=step)
