"""What was done on a day: told of the matter of a release, and not of who puts it out."""

from __future__ import annotations

import re

_DAY = r"\b\d{1,2}(?:st|nd|rd|th|er)?\s(?:de\s)?[^\W\d_]{3,10}\b"
_HAPPENED = re.compile(
    r"\b(?:was|were)\s(?:held|conducted|carried\sout|interviewed|polled|surveyed|lodged|filed|heard"
    rf"|published|received|issued|laid|collected|weighed|opened|closed|completed)\b.{{0,80}}?{_DAY}"
    rf"|\btook\splace\b.{{0,60}}?{_DAY}|\bs[’']est\s(?:tenue?|déroulée?)\b.{{0,60}}?{_DAY}"
    rf"|\ba\sété\s(?:réalisée?|menée?|conduite?|publiée?|rendue?)\b.{{0,80}}?{_DAY}"
    rf"|\bse\s(?:celebró|realizó|presentó|publicó)\b.{{0,80}}?{_DAY}"
)


def happened_on_a_day(line: str) -> bool:
    """Return whether a line says that something was held, asked or published on a day."""
    return _HAPPENED.search(line) is not None
