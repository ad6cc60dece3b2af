"""Words that differ from a word by a letter or two, found among many."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from index.expansion import fits
from index.query import Fuzzy
from index.whoosh_engine.arrays import AnyArray
from index.whoosh_engine.inversion import spread
from index.whoosh_engine.postings import Postings
from index.whoosh_engine.terms import Terms


def near_terms(postings: Postings, leaf: Fuzzy) -> NDArray[np.int64]:
    """Return the places of the terms that the fuzzy word stands for."""
    word, terms = leaf.text.encode(), postings.terms
    sizes = np.diff(terms.ends).astype(np.int64)
    # A letter takes up to four bytes, so lengths in bytes only rule out what is far off.
    near = np.abs(sizes - len(word)) <= 4 * leaf.distance
    if leaf.text.isascii():
        plain = postings.letters > 0
        near &= ~plain | (np.abs(sizes - len(word)) <= leaf.distance)
        near &= ~plain | (_apart(postings.letters, _letters(word)) <= 2 * leaf.distance)
        if leaf.distance == 1:
            asked = np.flatnonzero(near & plain)
            near[asked] = _one_apart(terms, asked, word)
    places = np.flatnonzero(near)
    fitting = [fits(leaf, term.decode()) for term in terms.each(places)]
    found: NDArray[np.int64] = places[np.array(fitting, bool)]
    return found


def _letters(word: bytes) -> np.uint32:
    return np.uint32(np.bitwise_or.reduce([1 << (byte & 31) for byte in word]))


def _apart(masks: AnyArray, mask: np.uint32) -> NDArray[np.uint8]:
    """Return in how many letters each term differs from the word."""
    bits = masks ^ mask
    counted = np.zeros(len(masks), np.uint8)
    for shift in range(0, 32, 16):
        counted += _ONES[(bits >> np.uint32(shift)) & np.uint32(0xFFFF)]
    return counted


_ONES = np.array([bin(n).count("1") for n in range(1 << 16)], np.uint8)


def _one_apart(terms: Terms, asked: NDArray[np.int64], word: bytes) -> NDArray[np.bool_]:
    """Return which terms share with the word a beginning and an end that leave one letter out."""
    if not len(asked):
        return np.zeros(0, bool)
    first = terms.ends[asked].astype(np.int64)
    sizes = terms.ends[asked + 1].astype(np.int64) - first
    width = len(word) + 1
    letters = np.zeros((len(asked), width), np.uint8)
    rows = np.repeat(np.arange(len(asked)), sizes)
    letters[rows, spread(np.zeros(len(asked), np.int64), sizes)] = terms.letters(
        spread(first, sizes)
    )
    own = np.zeros(width, np.uint8)
    own[: len(word)] = np.frombuffer(word, np.uint8)
    alike = (letters == own) & (own > 0)
    begun = np.logical_and.accumulate(alike, axis=1).sum(axis=1)
    ended = np.zeros(len(asked), np.int64)
    still = np.ones(len(asked), bool)
    for back in range(1, width):
        at = sizes - back
        held = np.where(at >= 0, letters[np.arange(len(asked)), np.maximum(at, 0)], 0)
        still &= held == word[-back] if back <= len(word) else False
        ended += still
    near: NDArray[np.bool_] = begun + ended >= np.maximum(sizes, len(word)) - 1
    return near
