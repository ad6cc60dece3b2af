"""A file of named arrays: written once, mapped into memory, never changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

MAGIC = b"ORARRAY1"
_ALIGNED = 8

AnyArray = NDArray[Any]


def write(file: BinaryIO, arrays: Mapping[str, AnyArray], facts: Mapping[str, object]) -> None:
    """Write arrays, little-endian, and ``facts`` as JSON in front of them."""
    directory, at = {}, 0
    plain = {name: _little(array) for name, array in arrays.items()}
    for name, array in plain.items():
        directory[name] = [array.dtype.str, at, array.size]
        at += _padded(array.nbytes)
    head = json.dumps({"arrays": directory, "facts": facts}, sort_keys=True).encode()
    head += b" " * (_padded(len(head)) - len(head))
    file.write(MAGIC + len(head).to_bytes(8, "little") + head)
    for array in plain.values():
        file.write(array.tobytes())
        file.write(b"\0" * (_padded(array.nbytes) - array.nbytes))


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


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED
