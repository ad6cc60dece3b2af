"""One unit of one generation, ready to be searched; immutable, shared by all threads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.analysis import stem
from index.entries import Unit
from index.query import TextField
from index.ranking import K1, B, idf
from index.whoosh_engine.arrays import AnyArray, smallest
from index.whoosh_engine.cache import Cache
from index.whoosh_engine.schema import STEMS, WORDS, stem_term
from index.whoosh_engine.segment import Segment

Ids = NDArray[np.int32]
Mask = NDArray[np.bool_]
NOTHING = np.zeros(0, np.int32)
# Tells one snapshot from another for as long as the program runs.
_NUMBERS = count()


@dataclass(frozen=True, slots=True)
class Found:
    """Matching documents, ascending, and their scores; ``None`` where nothing ranks."""

    ids: Ids
    scores: NDArray[np.float32] | None = None

    def only(self, kept: Mask) -> Found:
        """Return those that are kept."""
        return Found(self.ids[kept], None if self.scores is None else self.scores[kept])

    @property
    def nbytes(self) -> int:
        """Return the memory that this takes."""
        return self.ids.nbytes + (0 if self.scores is None else self.scores.nbytes) + 200


class Snapshot:
    """All segments of one generation of one unit as if they were one."""

    def __init__(self, unit: Unit, segments: list[Segment], deleted: list[frozenset[int]]) -> None:
        self.unit, self.segments, self.deleted = unit, segments, deleted
        self.number = next(_NUMBERS)
        sizes = [segment.size for segment in segments]
        self.offsets = [sum(sizes[:at]) for at in range(len(sizes))]
        self.size = sum(sizes)
        self._all_live = not any(deleted)
        self.count = self.size - sum(map(len, deleted))
        self._average = (self._words() / self.count if self.count else 0.0) or 1.0
        self.families = tuple(dict.fromkeys(f for s in segments for f in s.families))
        self.cache: Cache[Found] = Cache(20_000_000)
        self.meant: Cache[Any] = Cache(2_000_000)

    @cached_property
    def live(self) -> Mask:
        """Return which documents are not deleted."""
        live = np.ones(self.size, bool)
        for offset, dead in zip(self.offsets, self._dead, strict=True):
            live[dead + offset] = False
        return live

    @cached_property
    def _dead(self) -> list[Ids]:
        """Return by segment which of its documents are deleted, ascending."""
        return [np.array(sorted(dead), np.int32) for dead in self.deleted]

    @cached_property
    def ids(self) -> Ids:
        """Return the documents that are not deleted, ascending."""
        if self._all_live:
            return np.arange(self.size, dtype=np.int32)
        return np.flatnonzero(self.live).astype(np.int32)

    @cached_property
    def dates(self) -> AnyArray:
        """Return the day of each document, 0 where it has none."""
        return np.concatenate([s.dates for s in self.segments] or [NOTHING])

    @cached_property
    def _lengths(self) -> AnyArray:
        return np.concatenate([s.lengths for s in self.segments] or [NOTHING])

    def _words(self) -> int:
        """Return how many words, by weight, the living documents have together."""
        gone = [
            int(segment.lengths[dead].sum())
            for segment, dead in zip(self.segments, self._dead, strict=True)
            if len(dead)
        ]
        return sum(segment.words for segment in self.segments) - sum(gone)

    def alive(self, ids: Ids) -> Ids:
        """Return those of ``ids`` that are not deleted."""
        return ids if self._all_live else ids[self.live[ids]]

    def place(self, number: int) -> tuple[Segment, int]:
        """Return the segment that holds a document, and its number there."""
        at = bisect_right(self.offsets, number) - 1
        return self.segments[at], number - self.offsets[at]

    def word(self, word: str, field: TextField, exact: bool = False) -> Found:
        """Return the documents that hold a folded word, scored."""
        key = (word, field, exact)
        return self.cache.get(key, lambda: self._word(word, field, exact), lambda f: f.nbytes)

    def _word(self, word: str, field: TextField, exact: bool) -> Found:
        ids, worth = self._held(word, field, exact)
        if not self._all_live:
            kept = self.live[ids]
            ids, worth = ids[kept], worth[kept]
        if len(self.families) > 1:
            order = np.argsort(ids, kind="stable")
            ids, worth = ids[order], worth[order]
        return Found(ids, self._scores(ids, worth, len(ids)))

    def _held(self, word: str, field: TextField, exact: bool) -> tuple[Ids, AnyArray]:
        """Return the documents that hold a word, the deleted among them, and how often."""
        name, terms = (WORDS, [word.encode()]) if exact else (STEMS, self.stems(word))
        ids: list[Ids] = [NOTHING]
        worth: list[AnyArray] = [NOTHING.astype(np.uint8)]
        for segment, offset in zip(self.segments, self.offsets, strict=True):
            for term in terms:
                own, weight = segment.holding(name, term, field)
                if len(own):
                    ids.append(own + np.int32(offset))
                    worth.append(weight)
        return np.concatenate(ids), np.concatenate(worth)

    def _scores(self, ids: Ids, worth: AnyArray, holding: int) -> NDArray[np.float32]:
        """Return what a word that ``holding`` documents hold is worth in each of ``ids``."""
        tf, rarity = worth.astype(np.float32), np.float32(idf(self.count, holding))
        norm = self._lengths[ids] * np.float32(K1 * B / self._average)
        norm += np.float32(K1 * (1 - B))
        norm += tf
        scores: NDArray[np.float32] = tf * np.float32(rarity * (K1 + 1))
        scores /= norm
        return scores

    def rows(
        self,
        key: Hashable,
        make: Callable[[Segment], Ids],
        words: list[list[bytes]],
        field: TextField,
    ) -> Found:
        """Return the documents that ``make`` finds in each segment, scored by the words they hold.

        ``words`` are the terms of each word, one a language; all is kept under ``key``.
        """
        found = [
            segment.kept.get(
                key, partial(_row, segment, make, words, field), lambda row: row.nbytes
            )
            for segment in self.segments
        ]
        ids = np.concatenate(
            [
                NOTHING,
                *(row.ids + np.int32(at) for row, at in zip(found, self.offsets, strict=True)),
            ]
        )
        scores = np.zeros(len(ids), np.float32)
        for at, terms in enumerate(words):
            worth = np.concatenate([NOTHING, *(row.worth[at] for row in found)])
            scores += self._scores(ids, worth, self._holding(terms, field))
        return Found(ids, scores) if self._all_live else Found(ids, scores).only(self.live[ids])

    def _holding(self, terms: list[bytes], field: TextField) -> int:
        """Return how many living documents hold a word."""
        holding = 0
        for segment, dead in zip(self.segments, self._dead, strict=True):
            for term in terms:
                held, _ = segment.holding(STEMS, term, field)
                holding += len(held) - _among(held, dead)
        return holding

    def stems(self, word: str) -> list[bytes]:
        """Return the terms of a word, one for each language that there is."""
        return [stem_term(stem(word, name), name).encode() for name in self.families]

    def matching(self, key: Hashable, make: Callable[[Segment], Ids]) -> Ids:
        """Return what ``make`` finds in each segment, the deleted left out.

        A segment never changes, so what was found in it is kept as long as it is used.
        """
        found = [NOTHING]
        for segment, offset in zip(self.segments, self.offsets, strict=True):
            ids: Ids = segment.kept.get(key, partial(make, segment), lambda ids: ids.nbytes + 200)
            found.append(ids + np.int32(offset))
        return self.alive(np.concatenate(found))


@dataclass(frozen=True, slots=True)
class _Row:
    """The documents of a segment that hold words together, and how often they hold each."""

    ids: Ids
    worth: list[AnyArray]

    @property
    def nbytes(self) -> int:
        return self.ids.nbytes + sum(each.nbytes for each in self.worth) + 300


def _row(
    segment: Segment, make: Callable[[Segment], Ids], words: list[list[bytes]], field: TextField
) -> _Row:
    ids, worth = make(segment), []
    for terms in words:
        own = np.zeros(len(ids), np.int32)
        for term in terms:
            held, weights = segment.holding(STEMS, term, field)
            if len(held) and len(ids):
                own += segment.looked_up(held, weights, ids)
        worth.append(smallest(own))
    return _Row(ids, worth)


def _among(held: Ids, few: Ids) -> int:
    """Return how many of a few documents are among those held; both ascend."""
    if not len(few) or not len(held):
        return 0
    at = np.minimum(held.searchsorted(few), len(held) - 1)
    return int((held[at] == few).sum())
