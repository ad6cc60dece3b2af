"""Topics: the controlled list, and what was said on one of them."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, abort, render_template, url_for

from index.query import Value
from web.addresses import search_address
from web.cards import Card, hit_cards
from web.charts import Chart, by_year
from web.counts import facet_of, narrowed, values
from web.desk import Desk, the_desk
from web.labels import speaker_label

topics = Blueprint("topics", __name__)


@dataclass(frozen=True, slots=True)
class TopicLine:
    """One topic of the list with its counts."""

    name: str
    address: str
    definition: str
    releases: int
    quotations: int


@dataclass(frozen=True, slots=True)
class TopicPage:
    """All that the page of one topic shows."""

    id: str
    name: str
    definition: str
    terms: tuple[str, ...]
    total: int
    quotations: int
    cards: tuple[Card, ...]
    speakers: tuple[tuple[str, str, int], ...]
    publishers: tuple[tuple[str, str, int], ...]
    neighbours: tuple[tuple[str, str, int], ...]
    chart: Chart
    releases_address: str
    quotations_address: str


@topics.get("/topics")
def index() -> str:
    """Answer with all topics."""
    return render_template("topics/index.html", lines=topic_lines(the_desk()))


def topic_lines(desk: Desk) -> tuple[TopicLine, ...]:
    """Return every topic of the list, and those that only releases still have, by name."""
    releases = {v.value: v.count for v in values(desk, "topic", "releases")}
    said = {v.value: v.count for v in values(desk, "topic")}
    ids = dict.fromkeys([*(t.id for t in desk.topics), *releases, *said])
    lines = [
        TopicLine(
            name=desk.topic_name(each),
            address=url_for("topics.show", topic=each),
            definition=found.definition if (found := desk.topic(each)) else "",
            releases=releases.get(each, 0),
            quotations=said.get(each, 0),
        )
        for each in ids
        if each
    ]
    return tuple(sorted(lines, key=lambda line: line.name.casefold()))


@topics.get("/topics/<topic>")
def show(topic: str) -> str:
    """Answer with one topic."""
    desk = the_desk()
    page = topic_page(desk, topic)
    if page is None:
        abort(404)
    return render_template("topics/show.html", page=page)


def topic_page(desk: Desk, name: str) -> TopicPage | None:
    """Return what a topic's page shows, or ``None`` where nothing has it."""
    said = narrowed(desk, "quotations", "topic", name, ("speaker",), size=1)
    found = narrowed(desk, "releases", "topic", name, ("publisher", "year", "topic"), size=10)
    topic = desk.topic(name)
    if not (topic or said.total or found.total):
        return None
    years = facet_of(found, "year")
    near = [v for v in values(desk, "topic", "releases", _having(name)) if v.value != name]
    return TopicPage(
        id=name,
        name=desk.topic_name(name),
        definition=topic.definition if topic else "",
        terms=topic.terms if topic else (),
        total=found.total,
        quotations=said.total,
        cards=hit_cards(desk, found.hits),
        speakers=tuple(
            (speaker_label(v.value, v.label), url_for("speakers.show", speaker=v.value), v.count)
            for v in facet_of(said, "speaker")[:10]
            if v.value
        ),
        publishers=tuple(
            (desk.publisher_name(v.value), url_for("publishers.show", publisher=v.value), v.count)
            for v in facet_of(found, "publisher")[:8]
            if v.value
        ),
        neighbours=tuple(
            (desk.topic_name(v.value), url_for("topics.show", topic=v.value), v.count)
            for v in near[:8]
        ),
        chart=by_year(
            "Releases by year",
            years,
            {v.value: search_address("releases", topic=name, year=v.value) for v in years},
        ),
        releases_address=search_address("releases", topic=name),
        quotations_address=url_for("search.page", topic=name),
    )


def _having(topic: str) -> Value:
    return Value("topic", topic)
