"""The bytes of a web archive file, unpacked in pieces and within measure."""

from __future__ import annotations

import zlib
from typing import BinaryIO

_PIECE = 65_536
_MAGIC = b"\x1f\x8b\x08"
# Text becomes a tenth in a web archive; what unpacks to more than this is made to.
_MOST_UNPACKED = 200
_ALLOWED = 50_000_000


class BrokenError(Exception):
    """The file's bytes are not what they should be from here on; ``bomb`` ends it altogether."""

    def __init__(self, why: str, *, bomb: bool = False) -> None:
        self.bomb = bomb
        super().__init__(why)


class Unpacked:
    """A file as it was before it was compressed, member by member; a plain file as it is."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._raw = file.read(_PIECE)
        self._taken = len(self._raw)
        self._given = 0
        self._ready = b""
        self._is_gzip = self._raw.startswith(_MAGIC[:2])
        self._member = zlib.decompressobj(16 + zlib.MAX_WBITS) if self._is_gzip else None

    def read(self, size: int) -> bytes:
        """Return at most ``size`` bytes, none at the end; or raise ``BrokenError``."""
        while not self._ready and self._fill(min(size, _PIECE)):
            pass
        piece, self._ready = self._ready[:size], self._ready[size:]
        self._given += len(piece)
        return piece

    def line(self, longest: int) -> bytes:
        """Return the next line with its end, or raise where it is longer than allowed."""
        pieces = bytearray()
        while len(pieces) <= longest:
            if not self._ready and not (self._peek()):
                return bytes(pieces)
            end = self._ready.find(b"\n") + 1
            pieces += self.read(end or len(self._ready))
            if end:
                return bytes(pieces)
        raise BrokenError(f"a line of its headers is longer than {longest:,} bytes")

    def resume(self) -> bool:
        """Go on where the next record may begin, and return whether there is such a place."""
        mark = _MAGIC if self._is_gzip else b"WARC/1."
        held = self._raw[1:] if self._is_gzip else self._ready + self._raw
        while True:
            at = held.find(mark)
            if at >= 0:
                break
            more = self._more()
            if not more:
                return False
            held = held[-len(mark) :] + more
        self._raw, self._ready = held[at:], b""
        if self._is_gzip:
            self._member = zlib.decompressobj(16 + zlib.MAX_WBITS)
        return True

    def _peek(self) -> bool:
        while not self._ready and self._fill(_PIECE):
            pass
        return bool(self._ready)

    def _fill(self, size: int) -> bool:
        """Unpack some more, and return whether more may come."""
        if self._member is None:
            self._ready, self._raw = self._raw or self._more(), b""
            return False
        if self._member.eof:
            return self._next_member()
        self._raw = self._raw or self._more()
        if not self._raw:
            raise BrokenError("it breaks off")
        self._guard()
        try:
            self._ready = self._member.decompress(self._raw, size)
        except zlib.error as error:
            raise BrokenError(f"its compression is damaged ({error})") from error
        self._raw = self._member.unconsumed_tail or self._member.unused_data
        return True

    def _next_member(self) -> bool:
        self._raw = self._raw or self._more()
        if not self._raw:
            return False
        self._member = zlib.decompressobj(16 + zlib.MAX_WBITS)
        return True

    def _more(self) -> bytes:
        piece = self._file.read(_PIECE)
        self._taken += len(piece)
        return piece

    def _guard(self) -> None:
        if self._given > _ALLOWED and self._given > _MOST_UNPACKED * self._taken:
            raise BrokenError("it unpacks to far more than any web archive does", bomb=True)
