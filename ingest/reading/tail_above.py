"""What a unit of the tail is by what stands right above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ingest.formats.printed import Printed
from ingest.reading.contacts import is_desk
from ingest.reading.labelled import Labelled
from ingest.reading.portraits import describes_itself

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
