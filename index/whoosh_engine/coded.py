"""Documents that follow one another, with the codes of their values in one column."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.whoosh_engine.arrays import AnyArray
from index.whoosh_engine.inversion import ends_of, spread

Ids = NDArray[np.int32]
Counts = NDArray[np.int64]


class Coded:
    """A column of codes, those of a document one after the other."""

    def __init__(self, codes: AnyArray, sizes: AnyArray) -> None:
        """``sizes`` says how many codes each document has."""
        self._codes, self._sizes = codes, sizes
        # Every document has exactly one value: the codes are the column.
        self._single = len(codes) == len(sizes) and bool((sizes == 1).all())

    @cached_property
    def _starts(self) -> Ids:
        return ends_of(self._sizes).astype(np.int32)

    @cached_property
    def _documents(self) -> Ids:
        return np.repeat(np.arange(len(self._sizes), dtype=np.int32), self._sizes)

    def counts(self, ids: Ids, codes: int) -> Counts:
        """Return how many of ``ids`` hold each of so many codes."""
        return np.bincount(self._of(ids), minlength=codes)

    def _of(self, ids: Ids) -> AnyArray:
        """Return the codes of some documents."""
        if len(ids) == len(self._sizes):
            return self._codes
        if self._single:
            return self._codes[ids]
        if len(ids) * 8 > len(self._sizes):
            mask = np.zeros(len(self._sizes), bool)
            mask[ids] = True
            return self._codes[mask[self._documents]]
        first = self._starts[ids]
        return self._codes[spread(first, self._starts[ids + 1] - first)]

    def holding(self, chosen: NDArray[np.bool_]) -> Ids:
        """Return the documents that hold a code that is chosen."""
        found: Ids = self._documents[chosen[self._codes]]
        return found
