"""Dates as readers write them: 2019, 2019-05, 08.05.2019, 8 May 2019, ranges of these."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name, monthrange
from datetime import date, timedelta

_MONTHS = {
    name.lower(): at for names in (month_name, month_abbr) for at, name in enumerate(names) if name
}
_MONTHS["sept"] = 9
_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED_MONTH = re.compile(r"(\d{1,2})[./](\d{4})")
_DOTTED_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_WRITTEN = re.compile(r"(?:(\d{1,2})\s+)?([^\W\d_]{3,9})\.?,?\s+(\d{4})")
_COMPARED = re.compile(r"(>=|<=|>|<)\s*(.+)")

Range = tuple[date | None, date | None]


def range_of(text: str) -> Range | None:
    """Return first and last day of what was written, ends left open ``None``; ``None`` if no date.

    A range written backwards is turned round.
    """
    text = text.strip()
    if compared := _COMPARED.fullmatch(text):
        return _compared(*compared.groups())
    if ".." not in text:
        return period(text)
    left, _, right = text.partition("..")
    return _between(left.strip(), right.strip(" ."))


def period(text: str) -> tuple[date, date] | None:
    """Return the first and last day of a year, month or day; day.month.year where ambiguous."""
    year, month, day = _numbers(text.strip())
    if not 1 <= year <= 9999 or not 0 <= month <= 12:
        return None
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    longest = monthrange(year, month)[1]
    if not day:
        return date(year, month, 1), date(year, month, longest)
    return (date(year, month, day),) * 2 if day <= longest else None


def _numbers(text: str) -> tuple[int, int, int]:
    """Return year, month, day with -1 for a month that is none and 0 for what is not said."""
    if found := _YEAR.fullmatch(text):
        return int(found[1]), 0, 0
    if found := _MONTH.fullmatch(text):
        return int(found[1]), int(found[2]) or -1, 0
    if found := _DAY.fullmatch(text):
        return int(found[1]), int(found[2]) or -1, int(found[3]) or 99
    if found := _DOTTED_MONTH.fullmatch(text):
        return int(found[2]), int(found[1]) or -1, 0
    if found := _DOTTED_DAY.fullmatch(text):
        return int(found[3]), int(found[2]) or -1, int(found[1]) or 99
    if found := _WRITTEN.fullmatch(text):
        return int(found[3]), _MONTHS.get(found[2].lower(), -1), int(found[1] or 0)
    return 0, 0, 0


def _compared(sign: str, text: str) -> Range | None:
    found = period(text)
    if found is None:
        return None
    first, last = found
    if sign == ">=":
        return first, None
    if sign == "<=":
        return None, last
    if sign == ">":
        return (last + timedelta(1), None) if last < date.max else None
    return (None, first - timedelta(1)) if first > date.min else None


def _between(left: str, right: str) -> Range | None:
    first, last = (period(left) if left else None), (period(right) if right else None)
    if (left and not first) or (right and not last) or not (left or right):
        return None
    if first and last:
        first, last = min(first, last), max(first, last)
        return first[0], max(first[1], last[1])
    return (first[0] if first else None), (last[1] if last else None)
