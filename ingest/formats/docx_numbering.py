"""The numbers that Word counts for paragraphs and does not write into the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ingest.formats.numerals import numeral
from ingest.formats.printed import Counted

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVEL = re.compile(r"%([1-9])")
# A chain of styles or of linked lists that is longer than this runs in a circle.
_LONGEST_CHAIN = 12
# What Word lets people write around a number.
_LONGEST_TEXT = 60
# Levels that Word has.
_LEVELS = range(9)


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts; ``restart`` as Word counts levels, 0 for never."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    used_by: str = ""


@dataclass(slots=True)
class _List:
    """A list as the document defines it, and how far it has counted."""

    levels: dict[int, _Level]
    linked: str = ""
    counts: dict[int, int] = field(default_factory=dict)

    def count(self, level: int) -> None:
        """Count one more paragraph of a level; deeper levels begin anew."""
        own = self.levels.get(level, _Level())
        self.counts[level] = self.counts.get(level, own.start - 1) + 1
        for deeper in [d for d in self.counts if d > level]:
            restart = self.levels.get(deeper, _Level()).restart
            if restart is None or level < restart:
                del self.counts[deeper]

    def printed(self, level: int) -> str:
        """Return the number that Word would print, nothing for a bullet."""
        own = self.levels.get(level, _Level())
        if own.style in ("bullet", "none"):
            return ""
        return _LEVEL.sub(lambda found: self._numeral(int(found[1]) - 1, own), own.text).strip()

    def _numeral(self, level: int, own: _Level) -> str:
        of = self.levels.get(level, _Level())
        return numeral(self.counts.get(level, of.start), "decimal" if own.legal else of.style)


class Numbering:
    """Counts the numbered paragraphs of one document; ask for each in printed order, once."""

    def __init__(
        self, numbering: etree._Element | None, styles: etree._Element | None = None
    ) -> None:
        self._styles = {
            style.get(f"{_W}styleId") or "": style
            for style in (styles.iterfind(f"{_W}style") if styles is not None else ())
        }
        found = numbering if numbering is not None else etree.Element("none")
        self._lists = {_id(e, "abstractNumId"): _list(e) for e in found.iter(f"{_W}abstractNum")}
        self._nums = {_id(e, "numId"): e for e in found.iterfind(f"{_W}num")}
        self._begun: set[str] = set()

    def next(self, paragraph: etree._Element) -> Counted | None:
        """Return the number of a paragraph, ``None`` where Word counts none for it."""
        where = self._where(paragraph)
        if where is None:
            return None
        name, level = where
        key, counting = self._counting(name)
        if counting is None:
            return None
        self._begin(name, counting)
        counting.count(level)
        printed = counting.printed(level)
        return Counted(printed, counting.counts[level], key, level) if printed else None

    def _where(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """Return the list and the level of a paragraph: its own, or those of its style."""
        properties = paragraph.find(f"{_W}pPr")
        name = level = None
        for each in (properties, *self._inherited(properties)):
            numbered = each.find(f"{_W}numPr") if each is not None else None
            if numbered is not None:
                name = name if name is not None else _value(numbered, "numId")
                level = level if level is not None else _value(numbered, "ilvl")
        if name in (None, "0"):
            return None
        return name or "", self._level(level, properties, name or "")

    def _level(self, level: str | None, properties: etree._Element | None, name: str) -> int:
        if level is not None:
            return int(level) if level.isdecimal() and int(level) in _LEVELS else 0
        # A style without a level of its own is named by the level that it numbers.
        _, counting = self._counting(name)
        style = _value(properties, "pStyle")
        levels = counting.levels.items() if counting else ()
        return next((at for at, each in levels if style and each.used_by == style), 0)

    def _inherited(self, properties: etree._Element | None) -> Iterator[etree._Element | None]:
        """Yield the paragraph properties of a style and of those that it is based on."""
        name = _value(properties, "pStyle")
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(name or "")
            if style is None:
                return
            yield style.find(f"{_W}pPr")
            name = _value(style, "basedOn")

    def _counting(self, name: str) -> tuple[str, _List | None]:
        """Return the list that a number's id stands for, links to a style followed."""
        for _ in range(_LONGEST_CHAIN):
            num = self._nums.get(name)
            key = _value(num, "abstractNumId") or ""
            found = self._lists.get(key)
            if found is None or not found.linked:
                return key, found
            style = self._styles.get(found.linked)
            numbered = style.find(f"{_W}pPr/{_W}numPr") if style is not None else None
            name = _value(numbered, "numId") or ""
        return "", None

    def _begin(self, name: str, counting: _List) -> None:
        """Let a list that is used for the first time start where it says that it does."""
        if name in self._begun:
            return
        self._begun.add(name)
        num = self._nums.get(name)
        for override in num.iterfind(f"{_W}lvlOverride") if num is not None else ():
            level = _number(override.get(f"{_W}ilvl"), 0)
            inside = override.find(f"{_W}lvl")
            if inside is not None:
                counting.levels[level] = _read_level(inside)
            start = _value(override, "startOverride")
            if start is not None:
                counting.counts[level] = _number(start, 1) - 1


def _list(element: etree._Element) -> _List:
    levels = {_number(e.get(f"{_W}ilvl"), 0): _read_level(e) for e in element.iterfind(f"{_W}lvl")}
    return _List(levels, _value(element, "numStyleLink") or "")


def _read_level(element: etree._Element) -> _Level:
    restart = _value(element, "lvlRestart")
    return _Level(
        start=_number(_value(element, "start"), 1),
        style=_value(element, "numFmt") or "decimal",
        text=(_value(element, "lvlText") or "")[:_LONGEST_TEXT],
        legal=element.find(f"{_W}isLgl") is not None,
        restart=None if restart is None else _number(restart, 0),
        used_by=_value(element, "pStyle") or "",
    )


def _id(element: etree._Element, name: str) -> str:
    return element.get(f"{_W}{name}") or ""


def _value(element: etree._Element | None, name: str) -> str | None:
    found = element.find(f"{_W}{name}") if element is not None else None
    return found.get(f"{_W}val") if found is not None else None


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isdecimal() and len(written) < 7 else otherwise
