"""One segment's arrays, looked up by field and term; mapped, immutable, shared by threads."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import overload

import numpy as np
from numpy.typing import NDArray

from archive.people import slug
from index.analysis import words
from index.document import Held
from index.whoosh_engine.arrays import AnyArray, read
from index.whoosh_engine.inversion import KIND_BIT, summed
from index.whoosh_engine.schema import term_held

Ids = NDArray[np.int32]


class Terms(Sequence[bytes]):
    """The sorted terms of a field, read from the mapping one by one."""

    def __init__(self, joined: AnyArray, ends: AnyArray) -> None:
        self._bytes, self._joined, self.ends = joined, joined.data, ends

    def __len__(self) -> int:
        return len(self.ends) - 1

    @cached_property
    def letters(self) -> NDArray[np.uint32]:
        """Return which letters each term holds, one bit a letter; 0 for terms beyond ASCII."""
        if not len(self):
            return np.zeros(0, np.uint32)
        bits = np.uint32(1) << (self._bytes & 31).astype(np.uint32)
        starts = self.ends[:-1].astype(np.int64)
        held = np.bitwise_or.reduceat(bits, starts)
        held[np.maximum.reduceat(self._bytes, starts) > 127] = 0
        return held

    @overload
    def __getitem__(self, at: int) -> bytes: ...
    @overload
    def __getitem__(self, at: slice) -> list[bytes]: ...
    def __getitem__(self, at: int | slice) -> bytes | list[bytes]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        return bytes(self._joined[int(self.ends[at]) : int(self.ends[at + 1])])

    def find(self, term: bytes) -> int:
        """Return the place of a term, -1 when it is not there."""
        at = bisect_left(self, term)
        return at if at < len(self) and self[at] == term else -1

    def those(self, terms: list[bytes]) -> Iterator[int]:
        """Yield the places of the terms that are there, given in order."""
        at = 0
        for term in terms:
            at = bisect_left(self, term, at)
            if at < len(self) and self[at] == term:
                yield at

    def beginning(self, prefix: bytes) -> range:
        """Return the places of the terms that begin so."""
        if not prefix:
            return range(len(self))
        # No UTF-8 text holds the byte 255, so it follows whatever begins alike.
        return range(bisect_left(self, prefix), bisect_left(self, prefix + b"\xff"))


@dataclass(frozen=True, slots=True)
class Names:
    """A field's terms as values with labels, found by a label's words and by id."""

    held: tuple[Held, ...]
    by_word: dict[str, list[int]]
    by_id: dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Places:
    """Where words stand: for each of ``ids`` a number of ``positions``, the kind in upper bits."""

    ids: Ids
    counts: NDArray[np.int64]
    positions: NDArray[np.int32]


class Postings:
    """A field of a segment."""

    def __init__(self, arrays: dict[str, AnyArray], field: str) -> None:
        self.terms = Terms(arrays[f"{field}.terms"], arrays[f"{field}.term_ends"])
        self.first = arrays[f"{field}.first"]
        self.all_ids = arrays[f"{field}.ids"]
        self.plain = arrays.get(f"{field}.plain")
        self.first_position = arrays.get(f"{field}.first_position")
        self.positions = arrays.get(f"{field}.positions")

    def extent(self, at: int) -> slice:
        """Return where the postings of the term at a place begin and end."""
        return slice(int(self.first[at]), int(self.first[at + 1]))

    def ids(self, at: int) -> Ids:
        """Return the documents that hold the term, ascending."""
        return self.all_ids[self.extent(at)]

    def places(self, at: int) -> Places:
        """Return where in its documents the term stands."""
        if self.first_position is None or self.positions is None:
            raise ValueError("the field keeps no positions")
        extent = self.extent(at)
        ends = self.first_position[extent.start : extent.stop + 1]
        counts = np.diff(ends)
        return Places(self.all_ids[extent], counts, self.positions[int(ends[0]) : int(ends[-1])])

    @cached_property
    def held(self) -> tuple[Held, ...]:
        """Return the terms as values with labels."""
        return tuple(term_held(term.decode()) for term in self.terms)

    @cached_property
    def names(self) -> Names:
        """Return the terms so that a part of a name finds them."""
        by_word: dict[str, list[int]] = {}
        by_id: dict[str, list[int]] = {}
        for at, held in enumerate(self.held):
            by_id.setdefault(slug(held.value), []).append(at)
            for word in dict.fromkeys(words(held.label)):
                by_word.setdefault(word, []).append(at)
        return Names(self.held, by_word, by_id)

    @cached_property
    def codes(self) -> tuple[Ids, NDArray[np.int64]]:
        """The (document, place of term) pairs of all postings, in order of document."""
        terms = np.repeat(np.arange(len(self.terms)), np.diff(self.first))
        order = np.argsort(self.all_ids, kind="stable")
        return self.all_ids[order], terms[order]


class Segment:
    """The arrays of one file."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self.arrays, facts = read(path)
        self.size: int = facts["documents"]
        self.fields: tuple[str, ...] = tuple(facts["fields"])
        self.families: tuple[str, ...] = tuple(facts["families"])
        self.kinds = [
            (str(field), int(weight), bool(plain)) for field, weight, plain in facts["kinds"]
        ]
        self.lengths, self.dates = self.arrays["lengths"], self.arrays["dates"]
        self._entries = self.arrays["entries"].data
        self._entry_ends = self.arrays["entry_ends"]
        self._postings: dict[str, Postings] = {}

    def postings(self, field: str) -> Postings:
        """Return a field's postings."""
        found = self._postings.get(field)
        if found is None:
            found = self._postings[field] = Postings(self.arrays, field)
        return found

    def entry(self, number: int) -> memoryview:
        """Return an entry's JSON."""
        return self._entries[int(self._entry_ends[number]) : int(self._entry_ends[number + 1])]

    def entries(self) -> Iterator[memoryview]:
        """Yield every entry's JSON, the deleted ones too."""
        return (self.entry(number) for number in range(self.size))

    def weights(self, field: str) -> NDArray[np.int32]:
        """Return, by kind of passage, what a word counts under a field ("any" for none)."""
        return np.array(
            [
                w if (plain if field == "any" else name == field) else 0
                for name, w, plain in self.kinds
            ],
            np.int32,
        )

    def frequencies(self, postings: Postings, at: int, field: str) -> tuple[Ids, NDArray[np.int32]]:
        """Return the documents that hold a term under a field, and how often by weight."""
        extent = postings.extent(at)
        ids = postings.all_ids[extent]
        if field == "any" and postings.plain is not None:
            worth = postings.plain[extent]
        else:
            places = postings.places(at)
            starts = np.cumsum(places.counts) - places.counts
            worth = summed(self.weights(field)[places.positions >> KIND_BIT], starts)
        kept = worth > 0
        return (ids, worth) if kept.all() else (ids[kept], worth[kept])

    def standing(self, postings: Postings, at: int, field: str) -> Places:
        """Return where a term stands under a field."""
        places = postings.places(at)
        kept = self.weights(field)[places.positions >> KIND_BIT] > 0
        if kept.all():
            return places
        owners = np.repeat(np.arange(len(places.ids)), places.counts)[kept]
        counts = np.bincount(owners, minlength=len(places.ids))
        held = counts > 0
        return Places(places.ids[held], counts[held], places.positions[kept])
