"""A text in one piece, given back the pages that its footnotes and page numbers betray."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from ingest.reading.furniture import is_furniture

_RULE: Final = re.compile(r"\s*[_‗─—–-]{5,}\s*")
_NOTE: Final = re.compile(r"\s*\^?(\d{1,3})(\.?)\s+\S")
_PARAGRAPH: Final = re.compile(r"\s*\d{1,4}\s?(?:bis|ter|quater)?\.\s+\S")


def in_pages(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the lines in pages: each ends with its footnotes, none has a page's furniture.

    Without that, all that follows the first page's notes would be a note.
    """
    kept = _without_furniture(lines)
    ends = [0, *_ends(kept), len(kept)]
    return tuple(tuple(kept[a:b]) for a, b in pairwise(ends))


def _without_furniture(lines: Sequence[str]) -> list[str]:
    """Return the lines without page numbers and symbols that stand between empty lines."""
    bare = [not line.strip() or is_furniture(line) for line in lines]
    around = [True, *bare, True]
    return [
        line
        for at, line in enumerate(lines)
        if not (line.strip() and bare[at] and around[at] and around[at + 2])
    ]


def _ends(lines: Sequence[str]) -> Iterator[int]:
    """Yield where footnotes end and the text goes on."""
    upto = 0
    for at, line in enumerate(lines):
        if at >= upto and _RULE.fullmatch(line):
            upto = _end(lines, at + 1)
            if at + 1 < upto < len(lines):
                yield upto


def _end(lines: Sequence[str], start: int) -> int:
    """Return where the notes from ``start`` end: ``start`` itself where there are none.

    Behind an empty line only the next note goes on with them. Where no
    numbered paragraph follows, the rest is theirs.
    """
    first, number, empty = None, 0, True
    for at in range(start, len(lines)):
        if not lines[at].strip():
            empty = True
            continue
        note = _NOTE.match(lines[at])
        if note and first is None:
            first, number = note, int(note[1])
        elif note and first and (int(note[1]), note[2]) == (number + 1, first[2]):
            number += 1
        elif first is None:
            return start
        elif empty:
            goes_on = any(map(_PARAGRAPH.match, lines[at:]))
            return at if goes_on else len(lines)
        empty = False
    return len(lines)
