"""Places inside a work as they are written: "paras 21-22, 25 and 38", "art. 19(3)", "§ 5 bis"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.annotation import Pinpoint, PinpointUnit
from archive.release import Span
from ingest.annotate.citations.items import item_at
from ingest.annotate.citations.labels import SPACE, Label, find_labels, label_at
from ingest.annotate.values import value


@value
class FoundPins:
    """The pinpoints of one label with the words that print them.

    ``label`` is the label in lower case without its dot; ``operative`` says
    that only a resolution has such a place.
    """

    span: Span
    unit: PinpointUnit
    pins: tuple[Pinpoint, ...]
    label: str
    operative: bool = False


_AND = re.compile(
    rf"[,;]?{SPACE}?(?:and|&|or|et|ou|y|e|o|and/or|as well as){SPACE}|{SPACE}?&{SPACE}?"
)
# "Section 3, 4 and 5 of the Act": one label, and yet a list.
_ENUMERATION = re.compile(
    rf"(?:,{SPACE}?\d{{1,4}}(?:\([a-z\d]{{1,3}}\))*){{1,6}},?{SPACE}(?:and|or|&|et|y){SPACE}\d{{1,4}}"
    rf"(?:\([a-z\d]{{1,3}}\))*(?:{SPACE}(?:of|du|de|del)\b|\Z|[.;)])"
)
_GLOSS = re.compile(rf"{SPACE}\((?:[Tt]he{SPACE})?[a-zà-ÿ][^()\d\n]{{3,80}}\)")
_COUNTABLE = re.compile(
    rf"{SPACE}(?!of\b|in\b|to\b|and\b|or\b|du\b|de\b|del\b|et\b|y\b|[A-Z]{{3}})[^\W\d_]"
)
_COMMA = re.compile(rf"{SPACE}?[,;]{SPACE}?")
_FIRST_ARTICLE = re.compile(rf"\b[Aa]rt(?:icle{SPACE}premier|ículo{SPACE}primero)\b")
_MOST_ITEMS: Final = 60


def find_pinpoints(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundPins]:
    """Yield the labelled places between ``start`` and ``end``, in reading order.

    Ranges stay as printed, backwards ones too: the archive records, it does
    not correct. A roman numeral becomes a number.
    """
    stop = len(text) if end is None else end
    at = start
    for label in find_labels(text, start, stop):
        items = _items(text, label, stop) if label.start >= at else None
        if items:
            pins, at = items
            yield FoundPins(
                Span(label.start, at), label.unit, pins, _plain(label), _operative(label)
            )


def find_first_articles(text: str, start: int, end: int) -> Iterator[FoundPins]:
    """Yield the places where article 1 is printed as a word: "l'article premier"."""
    if text.find("prem", start, end) >= 0 or text.find("primer", start, end) >= 0:
        for found in _FIRST_ARTICLE.finditer(text, start, end):
            yield FoundPins(Span(*found.span()), "article", (Pinpoint("article", 1, 1),), "article")


def _plain(label: Label) -> str:
    return label.printed.lower().rstrip(".")


def _operative(label: Label) -> bool:
    return label.unit == "preambular" or label.printed.upper().startswith("OP")


def _items(text: str, label: Label, stop: int) -> tuple[tuple[Pinpoint, ...], int] | None:
    """Return the pinpoints that follow a label and where they end."""
    unit, listed = label.unit, label.listed
    first = item_at(text, label.end, stop, unit, one=not listed)
    if first is None:
        return None
    pins, end = [first[0]], first[1]
    while len(pins) < _MOST_ITEMS:
        follows = _joint(text, _behind_gloss(text, end, stop), stop, unit, listed)
        one = item_at(text, follows, stop, unit, last=pins[-1].last) if follows else None
        if one is None or (_is_year(one[0]) and not _is_year(pins[-1])):
            break
        if not listed and not _is_a_place(text, one[1], stop):
            break
        pins.append(one[0])
        end = one[1]
    return tuple(pins), end


def _behind_gloss(text: str, end: int, stop: int) -> int:
    """Return where a list goes on behind what an article is about: "19 (free speech) and 21"."""
    gloss = _GLOSS.match(text, end, stop)
    return gloss.end() if gloss else end


def _joint(text: str, end: int, stop: int, unit: PinpointUnit, listed: bool) -> int | None:
    """Return where the list goes on: behind "and", a comma, both, and the label said again."""
    enumerates = listed or _ENUMERATION.match(text, end, stop)
    joint = _AND.match(text, end, stop) or (_COMMA.match(text, end, stop) if enumerates else None)
    if joint is None:
        return None
    again = label_at(text, joint.end(), stop)
    if again and (again.unit, again.listed) == (unit, listed):
        return again.end
    return joint.end()


def _is_year(pin: Pinpoint) -> bool:
    return pin.first == pin.last and 1900 <= pin.first <= 2099 and pin.sub is None


def _is_a_place(text: str, end: int, stop: int) -> bool:
    """Return whether a number after "paragraph 3 and" is a place: nothing countable follows."""
    return not _COUNTABLE.match(text[end : min(stop, end + 9)])
