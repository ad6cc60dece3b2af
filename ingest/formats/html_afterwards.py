"""What belongs together or apart once a page's units are known: names under quotations, credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.release import Mark, Span
from ingest.formats.html_units import Placed
from ingest.formats.printed import Printed
from ingest.formats.wrapping import wrap_width
from ingest.reading.lines import split_at_lines

_CREDIT = re.compile(
    r"(?:(?<=[.!?)»”\"])\s+|,\s+(?=[^,]{0,20}©)|\s+[|–—-]\s+|\s*[(\[]|\n)(?P<credit>(?:photos?|images?|pictures?|photographs?|fotos?|cr[eé]dits?|illustration|bild)"
    r"(?:\s+(?:credits?|courtesy|by|of))*\s*(?::|©|/|by\b)\s*(?:[^.!?]|(?<=\b[A-Z])\.(?=\s[A-Z])){2,90}|©\s*[^.!?]{2,90}?)[)\].]?$",
    re.IGNORECASE,
)

# A message quoted from a network is signed and dated on a line of its own.
_POSTED = re.compile(r"\(@\w+\)")
_BULLET = re.compile(r"[•·▪◦‣●○■\uf0b7]\s+(?=\S)")
_LONGEST = 400


def settle(units: list[Placed]) -> list[Placed]:
    """Return the units with attributions joined to block quotes and credits cut from captions."""
    joined = _cut_credits(_join_attributions([_bulleted(placed) for placed in units]))
    return [line for placed in joined for line in _lines(placed)]


def _bulleted(placed: Placed) -> Placed:
    """Return a paragraph that prints its own bullet as the list item that it is."""
    unit = placed.unit
    found = _BULLET.match(unit.text) if unit.kind == "paragraph" else None
    if found is None:
        return placed
    by = found.end()
    marks = tuple(
        Mark(m.kind, Span(max(m.span.start - by, 0), m.span.end - by), m.href)
        for m in unit.marks
        if m.span.end > by
    )
    return replace(placed, unit=replace(unit, text=unit.text[by:], kind="list_item", marks=marks))


def _lines(placed: Placed) -> list[Placed]:
    """Return the lines of a paragraph, each a unit; lines that were only kept short are one."""
    unit = placed.unit
    if unit.kind != "paragraph" or "\n" not in unit.text:
        return [placed]
    lines = unit.text.split("\n")
    width = wrap_width(lines) if len(lines) > 3 else None
    if width is not None:
        joined = unit.text.replace("\n", " ")
        return [replace(placed, unit=replace(unit, text=joined))]
    return [replace(placed, unit=line, linked=_linked(line)) for line in split_at_lines(unit)]


def _linked(unit: Printed) -> float:
    links = (m.span.end - m.span.start for m in unit.marks if m.kind == "link")
    return sum(links) / max(len(unit.text), 1)


def _join_attributions(units: list[Placed]) -> list[Placed]:
    out: list[Placed] = []
    for placed in units:
        last = out[-1] if out else None
        if last is not None and _is_attribution(last, placed):
            joined = replace(last.unit, text=f"{last.unit.text}\n{placed.unit.text}")
            out[-1] = replace(last, unit=joined)
        else:
            out.append(placed)
    return out


def _is_attribution(quote: Placed, placed: Placed) -> bool:
    if quote.unit.kind != "blockquote" or placed.unit.kind != "blockquote":
        return False
    line = placed.unit.text
    if _POSTED.search(line):
        return False
    named = placed.holder.tag in ("footer", "cite") or line.startswith(("—", "–", "- "))
    return len(line) <= 160 and (named or (len(line) <= 100 and line[-1] not in ".!?”’\"'"))


def _cut_credits(units: list[Placed]) -> Iterator[Placed]:
    for placed in units:
        unit = placed.unit
        found = _CREDIT.search(unit.text) if len(unit.text) <= _LONGEST else None
        if found is None or unit.kind not in ("caption", "paragraph"):
            yield placed
            continue
        unit = replace(unit, kind="caption")
        caption = unit.text[: found.start()].strip()
        if caption:
            marks = tuple(m for m in unit.marks if m.span.end <= len(caption))
            yield replace(placed, unit=replace(unit, text=caption, marks=marks))
        credit = replace(
            unit, text=found["credit"].strip(), kind="paragraph", marks=(), hint="credit"
        )
        yield replace(placed, unit=credit)
