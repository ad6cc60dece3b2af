"""Words that differ from a word by a letter or two, found among many."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from index.expansion import fits
from index.query import Fuzzy
from index.whoosh_engine.segment import Terms


def near_terms(terms: Terms, leaf: Fuzzy) -> set[bytes]:
    """Return the terms that the fuzzy word stands for."""
    word = leaf.text.encode()
    sizes = np.diff(terms.ends)
    # A letter takes up to four bytes, so lengths in bytes only rule out what is far off.
    near = np.abs(sizes - len(word)) <= 4 * leaf.distance
    if leaf.text.isascii():
        near &= _apart(terms.letters, _letters(word)) <= 2 * leaf.distance
    return {
        term for at in np.flatnonzero(near).tolist() if fits(leaf, (term := terms[at]).decode())
    }


def _letters(word: bytes) -> np.uint32:
    return np.uint32(np.bitwise_or.reduce([1 << (byte & 31) for byte in word]))


def _apart(masks: NDArray[np.uint32], mask: np.uint32) -> NDArray[np.int64]:
    """Return in how many letters each term differs from the word; a term beyond ASCII in none."""
    bits = np.unpackbits((masks ^ mask).view(np.uint8).reshape(-1, 4), axis=1)
    counted: NDArray[np.int64] = bits.sum(axis=1, dtype=np.int64)
    counted[masks == 0] = 0
    return counted
