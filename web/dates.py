"""Dates as pages print them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from archive.release import Dated

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def day(value: date | None) -> str:
    """Return a day as pages print it: 8 May 2019."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else "undated"


def month_name(value: str) -> str:
    """Return a month ("2019-05") as pages print it: May 2019."""
    year, _, month = value.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}"


def moment(value: datetime) -> str:
    """Return a moment as pages print it: 8 May 2019, 14:03 UTC."""
    return f"{day(value.date())}, {value:%H:%M} UTC"


def as_read(dated: Dated) -> str:
    """Return a date no more exactly than it is known: 8 May 2019, May 2019 or 2019."""
    if dated.precision == "year":
        return str(dated.value.year)
    if dated.precision == "month":
        return f"{MONTHS[dated.value.month - 1]} {dated.value.year}"
    return day(dated.value)


def machine(dated: Dated) -> str:
    """Return a date for machines, no more exactly than it is known: 2019-05-08, 2019-05, 2019."""
    return dated.value.isoformat()[: {"year": 4, "month": 7, "day": 10}[dated.precision]]
