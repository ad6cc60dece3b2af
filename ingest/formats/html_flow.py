"""The running text of a page between two block boundaries, with its marks."""

from __future__ import annotations

import re

from archive.release import Mark, MarkKind, Span
from ingest.formats.printed import Hint

_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_ODD = re.compile(r"[\t\n\r\f\v]| {2}")
_WORDS = re.compile(r"[^\W_]|#|\*|[$€£%]")


class Flow:
    """Gathers inline text; white space is made single as it comes."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._last = " "
        self._marks: list[tuple[MarkKind, int, int, str | None]] = []
        self._hints: list[tuple[Hint, int, int]] = []

    @property
    def at(self) -> int:
        """Return how many characters stand in the flow."""
        return self._length

    @property
    def broken(self) -> bool:
        """Return whether the flow is empty or ends with a line break."""
        return self._last in " \n" and (not self._length or self._last == "\n")

    def add(self, text: str | None) -> None:
        """Append text as print would show it."""
        if not text:
            return
        words = _SPACE.sub(" ", text) if _ODD.search(text) else text
        if self._last in " \n":
            words = words.lstrip(" ")
        if words:
            self._put(words)

    def break_line(self) -> None:
        """Append a line break."""
        if self._last == " " and self._length:
            self._pieces[-1] = self._pieces[-1][:-1]
            self._length -= 1
        self._put("\n")

    def mark(self, kind: MarkKind, start: int, href: str | None = None) -> None:
        """Put a mark over everything from ``start`` on."""
        if start < self._length:
            self._marks.append((kind, start, self._length, href))

    @property
    def hinted(self) -> bool:
        """Return whether the layout has a name for all that stands in the flow."""
        end = len("".join(self._pieces).rstrip()) if self._hints else 0
        return any(a == 0 and b >= end > 0 for _, a, b in self._hints)

    def hint(self, hint: Hint, start: int) -> None:
        """Note that the words from ``start`` on are called something by their layout."""
        if start < self._length:
            self._hints.append((hint, start, self._length))

    def take(self) -> tuple[str, tuple[Mark, ...], Hint | None] | None:
        """Return what was gathered, with marks and hint, and begin anew; ``None`` for no words."""
        whole = "".join(self._pieces)
        marks, hints = self._marks, self._hints
        self.__init__()  # type: ignore[misc]
        text = whole.strip(" \n\u00a0")
        if not _WORDS.search(text):
            return None
        by = len(whole) - len(whole.lstrip(" \n\u00a0"))
        end = len(text)
        kept = sorted(
            (max(a - by, 0), min(b - by, end), kind, href or "")
            for kind, a, b, href in marks
            if max(a - by, 0) < min(b - by, end)
        )
        hint = next((h for h, a, b in hints if b - a >= 0.9 * end), None)
        return text, tuple(Mark(kind, Span(a, b), href or None) for a, b, kind, href in kept), hint

    def _put(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)
        self._last = words[-1]
