"""Titles that are printed on two lines."""

from __future__ import annotations

import re

from ingest.reading.datelines import dateline_of
from ingest.reading.dates import date_line

_LONGEST = 200
# Where all is in capitals a small word at the break tells one title from two.
_BREAKS_OFF = re.compile(
    r"(?:\s(?:A|AN|THE|OF|FOR|TO|AND|OR|IN|ON|AT|BY|WITH|AS|FROM|DE|DU|DES|LA|LE|LES|ET|Y|EL|LOS|LAS|DEL|EN)|,)$"
)
_TIES_ON = re.compile(r"(?:OF|FOR|TO|AND|OR|BY|WITH|FROM|DE|DU|DES|ET|Y|DEL|PARA|POUR)\s")


def goes_on(line: str, below: str) -> bool:
    """Return whether a title goes on in the line below: that begins small, or it breaks off."""
    if len(line) + len(below) > _LONGEST or line[-1] in ".!?" or below[-1] in ".:;,":
        return False
    if date_line(below) or dateline_of(below):
        return False
    cut = line.isupper() and (_BREAKS_OFF.search(line) or _TIES_ON.match(below))
    return bool(below[0].islower() or cut)
