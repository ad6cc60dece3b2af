"""Tables that hold data, told from those that only lay a page out."""

from __future__ import annotations

from lxml import etree

from archive.release import Span
from ingest.formats.html_tree import words_in
from ingest.formats.printed import Printed
from ingest.formats.spaces import single

_BLOCKS = [
    "table",
    "p",
    "ul",
    "ol",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "article",
    "section",
    "form",
]
_LONG_CELL = 200


def table_caption(table: etree._Element) -> Printed | None:
    """Return the caption of a table, ``None`` where it has none."""
    caption = table.find("./caption")
    text = single(words_in(caption, " ")) if caption is not None else ""
    return Printed(text, "caption") if text.strip() else None


def data_table(table: etree._Element) -> Printed | None:
    """Return a table of data as one unit, ``None`` where the table only lays out."""
    rows = [_cells(row) for row in table.iter("tr")]
    rows = [row for row in rows if row]
    if len(rows) < 2 or not _holds_data(table, rows):
        return None
    out: list[tuple[Span, ...]] = []
    words: list[str] = []
    at = 0
    for row in rows:
        spans: list[Span] = []
        for cell in row:
            text = single(words_in(cell, " "))
            spans.append(Span(at, at + len(text)))
            words.append(text)
            at += len(text) + 1
        out.append(tuple(spans))
    text = "\n".join(words)
    return Printed(text, "table", rows=tuple(out)) if text.strip() else None


def _cells(row: etree._Element) -> list[etree._Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _holds_data(table: etree._Element, rows: list[list[etree._Element]]) -> bool:
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return False
    if max(len(row) for row in rows) < 2:
        return False
    if any(len(words_in(c)) > 3 * _LONG_CELL for row in rows for c in row):
        return False
    headed = table.find(".//th") is not None or table.find("./caption") is not None
    if headed:
        return True
    several = sum(len(row) >= 2 for row in rows)
    nested = any(table.find(f".//{tag}") is not None for tag in _BLOCKS[2:])
    short = all(len(words_in(c)) <= _LONG_CELL for row in rows for c in row)
    return several >= 2 and several >= 0.7 * len(rows) and short and not nested
