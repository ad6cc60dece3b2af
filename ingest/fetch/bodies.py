"""A body as it was before it was compressed, never larger than allowed."""

from __future__ import annotations

import zlib
from collections.abc import Callable

_PIECE = 65_536
_WINDOWS = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}


def decoded(
    read: Callable[[int], bytes], encoding: str, limit: int, *, whole: bool = True
) -> bytes:
    """Return the whole body, or raise ``ValueError`` where it is too large or cannot be decoded.

    With ``whole`` false one that breaks off is given as far as it goes.
    """
    name = encoding.strip().lower()
    pieces: list[bytes] = []
    size = 0
    inflate = None if name in ("", "identity") else _Inflater(name)
    while piece := read(_PIECE):
        plain = inflate.inflate(piece, limit - size + 1) if inflate else piece
        pieces.append(plain)
        size += len(plain)
        if size > limit:
            raise ValueError(f"the body has more than {limit:,} bytes, which is the limit")
    if inflate and whole and not inflate.ended:
        raise ValueError("the body breaks off")
    return b"".join(pieces)


def unzipped(data: bytes, limit: int) -> bytes:
    """Return what a gzip file holds, or raise ``ValueError``; other bytes as they are."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    parts = iter((data, b""))
    return decoded(lambda _: next(parts), "gzip", limit, whole=False)


class _Inflater:
    """Undoes one layer of compression; a second one is nobody's honest page."""

    def __init__(self, name: str) -> None:
        if name not in _WINDOWS:
            raise ValueError(f"the body is encoded as {name!r:.60}, which was not asked for")
        self._name = name
        self._engine = zlib.decompressobj(_WINDOWS[name])
        self._begun = False

    @property
    def ended(self) -> bool:
        """Return whether the compressed data came to its end; of no data nothing is missing."""
        return self._engine.eof or not self._begun

    def inflate(self, piece: bytes, most: int) -> bytes:
        """Return at most ``most`` bytes of what a piece holds."""
        begun, self._begun = self._begun, True
        try:
            return self._engine.decompress(piece, most)
        except zlib.error as error:
            if begun or self._name != "deflate":
                raise ValueError(f"the body is not the {self._name} it says ({error})") from error
        # Some servers send deflate without the wrapper that the standard asks for.
        self._engine = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            return self._engine.decompress(piece, most)
        except zlib.error as error:
            raise ValueError(f"the body cannot be decompressed ({error})") from error
