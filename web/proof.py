"""Where in a capture's bytes a quotation's words stand, found without the reader that read them."""

from __future__ import annotations

import re
from bisect import bisect_right
from codecs import lookup
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_HTML = re.compile(r"<!--|</?[a-zA-Z!][^<>]*>|&#?\w{1,32};|\s+|[^<&\s]+|.", re.DOTALL)
_TEXT = re.compile(r"\s+|\S+")
_LARGEST = 4_000_000
_MARKED = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Place:
    """A run of bytes, from ``start`` up to but not including ``end``."""

    start: int
    end: int

    @property
    def command(self) -> str:
        """Return what shows these bytes of a file with standard tools."""
        return f"tail -c +{self.start + 1} FILE | head -c {self.end - self.start}"


def places_in(
    data: bytes, media_type: str, charset: str | None, segments: tuple[str, ...]
) -> tuple[Place, ...]:
    """Return where the segments stand one after the other; none unless all are found exactly.

    Tags, entities and white space between the words aside; never by
    likeness. Formats that are not text (PDF, Word) give none.
    """
    if len(data) > _LARGEST or not media_type.startswith(("text/", *_MARKED)):
        return ()
    text, encoding = _decoded(data, charset)
    if text is None:
        return ()
    letters, starts, ends = _letters(text, encoding, media_type in _MARKED)
    found: list[Place] = []
    at = 0
    for segment in segments:
        wanted = "".join(segment.split())
        at = letters.find(wanted, at) if wanted else -1
        if at < 0:
            return ()
        end = at + len(wanted)
        found.append(Place(starts.at(at), ends.at(end - 1)))
        at = end
    return tuple(found)


def _decoded(data: bytes, charset: str | None) -> tuple[str | None, str]:
    for encoding in dict.fromkeys((charset or "utf-8", "utf-8", "windows-1252")):
        try:
            if lookup(encoding).name in ("utf-16", "utf-32", "utf-8-sig"):
                continue
            return data.decode(encoding), encoding
        except (LookupError, UnicodeDecodeError):
            continue
    return None, ""


class _Offsets:
    """The byte at which each letter begins or ends, told by the pieces that hold them."""

    def __init__(self, encoding: str) -> None:
        self._first: list[int] = []
        self._pieces: list[tuple[int, str, bool]] = []
        self._encoding = encoding

    def add(self, first: int, byte: int, piece: str, whole: bool) -> None:
        """Add a piece whose letters begin with letter ``first``; an entity is one whole."""
        self._first.append(first)
        self._pieces.append((byte, piece, whole))

    def at(self, letter: int, after: bool = False) -> int:
        """Return the byte where a letter begins, or after it ends."""
        n = bisect_right(self._first, letter) - 1
        byte, piece, whole = self._pieces[n]
        if whole:
            return byte + (len(piece.encode(self._encoding)) if after else 0)
        upto = letter - self._first[n] + after
        return byte + len(piece[:upto].encode(self._encoding))


class _Ends:
    """The same offsets, read as the byte after each letter."""

    def __init__(self, offsets: _Offsets) -> None:
        self._offsets = offsets

    def at(self, letter: int) -> int:
        """Return the byte after a letter."""
        return self._offsets.at(letter, after=True)


def _pieces(text: str) -> Iterator[str]:
    """Yield tags, comments, entities, space and words; together they are the text."""
    at, open_ended = 0, False
    while found := _HTML.match(text, at):
        end = found.end()
        if found[0] == "<!--" and not open_ended:
            close = text.find("-->", end)
            # A comment that never closes is looked for once only.
            open_ended = close < 0
            end = end if open_ended else close + 3
        yield text[at:end]
        at = end


def _letters(text: str, encoding: str, marked: bool) -> tuple[str, _Offsets, _Ends]:
    """Return all letters of the text without tags and white space, and where each stands."""
    offsets, kept = _Offsets(encoding), []
    letter = byte = 0
    for piece in _pieces(text) if marked else _TEXT.findall(text):
        words, whole = piece, False
        if marked and piece[0] == "<" and len(piece) > 1:
            words = ""
        elif marked and piece[0] == "&" and len(piece) > 1:
            words, whole = "".join(unescape(piece).split()), True
        elif piece[0].isspace():
            words = ""
        if words:
            offsets.add(letter, byte, piece, whole)
            kept.append(words)
            letter += len(words)
        byte += len(piece.encode(encoding))
    return "".join(kept), offsets, _Ends(offsets)
