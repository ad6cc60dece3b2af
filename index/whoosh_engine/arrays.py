"""A file of named arrays: written once, piece by piece, mapped into memory, never changed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from mmap import ACCESS_READ, MADV_DONTNEED, mmap
from pathlib import Path
from sys import byteorder
from typing import Any, BinaryIO, NamedTuple
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray

MAGIC = b"ORARRAY2"
_ALIGNED = 8
_FOOT = 16
# Copying so few bytes is faster than to show them in place.
_SMALL = 4_096

AnyArray = NDArray[Any]
_NARROWEST: tuple[type[Any], ...] = (np.uint8, np.uint16, np.int32, np.int64)
_KINDS = [(np.dtype(kind), int(np.iinfo(kind).max)) for kind in _NARROWEST]
# A name with the pieces of its array, all of one kind; a writer never holds more than one of them.
Named = tuple[str, Iterable[AnyArray]]


class _Out:
    """A file that counts what it was given."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self.size, self.checksum = file, 0, 0

    def put(self, piece: bytes | memoryview) -> None:
        self.size += self._file.write(piece)
        self.checksum = crc32(piece, self.checksum)


def write(file: BinaryIO, arrays: Iterable[Named], facts: dict[str, object]) -> tuple[int, int]:
    """Write arrays, little-endian, then a directory with ``facts``; return size and checksum."""
    out, directory = _Out(file), {}
    out.put(MAGIC)
    for name, pieces in arrays:
        at, kind = out.size, "|u1"
        for piece in pieces:
            plain = _little(piece)
            kind = plain.dtype.str
            out.put(plain.data.cast("B") if plain.nbytes > _SMALL else plain.tobytes())
        directory[name] = [kind, at, out.size - at]
        if out.size % _ALIGNED:
            out.put(b"\0" * (-out.size % _ALIGNED))
    head = msgspec.json.encode({"arrays": directory, "facts": facts}, order="sorted")
    out.put(head + len(head).to_bytes(8, "little") + MAGIC)
    return out.size, out.checksum


def checksum_of(path: Path) -> int:
    """Return the checksum of a file as it is now."""
    with path.open("rb") as file:
        checksum = 0
        while piece := file.read(1 << 20):
            checksum = crc32(piece, checksum)
    return checksum


class Views(dict[str, AnyArray]):
    """The arrays of a mapped file by name, each made when it is first asked for."""

    def __init__(self, mapped: AnyArray, places: dict[str, tuple[str, int, int]]) -> None:
        super().__init__()
        self._mapped, self._places = mapped, places

    def __missing__(self, name: str) -> AnyArray:
        kind, at, length = self._places[name]
        # A plain array over the same mapping: slicing a memmap object costs ten times as much.
        view: AnyArray = self._mapped[at : at + length].view(kind)
        self[name] = view
        return view

    def holds(self, name: str) -> bool:
        """Return whether there is an array of this name."""
        return name in self._places


class Mapped(NamedTuple):
    """The arrays of a file, views of one mapping, and its facts."""

    arrays: Views
    facts: dict[str, Any]
    mapping: mmap

    def release(self) -> None:
        """Let the pages go that were read; they come again when they are asked for."""
        self.mapping.madvise(MADV_DONTNEED)


def read(path: Path) -> Mapped:
    """Return what a file holds, mapped; one cut short is a ``ValueError``."""
    # Each call of the system lets another thread run: a file object would make three times as many.
    handle = os.open(path, os.O_RDONLY)
    try:
        mapping = mmap(handle, 0, access=ACCESS_READ)
    finally:
        os.close(handle)
    mapped: AnyArray = np.frombuffer(mapping, np.uint8)
    if len(mapped) < _FOOT or bytes(mapped[-8:]) != MAGIC:
        raise ValueError(f"{path.name} is no whole file of arrays")
    foot = len(mapped) - _FOOT
    size = int.from_bytes(bytes(mapped[foot : foot + 8]), "little")
    head = msgspec.json.decode(bytes(mapped[max(foot - size, 0) : foot]))
    if any(at + length > foot - size for _, at, length in head["arrays"].values()):
        raise ValueError(f"{path.name} names more than it holds")
    return Mapped(Views(mapped, head["arrays"]), head["facts"], mapping)


def smallest(array: AnyArray) -> AnyArray:
    """Return numbers, none below 0, in the narrowest kind that holds them all."""
    most = int(array.max()) if len(array) else 0
    return array.astype(next(kind for kind, top in _KINDS if most <= top), copy=False)


def _little(array: AnyArray) -> AnyArray:
    native = array.dtype.isnative and byteorder == "little"
    return np.ascontiguousarray(array, None if native else array.dtype.newbyteorder("<"))
