"""A page's tree to printed units in reading order, without recursion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from archive.release import BlockKind, MarkKind
from ingest.formats.html_counting import ListCounts
from ingest.formats.html_flow import Flow
from ingest.formats.html_hints import hint_of, is_caption, is_footnotes
from ingest.formats.html_tables import data_table, table_caption
from ingest.formats.html_tree import words_in
from ingest.formats.printed import Counted, Hint, Printed
from ingest.formats.text import read_text

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rb",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "br",
        "tbody",
        "o:p",
        "st1:place",
        "g",
    ]
)
_MARKS: dict[str, MarkKind] = {
    "em": "emphasis",
    "i": "emphasis",
    "strong": "strong",
    "b": "strong",
    "sup": "superscript",
    "a": "link",
}
_HEADINGS = {f"h{n}": n for n in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit with the elements that hold it, outermost first, and how much of it is links."""

    unit: Printed
    holder: etree._Element
    linked: float


@dataclass(slots=True)
class _Open:
    """An element that is open, with what it says of the units inside."""

    element: etree._Element
    kind: BlockKind | None = None
    level: int = 0
    hint: Hint | None = None
    start: int = 0
    items: int = 0
    counted: Counted | None = None


def place_units(root: etree._Element, weights: dict[etree._Element, int]) -> list[Placed]:
    """Return the printed units under ``root`` in reading order."""
    return list(_Walk(weights).over(root))


class _Walk:
    """Walks a tree once, with a stack of its own: a page may nest thousands deep."""

    def __init__(self, weights: dict[etree._Element, int]) -> None:
        self._weights = weights
        self._flow = Flow()
        self._stack: list[_Open] = []
        self._lists = 0
        self._counts = ListCounts()
        self._ready: list[Placed] = []

    def over(self, root: etree._Element) -> Iterator[Placed]:
        """Yield the units under ``root``."""
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                if self._start(element):
                    walker.skip_subtree()
            else:
                self._end(element)
                if element is not root:
                    self._flow.add(element.tail)
            if self._ready:
                yield from self._ready
                self._ready.clear()
        self._flush()
        yield from self._ready

    def _start(self, element: etree._Element) -> bool:
        """Open an element; return whether its inside is done with."""
        tag = element.tag
        if tag == "br":
            self._break()
        elif tag in _INLINE:
            hint = hint_of(element, self._weights.get(element, 0))
            if hint is not None and self._flow.broken:
                self._flush()
            self._stack.append(_Open(element, hint=hint, start=self._flow.at))
        else:
            self._flush()
            if self._whole(element):
                self._stack.append(_Open(element))
                return True
            self._stack.append(self._opened(element))
        self._flow.add(element.text)
        return False

    def _whole(self, element: etree._Element) -> bool:
        """Emit an element that is read at once: a table of data, preformatted text."""
        if element.tag == "table" and (table := data_table(element)) is not None:
            if (caption := table_caption(element)) is not None:
                self._ready.append(Placed(caption, element, 0.0))
            self._ready.append(Placed(table, element, _link_share(element)))
            return True
        if element.tag == "pre":
            units = read_text(words_in(element)).units
            self._ready += [Placed(unit, element, 0.0) for unit in units]
            return True
        return False

    def _opened(self, element: etree._Element) -> _Open:
        tag = element.tag
        hint = hint_of(element, self._weights.get(element, 0))
        self._lists += tag in ("ul", "ol")
        if tag in _HEADINGS:
            return _Open(element, "heading", _HEADINGS[tag], hint)
        if tag == "li":
            level = max(self._lists - 1, 0)
            counted = self._counts.item(element, level)
            return _Open(element, "list_item", level, hint, counted=counted)
        if tag == "blockquote":
            return _Open(element, "blockquote", 0, hint)
        if tag == "figcaption" and any(o.kind == "blockquote" for o in self._stack):
            return _Open(element, "blockquote", 0, hint)
        if is_caption(element, self._weights.get(element, 0)):
            return _Open(element, "caption", 0, hint)
        if is_footnotes(element):
            return _Open(element, "footnote", 0, hint)
        return _Open(element, hint=hint)

    def _end(self, element: etree._Element) -> None:
        if element.tag == "br" or not self._stack:
            return
        if element.tag not in _INLINE:
            self._flush()
            self._lists -= element.tag in ("ul", "ol")
            self._stack.pop()
            return
        opened = self._stack.pop()
        self._close_marks(opened)
        if opened.hint is not None:
            self._flow.hint(opened.hint, opened.start)

    def _close_marks(self, opened: _Open) -> None:
        kind = _MARKS.get(opened.element.tag)
        if kind is not None and (kind != "link" or opened.element.get("href")):
            self._flow.mark(kind, opened.start, opened.element.get("href"))

    def _break(self) -> None:
        if self._flow.broken or self._flow.hinted:
            self._flush()
        else:
            self._flow.break_line()

    def _flush(self) -> None:
        for opened in self._stack:
            self._close_marks(opened)
        taken = self._flow.take()
        for opened in self._stack:
            opened.start = 0
        if taken is None:
            return
        text, marks, hint = taken
        block = next((o for o in reversed(self._stack) if o.kind is not None), self._stack[0])
        kind = block.kind or "paragraph"
        hint = hint or next((o.hint for o in reversed(self._stack) if o.hint is not None), None)
        if hint == "large":
            kind, hint = (
                ("heading", None) if kind == "paragraph" and len(text) <= 250 else (kind, None)
            )
        if kind == "list_item":
            block.items += 1
            kind = "list_item" if block.items == 1 else "paragraph"
        if kind in ("list_item", "paragraph") and any(o.kind == "footnote" for o in self._stack):
            kind = "footnote"
        ordered = kind == "list_item" and _is_ordered(block.element)
        level = block.level or (kind == "heading")
        counted = block.counted if kind == "list_item" else None
        unit = Printed(text, kind, int(level), ordered, marks=marks, hint=hint, counted=counted)
        linked = sum(m.span.end - m.span.start for m in marks if m.kind == "link") / len(text)
        holder = next(o.element for o in reversed(self._stack) if o.element.tag not in _INLINE)
        self._ready.append(Placed(unit, holder, linked))


def _is_ordered(item: etree._Element | None) -> bool:
    parent = item.getparent() if item is not None else None
    return parent is not None and parent.tag == "ol"


def _link_share(element: etree._Element) -> float:
    whole = len(words_in(element)) or 1
    return sum(len(words_in(a)) for a in element.iter("a")) / whole
