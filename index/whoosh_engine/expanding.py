"""The words that a pattern or a fuzzy word stands for, and the documents that hold one of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial

import numpy as np

from index.analysis import words
from index.evaluation import NEAR
from index.expansion import beginning, fits
from index.query import Fuzzy, Pattern, TextField
from index.whoosh_engine.arrays import AnyArray
from index.whoosh_engine.coded import Ids
from index.whoosh_engine.inversion import spread, summed
from index.whoosh_engine.postings import Postings
from index.whoosh_engine.schema import WORDS
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.snapshot import NOTHING, Found, Snapshot
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
    places = _standing(snapshot, leaf)
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
        places = _standing(snapshot, leaf)
        if found := _most_frequent(snapshot, places):
            return tuple(term.decode() for term in found[:NEAR])
    return ()


def with_any(snapshot: Snapshot, field: TextField, found: Meant) -> Found:
    """Return the documents that hold one of the words under a field, all of score 1."""
    held = [NOTHING]
    for segment, offset, places in zip(
        snapshot.segments, snapshot.offsets, found.places, strict=True
    ):
        key = (_holding, field, places.tobytes())
        make = partial(_holding, segment, places, field)
        own: Ids = segment.kept.get(key, make, lambda ids: ids.nbytes + 200)
        held.append(own + np.int32(offset))
    ids = snapshot.alive(np.concatenate(held))
    return Found(ids, np.ones(len(ids), np.float32))


def _standing(snapshot: Snapshot, leaf: Leaf) -> list[AnyArray]:
    """Return, by segment, the places of the words that fit, ascending."""
    return [
        segment.kept.get(
            (_places, leaf),
            partial(_places, segment.postings(WORDS), leaf),
            lambda places: places.nbytes + 200,
        )
        for segment in snapshot.segments
    ]


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


def _holding(segment: Segment, places: AnyArray, field: TextField) -> Ids:
    """Return the documents, ascending, that hold one of the terms under a field."""
    postings = segment.postings(WORDS)
    sizes = (postings.first[places + 1] - postings.first[places]).astype(np.int64)
    at = spread(postings.first[places], sizes)
    if field == "any":
        kept = postings.plain[at] > 0
    else:
        first, weights = postings.place_first, segment.weights(field)
        tokens = spread(first[places], (first[places + 1] - first[places]).astype(np.int64))
        counts = postings.counts[at].astype(np.int64)
        kept = summed(weights[postings.kinds[tokens]], np.cumsum(counts) - counts) > 0
    member = np.zeros(segment.size, bool)
    member[postings.all_ids[at][kept]] = True
    return np.flatnonzero(member).astype(np.int32)
