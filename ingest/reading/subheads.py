"""Small headings of a body that are printed as a line of their own, with no sign before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.formats.printed import Printed
from ingest.reading import signs
from ingest.reading.datelines import is_dateline
from ingest.reading.dates import date_line
from ingest.reading.labelled import Labelled

_LONGEST = 80
_RUNNING = 81
# No quotation, no item, no sentence, no field of a form, no name with an address.
_PLAIN = re.compile(r"[^\W_a-zß-öø-ÿ][^:;|@\"“”«»„\n]*[^\W_.!?,…–—-]\)?")
_CLOSED = re.compile(r"[.!?:;,…][\"”’'»)\]]*$|\]$")
_QUOTED = re.compile(r"[\"“«„‘'][^\"”»]*[\"”»’']$")
_ADDRESS = re.compile(
    r"(?:yours|sincerely|respectfully|kind\s+regards|cordialement|atentamente|signed|signé|firmado|dear)\b",
    re.IGNORECASE,
)


def with_subheads(body: Sequence[Labelled]) -> list[Labelled]:
    """Return the units with those paragraphs made headings that only head what stands below."""
    out = list(body)
    for i in range(1, len(body) - 1):
        if _heads(body[i - 1], body[i], body[i + 1]):
            out[i] = replace(body[i], unit=replace(body[i].unit, kind="heading", level=2))
    return out


def _heads(above: Labelled, line: Labelled, below: Labelled) -> bool:
    """Return whether a line without an end stands between a paragraph that ended and a text."""
    if not all(each.label == "block" for each in (above, line, below)):
        return False
    return _may_head(line.unit) and _has_ended(above.unit) and _runs(below.unit)


def _may_head(unit: Printed) -> bool:
    text = unit.text
    if unit.kind != "paragraph" or not 3 < len(text) <= _LONGEST or not _PLAIN.fullmatch(text):
        return False
    if signs.email_of(text) or signs.phone_of(text) or _ADDRESS.match(text):
        return False
    return date_line(text) is None and not is_dateline(text)


def _has_ended(unit: Printed) -> bool:
    """Return whether a unit is over; below words in quotation marks alone a name may be signed."""
    if unit.kind == "list_item":
        return True
    ended = unit.kind == "paragraph" and _CLOSED.search(unit.text) is not None
    return ended and not _QUOTED.match(unit.text)


def _runs(unit: Printed) -> bool:
    """Return whether a unit is running text, or opens a list or a table."""
    if unit.kind in ("list_item", "table"):
        return True
    long = len(unit.text) >= _RUNNING or _CLOSED.search(unit.text) is not None
    return unit.kind in ("paragraph", "blockquote") and long
