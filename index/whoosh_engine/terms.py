"""The sorted terms of a field, looked up in the mapping."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import overload

import numpy as np
from numpy.typing import NDArray

from index.whoosh_engine.arrays import AnyArray, smallest

KEY = 8


class Terms(Sequence[bytes]):
    """Terms read one by one; their first eight letters, as a number, say where to look."""

    def __init__(self, joined: AnyArray, ends: AnyArray, keys: AnyArray) -> None:
        self._bytes, self._joined, self.ends, self._keys = joined, joined.data, ends, keys

    def __len__(self) -> int:
        return len(self.ends) - 1

    @overload
    def __getitem__(self, at: int) -> bytes: ...
    @overload
    def __getitem__(self, at: slice) -> list[bytes]: ...
    def __getitem__(self, at: int | slice) -> bytes | list[bytes]:
        if isinstance(at, slice):
            first, last, step = at.indices(len(self))
            ends = self.ends[first : max(first, last) + 1].tolist()
            whole, base = self._joined[ends[0] : ends[-1]].tobytes(), ends[0]
            found = [whole[a - base : b - base] for a, b in pairwise(ends)]
            return found[::step]
        return bytes(self._joined[int(self.ends[at]) : int(self.ends[at + 1])])

    def __iter__(self) -> Iterator[bytes]:
        return iter(self[:])

    def each(self, places: AnyArray) -> list[bytes]:
        """Return the terms at these places."""
        return [
            bytes(self._joined[first:last])
            for first, last in zip(
                self.ends[places].tolist(), self.ends[places + 1].tolist(), strict=True
            )
        ]

    def letters(self, places: AnyArray) -> AnyArray:
        """Return the bytes at these places of all terms joined."""
        return self._bytes[places]

    def _place(self, term: bytes) -> int:
        """Return where a term stands or would stand."""
        key = np.uint64(_key(term))
        low = int(self._keys.searchsorted(key))
        if low == len(self) or self._keys[low] != key:
            return low
        return bisect_left(self, term, low, int(self._keys.searchsorted(key, "right")))

    def find(self, term: bytes) -> int:
        """Return the place of a term, -1 when it is not there."""
        at = self._place(term)
        return at if at < len(self) and self[at] == term else -1

    def those(self, terms: list[bytes]) -> Iterator[int]:
        """Yield the places of the terms that are there."""
        keys = np.array([_key(term) for term in terms], np.uint64)
        places = self._keys.searchsorted(keys)
        likely = places < len(self)
        likely[likely] = self._keys[places[likely]] == keys[likely]
        at = (self.find(terms[number]) for number in np.flatnonzero(likely).tolist())
        return (place for place in at if place >= 0)

    def beginning(self, prefix: bytes) -> range:
        """Return the places of the terms that begin so."""
        if not prefix:
            return range(len(self))
        # No UTF-8 text holds the byte 255, so it follows whatever begins alike.
        return range(self._place(prefix), self._place(prefix + b"\xff" * KEY))


def _key(term: bytes) -> int:
    return int.from_bytes(term[:KEY].ljust(KEY, b"\0"), "big")


def joined(terms: list[bytes]) -> dict[str, AnyArray]:
    """Return sorted terms as one array of bytes, where each begins and ends, and their keys."""
    ends = np.zeros(len(terms) + 1, np.int64)
    np.cumsum(np.fromiter(map(len, terms), np.int64, len(terms)), out=ends[1:])
    keys = b"".join([term[:KEY].ljust(KEY, b"\0") for term in terms])
    return {
        "terms": np.frombuffer(b"".join(terms), np.uint8),
        "term_ends": smallest(ends),
        "keys": np.frombuffer(keys, ">u8").astype(np.uint64),
    }


def letters_held(terms: AnyArray, ends: AnyArray) -> NDArray[np.uint32]:
    """Return which letters each term holds, one bit a letter; 0 for terms beyond ASCII."""
    if len(ends) < 2:
        return np.zeros(0, np.uint32)
    bits = np.uint32(1) << (terms & 31).astype(np.uint32)
    starts = ends[:-1].astype(np.int64)
    held = np.bitwise_or.reduceat(bits, starts)
    held[np.maximum.reduceat(terms, starts) > 127] = 0
    return held
