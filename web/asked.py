"""What the address of a search asks, read without ever refusing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final, get_args

from werkzeug.datastructures import MultiDict

from index.entries import Unit
from index.periods import period
from index.query import FACETS, And, Between, Everything, FacetName, Node, Query, Selection, Sort
from web.dates import day
from web.grouping import GROUPINGS, Grouping

PAGE_SIZE: Final = 20
DEEPEST: Final = 1000
_LONGEST: Final = 2000
_KNOWN: Final = {"in", "q", "ql", "from", "to", "sort", "group", "page", "size"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A reader's search as the address states it; ``notices`` say what was not understood."""

    unit: Unit = "quotations"
    text: str = ""
    selections: tuple[Selection, ...] = ()
    since: str = ""
    until: str = ""
    sort: Sort | None = None
    page: int = 1
    group: Grouping | None = None
    notices: tuple[str, ...] = ()

    @property
    def order(self) -> Sort:
        """Return the order: as asked, else best match for words and newest without."""
        return self.sort or ("relevance" if self.text.strip() else "newest")

    @property
    def narrowed(self) -> int:
        """Return how many filters are on."""
        ticked = sum(len(s.values) + len(s.excluded) for s in self.selections)
        return ticked + bool(self.since) + bool(self.until)

    def ticked(self, facet: FacetName) -> tuple[str, ...]:
        """Return the values of a facet that are selected."""
        return next((s.values for s in self.selections if s.facet == facet), ())

    def parameters(self, **changes: Any) -> list[tuple[str, str]]:
        """Return the address's parameters in their fixed order, defaults left out."""
        asked = replace(self, **changes) if changes else self
        pairs = [("in", asked.unit), ("q", asked.text)]
        pairs = [p for p in pairs if p[1] and p != ("in", "quotations")]
        for facet in FACETS[asked.unit]:
            for each in (s for s in asked.selections if s.facet == facet):
                pairs += [(facet, v) for v in each.values]
                pairs += [(f"not-{facet}", v) for v in each.excluded]
        rest = [("from", asked.since), ("to", asked.until), ("sort", asked.sort or "")]
        rest.append(("group", asked.group or ""))
        pairs += [(name, value) for name, value in rest if value]
        if asked.page > 1:
            pairs.append(("page", str(asked.page)))
        return pairs

    def without(self, facet: FacetName, value: str) -> tuple[Selection, ...]:
        """Return the selections less one value."""
        return tuple(
            replace(
                s,
                values=tuple(v for v in s.values if v != value),
                excluded=tuple(v for v in s.excluded if v != value),
            )
            if s.facet == facet
            else s
            for s in self.selections
        )

    def query(self, where: Node, size: int = PAGE_SIZE) -> Query:
        """Return the query: the parsed words, narrowed as asked."""
        dates = self._between()
        return Query(
            unit=self.unit,
            where=_both(where, dates) if dates else where,
            selections=tuple(s for s in self.selections if s.values or s.excluded),
            sort=self.order,
            page=self.page,
            size=size,
        )

    def _between(self) -> Between | None:
        since, until = period(self.since), period(self.until)
        if not since and not until:
            return None
        return Between(since[0] if since else None, until[1] if until else None)


def _both(where: Node, dates: Between) -> Node:
    parts = where.parts if isinstance(where, And) else (where,)
    return dates if where == Everything() else And((*parts, dates))


def read_asked(given: MultiDict[str, str], unit: Unit | None = None) -> Asked:
    """Return what ``given`` asks; what cannot be understood becomes a notice."""
    chosen, notices = _unit(given, unit)
    text = " ".join(given.get("q", "").replace("\x00", " ").split())[:_LONGEST]
    sort, wrong = _sort(given.get("sort", ""))
    since, until, dates = _dates(given)
    return Asked(
        unit=chosen,
        text=text,
        selections=tuple(_selections(given, chosen)),
        since=since,
        until=until,
        sort=sort,
        page=_page(given.get("page", "")),
        group=next((g for g in GROUPINGS[chosen] if g == given.get("group")), None),
        notices=(*notices, *wrong, *dates, *_unknown(given, chosen)),
    )


def _unit(given: MultiDict[str, str], unit: Unit | None) -> tuple[Unit, tuple[str, ...]]:
    if unit:
        return unit, ()
    wanted = given.get("in", "") or "quotations"
    for known in get_args(Unit):
        if wanted == known:
            return known, ()
    return "quotations", (
        f"There is no unit “{_short(wanted)}”; these are quotations. "
        "The units are quotations, releases and citations.",
    )


def _sort(wanted: str) -> tuple[Sort | None, tuple[str, ...]]:
    for known in get_args(Sort):
        if wanted == known:
            return known, ()
    if not wanted:
        return None, ()
    return None, (f"There is no order “{_short(wanted)}”; known are relevance, newest, oldest.",)


def _dates(given: MultiDict[str, str]) -> tuple[str, str, tuple[str, ...]]:
    kept, notices = [], []
    for name in ("from", "to"):
        written = " ".join(given.get(name, "").replace("\x00", " ").split())
        if written and not period(written):
            notices.append(
                f"“{_short(written)}” was not understood as a date and was left out; "
                "write 2019, 2019-05, 8 May 2019 or 08.05.2019."
            )
            written = ""
        kept.append(written)
    return kept[0], kept[1], tuple(notices)


def date_reading(written: str, end: bool) -> str:
    """Return how a date of the form was read: from 1 May 2019, to 31 May 2019."""
    days = period(written)
    if not days:
        return ""
    return f"read as {day(days[1] if end else days[0])}"


def _selections(given: MultiDict[str, str], unit: Unit) -> Iterable[Selection]:
    for facet in FACETS[unit]:
        values = _values(given.getlist(facet))
        excluded = _values(given.getlist(f"not-{facet}"))
        if values or excluded:
            yield Selection(facet, values, tuple(v for v in excluded if v not in values))


def _values(given: list[str]) -> tuple[str, ...]:
    clean = (v.replace("\x00", "")[:300] for v in given[:50])
    return tuple(dict.fromkeys(v for v in clean if v))


def _page(wanted: str) -> int:
    number = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 7 else 1
    return max(1, min(number, DEEPEST // PAGE_SIZE))


def _unknown(given: MultiDict[str, str], unit: Unit) -> tuple[str, ...]:
    known = _KNOWN | set(FACETS[unit]) | {f"not-{f}" for f in FACETS[unit]}
    names = [name for name in dict.fromkeys(given) if name not in known]
    return tuple(f"“{_short(name)}” narrows nothing here and was ignored." for name in names[:5])


def _short(words: str) -> str:
    return words if len(words) < 60 else f"{words[:60]}…"
