"""The letters and digits that a capture shows, each with the bytes that it stands in.

Made without any of the readers' code, so that what a reader found can be
checked against it. Marks, spaces and case are left out: readers may change
these, and words they may not.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_HIDDEN = re.compile(r"<(script|style|template)(?=[\s/>])", re.IGNORECASE)
_BOMS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


@dataclass(frozen=True, slots=True)
class Visible:
    """Folded letters and digits; ``starts`` and ``ends`` are byte offsets, one for each."""

    letters: str
    starts: array[int]
    ends: array[int]

    def find(self, words: str, after: int = 0) -> tuple[int, int] | None:
        """Return the bytes that show these words, from byte ``after`` on, or ``None``."""
        wanted = fold(words)
        at = self.letters.find(wanted, bisect_left(self.starts, after))
        if at < 0 or not wanted:
            return None
        return self.starts[at], self.ends[at + len(wanted) - 1]


def visible(data: bytes, media_type: str, charset: str | None) -> Visible | None:
    """Return what a capture shows, or ``None`` for a format whose bytes are not its words."""
    if media_type not in ("text/html", "application/xhtml+xml", "text/plain", "text/markdown"):
        return None
    text, encoding, start = _decoded(data, charset)
    pieces = _plain(text) if media_type.startswith("text/") and "html" not in media_type else None
    letters, starts, ends = [], array("Q"), array("Q")
    offsets = _offsets(text, encoding, start)
    for shown, first, last in pieces or _shown(text):
        for letter in _folded(shown):
            letters.append(letter)
            starts.append(offsets[first])
            ends.append(offsets[last])
    return Visible("".join(letters), starts, ends)


def fold(words: str) -> str:
    """Return the letters and digits of ``words``, compatibility forms and case folded."""
    flat = unicodedata.normalize("NFKC", words).casefold()
    return "".join(letter for letter in flat if letter.isalnum())


# A page has few letters, many times.
_folded = lru_cache(4096)(fold)


def _decoded(data: bytes, charset: str | None) -> tuple[str, str, int]:
    """Return the text, its encoding, and how many bytes a byte order mark takes."""
    for mark, encoding in _BOMS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "surrogateescape"), encoding, len(mark)
    for encoding in filter(None, (charset, "utf-8")):
        try:
            return data.decode(encoding), encoding, 0
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "surrogateescape"), "cp1252", 0


def _offsets(text: str, encoding: str, start: int) -> array[int]:
    """Return the byte offset of each character, and of the end."""
    offsets = array("Q", [start])
    for letter in text:
        start += 1 if letter < "\x80" and encoding[:6] != "utf-16" else _width(letter, encoding)
        offsets.append(start)
    return offsets


def _width(letter: str, encoding: str) -> int:
    return len(letter.encode(encoding, "surrogateescape"))


def _plain(text: str) -> Iterator[tuple[str, int, int]]:
    return ((letter, at, at + 1) for at, letter in enumerate(text))


def _shown(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each shown character of a page with its place: no tag, comment, script or style."""
    at = 0
    while at < len(text):
        if text[at] == "<" and text[at + 1 : at + 2].isalpha() | (text[at + 1 : at + 2] in "/!?"):
            at = _after_markup(text, at)
        elif text[at] == "&" and (found := _ENTITY.match(text, at)):
            yield unescape(found[0]), at, found.end()
            at = found.end()
        else:
            yield text[at], at, at + 1
            at += 1


def _after_markup(text: str, at: int) -> int:
    """Return where what begins at ``at`` ends; what never ends runs to the end, as in browsers."""
    if text.startswith("<!--", at):
        return _past(text, "-->", at + 4)
    if hidden := _HIDDEN.match(text, at):
        closing = re.compile(f"</{hidden[1]}", re.IGNORECASE).search(text, at)
        return _past(text, ">", closing.start()) if closing else len(text)
    return _past(text, ">", at)


def _past(text: str, mark: str, at: int) -> int:
    found = text.find(mark, at)
    return found + len(mark) if found >= 0 else len(text)
