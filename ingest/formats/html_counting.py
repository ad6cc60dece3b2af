"""The numbers that a browser counts for the items of a list."""

from __future__ import annotations

import re

from lxml import etree

from ingest.formats.numerals import numeral
from ingest.formats.printed import Counted

_TYPES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman"}
_STYLES = {
    "decimal": "decimal", "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
}  # fmt: skip
_STYLED = re.compile(r"list-style(?:-type)?\s*:\s*([a-z\s-]+)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(-?\d{1,6})\s*")
_PLAIN = {"disc", "circle", "square", "none"}


class ListCounts:
    """Counts the items of the ordered lists of one page, each item once, in printed order."""

    def __init__(self) -> None:
        self._counts: dict[etree._Element, int] = {}
        self._runs: dict[etree._Element, str] = {}
        self._ends: dict[tuple[int, int], str] = {}

    def item(self, item: etree._Element, level: int) -> Counted | None:
        """Return the number of an item, ``None`` where a browser shows none."""
        ordered = item.getparent()
        if ordered is None or ordered.tag != "ol":
            return None
        value = self._value(item, ordered)
        self._counts[ordered] = value
        self._ends[level, value + 1] = run = self._run(ordered, value, level)
        style = _style(item) or _style(ordered) or "decimal"
        if style in _PLAIN:
            return None
        return Counted(f"{numeral(value, style)}.", value, run, level)

    def _value(self, item: etree._Element, ordered: etree._Element) -> int:
        own = _number(item.get("value"))
        if own is not None:
            return own
        back = ordered.get("reversed") is not None
        if ordered in self._counts:
            return self._counts[ordered] + (-1 if back else 1)
        start = _number(ordered.get("start"))
        if start is not None:
            return start
        return sum(child.tag == "li" for child in ordered) if back else 1

    def _run(self, ordered: etree._Element, value: int, level: int) -> str:
        """Return which count a list belongs to: one that starts where another ended goes on.

        A list inside an item is a level of the list that the item is of.
        """
        if ordered not in self._runs:
            item = ordered.getparent()
            outer = item.getparent() if item is not None else None
            inside = self._runs.get(outer) if outer is not None else None
            goes_on = self._ends.get((level, value)) if value > 1 else None
            self._runs[ordered] = inside or goes_on or str(len(self._runs))
        return self._runs[ordered]


def _style(element: etree._Element) -> str | None:
    """Return how a list or an item says that it is numbered, in Word's words for it."""
    found = _STYLED.search(element.get("style") or "")
    for word in found[1].lower().split() if found else ():
        if word in _PLAIN:
            return word
        if word in _STYLES:
            return _STYLES[word]
    return "upperRoman" if element.get("type") == "I" else _TYPES.get(element.get("type") or "")


def _number(written: str | None) -> int | None:
    found = _NUMBER.fullmatch(written or "")
    return int(found[1]) if found else None
