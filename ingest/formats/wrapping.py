"""Which line breaks of a plain text its author meant, and which only kept lines short."""

from __future__ import annotations

import re
from itertools import pairwise

_NARROW = 110
_SHORT = 45
# An item, a headline or an address that nobody wrapped may be longer than the wrapped lines.
_MOST = 0.8
_ENOUGH = 5
_ADDRESS = re.compile(r"\w@\w|://")
_CHUNK = re.compile(r"\s*[^\s-]*-?")
_WORD = re.compile(r"\s*[^\W\d_]{3}")
_CLOSED = re.compile(r"[.:;!?…][\"'”’»)\]]*$")
# '… on," said Commander Ana' goes on in "Ruiz-Bek, director of …".
_TOLD_BY = re.compile(r"[,.!?][\"”’'»]\s[^\"“”«»]{3,60}[^\W\d_]$")
# A line as long as its fellows that ends a sentence; the next begins another and is as long.
_FULL = 0.93
_SENTENCE = re.compile(r"[^\W\d_][”’\"»)]?[.!?][”’\"»)]?$")
_GOES_ON = re.compile(r"[A-ZÀ-Þ][\w’']*\s.{30}")
_APPOSED = re.compile(r"[^\W\d_][\w’'\-]*(?:\s[^\W\d_][\w’'\-]*){0,2},\s[a-zà-ÿ]")


def wrap_width(lines: list[str]) -> int | None:
    """Return the width at which the lines were wrapped by machine, or ``None`` where they were not.

    Wrapped lines are those whose next word would not have fitted.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    if not pairs:
        return None
    lengths = sorted(_without_addresses([a for a, _ in pairs]))
    width = lengths[-1] if lengths[-1] <= _NARROW else lengths[int(0.95 * (len(lengths) - 1))]
    if not _SHORT <= width <= _NARROW:
        return None
    if len(pairs) < 3:
        return width if any(b.lstrip()[:1].islower() for _, b in pairs) else None
    if _forced(pairs, width) >= 0.4 * len(pairs):
        return width
    return _width_of_most(pairs, lengths)


def _without_addresses(lines: list[str]) -> list[int]:
    """Return how long the lines are, without the few that hold an address: nobody breaks those."""
    plain = [len(line) for line in lines if not _ADDRESS.search(line)]
    return plain if len(plain) >= _MOST * len(lines) else [len(line) for line in lines]


def _width_of_most(pairs: list[tuple[str, str]], lengths: list[int]) -> int | None:
    """Return the width of wrapped lines among which a few whole ones are longer."""
    fewest = int(_MOST * (len(lengths) - 1))
    for width in sorted(set(lengths[fewest:-1]), reverse=True):
        within = [(a, b) for a, b in pairs if len(a) <= width]
        longer = [(a, b) for a, b in pairs if len(a) > width and " " in a.strip()]
        may_be = _SHORT <= width <= _NARROW and len(within) >= _ENOUGH
        if not may_be or any(_goes_on(a, b) for a, b in longer):
            continue
        if _forced(within, width) >= 0.6 * len(within):
            return width
    return None


def _forced(pairs: list[tuple[str, str]], width: int) -> int:
    return sum(_would_not_fit(a, b, width) for a, b in pairs)


def _goes_on(line: str, following: str) -> bool:
    """Return whether a line longer than the others goes on all the same."""
    if line.endswith(",") and _ADDRESS.search(line):
        return True
    return following.lstrip()[:1].islower() and not _CLOSED.search(line)


def is_wrapped(line: str, following: str, width: int) -> bool:
    """Return whether the break between two lines only kept the first one short."""
    if len(line) > width:
        return _goes_on(line, following)
    if _would_not_fit(line, following, width):
        return True
    if len(line) >= _FULL * width and _SENTENCE.search(line) and _GOES_ON.match(following):
        return True
    if len(line) < 0.7 * width or _CLOSED.search(line):
        return False
    if following.lstrip()[:1].islower() or len(line) >= 0.85 * width:
        return True
    if _TOLD_BY.search(line) and _APPOSED.match(following):
        return True
    # Not everybody's lines break inside "Ana Ruiz-Bek".
    return len(line) + 1 + len(following.split(None, 1)[0]) > width


def is_broken(line: str, following: str, width: int) -> bool:
    """Return whether a break stands inside a sentence, for nothing is closed before it."""
    return not _CLOSED.search(line) and is_wrapped(line, following, width)


def join(lines: list[str]) -> str:
    """Return wrapped lines as one; a word broken at its own hyphen closes up again."""
    pieces = [lines[0].strip()]
    for before, line in pairwise(lines):
        close = before[-2:-1].isalnum() and before.endswith("-") and _WORD.match(line)
        pieces += ["" if close else " ", line.strip()]
    return "".join(pieces)


def _would_not_fit(line: str, following: str, width: int) -> bool:
    chunk = _CHUNK.match(following.lstrip())
    return len(line) + 1 + len(chunk[0] if chunk else "") > width
