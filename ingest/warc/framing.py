"""The records of a web archive file, one after another, each whole or with the reason why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from ingest.warc.streams import BrokenError, Unpacked

_LINE = 16_384
_LINES = 200
_PIECE = 65_536
# More damage than this, and the file is none that somebody can read.
_MOST_BROKEN = 100


@dataclass(frozen=True, slots=True)
class Record:
    """One record's own bytes, headers and all; cut short where it is longer than wanted."""

    number: int
    data: bytes
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Broken:
    """Why a record, or what follows it, cannot be read."""

    number: int
    why: str


def records(file: BinaryIO, longest: int) -> Iterator[Record | Broken]:
    """Yield the records of a file; what is damaged is told, and reading goes on behind it."""
    stream, number, broken = Unpacked(file), 0, 0
    while broken < _MOST_BROKEN:
        number += 1
        try:
            record = _next(stream, number, longest)
            if record is None:
                return
            yield record
        except BrokenError as error:
            broken += 1
            yield Broken(number, str(error))
            if error.bomb or not stream.resume():
                return


def _next(stream: Unpacked, number: int, longest: int) -> Record | None:
    """Return the next record, ``None`` at the end of the file."""
    first = stream.line(_LINE)
    while first and not first.strip():
        first = stream.line(_LINE)
    if not first:
        return None
    if not first.startswith(b"WARC/"):
        raise BrokenError("what follows is no record of a web archive")
    head, length = _head(stream, first)
    wanted = min(length, longest)
    body = _exactly(stream, wanted)
    _pass_over(stream, length - wanted)
    return Record(number, head + body, cut=length > wanted)


def _head(stream: Unpacked, first: bytes) -> tuple[bytes, int]:
    """Return a record's headers up to the empty line, and how many bytes follow."""
    lines, length = [first], None
    while (line := stream.line(_LINE)).strip():
        lines.append(line)
        if len(lines) > _LINES:
            raise BrokenError("it has more headers than any record")
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            length = value.strip()
    if length is None or not length.isdigit() or len(length) > 15:
        raise BrokenError("a record does not say how long it is")
    return b"".join(lines) + (line or b"\r\n"), int(length)


def _exactly(stream: Unpacked, size: int) -> bytes:
    pieces, left = [], size
    while left:
        piece = stream.read(min(left, _PIECE))
        if not piece:
            raise BrokenError("it breaks off inside a record")
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _pass_over(stream: Unpacked, size: int) -> None:
    while size:
        piece = stream.read(min(size, _PIECE))
        if not piece:
            raise BrokenError("it breaks off inside a record")
        size -= len(piece)
