"""When a release was first published: stated, printed above the body, or in the dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from archive.annotation import Finding
from archive.people import DateOrder
from archive.release import DateBasis, Dated
from ingest.reading.dates import FoundDate, date_line, find_dates, in_order, yearless_days

_MONTH_FIRST = ("en-us",)
_DAY_FIRST = (
    "en-gb",
    "en-au",
    "en-nz",
    "en-ie",
    "en-in",
    "en-za",
    "fr",
    "es",
    "de",
    "it",
    "pt",
    "nl",
)
_OPENING = 50
_DASH = re.compile(r"\)?\s*(?:[–—:]|-+\s)")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What may date a release, best first within each kind."""

    given: date | None
    stated: Dated | None
    lines: tuple[str, ...]
    dateline: str | None
    body: str
    language: str | None
    order: DateOrder | None
    embargo: str | None = None
    fed: date | None = None


def published(evidence: Evidence) -> tuple[Dated | None, tuple[Finding, ...]]:
    """Return the date of first publication and what is doubtful about it."""
    if evidence.given is not None:
        return Dated(evidence.given, "day", "given", evidence.given.isoformat()), ()
    printed = list(_printed(evidence))
    sure = next((found for found, _ in printed if found.other is None), None)
    for found, basis in printed:
        settled = in_order(found, _order(evidence, found, sure))
        if settled is not None:
            return _best(settled.dated(basis), evidence.stated), _doubt(found, evidence)
    if evidence.stated is not None:
        return evidence.stated, ()
    if evidence.fed is not None:
        return Dated(evidence.fed, "day", "feed", evidence.fed.isoformat()), ()
    if printed:
        return None, _doubt(printed[0][0], evidence)
    return None, (Finding("W111", "no date was found; give it with --date"),)


def _printed(evidence: Evidence) -> Iterator[tuple[FoundDate, DateBasis]]:
    for line in evidence.lines:
        found = date_line(line) or next(find_dates(line), None)
        if found is not None and not found.is_update:
            yield found, "visible"
    for found in find_dates(evidence.dateline or ""):
        yield found, "dateline"
    opened = _opening(evidence.body) if not (evidence.stated or evidence.fed) else None
    if opened is not None:
        yield opened, "dateline"
    for found in find_dates(evidence.embargo or ""):
        yield found, "visible"


def _opening(body: str) -> FoundDate | None:
    """Return the day with which a body opens, a dash or a colon behind it."""
    found = next(find_dates(body[:_OPENING]), None)
    if found is None or found.precision != "day" or body[: found.span.start].strip("( "):
        return None
    return found if _DASH.match(body, found.span.end) else None


def _best(printed: Dated, stated: Dated | None) -> Dated:
    """Prefer the printed day; a stated one wins over a mere month or year of the same time."""
    if stated is not None and printed.precision != "day" and stated.precision == "day":
        return stated
    return printed


def _order(evidence: Evidence, found: FoundDate, sure: FoundDate | None) -> DateOrder | None:
    if found.other is None:
        return "day-month"
    if evidence.order is not None:
        return evidence.order
    stated = evidence.stated.value if evidence.stated else None
    for day in (sure.value if sure else None, stated, evidence.fed):
        if day in (found.value, found.other):
            return "day-month" if day == found.value else "month-day"
    named = set(yearless_days(evidence.dateline or evidence.body[:300]))
    for value, order in ((found.value, "day-month"), (found.other, "month-day")):
        if (value.month, value.day) in named:
            return "day-month" if order == "day-month" else "month-day"
    return _by_language(evidence) or _by_habit(evidence)


def _by_language(evidence: Evidence) -> DateOrder | None:
    language = (evidence.language or "").lower()
    if language.startswith(_MONTH_FIRST):
        return "month-day"
    return "day-month" if language.startswith(_DAY_FIRST) else None


def _by_habit(evidence: Evidence) -> DateOrder | None:
    """Return the order in which the release writes its other dates, where it has only one."""
    orders = {d.month_first for d in find_dates(evidence.body[:6_000]) if d.month_first is not None}
    if len(orders) != 1:
        return None
    return "month-day" if orders.pop() else "day-month"


def _doubt(found: FoundDate, evidence: Evidence) -> tuple[Finding, ...]:
    if found.other is None or evidence.order is not None:
        return ()
    both = f"{found.value.isoformat()} or {found.other.isoformat()}"
    return (Finding("W112", f"{found.as_written} is {both}; settle it with --date"),)
