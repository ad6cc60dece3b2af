"""Several releases in one input, told apart where one has ended before the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.formats.printed import Page, Printed
from ingest.reading.signs import is_embargo, is_end_mark, is_kicker

_START = re.compile(
    r"\W*(?:for\s+immediate\s+release|(?:press|news|media)\s+(?:release|advisory|statement)"
    r"|communiqu[eé]\s+de\s+presse|nota\s+de\s+prensa|comunicado\s+de\s+prensa|pressemitteilung)\b",
    re.IGNORECASE,
)
_FEWEST = 40


def part(page: Page) -> list[Page]:
    """Return one page for each release in the page, in order.

    A new one begins with a kicker, after an end mark, and both are of some
    length; what follows an end mark without a kicker is the tail.
    """
    starts = _starts(page.units)
    if len(starts) < 2:
        return [page]
    ends = [*starts[1:], len(page.units)]
    bare = replace(page.stated, title=None, published=None, standfirst=None)
    return [
        replace(page, units=page.units[a:b], stated=bare)
        for a, b in zip([0, *starts[1:]], ends, strict=True)
    ]


def _starts(units: Sequence[Printed]) -> list[int]:
    starts: list[int] = [0]
    ended = False
    words = 0
    for i, unit in enumerate(units):
        opens = ended and words >= _FEWEST and _opens(unit) and _words(units[i:]) >= _FEWEST
        if opens:
            starts.append(i)
            ended, words = False, 0
        ended = ended or is_end_mark(unit.text)
        words += len(unit.text.split())
    return starts


def _opens(unit: Printed) -> bool:
    text = unit.text.split("\n", 1)[0]
    return (is_kicker(text) and bool(_START.match(text))) or is_embargo(text)


def _words(units: Sequence[Printed]) -> int:
    """Return how many words stand before the next end mark."""
    count = 0
    for unit in units[:60]:
        if is_end_mark(unit.text):
            break
        count += len(unit.text.split())
    return count
