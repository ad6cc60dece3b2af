"""The front page: one search box, what is new, and what the archive holds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flask import Blueprint, render_template, url_for

from index.entries import ReleaseEntry
from index.query import Query
from index.results import FacetValue
from web.asked import Asked
from web.cards import Card, entry_card
from web.counts import facet_of, narrowed, newest, total, values
from web.dates import day
from web.desk import Desk, the_desk
from web.labels import PLACES, count_of, place, speaker_label
from web.search_addresses import UnitLink, unit_links

home = Blueprint("home", __name__)
_WORKS = 12
_SHOWN = 8
_PLACE = re.compile(r"(\w+) (\d{1,9})")


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
        cited=cited,
        speakers=tuple(
            (speaker_label(v.value, v.label), url_for("speakers.show", speaker=v.value), v.count)
            for v in speakers
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
    """Return the places that most citations point to, among the works that are cited most."""
    found = [
        (count, work.value, place_of(at.value))
        for work in values(desk, "work", "citations", limit=_WORKS)
        for at in _places_in(desk, work.value)
        if (count := at.count) and place_of(at.value)
    ]
    found.sort(key=lambda each: (-each[0], each[1], each[2] or ("", 0)))
    return tuple(
        CitedPlace(
            work,
            place(at[0], at[1], at[1]),
            url_for("works.place", symbol=work, unit=at[0], number=at[1]),
            count,
        )
        for count, work, at in found[:_SHOWN]
        if at
    )


def _places_in(desk: Desk, work: str) -> tuple[FacetValue, ...]:
    results = narrowed(desk, "citations", "work", work, ("pinpoint",), size=1)
    return facet_of(results, "pinpoint")[:_SHOWN]


def place_of(value: str) -> tuple[str, int] | None:
    """Return unit and first number of a place as the index writes it: "para 64-66"."""
    found = _PLACE.match(value)
    return (found[1], int(found[2])) if found and found[1] in PLACES else None
