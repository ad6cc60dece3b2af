"""Speakers: browsing them, and what one of them said over the years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from flask import Blueprint, abort, render_template, request, url_for

from index.document import NONE
from index.entries import QuotationEntry, SpeakerEntry
from index.query import FacetName, Query, Selection, Value
from index.results import FacetValue
from web.addresses import address, noun_address
from web.browse import Listing, folded, listing
from web.cards import Card, card
from web.charts import Chart, by_year
from web.counts import facet_of, narrowed, values
from web.dates import day
from web.desk import Desk, the_desk
from web.labels import KINDS

speakers = Blueprint("speakers", __name__)
_MOST = 5000
_NAMESAKES = 8


@dataclass(frozen=True, slots=True)
class RoleOverTime:
    """A role and affiliation as printed, with the dates between which it was."""

    role: str
    affiliation: str
    first: str
    last: str
    count: int


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """All that the page of one speaker shows."""

    key: str
    name: str
    kind: str
    printed: tuple[tuple[str, int], ...]
    roles: tuple[RoleOverTime, ...]
    total: int
    cards: tuple[Card, ...]
    all_address: str
    topics: tuple[tuple[str, str, int], ...]
    publishers: tuple[tuple[str, str, int], ...]
    works: tuple[tuple[str, str, int], ...]
    chart: Chart
    one_release: bool
    namesakes: tuple[tuple[str, str, int], ...]


@speakers.get("/speakers")
def index() -> str:
    """Answer with the speakers, most quoted first or by their first letter."""
    found = values(the_desk(), "speaker")
    return render_template("speakers/index.html", page=speakers_listing(found))


def speakers_listing(found: Iterable[FacetValue]) -> Listing:
    """Return one page of the list of speakers as the address asks it."""
    entries = [(_listed(v), noun_address("speakers", v.value), v.count) for v in found if v.value]
    return listing(entries, "speakers.index", request.args)


def _listed(value: FacetValue) -> str:
    """Return a name for a list; who is never joined across releases is told apart."""
    return f"{value.label} (one release)" if "--" in value.value else value.label


@speakers.get("/speakers/<speaker>")
def show(speaker: str) -> str:
    """Answer with one speaker."""
    desk = the_desk()
    page = speaker_page(desk, speaker)
    if page is None:
        abort(404)
    return render_template("speakers/show.html", page=page)


def speaker_page(desk: Desk, key: str) -> SpeakerPage | None:
    """Return what a speaker's page shows, or ``None`` where nobody has the key."""
    facets: tuple[FacetName, ...] = ("topic", "year", "publisher", "work")
    results = narrowed(desk, "quotations", "speaker", key, facets, size=10)
    if not results.total or key == NONE:
        return None
    said = list(quotations_by(desk, key))
    printed = [s for e in said for s in e.speakers if s.key == key]
    names = _counted(s.name for s in printed)
    years = facet_of(results, "year")
    return SpeakerPage(
        key=key,
        name=names[0][0] if names else key,
        kind=KINDS.get(printed[0].kind, "") if printed else "",
        printed=names,
        roles=roles_over_time(said, key),
        total=results.total,
        cards=tuple(card(desk, hit) for hit in results.hits),
        all_address=url_for("search.page", speaker=key),
        topics=_links(desk, facet_of(results, "topic"), "topics.show", "topic"),
        publishers=_links(desk, facet_of(results, "publisher"), "publishers.show", "publisher"),
        works=_links(desk, facet_of(results, "work"), "works.show", "symbol"),
        chart=by_year(
            "Quotations by year",
            years,
            {v.value: url_for("search.page", speaker=key, year=v.value) for v in years},
        ),
        one_release="--" in key,
        namesakes=_namesakes(desk, key, names[0][0] if names else key),
    )


def _namesakes(desk: Desk, key: str, name: str) -> tuple[tuple[str, str, int], ...]:
    """Return others whose name ends in the same word: not the same person."""
    last = folded(name).split(" ")[-1]
    return tuple(
        (v.label, noun_address("speakers", v.value), v.count)
        for v in values(desk, "speaker", where=Value("speaker", last))
        if v.value != key and folded(v.label).split(" ")[-1] == last
    )[:_NAMESAKES]


def quotations_by(desk: Desk, key: str) -> Iterable[QuotationEntry]:
    """Yield what a speaker said, newest first, as far as a page can tell."""
    query = Query(selections=(Selection("speaker", (key,)),), sort="newest", facets=())
    for number, hit in enumerate(desk.engine.stream(query)):
        if number == _MOST:
            return
        if isinstance(hit.entry, QuotationEntry):
            yield hit.entry


def roles_over_time(said: list[QuotationEntry], key: str) -> tuple[RoleOverTime, ...]:
    """Return the roles printed beside a speaker's name, the latest first."""
    dates: dict[tuple[str, str], list[date]] = {}
    for entry in said:
        for speaker in entry.speakers:
            if speaker.key == key and (speaker.role or speaker.affiliation):
                dates.setdefault(_printed(speaker), []).append(entry.published or date.min)
    found = []
    for (role, affiliation), seen in _joined(dates).items():
        known = sorted(d for d in seen if d > date.min)
        first, last = (day(known[0]), day(known[-1])) if known else ("undated", "undated")
        row = RoleOverTime(role, affiliation, first, last, len(seen))
        found.append((max(seen), row))
    return tuple(row for _, row in sorted(found, key=lambda each: each[0], reverse=True))


def _joined(dates: dict[tuple[str, str], list[date]]) -> dict[tuple[str, str], list[date]]:
    """Return the dates with a role that was printed alone put to its only affiliation."""
    joined: dict[tuple[str, str], list[date]] = {}
    for (role, affiliation), seen in dates.items():
        fuller = [other for other in dates if other[0] == role and other[1]]
        alone = role and not affiliation and len(fuller) == 1
        joined.setdefault(fuller[0] if alone else (role, affiliation), []).extend(seen)
    return joined


def _printed(speaker: SpeakerEntry) -> tuple[str, str]:
    return speaker.role or "", speaker.affiliation or ""


def _counted(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0])))


def _links(
    desk: Desk, found: Iterable[FacetValue], endpoint: str, argument: str
) -> tuple[tuple[str, str, int], ...]:
    named = {"topic": desk.topic_name, "publisher": desk.publisher_name}
    name = named.get(argument, str)
    return tuple(
        (name(v.value), address(endpoint, **{argument: v.value}), v.count)
        for v in list(found)[:8]
        if v.value
    )
