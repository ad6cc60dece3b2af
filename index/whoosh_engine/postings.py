"""A field of a segment: which documents hold a term, how often, and where it stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.document import Held, fuller
from index.whoosh_engine.arrays import AnyArray, Views
from index.whoosh_engine.coded import Coded, Ids
from index.whoosh_engine.inversion import spread, summed
from index.whoosh_engine.schema import term_held
from index.whoosh_engine.terms import Terms


@dataclass(frozen=True, slots=True)
class Places:
    """Where words stand: for each of ``ids`` a number of ``positions``, ascending."""

    ids: Ids
    counts: AnyArray
    positions: AnyArray


class Postings:
    """The postings of a field's terms, by the terms' places in their order."""

    def __init__(self, arrays: Views, field: str, size: int) -> None:
        """``size`` is how many documents there are; a field that none has holds no arrays."""

        def own(name: str, without: int = 0) -> AnyArray:
            full = f"{field}.{name}"
            return arrays[full] if arrays.holds(full) else np.zeros(without, np.uint8)

        self.terms = Terms(own("terms"), own("term_ends", 1), own("keys"))
        self.first, self.all_ids = own("first", 1), own("ids")
        self.plain, self.counts = own("plain"), own("counts")
        self.place_first, self.kinds, self.positions = (
            own("place_first"),
            own("kinds"),
            own("positions"),
        )
        self.codes, self.per_document = own("codes"), own("per_document", size)
        self.letters = own("letters")
        self.names, self.name_ends = own("names"), own("name_ends", 1)

    def extent(self, at: int) -> slice:
        """Return where the postings of the term at a place begin and end."""
        return slice(int(self.first[at]), int(self.first[at + 1]))

    def ids(self, at: int) -> Ids:
        """Return the documents that hold the term, ascending."""
        return self.all_ids[self.extent(at)]

    def frequencies(self, at: int, weights: AnyArray | None) -> tuple[Ids, AnyArray]:
        """Return the documents that hold a term, and how often by weight.

        ``weights`` are by kind of passage; ``None`` means what is found without a field.
        """
        extent = self.extent(at)
        ids = self.all_ids[extent]
        if weights is None:
            worth = self.plain[extent]
        else:
            counts, kept = self.counts[extent].astype(np.int64), weights[self._kinds(at)]
            worth = summed(kept, np.cumsum(counts) - counts)
        if worth.all():
            return ids, worth
        held = worth > 0
        return ids[held], worth[held]

    def standing(self, at: int, weights: AnyArray) -> Places:
        """Return where a term stands in passages of the kinds that have weight."""
        extent = self.extent(at)
        ids, counts = self.all_ids[extent], self.counts[extent]
        kept = weights[self._kinds(at)] > 0
        positions = self.positions[self._places(at)]
        if kept.all():
            return Places(ids, counts, positions)
        owners = np.repeat(np.arange(len(ids)), counts)[kept]
        counts = np.bincount(owners, minlength=len(ids))
        held = counts > 0
        return Places(ids[held], counts[held], positions[kept])

    def with_any(self, terms: list[int]) -> Ids:
        """Return the documents, ascending, that hold one of these terms."""
        at = np.array(terms, np.int64)
        sizes = (self.first[at + 1] - self.first[at]).astype(np.int64)
        ids = self.all_ids[spread(self.first[at], sizes)]
        return np.unique(ids) if len(terms) > 1 else ids

    def keys(self, at: int, documents: Ids, weights: AnyArray) -> NDArray[np.int64]:
        """Return where a term stands in some documents, as document << 32 | position, ascending.

        Passages of kinds that have no weight are left out.
        """
        extent = self.extent(at)
        ids, counts = self.all_ids[extent], self.counts[extent].astype(np.int64)
        likely = ids.searchsorted(documents)
        there = ids[np.minimum(likely, len(ids) - 1)] == documents
        number = likely[there]
        begun = np.cumsum(counts) - counts + int(self.place_first[at])
        tokens = spread(begun[number], counts[number])
        owners = np.repeat(ids[number].astype(np.int64) << 32, counts[number])
        kept = weights[self.kinds[tokens]] > 0
        keys: NDArray[np.int64] = (owners + self.positions[tokens])[kept]
        return keys

    def within(self, at: int, documents: Ids) -> dict[int, list[int]]:
        """Return where a term stands in those of some documents, ascending, that hold it."""
        extent = self.extent(at)
        ids = self.all_ids[extent]
        likely = ids.searchsorted(documents)
        there = ids[np.minimum(likely, len(ids) - 1)] == documents
        numbers = likely[there]
        if not len(numbers):
            return {}
        counts = self.counts[extent.start : extent.start + int(numbers[-1]) + 1]
        ends = np.cumsum(counts, dtype=np.int64)[numbers] + int(self.place_first[at])
        places = zip((ends - counts[numbers]).tolist(), ends.tolist(), strict=True)
        stand = (self.positions[first:last].tolist() for first, last in places)
        return dict(zip(documents[there].tolist(), stand, strict=True))

    def _places(self, at: int) -> slice:
        return slice(int(self.place_first[at]), int(self.place_first[at + 1]))

    def _kinds(self, at: int) -> AnyArray:
        return self.kinds[self._places(at)]

    @cached_property
    def held(self) -> tuple[Held, ...]:
        """Return the terms as values with labels."""
        return tuple(term_held(term.decode()) for term in self.terms)

    @cached_property
    def labels(self) -> dict[str, str]:
        """Return the fullest label of each value."""
        best: dict[str, Held] = {}
        for each in self.held:
            best[each.value] = fuller(each, best.get(each.value, each))
        return {value: each.label for value, each in best.items()}

    @cached_property
    def coded(self) -> Coded:
        """Return the places of the terms as a column, document by document."""
        return Coded(self.codes, self.per_document)

    def terms_of(self, documents: NDArray[np.bool_]) -> AnyArray:
        """Return the places of the terms that these documents hold, ascending."""
        return np.unique(self.codes[np.repeat(documents, self.per_document)])
