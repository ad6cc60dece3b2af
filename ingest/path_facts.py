"""What an archive's folders and file names say of its releases."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAY_MONTH_YEAR = re.compile(r"(?<!\d)(\d{1,2})[-_ .]?([A-Za-z]{3})[a-z]*[-_ .]?(\d{4})(?!\d)")
_YEAR_MONTH_DAY = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")


def publisher_from_folder(name: str) -> str | None:
    """Return the name of the folder that holds the file, or ``None`` where it stands in none."""
    folder = PurePath(name).parent.name
    return folder or None


def date_from_name(name: str) -> date | None:
    """Return the date in a file's name (10Apr2007…, 2007-04-10…, 20070410…), if one is there."""
    stem = PurePath(name).name
    if found := _YEAR_MONTH_DAY.search(stem):
        year, month, day = (int(g) for g in found.groups())
    elif (found := _DAY_MONTH_YEAR.search(stem)) and found[2].lower() in _MONTHS:
        year, month, day = int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
