"""The words that a pattern or a fuzzy word stands for, and the documents that hold one of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.analysis import words
from index.evaluation import NEAR
from index.expansion import beginning, fits
from index.query import Fuzzy, Pattern, TextField
from index.whoosh_engine.arrays import AnyArray
from index.whoosh_engine.inversion import spread, summed
from index.whoosh_engine.postings import Postings
from index.whoosh_engine.schema import WORDS
from index.whoosh_engine.snapshot import Found, Snapshot
from index.whoosh_engine.spelling import near_terms

Leaf = Pattern | Fuzzy


@dataclass(frozen=True, slots=True)
class Meant:
    """For each segment the places of the words that are searched, and how many are meant."""

    places: tuple[AnyArray, ...]
    stands_for: int

    @property
    def nbytes(self) -> int:
        """Return the memory that this takes."""
        return sum(places.nbytes for places in self.places) + 200


def meant(snapshot: Snapshot, leaf: Leaf, most: int) -> Meant:
    """Return what a leaf stands for: if that is more than ``most`` words, the most frequent."""
    places = [_places(segment.postings(WORDS), leaf) for segment in snapshot.segments]
    if sum(map(len, places)) <= most:
        return Meant(tuple(places), len({t for each in _terms(snapshot, places) for t in each}))
    held = _most_frequent(snapshot, places)
    if len(held) <= most:
        return Meant(tuple(places), len(held))
    kept = set(held[:most])
    chosen = [
        np.array([at for at, term in zip(own.tolist(), terms, strict=True) if term in kept], int)
        for own, terms in zip(places, _terms(snapshot, places), strict=True)
    ]
    return Meant(tuple(chosen), len(held))


def near_words(snapshot: Snapshot, word: str) -> tuple[str, ...]:
    """Return the words one letter away, or two for want of these, most frequent first."""
    folded = words(word)
    if len(folded) != 1:
        return ()
    for distance in (1, 2):
        leaf = Fuzzy(folded[0], distance)
        places = [_places(segment.postings(WORDS), leaf) for segment in snapshot.segments]
        if found := _most_frequent(snapshot, places):
            return tuple(term.decode() for term in found[:NEAR])
    return ()


def with_any(snapshot: Snapshot, field: TextField, found: Meant) -> Found:
    """Return the documents that hold one of the words under a field, all of score 1."""
    member = np.zeros(snapshot.size, bool)
    for segment, offset, places in zip(
        snapshot.segments, snapshot.offsets, found.places, strict=True
    ):
        weights = None if field == "any" else segment.weights(field)
        member[_holding(segment.postings(WORDS), places, weights) + np.int32(offset)] = True
    ids = snapshot.alive(np.flatnonzero(member).astype(np.int32))
    return Found(ids, np.ones(len(ids), np.float32))


def _places(postings: Postings, leaf: Leaf) -> AnyArray:
    """Return the places of the words that fit, ascending."""
    if isinstance(leaf, Fuzzy):
        return near_terms(postings, leaf)
    begun = postings.terms.beginning(beginning(leaf).encode())
    # What ends in its only star has been found by its beginning.
    if leaf.text.find("*") == len(leaf.text) - 1 and "?" not in leaf.text:
        return np.arange(begun.start, begun.stop)
    terms = postings.terms[begun.start : begun.stop]
    return np.array([at for at, t in zip(begun, terms, strict=True) if fits(leaf, t.decode())], int)


def _terms(snapshot: Snapshot, places: list[AnyArray]) -> list[list[bytes]]:
    return [
        segment.postings(WORDS).terms.each(own)
        for segment, own in zip(snapshot.segments, places, strict=True)
    ]


def _most_frequent(snapshot: Snapshot, places: list[AnyArray]) -> list[bytes]:
    """Return the words that a living document holds, those that most hold first."""
    holding: Counter[bytes] = Counter()
    spelt = _terms(snapshot, places)
    for segment, offset, own, terms in zip(
        snapshot.segments, snapshot.offsets, places, spelt, strict=True
    ):
        postings = segment.postings(WORDS)
        sizes = np.diff(postings.first)[own].astype(np.int64)
        alive = snapshot.live[postings.all_ids[spread(postings.first[own], sizes)] + offset]
        counts = summed(alive.astype(np.int64), np.cumsum(sizes) - sizes)
        holding.update(dict(zip(terms, counts.tolist(), strict=True)))
    held = [term for term in holding if holding[term]]
    return sorted(held, key=lambda term: (-holding[term], term))


def _holding(postings: Postings, places: AnyArray, weights: AnyArray | None) -> NDArray[np.int32]:
    """Return the documents that hold one of the terms in passages that have weight."""
    sizes = (postings.first[places + 1] - postings.first[places]).astype(np.int64)
    at = spread(postings.first[places], sizes)
    if weights is None:
        kept = postings.plain[at] > 0
    else:
        first = postings.place_first
        tokens = spread(first[places], (first[places + 1] - first[places]).astype(np.int64))
        counts = postings.counts[at].astype(np.int64)
        kept = summed(weights[postings.kinds[tokens]], np.cumsum(counts) - counts) > 0
    found: NDArray[np.int32] = postings.all_ids[at][kept]
    return found
