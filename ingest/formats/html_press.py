"""Which units of a page say whom the press may ask."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.formats.html_units import Placed
from ingest.formats.printed import Printed
from ingest.reading import signs
from ingest.reading.tail_headings import is_card_heading

_SHORT = 60
# A name, a role and an office may stand on lines of their own above an address.
_CARD = 4
_PRESS = re.compile(
    r"press|media|editor|journalist|presse|m[ée]dia|r[ée]dac|prensa|medios|periodista",
    re.IGNORECASE,
)
# "press@", "Head of communications": what only the desk has that speaks to reporters.
_DESK = re.compile(
    r"\b(?:press|media|news|comms|presse|prensa|medios)(?:\b|[\w.-]*@)|\bnews(?:desk|room)"
    r"|\bcommunications?\b|\bcomunicaci[oó]n\b|\bpublic\s+(?:affairs|relations)\b|\bspokes\w+|\bporte-parole"
    r"|\bportavoz",
    re.IGNORECASE,
)
_LONGEST = 200


def names_whom(card: Sequence[Placed]) -> bool:
    """Return whether an address or a number stands next, but for a name and a role above it."""
    return any(is_reachable(placed.unit.text) for placed in _card(card))


def is_press_card(card: Sequence[Placed]) -> bool:
    """Return whether an address stands next, and it or what stands above it is the press desk's."""
    lines = [placed.unit.text for placed in _card(card)]
    return any(map(is_reachable, lines)) and any(map(_DESK.search, lines))


def _card(units: Sequence[Placed]) -> list[Placed]:
    """Return the short lines that stand next, up to the first address or number among them."""
    found: list[Placed] = []
    for placed in units[:_CARD]:
        if is_reachable(placed.unit.text):
            return [*found, placed]
        if len(placed.unit.text) > _SHORT or placed.linked > 0 or placed.unit.kind == "heading":
            return []
        found.append(placed)
    return []


def is_press_line(unit: Printed) -> bool:
    """Return whether one short line names somebody of the press desk with an address."""
    text = unit.text
    named = text[:1].isupper() and len(text) <= _LONGEST and unit.kind == "paragraph"
    return named and signs.email_of(text) is not None and _DESK.search(text) is not None


def asks_press(text: str) -> bool:
    """Return whether a heading says whom the press may ask; a shop's "Contact us" does not."""
    return bool(signs.CONTACT.match(text)) and _PRESS.search(text) is not None


def asks(text: str) -> bool:
    """Return whether a heading says whom anybody may ask."""
    return bool(signs.CONTACT.match(text)) or is_card_heading(text)


def is_reachable(text: str) -> bool:
    """Return whether an address or a number is printed."""
    return bool(signs.email_of(text) or signs.phone_of(text))


def is_for_press(text: str) -> bool:
    """Return whether a heading is of notes to editors or of whom the press may ask."""
    return asks_press(text) or bool(signs.NOTES.match(text) and _PRESS.search(text))
