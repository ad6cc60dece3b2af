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
_SPECIAL = re.compile("[<&]")
# No other sign of ASCII is a letter or a digit.
_WORD = re.compile("[A-Za-z0-9]+|[^\x00-\x7f]")
_PLAIN_RUN = re.compile("[\x00-\x7f]+|[^\x00-\x7f]+")
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
    offsets = _offsets(text, encoding, start)
    letters, starts, ends = [], array("Q"), array("Q")
    for shown, first, last in _shown(text) if "html" in media_type else _words(text, 0, len(text)):
        if last - first == len(shown) and shown.isascii() and shown.isalnum():
            letters.append(shown.lower())
            starts.extend(offsets[first:last])
            ends.extend(offsets[first + 1 : last + 1])
            continue
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
    one_byte = encoding[:6] != "utf-16"
    for found in _PLAIN_RUN.finditer(text):
        run = found[0]
        if one_byte and run < "\x80":
            offsets.extend(range(start + 1, start + len(run) + 1))
            start += len(run)
            continue
        for letter in run:
            start += _width(letter, encoding)
            offsets.append(start)
    return offsets


def _width(letter: str, encoding: str) -> int:
    return len(letter.encode(encoding, "surrogateescape"))


def _words(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield runs of letters and digits with their places, other signs one by one."""
    for found in _WORD.finditer(text, start, end):
        yield found[0], found.start(), found.end()


def _shown(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield what a page shows with its place: no tag, comment, script or style."""
    at = 0
    while at < len(text):
        special = _SPECIAL.search(text, at)
        before = special.start() if special else len(text)
        yield from _words(text, at, before)
        at = before
        if text[at : at + 1] == "&" and (found := _ENTITY.match(text, at)):
            yield unescape(found[0]), at, found.end()
            at = found.end()
        elif text[at : at + 1] == "<" and (
            text[at + 1 : at + 2].isalpha() or text[at + 1 : at + 2] in "/!?"
        ):
            at = _after_markup(text, at)
        else:
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
