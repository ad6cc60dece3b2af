"""Publishers: what the archive holds of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from flask import Blueprint, abort, render_template, url_for

from index.results import FacetValue
from web.addresses import search_address
from web.cards import Card, hit_cards
from web.charts import Chart, by_month, chart
from web.counts import facet_of, narrowed, values
from web.dates import moment, month_name
from web.desk import Desk, the_desk
from web.labels import speaker_label
from web.publisher_since import Since, since

publishers = Blueprint("publishers", __name__)


@dataclass(frozen=True, slots=True)
class PublisherPage:
    """All that the page of one publisher shows."""

    id: str
    name: str
    aliases: tuple[str, ...]
    addresses: tuple[str, ...]
    total: int
    quotations: int
    coverage: Chart
    fetched: str
    since: Since
    cards: tuple[Card, ...]
    speakers: tuple[tuple[str, str, int], ...]
    topics: tuple[tuple[str, str, int], ...]
    releases_address: str
    quotations_address: str


@publishers.get("/publishers")
def index() -> str:
    """Answer with all publishers."""
    desk = the_desk()
    found = {v.value: v.count for v in values(desk, "publisher", "releases") if v.value}
    ids = dict.fromkeys([*(p.id for p in desk.store.publishers()), *found])
    lines = [
        (desk.publisher_name(each), url_for("publishers.show", publisher=each), found.get(each, 0))
        for each in ids
    ]
    lines.sort(key=lambda line: line[0].casefold())
    return render_template("publishers/index.html", lines=lines)


@publishers.get("/publishers/<publisher>")
def show(publisher: str) -> str:
    """Answer with one publisher."""
    desk = the_desk()
    page = publisher_page(desk, publisher)
    if page is None:
        abort(404)
    return render_template("publishers/show.html", page=page)


def publisher_page(desk: Desk, name: str) -> PublisherPage | None:
    """Return what a publisher's page shows, or ``None`` where the archive has none such."""
    known = desk.publisher(name)
    found = narrowed(desk, "releases", "publisher", name, ("month", "topic"), size=10)
    if not (known or found.total):
        return None
    visits = desk.store.visits(name)
    said = narrowed(desk, "quotations", "publisher", name, ("speaker",), size=1)
    return PublisherPage(
        id=name,
        name=desk.publisher_name(name),
        aliases=known.aliases if known else (),
        addresses=known.addresses if known else (),
        total=found.total,
        quotations=said.total,
        coverage=_by_month(name, facet_of(found, "month")),
        fetched=moment(visits.last) if visits.last else "",
        since=since(desk, name, visits),
        cards=hit_cards(desk, found.hits),
        speakers=tuple(
            (speaker_label(v.value, v.label), url_for("speakers.show", speaker=v.value), v.count)
            for v in facet_of(said, "speaker")[:10]
            if v.value
        ),
        topics=tuple(
            (desk.topic_name(v.value), url_for("topics.show", topic=v.value), v.count)
            for v in facet_of(found, "topic")[:8]
            if v.value
        ),
        releases_address=search_address("releases", publisher=name),
        quotations_address=url_for("search.page", publisher=name),
    )


def _by_month(name: str, months: Iterable[FacetValue]) -> Chart:
    """Return the releases of each month from the first to the last, each a link to them."""
    bars = [
        (month_name(m), n, search_address("releases", publisher=name, **{"from": m, "to": m}))
        for m, n in by_month({v.value: v.count for v in months})
    ]
    return replace(chart("Releases by month", "month", bars), coverage=True)
