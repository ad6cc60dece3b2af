"""Whether a rule of stars or a line drawn across the paper closes the body, or parts it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.formats.printed import Printed
from ingest.reading import signs
from ingest.reading.headed_portraits import heads_portrait
from ingest.reading.portraits import describes_itself, is_founding, is_habit, is_portrait
from ingest.reading.tail_headings import heading_mode, heads_card

_LONG = 120
_MOST = 12
# A line drawn over footnotes is theirs.
_NOTE = re.compile(r"[\[(]?\d{1,2}[\])]?\s")
_TAIL = ("note", "boilerplate", "contact")


def closes(following: Sequence[Printed], publisher: str | None) -> bool:
    """Return whether only what belongs below a body stands below a rule: no prose, no end mark."""
    if following and (following[0].kind == "footnote" or _NOTE.match(following[0].text)):
        return False
    if any(signs.is_end_mark(unit.text) and not signs.is_rule(unit.text) for unit in following):
        return False
    for i, unit in enumerate(following[:_MOST]):
        headed = heading_mode(unit.text) or heads_card(unit, following[i + 1 :])
        if headed or unit.hint in _TAIL or heads_portrait(unit, following[i + 1 :], publisher):
            return True
        if unit.kind in ("heading", "table", "blockquote"):
            return False
        if len(unit.text) > _LONG and not _is_of_tail(unit.text, publisher):
            return False
    return 0 < len(following) <= _MOST


def _is_of_tail(line: str, publisher: str | None) -> bool:
    """Return whether a long line is small print, a contact, a credit or a self-description."""
    if signs.is_small_print(line) or signs.is_disclaimer(line) or signs.email_of(line):
        return True
    if signs.FURNITURE.match(line) or signs.CREDIT.match(line) or is_portrait(line, publisher):
        return True
    return is_habit(line) or is_founding(line) or describes_itself(line)
