"""The matches of a search over time: by year, or by month where few years are left."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from index.engine import Engine
from index.histogram import histogram
from index.query import Query, Selection
from web.asked import Asked
from web.charts import Chart, chart
from web.dates import month_name
from web.labels import UNITS
from web.search_addresses import address_of


def search_chart(engine: Engine, asked: Asked, query: Query) -> Chart:
    """Return the chart of a search's matches; each bar narrows the search to its period."""
    told = histogram(engine, query)
    bars = [
        (_name(bar.period), bar.count, address_of(asked, **_narrowed(asked, bar.period)))
        for bar in told.bars
    ]
    return chart(f"{UNITS[asked.unit][1].capitalize()} by {told.step}", told.step, bars)


def _name(period: str) -> str:
    return month_name(period) if "-" in period else period


def _narrowed(asked: Asked, period: str) -> dict[str, Any]:
    others = tuple(s for s in asked.selections if s.facet != "year")
    if "-" in period:
        return {"selections": others, "since": period, "until": period, "page": 1}
    return {"selections": (*others, _ticked(asked, period)), "page": 1}


def _ticked(asked: Asked, year: str) -> Selection:
    own = next((s for s in asked.selections if s.facet == "year"), Selection("year"))
    return replace(own, values=(year,), excluded=tuple(v for v in own.excluded if v != year))
