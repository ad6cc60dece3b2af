"""Lines of pages to paragraphs, over hyphens and page breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from ingest.formats.pdf_lines import Line
from ingest.formats.printed import Printed

_BULLET = re.compile(r"[-•·▪◦‣●○■–*\uf0b7]\s+")
_CLOSED = re.compile(r"[.:;!?…][\"'”’»)\]\d]*$")
_WHOLE_NAMES = (
    "self non well co pre anti long so two three four ex vice semi half cross high low "
    "full part short ill far all mid"
)
_WHOLE = frozenset(_WHOLE_NAMES.split())


@dataclass(slots=True)
class _Gathered:
    lines: list[Line] = field(default_factory=list)


def paragraphs(pages: list[list[Line]]) -> Iterator[Printed]:
    """Yield the units that the lines of the pages print."""
    lines = [line for page in pages for line in page]
    size = median(line.size for line in lines) if lines else 0.0
    step = _step(pages)
    right = sorted(line.right for line in lines)[int(0.9 * (len(lines) - 1))] if lines else 0.0
    groups: list[_Gathered] = []
    for page in pages:
        before: Line | None = None
        for line in page:
            same = before is not None and _goes_on(before, line, step, right)
            over = before is None and groups and _goes_over(groups[-1].lines[-1], line, right)
            if groups and (same or over):
                groups[-1].lines.append(line)
            else:
                groups.append(_Gathered([line]))
            before = line
    largest = max((line.size for line in lines[:60]), default=0.0)
    for group in groups:
        yield _printed(group.lines, size, largest)


def _step(pages: list[list[Line]]) -> float:
    """Return the usual distance from one line's top to the next one's."""
    steps = [a.top - b.top for page in pages for a, b in pairwise(page)]
    near = sorted(s for s in steps if s > 0)
    return near[len(near) // 3] if near else 0.0


def _goes_on(before: Line, line: Line, step: float, right: float) -> bool:
    if line.new_column:
        return _goes_over(before, line, before.right)
    if abs(before.size - line.size) > 0.2 * max(before.size, line.size):
        return False
    if before.top - line.top > 1.3 * step or _BULLET.match(line.text):
        return False
    indented = line.left - before.left > 6 and line.left - before.left < 40
    short = before.right < right - 0.25 * (right - before.left)
    return not (indented and _CLOSED.search(before.text)) and not (
        short and _CLOSED.search(before.text)
    )


def _goes_over(last: Line, line: Line, right: float) -> bool:
    """Return whether a paragraph runs on over a page or column break."""
    if abs(last.size - line.size) > 0.2 * max(last.size, line.size) or _BULLET.match(line.text):
        return False
    if _CLOSED.search(last.text):
        return False
    return line.text[:1].islower() or last.right > right - 0.15 * (right - last.left)


def _printed(lines: list[Line], size: float, largest: float) -> Printed:
    text = _join([line.text for line in lines])
    if largest > 1.15 * size and lines[0].size >= 0.95 * largest and len(text) <= 300:
        return Printed(text, "heading", 1)
    bullet = _BULLET.match(text)
    if bullet:
        return Printed(text[bullet.end() :], "list_item")
    if lines[0].size > 1.15 * size and len(text) <= 150:
        return Printed(text, "heading", 2)
    return Printed(text)


def _join(lines: list[str]) -> str:
    """Return lines as one; a word broken at the line's end closes up."""
    text = lines[0]
    for line in lines[1:]:
        broken = re.search(r"([^\W\d_]+)-$", text[-40:])
        if broken and line[:1].islower():
            text = text if broken[1].lower() in _WHOLE else text[:-1]
            text += line
        elif text.endswith("\u00ad"):
            text = text[:-1] + line
        else:
            text += " " + line
    return text
