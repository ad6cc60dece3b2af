"""Speakers: browsing them, and what one of them said over the years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from archive.people import Role, Speaker
from index.query import FacetName, Value
from index.results import FacetValue
from web.addresses import address, noun_address
from web.browse import Listing, folded, listing
from web.cards import Card, hit_cards
from web.charts import Chart, by_year
from web.corrected import Correction, speaker_corrections
from web.counts import facet_of, narrowed, values
from web.dates import day
from web.desk import Desk, the_desk
from web.labels import KINDS, speaker_label
from web.problem import problem_with_speaker

speakers = Blueprint("speakers", __name__)
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
    also: tuple[str, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    corrections: tuple[Correction, ...] = ()
    problem: str = ""


@speakers.get("/speakers")
def index() -> str:
    """Answer with the speakers, most quoted first or by their first letter."""
    found = values(the_desk(), "speaker")
    return render_template("speakers/index.html", page=speakers_listing(found))


def speakers_listing(found: Iterable[FacetValue]) -> Listing:
    """Return one page of the list of speakers as the address asks it."""
    entries = [
        (speaker_label(v.value, v.label), noun_address("speakers", v.value), v.count)
        for v in found
        if v.value
    ]
    return listing(entries, "speakers.index", request.args)


@speakers.get("/speakers/<speaker>")
def show(speaker: str) -> str | Answer:
    """Answer with one speaker; a name that was found to be another's leads there."""
    desk = the_desk()
    known = desk.store.speaker(speaker)
    if known is not None and known.id != speaker:
        return redirect(url_for("speakers.show", speaker=known.id), 301)
    page = speaker_page(desk, speaker, known)
    if page is None:
        abort(404)
    return render_template("speakers/show.html", page=page)


def speaker_page(desk: Desk, key: str, known: Speaker | None = None) -> SpeakerPage | None:
    """Return what the page of a speaker shows, or ``None`` where nobody has the key.

    Who has asked the archive for the speaker hands them on as ``known``.
    """
    facets: tuple[FacetName, ...] = ("topic", "year", "publisher", "work")
    results = narrowed(desk, "quotations", "speaker", key, facets, size=10)
    known = known or desk.store.speaker(key)
    if not results.total or known is None or known.id != key:
        return None
    years = facet_of(results, "year")
    return SpeakerPage(
        key=key,
        name=known.name,
        kind=KINDS[known.kind],
        printed=known.names,
        roles=tuple(map(_over_time, known.roles)),
        total=results.total,
        cards=hit_cards(desk, results.hits),
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
        namesakes=_namesakes(desk, known),
        also=_also_known_as(desk, known),
        apart=tuple((_name(desk, other), noun_address("speakers", other)) for other in known.apart),
        corrections=speaker_corrections(desk, known),
        problem=problem_with_speaker(desk, known.name, key),
    )


def _over_time(role: Role) -> RoleOverTime:
    return RoleOverTime(
        role=role.title or "",
        affiliation=role.affiliation or "",
        first=day(role.first_seen),
        last=day(role.last_seen),
        count=role.quotations,
    )


def _also_known_as(desk: Desk, known: Speaker) -> tuple[str, ...]:
    """Return the names under which somebody was not found by themselves."""
    printed = {name for name, _ in known.names}
    return tuple(name for name in dict.fromkeys(known.aliases) if name not in printed)


def _name(desk: Desk, key: str) -> str:
    found = desk.store.speaker(key)
    return found.name if found else key.replace("-", " ")


def _namesakes(desk: Desk, known: Speaker) -> tuple[tuple[str, str, int], ...]:
    """Return others whose name ends in the same word; those said to be others are told apart."""
    last = folded(known.name).split(" ")[-1]
    return tuple(
        (v.label, noun_address("speakers", v.value), v.count)
        for v in values(desk, "speaker", where=Value("speaker", last))
        if v.value not in (known.id, *known.apart) and folded(v.label).split(" ")[-1] == last
    )[:_NAMESAKES]


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
