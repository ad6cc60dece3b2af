"""What the search page shows: heading, reading of the query, chips, facets, hits, ways onward."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.query import FacetName
from index.results import Facet, Results
from web.asked import DEEPEST, PAGE_SIZE, Asked, date_reading
from web.cards import hit_cards
from web.charts import Chart
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
    """One facet; ``excluded`` are its values to leave out, ``chosen`` says what is ticked."""

    name: FacetName
    title: str
    chosen: str
    choices: tuple[Choice, ...]
    excluded: tuple[Choice, ...]
    all_words: str
    all_address: str
    leaves_out: bool


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


def search_page(desk: Desk, asked: Asked, results: Results, reading: Reading, drawn: Chart) -> Page:
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
        groups=groups(
            asked.group,
            zip((h.entry for h in results.hits), hit_cards(desk, results.hits), strict=True),
        ),
        groupings=tuple((g, NAMES[g], g == asked.group) for g in GROUPINGS[asked.unit]),
        position=f"{first:,} to {first + shown - 1:,} of {results.total:,}" if shown else "",
        before=address_of(asked, page=asked.page - 1) if asked.page > 1 else "",
        after=address_of(asked, page=asked.page + 1) if asked.page < pages else "",
        exports=_exports(asked) if results.total else (),
        feeds=_feeds(asked),
        canonical=address_of(asked),
        chart=drawn,
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
    listed = list(facet.values)
    if facet.name == "year":
        listed.sort(key=lambda v: v.value, reverse=True)
    choices = [
        Choice(
            f"{facet.name}-{n}",
            v.value,
            facet_value(desk, facet.name, v.value, v.label),
            count_of(asked.unit, v.count),
            v.selected or v.excluded,
        )
        for n, v in enumerate(listed)
    ]
    out = {v.value for v in listed if v.excluded}
    ticked = {v.value for v in listed if v.selected}
    return Fieldset(
        name=facet.name,
        title=title,
        chosen=f"{chosen} selected" if chosen else "",
        choices=tuple(c for c in choices if c.value not in out),
        excluded=tuple(c for c in choices if c.value not in ticked),
        all_words=f"Show all {facet.distinct:,} {many}" if facet.distinct > len(listed) else "",
        all_address=address_of(asked, "search.values", page=1) + _joined(asked, facet.name),
        leaves_out=bool(out),
    )


def _joined(asked: Asked, facet: FacetName) -> str:
    return f"{'&' if asked.parameters(page=1) else '?'}of={facet}"


def _hidden(asked: Asked, results: Results) -> tuple[tuple[str, str], ...]:
    """Return what the form must carry unseen: what is ticked or left out and has no box."""
    boxes = {(f.name, v.value) for f in results.facets for v in f.values}
    return tuple(
        (f"{sign}{s.facet}", value)
        for s in asked.selections
        for sign, values in (("", s.values), ("not-", s.excluded))
        for value in values
        if (s.facet, value) not in boxes
    )


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
