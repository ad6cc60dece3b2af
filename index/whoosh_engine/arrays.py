"""A file of named arrays: written once, mapped into memory, never changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

MAGIC = b"ORARRAY1"
_ALIGNED = 8

AnyArray = NDArray[Any]


def write(
    file: BinaryIO, arrays: Mapping[str, AnyArray], facts: Mapping[str, object]
) -> tuple[int, int]:
    """Write arrays, little-endian, ``facts`` as JSON in front; return size and checksum."""
    directory, at = {}, 0
    plain = {name: _little(array) for name, array in arrays.items()}
    for name, array in plain.items():
        directory[name] = [array.dtype.str, at, array.size]
        at += _padded(array.nbytes)
    head = json.dumps({"arrays": directory, "facts": facts}, sort_keys=True).encode()
    head += b" " * (_padded(len(head)) - len(head))
    pieces: Iterator[bytes | memoryview] = chain(
        (MAGIC + len(head).to_bytes(8, "little") + head,),
        (piece for array in plain.values() for piece in (array.data.cast("B"), _padding(array))),
    )
    size = checksum = 0
    for piece in pieces:
        size += file.write(piece)
        checksum = crc32(piece, checksum)
    return size, checksum


def checksum_of(path: Path) -> int:
    """Return the checksum of a file as it is now."""
    with path.open("rb") as file:
        checksum = 0
        while piece := file.read(1 << 20):
            checksum = crc32(piece, checksum)
    return checksum


def read(path: Path) -> tuple[dict[str, AnyArray], dict[str, Any]]:
    """Return the arrays of a file, mapped, and its facts; a file cut short is a ``ValueError``."""
    mapped = np.memmap(path, np.uint8, "r")
    if len(mapped) < 16 or bytes(mapped[:8]) != MAGIC:
        raise ValueError(f"{path.name} is no file of arrays")
    body = 16 + int.from_bytes(bytes(mapped[8:16]), "little")
    head = json.loads(bytes(mapped[16:body]))
    arrays: dict[str, AnyArray] = {}
    for name, (kind, at, size) in head["arrays"].items():
        dtype = np.dtype(kind)
        end = body + at + size * dtype.itemsize
        if end > len(mapped):
            raise ValueError(f"{path.name} is cut short")
        # A plain array over the same mapping: slicing a memmap object costs ten times as much.
        arrays[name] = np.asarray(mapped[body + at : end]).view(np.ndarray).view(dtype)
    return arrays, head["facts"]


def _little(array: AnyArray) -> AnyArray:
    return np.ascontiguousarray(array, array.dtype.newbyteorder("<"))


def _padding(array: AnyArray) -> bytes:
    return b"\0" * (_padded(array.nbytes) - array.nbytes)


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED
