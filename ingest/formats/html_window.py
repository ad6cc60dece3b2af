"""Which units of a page stand before, in and after its main text, and which of them are kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from lxml import etree

from ingest.formats.html_units import Placed
from ingest.formats.printed import Printed, Stated
from ingest.reading import signs
from ingest.reading.dates import date_line

Place = Literal["before", "main", "after"]
_LINKED = 0.6
_NEAR = 6
_NEAR_TOP = 16
_TAIL = ("note", "boilerplate", "contact", "credit", "end_mark")


def window(units: Sequence[Placed], main: etree._Element, stated: Stated) -> list[Printed]:
    """Return the units to keep: title and head, all of the main text, and a tail beside it."""
    places = _places(units, main)
    title = _title_at(units, places, stated)
    scope = _scope(main, units[title].holder if title is not None else None)
    kept: list[Printed] = []
    for i, (placed, place) in enumerate(zip(units, places, strict=True)):
        if place == "main":
            keep = title is None or i >= title or _heads(placed, title - i)
        elif place == "before":
            keep = _before(placed, i, title, scope)
        else:
            keep = _tails(placed, scope)
        if keep:
            kept.append(placed.unit)
    return _without_last_headings(kept)


def _without_last_headings(units: list[Printed]) -> list[Printed]:
    """Return the units without headings at their end: what they head is not of this page."""
    end = len(units)
    while end > 1 and _heads_nothing(units[end - 1]):
        end -= 1
    return units[:end]


def _heads_nothing(unit: Printed) -> bool:
    if unit.kind != "heading":
        return bool(signs.FURNITURE.match(unit.text))
    return unit.level > 1 and unit.hint is None and not signs.is_end_mark(unit.text)


def _places(units: Sequence[Placed], main: etree._Element) -> list[Place]:
    inside = [placed.holder is main or main in placed.holder.iterancestors() for placed in units]
    first = inside.index(True) if True in inside else 0
    return ["main" if held else "before" if i < first else "after" for i, held in enumerate(inside)]


def _title_at(units: Sequence[Placed], places: list[Place], stated: Stated) -> int | None:
    """Return which unit is the title: a first-level heading, best one that is also stated."""
    wanted = _plain(stated.title or "")
    hinted = [i for i, p in enumerate(units) if p.unit.hint == "title" and places[i] != "after"]
    if hinted:
        at = _best_of(hinted, units, places, wanted)
        return _repeated(at, hinted, units)
    above = [i for i in range(len(units)) if places[i] != "after"]
    fitting = [i for i in above if wanted and _fits(_plain(units[i].unit.text), wanted)]
    large = [i for i in above[:_NEAR_TOP] if _is_large(units[i].unit)]
    if large and fitting and not set(large) & set(fitting):
        # The page's own title holds the site's name alone, and a masthead prints it.
        is_whole = any(_plain(units[i].unit.text) == wanted for i in fitting)
        return fitting[0] if is_whole else large[0]
    return fitting[0] if fitting else None


def _is_large(unit: Printed) -> bool:
    return unit.kind == "heading" and unit.level == 1


def _fits(mine: str, wanted: str) -> bool:
    return len(mine) >= 12 and (mine == wanted or (len(mine) >= 20 and mine in wanted))


def _best_of(hinted: list[int], units: Sequence[Placed], places: list[Place], wanted: str) -> int:
    for i in hinted:
        mine = _plain(units[i].unit.text)
        if wanted and mine in (wanted, wanted[: len(mine)]):
            return i
    above = [i for i in hinted if places[i] == "before"]
    return above[-1] if above and above[-1] == hinted[-1] else hinted[len(above)]


def _repeated(at: int, hinted: list[int], units: Sequence[Placed]) -> int:
    """Return the last printing of a title that a page prints twice above its text."""
    for i in hinted:
        same = i > at and units[i].unit.text == units[at].unit.text
        if same and all(len(p.unit.text) < 200 for p in units[at:i]):
            at = i
    return at


def _scope(main: etree._Element, title: etree._Element | None) -> etree._Element:
    """Return the element that holds main text and title, and what belongs to them."""
    above = [main, *main.iterancestors()]
    start = 0
    if title is not None:
        own = {title, *title.iterancestors()}
        start = next((i for i, e in enumerate(above) if e in own), 0)
    for element in above[start:]:
        if element.tag in ("article", "main") or element.get("role") == "main":
            return element
    return above[min(start + 1, len(above) - 1)] if above[start].tag != "body" else above[start]


def _heads(placed: Placed, distance: int) -> bool:
    unit = placed.unit
    if placed.linked > _LINKED or distance > _NEAR:
        return False
    return (
        unit.hint in ("kicker", "date", "embargo")
        or _is_head_line(unit.text)
        or len(unit.text) > 100
    )


def _is_head_line(text: str) -> bool:
    lines = text.split("\n")
    return any(
        signs.is_kicker(x) or signs.is_embargo(x) or signs.is_number(x) or date_line(x)
        for x in lines
    )


def _before(placed: Placed, i: int, title: int | None, scope: etree._Element) -> bool:
    if scope is not placed.holder and scope not in placed.holder.iterancestors():
        return i == title
    if title is None or i < title:
        return title is not None and placed.linked < _LINKED and _is_near(placed, title - i)
    unit = placed.unit
    if i == title or unit.hint in ("standfirst", "date", "embargo", "kicker"):
        return True
    return placed.linked < 0.3 and (len(unit.text) > 60 or _is_head_line(unit.text))


def _is_near(placed: Placed, distance: int) -> bool:
    unit = placed.unit
    return distance <= _NEAR and (
        unit.hint in ("kicker", "date", "embargo") or _is_head_line(unit.text)
    )


def _tails(placed: Placed, scope: etree._Element) -> bool:
    if scope is not placed.holder and scope not in placed.holder.iterancestors():
        return False
    unit = placed.unit
    if unit.hint in _TAIL:
        return True
    text = unit.text
    return len(text) <= 600 and bool(
        signs.is_end_mark(text)
        or signs.NOTES.match(text)
        or (signs.CONTACT.match(text) and (signs.email_of(text) or signs.phone_of(text)))
    )


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
