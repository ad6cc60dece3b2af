"""The lines of a PDF page, column by column, with where and how large they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from ingest.formats.spaces import single

_NUMBER = re.compile(
    r"(?:page|p\.|seite|página|página)?\s*[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/|de|sur|von)\s*\d{1,4})?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; ``size`` is its type size, ``top`` counts from the page's foot."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float = 0.0
    at_edge: bool = False
    new_column: bool = False

    @property
    def shape(self) -> str:
        """Return the line with its numbers made alike: what running heads share."""
        return re.sub(r"\d+", "0", self.text.casefold())

    @property
    def is_page_number(self) -> bool:
        """Return whether the line is a page number."""
        return bool(_NUMBER.fullmatch(self.text.strip()))


def page_lines(page: Any) -> list[Line]:
    """Return the lines of a pypdfium2 page in reading order."""
    width, height = page.get_size()
    textpage = page.get_textpage()
    pieces = []
    for i in range(min(textpage.count_rects(), 20_000)):
        left, bottom, right, top = textpage.get_rect(i)
        words = single(
            textpage.get_text_bounded(left, bottom, right, top)
            .replace("\ufffe", "-")
            .replace("\x02", "-")
        )
        if words:
            pieces.append(Line(words, left, right, top, bottom, _size(textpage, left, bottom, top)))
    gutter = _gutter(pieces, width)
    lines: list[Line] = []
    for column in _columns(pieces, gutter):
        grouped = _group(column)
        lines += [
            _placed(line, height, first=i == 0 and bool(lines)) for i, line in enumerate(grouped)
        ]
    return lines


def _size(textpage: Any, left: float, bottom: float, top: float) -> float:
    """Return the type size of the character at the left of a rectangle, else its height."""
    from pypdfium2 import raw

    at = raw.FPDFText_GetCharIndexAtPos(textpage, left + 0.5, (bottom + top) / 2, 6.0, 6.0)
    size = raw.FPDFText_GetFontSize(textpage, at) if at >= 0 else 0.0
    return round(size, 1) if size > 1.5 else round(top - bottom, 1)


def _placed(line: Line, height: float, *, first: bool) -> Line:
    edge = line.bottom > 0.9 * height or line.top < 0.1 * height
    return replace(line, at_edge=edge, new_column=first)


def _gutter(pieces: list[Line], width: float) -> float | None:
    """Return where a gap between two columns runs, ``None`` for one column."""
    if len(pieces) < 16:
        return None
    best: tuple[int, float] | None = None
    for step in range(35, 66):
        x = width * step / 100
        crossing = sum(p.left < x < p.right for p in pieces)
        left = sum(p.right <= x for p in pieces)
        right = sum(p.left >= x for p in pieces)
        if min(left, right) >= 0.3 * len(pieces) and (best is None or crossing < best[0]):
            best = (crossing, x)
    return best[1] if best is not None and best[0] <= 0.15 * len(pieces) else None


def _columns(pieces: list[Line], gutter: float | None) -> list[list[Line]]:
    """Return the pieces in stretches to be read one after the other.

    A line across the gutter (a title, a full-width paragraph) closes the columns above it.
    """
    ordered = sorted(pieces, key=lambda p: (-p.top, p.left))
    if gutter is None:
        return [ordered]
    out: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    for piece in ordered:
        if piece.left < gutter < piece.right:
            out += [left, right]
            left, right = [], []
            out.append([piece])
        else:
            (left if piece.right <= gutter else right).append(piece)
    return [column for column in [*out, left, right] if column]


def _group(pieces: list[Line]) -> list[Line]:
    """Return pieces that stand side by side as one line."""
    rows: list[list[Line]] = []
    for piece in pieces:
        row = rows[-1] if rows else None
        middle = (piece.top + piece.bottom) / 2
        if row is not None and row[0].bottom < middle < row[0].top:
            row.append(piece)
        else:
            rows.append([piece])
    return [_joined(sorted(row, key=lambda p: p.left)) for row in rows]


def _joined(row: list[Line]) -> Line:
    text = row[0].text
    for before, piece in pairwise(row):
        apart = piece.left - before.right > 0.12 * piece.size
        text += (" " if apart else "") + piece.text
    return replace(
        row[0],
        text=text,
        right=max(p.right for p in row),
        top=max(p.top for p in row),
        bottom=min(p.bottom for p in row),
    )
