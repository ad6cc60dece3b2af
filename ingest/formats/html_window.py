"""Which units of a page stand before, in and after its main text, and which of them are kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from lxml import etree

from ingest.formats.html_press import (
    asks,
    asks_press,
    is_for_press,
    is_press_card,
    is_press_line,
    is_reachable,
    names_whom,
)
from ingest.formats.html_units import Placed
from ingest.formats.printed import Printed, Stated
from ingest.reading import signs
from ingest.reading.dated_kickers import dated_kicker
from ingest.reading.datelines import is_dateline
from ingest.reading.dates import date_line, find_dates
from ingest.reading.portraits import is_portrait, opens_with

Place = Literal["before", "main", "after"]
_LINKED = 0.6
_NEAR = 6
_NEAR_TOP = 16
_PLAIN = 0.3
_SHORT = 60
_PROSE = 30
_STAMP = 160
# What heads notes below a text where prose follows, and links to read where it does not.
_INFORMS = re.compile(
    r"(?:further|more|additional|background|general|useful)\s+(?:information|details|facts)\W*"
    r"|informations?\s+(?:utiles?|pratiques?)\W*|pour\s+en\s+savoir\s+plus\W*"
    r"|(?:m[aá]s|mayor)\s+informaci[oó]n\W*|datos\s+de\s+inter[eé]s\W*",
    re.IGNORECASE,
)
_TAIL = ("note", "boilerplate", "contact", "credit", "end_mark")


def window(units: Sequence[Placed], main: etree._Element, stated: Stated) -> list[Printed]:
    """Return the units to keep: title and head, all of the main text, and a tail beside it."""
    places = _places(units, main)
    title = _title_at(units, places, stated)
    scope = _scope(main, units[title].holder if title is not None else None)
    kept: list[Printed] = []
    after = _after(units, places, scope, stated)
    for i, (placed, place) in enumerate(zip(units, places, strict=True)):
        if place == "main":
            keep = title is None or i >= title or _heads(placed, title - i)
        elif place == "before":
            keep = _before(placed, i, title, scope)
        else:
            keep = i in after
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
    if distance <= _NEAR and _is_filed(unit):
        return True
    if placed.linked > _LINKED or distance > _NEAR:
        return False
    return (
        unit.hint in ("kicker", "date", "embargo")
        or _is_head_line(unit.text)
        or len(unit.text) > 100
    )


def _is_filed(unit: Printed) -> bool:
    """Return whether a link above the title says what kind of paper it is filed under."""
    return unit.hint == "kicker" and signs.is_kicker(unit.text)


def _is_head_line(text: str) -> bool:
    lines = text.split("\n")
    return any(
        signs.is_kicker(x)
        or signs.is_embargo(x)
        or signs.is_number(x)
        or date_line(x)
        or is_dateline(x)
        or dated_kicker(x)
        for x in lines
    )


def _before(placed: Placed, i: int, title: int | None, scope: etree._Element) -> bool:
    if scope is not placed.holder and scope not in placed.holder.iterancestors():
        return i == title
    if title is None or i < title:
        plain = placed.linked < _LINKED or _is_filed(placed.unit)
        return title is not None and plain and _is_near(placed, title - i)
    unit = placed.unit
    if i == title or unit.hint in ("standfirst", "date", "embargo", "kicker"):
        return True
    pictured = unit.kind == "caption" or unit.hint == "credit" or _is_stamped(unit)
    return placed.linked < 0.3 and (len(unit.text) > 60 or pictured or _is_head_line(unit.text))


def _is_stamped(unit: Printed) -> bool:
    """Return whether a byline or what a layout says of an article holds its day."""
    return unit.hint == "meta" and len(unit.text) <= _STAMP and any(find_dates(unit.text))


def _is_near(placed: Placed, distance: int) -> bool:
    unit = placed.unit
    return distance <= _NEAR and (
        unit.hint in ("kicker", "date", "embargo") or _is_head_line(unit.text)
    )


def _after(
    units: Sequence[Placed], places: list[Place], scope: etree._Element, stated: Stated
) -> set[int]:
    """Return which units below the main text are its tail: by their words, or by their heading."""
    found: set[int] = set()
    headed: etree._Element | None = None
    begun = any(
        _begins_tail(p.unit) for p, place in zip(units, places, strict=True) if place == "main"
    )
    for i, placed in enumerate(units):
        if places[i] != "after":
            continue
        inside = scope is placed.holder or scope in placed.holder.iterancestors()
        above = scope.getparent()
        beside = above is not None and above in placed.holder.iterancestors()
        if _heads_tail(units, i, begun=begun or bool(found)) and (
            inside or (beside and is_for_press(units[i].unit.text))
        ):
            headed = placed.holder.getparent()
            found.add(i)
        elif headed is not None and not _is_headed(placed, headed):
            headed = None
        if headed is not None or (inside and (_tails(placed, stated) or _told_above(units, i))):
            found.add(i)
    return found


def _begins_tail(unit: Printed) -> bool:
    """Return whether a unit of the main text is an end mark, or heads notes or a portrait."""
    told = signs.NOTES.match(unit.text) or signs.ABOUT.match(unit.text)
    return signs.is_end_mark(unit.text) or (unit.kind == "heading" and bool(told))


def _heads_tail(units: Sequence[Placed], i: int, *, begun: bool) -> bool:
    """Return whether a heading of notes or of a self-description has one below it.

    Whom to ask is of the page only below a tail that has ``begun``, or at the press desk.
    """
    unit = units[i].unit
    below = units[i + 1] if i + 1 < len(units) else None
    if below is None or units[i].linked > 0 or len(unit.text) > _SHORT:
        return False
    card = units[i + 1 :]
    whom = names_whom(card) and (begun or is_press_card(card)) if asks(unit.text) else False
    if whom or (asks_press(unit.text) and names_whom(card)):
        return unit.kind == "heading" or unit.emphatic
    if below.linked > 0.3:
        return False
    told = signs.NOTES.match(unit.text) or signs.ABOUT.match(unit.text)
    if not (told or (_INFORMS.fullmatch(unit.text) and below.unit.text.endswith("."))):
        return False
    return (unit.kind == "heading" or unit.emphatic) and len(below.unit.text) > _PROSE


def _is_headed(placed: Placed, holder: etree._Element) -> bool:
    """Return whether a unit stands under the heading that ``holder`` has: no links, no heading."""
    inside = holder is placed.holder or holder in placed.holder.iterancestors()
    plain = placed.linked <= 0.3 or is_reachable(placed.unit.text)
    return inside and plain and placed.unit.kind in ("paragraph", "list_item")


def _told_above(units: Sequence[Placed], i: int) -> bool:
    """Return whether a self-description stands right above whom to ask."""
    below = units[i + 1].unit.text if i + 1 < len(units) else ""
    asked = signs.CONTACT.match(below) is not None and is_reachable(below)
    return asked and units[i].linked <= _PLAIN and is_portrait(units[i].unit.text, None)


def _tails(placed: Placed, stated: Stated) -> bool:
    unit = placed.unit
    if unit.hint in _TAIL:
        return True
    text = unit.text
    if placed.linked <= 0.3 and (_is_told(unit, stated) or is_press_line(unit)):
        return True
    return len(text) <= 600 and bool(
        signs.is_end_mark(text)
        or signs.NOTES.match(text)
        or signs.is_disclaimer(text)
        or (signs.CONTACT.match(text) and is_reachable(text))
    )


def _is_told(unit: Printed, stated: Stated) -> bool:
    """Return whether a unit is a caption, a credit, or what the publisher says of itself."""
    text = unit.text
    if len(text) <= 200 and (unit.kind == "caption" or signs.CREDIT.match(text)):
        return True
    own = (stated.publisher, *stated.names)
    return _PROSE < len(text) <= 700 and any(name and opens_with(text, name) for name in own)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
