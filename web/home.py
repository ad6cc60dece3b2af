"""The front page: one search box, what is new, and what the archive holds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from flask import Blueprint, render_template, url_for

from index.entries import CitationEntry, ReleaseEntry
from index.query import Query
from web.asked import Asked
from web.cards import Card, entry_card
from web.counts import newest, total, values
from web.dates import day
from web.desk import Desk, the_desk
from web.labels import count_of, place
from web.search_addresses import UnitLink, unit_links

home = Blueprint("home", __name__)
_LOOKED_AT = 20_000


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """A place in a work with how many citations point to it."""

    work: str
    place: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class HomePage:
    """All that the front page shows."""

    coverage: str
    examples: tuple[tuple[str, str], ...]
    newest: tuple[Card, ...]
    cited: tuple[CitedPlace, ...]
    speakers: tuple[tuple[str, str, int], ...]
    topics: tuple[tuple[str, str, int], ...]
    units: tuple[UnitLink, ...]
    empty: bool


@home.get("/")
def index() -> str:
    """Answer with the front page."""
    return render_template("home/index.html", page=home_page(the_desk()))


def home_page(desk: Desk) -> HomePage:
    """Return what the front page shows."""
    speakers = [v for v in values(desk, "speaker", limit=8) if v.value]
    topics = [v for v in values(desk, "topic", limit=8) if v.value]
    people = [v for v in speakers if "--" not in v.value]
    examples = [f'speaker:"{v.label}"' for v in people[:1]]
    examples += [f"topic:{v.value}" for v in topics[:1]]
    cited = cited_places(desk)
    return HomePage(
        coverage=coverage(desk),
        examples=tuple((e, url_for("search.page", q=e)) for e in examples),
        newest=tuple(entry_card(desk, e) for e in newest(desk, "releases", 6)),
        cited=cited[:8],
        speakers=tuple(
            (v.label, url_for("speakers.show", speaker=v.value), v.count) for v in speakers
        ),
        topics=tuple(
            (desk.topic_name(v.value), url_for("topics.show", topic=v.value), v.count)
            for v in topics
        ),
        units=unit_links(Asked()),
        empty=desk.store.last_change() == 0,
    )


def coverage(desk: Desk) -> str:
    """Return the sentence that says how much the archive holds, and of when."""
    releases = count_of("releases", total(desk, "releases"))
    said = count_of("quotations", total(desk, "quotations"))
    cites = count_of("citations", total(desk, "citations"))
    dates = [_edge(desk, "oldest"), _edge(desk, "newest")]
    when = f", from {dates[0]} to {dates[1]}" if all(dates) else ""
    return f"{releases}, {said} and {cites}{when}."


def _edge(desk: Desk, sort: str) -> str:
    query = Query("releases", sort="oldest" if sort == "oldest" else "newest", size=1, facets=())
    hits = desk.engine.search(query).hits
    entry = hits[0].entry if hits else None
    return day(entry.published) if isinstance(entry, ReleaseEntry) and entry.published else ""


def cited_places(desk: Desk) -> tuple[CitedPlace, ...]:
    """Return the places of known works that most citations point to."""
    counts: Counter[tuple[str, str, int]] = Counter()
    query = Query("citations", sort="newest", facets=())
    for number, hit in enumerate(desk.engine.stream(query)):
        if number == _LOOKED_AT:
            break
        if isinstance(hit.entry, CitationEntry) and hit.entry.work:
            counts.update(
                {(hit.entry.work, p.unit, p.first) for p in hit.entry.pinpoints if p.unit}
            )
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return tuple(
        CitedPlace(
            work,
            place(unit, number, number),
            url_for("works.place", symbol=work, unit=unit, number=number),
            count,
        )
        for (work, unit, number), count in ranked[:8]
        if number >= 0
    )
