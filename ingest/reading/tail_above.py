"""What a unit of the tail is by what stands right above or below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ingest.formats.printed import Printed
from ingest.reading import signs
from ingest.reading.contacts import is_desk, is_labelled
from ingest.reading.labelled import Labelled
from ingest.reading.portraits import describes_itself, subject

NUMBERED: Final = re.compile(r"(?:\(?\d{1,2}[.)]|[*†‡])\s")


def follows_numbered(unit: Printed, above: Sequence[Labelled]) -> bool:
    """Return whether numbered notes are over and a body says what it is."""
    last = above[-1] if above else None
    if last is None or last.label != "note" or not _is_numbered(last.unit):
        return False
    return not _is_numbered(unit) and describes_itself(unit.text)


def _is_numbered(unit: Printed) -> bool:
    return unit.kind == "list_item" or NUMBERED.match(unit.text) is not None


def names_desk(unit: Printed, above: Sequence[Labelled]) -> bool:
    """Return whether "Press office" stands right under a heading: it is who is asked."""
    headed = bool(above) and above[-1].label == "tail_heading"
    return headed and unit.kind != "heading" and is_desk(unit.text)


def leads_to_address(unit: Printed, following: Sequence[Printed]) -> bool:
    """Return whether a name or a role stands on its own line, and an address right below it."""
    line = unit.text
    if len(line) > _SHORT or line.endswith((".", ":")) or unit.kind == "heading" or subject(line):
        return False
    for below in following[:_CARD]:
        if signs.email_of(below.text) or signs.phone_of(below.text):
            labelled = is_labelled(line) or _NAME.match(line) is not None
            return len(below.text) <= _SHORT and labelled
        if len(below.text) > _SHORT:
            return False
    return False


_SHORT = 80
_CARD = 3
# Two capitalised words and no more, or with a role behind a comma.
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]*){1,3}(?:,\s[^.!?]{3,50})?$")
