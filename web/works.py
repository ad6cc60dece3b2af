"""Cited works: browsing them, one work with its paragraphs, and who cites a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from flask import Blueprint, abort, render_template, request, url_for

from archive.works import Work, work_of
from index.entries import CitationEntry, PinpointEntry
from web.addresses import search_address
from web.browse import listing
from web.cards import Card, entry_card
from web.counts import citations_of, values
from web.desk import Desk, the_desk
from web.labels import PLACES

works = Blueprint("works", __name__)
_UNITS = ",".join(PLACES)
_WIDEST = 200
_CLAIMS = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the work that releases cite."""

    unit: str
    number: int
    name: str
    address: str
    count: int
    here: bool
    strength: int


@dataclass(frozen=True, slots=True)
class WorkPage:
    """All that the page of one work, or of one place in it, shows."""

    work: Work
    unit: str
    number: int
    place: str
    total: int
    releases: int
    places: tuple[tuple[str, tuple[Place, ...]], ...]
    cards: tuple[Card, ...]
    more: str


@works.get("/works")
def index() -> str:
    """Answer with all works that releases cite."""
    found = values(the_desk(), "work", "citations")
    entries = [
        (_named(v.value), url_for("works.show", symbol=v.value), v.count) for v in found if v.value
    ]
    page = listing(entries, "works.index", request.args)
    return render_template("works/index.html", page=page)


@works.get("/works/<path:symbol>")
def show(symbol: str) -> str:
    """Answer with one work."""
    return _shown(symbol, "", 0)


@works.get(f"/works/<path:symbol>/<any({_UNITS}):unit>/<int:number>")
def place(symbol: str, unit: str, number: int) -> str:
    """Answer with one place in a work."""
    return _shown(symbol, unit, number)


def _shown(symbol: str, unit: str, number: int) -> str:
    page = work_page(the_desk(), symbol, unit, number)
    if page is None:
        abort(404)
    return render_template("works/show.html", page=page)


def work_page(desk: Desk, symbol: str, unit: str = "", number: int = 0) -> WorkPage | None:
    """Return what a work's page shows, or ``None`` where no release cites it there."""
    every = citations_of(desk, symbol)
    cited = [e for e in every if not unit or any(_covers(p, unit, number) for p in e.pinpoints)]
    if not cited:
        return None
    return WorkPage(
        work=work_of(symbol),
        unit=unit,
        number=number,
        place=f"{PLACES[unit][0].capitalize()} {number}" if unit else "",
        total=len(cited),
        releases=len({e.release_id for e in cited}),
        places=tuple(_places(symbol, every, (unit, number))),
        cards=tuple(entry_card(desk, e) for e in cited[:_CLAIMS]),
        more=search_address("citations", work=symbol) if len(cited) > _CLAIMS else "",
    )


def _covers(pinpoint: PinpointEntry, unit: str, number: int) -> bool:
    low, high = sorted((pinpoint.first, pinpoint.last))
    return pinpoint.unit == unit and low <= number <= high


def _places(
    symbol: str, cited: Iterable[CitationEntry], here: tuple[str, int]
) -> Iterable[tuple[str, tuple[Place, ...]]]:
    """Yield each unit's name with its cited places in order; a wide range counts at its ends."""
    counts: Counter[tuple[str, int]] = Counter()
    for entry in cited:
        counts.update({where for p in entry.pinpoints for where in _numbers(p)})
    top = max(counts.values(), default=1)
    for unit, (_, many) in PLACES.items():
        found = sorted(n for u, n in counts if u == unit)
        if found:
            yield (
                many.capitalize(),
                tuple(
                    Place(
                        unit=unit,
                        number=n,
                        name=f"{PLACES[unit][0]} {n}",
                        address=url_for("works.place", symbol=symbol, unit=unit, number=n),
                        count=counts[unit, n],
                        here=here == (unit, n),
                        strength=1 + round(3 * (counts[unit, n] - 1) / max(top - 1, 1)),
                    )
                    for n in found
                ),
            )


def _numbers(pinpoint: PinpointEntry) -> Iterable[tuple[str, int]]:
    low, high = sorted((pinpoint.first, pinpoint.last))
    if high - low > _WIDEST:
        return [(pinpoint.unit, low), (pinpoint.unit, high)]
    return [(pinpoint.unit, n) for n in range(low, high + 1)]


def _named(symbol: str) -> str:
    title = work_of(symbol).title
    return f"{symbol}: {title}" if title else symbol
