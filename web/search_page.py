"""What the search page shows: heading, reading of the query, chips, facets, hits, ways onward."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.query import FacetName, Selection
from index.results import Facet, FacetValue, Results
from web.asked import DEEPEST, PAGE_SIZE, Asked, date_reading
from web.cards import card
from web.charts import Chart, by_year
from web.desk import Desk
from web.grouping import GROUPINGS, NAMES, Group, groups
from web.labels import FACETS as FACET_LABELS
from web.labels import SORTS, UNITS, count_of, facet_value
from web.query_reading import Reading, without_part
from web.search_addresses import UnitLink, address_of, unit_links
from web.search_instead import Instead, instead


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is on, with the address without it."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One checkbox of a fieldset."""

    id: str
    value: str
    label: str
    count: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Fieldset:
    """One facet; ``opened`` where something in it is chosen."""

    name: FacetName
    title: str
    chosen: str
    choices: tuple[Choice, ...]
    all_words: str
    all_address: str
    opened: bool


@dataclass(frozen=True, slots=True)
class Page:
    """All that a page of results shows."""

    asked: Asked
    heading: str
    units: tuple[UnitLink, ...]
    reading: Reading
    notices: tuple[str, ...]
    chips: tuple[Chip, ...]
    clear: str
    fieldsets: tuple[Fieldset, ...]
    hidden: tuple[tuple[str, str], ...]
    since_read: str
    until_read: str
    sorts: tuple[tuple[str, str, bool], ...]
    filters_words: str
    groups: tuple[Group, ...]
    groupings: tuple[tuple[str, str, bool], ...]
    position: str
    before: str
    after: str
    exports: tuple[tuple[str, str], ...]
    feeds: tuple[tuple[str, str, str], ...]
    canonical: str
    chart: Chart
    chart_nouns: str
    reading_parts: tuple[Chip, ...]
    instead: Instead


def search_page(
    desk: Desk, asked: Asked, results: Results, reading: Reading, years: tuple[FacetValue, ...]
) -> Page:
    """Return the page of results."""
    shown = len(results.hits)
    first = (asked.page - 1) * PAGE_SIZE + 1
    pages = min(-(-results.total // PAGE_SIZE), DEEPEST // PAGE_SIZE)
    chips = _chips(desk, asked, results)
    return Page(
        asked=asked,
        heading=_heading(asked, results.total),
        units=unit_links(asked),
        reading=reading,
        notices=(
            *asked.notices,
            *reading.notices,
            *results.notices,
            *_depth(results.total, asked.page, pages),
        ),
        chips=chips,
        clear=address_of(Asked(unit=asked.unit, text=asked.text)) if len(chips) > 1 else "",
        fieldsets=tuple(_fieldset(desk, asked, f) for f in results.facets if f.name != "year")
        + tuple(_fieldset(desk, asked, f) for f in results.facets if f.name == "year"),
        hidden=_hidden(asked, results),
        since_read=date_reading(asked.since, end=False),
        until_read=date_reading(asked.until, end=True),
        sorts=tuple((value, words, value == asked.order) for value, words in SORTS.items()),
        filters_words=_filters_words(asked),
        groups=groups(asked.group, ((hit.entry, card(desk, hit)) for hit in results.hits)),
        groupings=tuple((g, NAMES[g], g == asked.group) for g in GROUPINGS[asked.unit]),
        position=f"{first:,} to {first + shown - 1:,} of {results.total:,}" if shown else "",
        before=address_of(asked, page=asked.page - 1) if asked.page > 1 else "",
        after=address_of(asked, page=asked.page + 1) if asked.page < pages else "",
        exports=_exports(asked) if results.total else (),
        feeds=_feeds(asked),
        canonical=address_of(asked),
        chart=_chart(asked, years),
        chart_nouns=UNITS[asked.unit][1].capitalize(),
        reading_parts=tuple(
            Chip(part.words, address_of(without_part(asked, part))) for part in reading.parts
        ),
        instead=instead(desk, asked, reading) if not results.total else Instead(),
    )


def _heading(asked: Asked, total: int) -> str:
    if not total:
        return f"No {UNITS[asked.unit][1]} match"
    return count_of(asked.unit, total)


def _depth(total: int, page: int, pages: int) -> tuple[str, ...]:
    if total > DEEPEST and page == pages:
        return (
            f"Pages end after {DEEPEST:,} results. Narrow the search, or take all "
            f"{total:,} as a file below.",
        )
    return ()


def _filters_words(asked: Asked) -> str:
    return f"Filter and sort ({asked.narrowed} applied)" if asked.narrowed else "Filter and sort"


def _chips(desk: Desk, asked: Asked, results: Results) -> tuple[Chip, ...]:
    labels = {(f.name, v.value): v.label for f in results.facets for v in f.values}
    chips = []
    for selection in asked.selections:
        facet, title = selection.facet, FACET_LABELS[selection.facet][0]
        for value in (*selection.values, *selection.excluded):
            name = facet_value(desk, facet, value, labels.get((facet, value), value))
            sign = "not " if value in selection.excluded else ""
            left = asked.without(facet, value)
            chips.append(Chip(f"{title}: {sign}{name}", address_of(asked, selections=left, page=1)))
    if asked.since:
        chips.append(Chip(f"From: {asked.since}", address_of(asked, since="", page=1)))
    if asked.until:
        chips.append(Chip(f"To: {asked.until}", address_of(asked, until="", page=1)))
    return tuple(chips)


def _fieldset(desk: Desk, asked: Asked, facet: Facet) -> Fieldset:
    title, many = FACET_LABELS[facet.name]
    chosen = len(asked.ticked(facet.name))
    values = [v for v in facet.values if not v.excluded]
    if facet.name == "year":
        values.sort(key=lambda v: v.value, reverse=True)
    return Fieldset(
        name=facet.name,
        title=title,
        chosen=f"{chosen} selected" if chosen else "",
        choices=tuple(
            Choice(
                id=f"{facet.name}-{n}",
                value=v.value,
                label=facet_value(desk, facet.name, v.value, v.label),
                count=count_of(asked.unit, v.count),
                checked=v.selected,
            )
            for n, v in enumerate(values)
        ),
        all_words=f"Show all {facet.distinct:,} {many}" if facet.distinct > len(values) else "",
        all_address=address_of(asked, "search.values", page=1) + _joined(asked, facet.name),
        opened=bool(chosen),
    )


def _joined(asked: Asked, facet: FacetName) -> str:
    return f"{'&' if asked.parameters(page=1) else '?'}of={facet}"


def _hidden(asked: Asked, results: Results) -> tuple[tuple[str, str], ...]:
    """Return what the form must carry unseen: exclusions, and ticks that no box shows."""
    boxes = {(f.name, v.value) for f in results.facets for v in f.values}
    pairs = [(f"not-{s.facet}", v) for s in asked.selections for v in s.excluded]
    pairs += [(s.facet, v) for s in asked.selections for v in s.values if (s.facet, v) not in boxes]
    return tuple(pairs)


def _exports(asked: Asked) -> tuple[tuple[str, str], ...]:
    names = (
        ("CSV", "exports.as_csv"),
        ("JSON Lines", "exports.as_jsonl"),
        ("RIS", "exports.as_ris"),
        ("BibTeX", "exports.as_bibtex"),
        ("CSL-JSON", "exports.as_csl"),
    )
    made = tuple((name, address_of(asked, endpoint, page=1)) for name, endpoint in names)
    return (*made, ("JSON of this page", address_of(asked, "api.search")))


def _feeds(asked: Asked) -> tuple[tuple[str, str, str], ...]:
    followed = replace(asked, sort=None, page=1)
    return (
        ("Atom", "application/atom+xml", address_of(followed, "feeds.as_atom")),
        ("JSON Feed", "application/feed+json", address_of(followed, "feeds.as_json")),
    )


def _chart(asked: Asked, years: tuple[FacetValue, ...]) -> Chart:
    addresses = {
        v.value: address_of(replace(asked, selections=_with_year(asked, v.value), page=1))
        for v in years
    }
    return by_year(f"{UNITS[asked.unit][1].capitalize()} by year", years, addresses)


def _with_year(asked: Asked, year: str) -> tuple[Selection, ...]:
    others = tuple(s for s in asked.selections if s.facet != "year")
    return (*others, Selection("year", (year,)))
