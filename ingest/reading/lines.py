"""A unit that was printed on several lines, taken apart where each line says its own thing."""

from __future__ import annotations

from dataclasses import replace

from archive.release import Mark, Span
from ingest.formats.printed import Printed

_SHORT = 110


def lines_of(unit: Printed) -> list[Printed]:
    """Return the unit's lines as units of their own where all are short, else the unit."""
    if "\n" not in unit.text or unit.kind == "table":
        return [unit]
    lines = unit.text.split("\n")
    if max(map(len, lines)) > _SHORT:
        return [unit]
    return split_at_lines(unit)


def split_at_lines(unit: Printed) -> list[Printed]:
    """Return each line of the unit as a unit, with the marks that lie on it."""
    out: list[Printed] = []
    at = 0
    for line in unit.text.split("\n"):
        end = at + len(line)
        if line.strip():
            out.append(_cut(unit, at, end, first=not out))
        at = end + 1
    return out


def split_at(unit: Printed, place: int) -> list[Printed]:
    """Return what stands before and behind a place as two units."""
    head = len(unit.text[:place].rstrip())
    return [_cut(unit, 0, head, first=True), _cut(unit, place, len(unit.text), first=False)]


def _cut(unit: Printed, start: int, end: int, *, first: bool) -> Printed:
    marks = tuple(
        Mark(m.kind, Span(max(m.span.start, start) - start, min(m.span.end, end) - start), m.href)
        for m in unit.marks
        if m.span.start < end and m.span.end > start
    )
    return replace(unit, text=unit.text[start:end], marks=marks, gap=unit.gap if first else 0)
