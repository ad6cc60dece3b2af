"""One segment's arrays; mapped, immutable, shared by threads."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from index.query import FacetName, TextField
from index.whoosh_engine.arrays import AnyArray, read
from index.whoosh_engine.cache import Cache
from index.whoosh_engine.coded import Ids
from index.whoosh_engine.passages import Passages
from index.whoosh_engine.postings import Places, Postings
from index.whoosh_engine.schema import facet_field


class Segment:
    """The arrays of one file."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._mapped = read(path)
        self.arrays, facts = self._mapped.arrays, self._mapped.facts
        self.file_size = len(self._mapped.mapping)
        self.size: int = facts["documents"]
        self.fields: tuple[str, ...] = tuple(facts["fields"])
        self.families: tuple[str, ...] = tuple(facts["families"])
        # Of which segments it holds all that lived when so many of their documents were deleted.
        self.instead_of: dict[str, int] = facts.get("instead_of", {})
        self.kinds = [
            (str(field), int(weight), bool(plain)) for field, weight, plain in facts["kinds"]
        ]
        self.lengths, self.dates = self.arrays["lengths"], self.arrays["dates"]
        self.passages = Passages(self.arrays)
        self._entries = self.arrays["entries"].data
        self._entry_ends = self.arrays["entry_ends"]
        self._postings: dict[str, Postings] = {}
        # What was found in this segment, as good as ever after any commit.
        self.kept: Cache[Any] = Cache(min(max(self.file_size // 32, 100_000), 8_000_000))

    def release(self) -> None:
        """Let go of the memory that reading the file has taken."""
        self._mapped.release()

    def postings(self, field: str) -> Postings:
        """Return a field's postings."""
        found = self._postings.get(field)
        if found is None:
            found = self._postings[field] = Postings(self.arrays, field, self.size)
        return found

    @cached_property
    def words(self) -> int:
        """Return how many words, by weight, all documents have together."""
        return int(self.lengths.sum(dtype=np.int64))

    @cached_property
    def facet_terms(self) -> int:
        """Return how many terms the fields have that facets count."""
        fields = {facet_field(name) for name in get_args(FacetName)}
        return sum(len(self.postings(field).terms) for field in fields & {*self.fields})

    def entry(self, number: int) -> memoryview:
        """Return an entry's JSON."""
        return self._entries[int(self._entry_ends[number]) : int(self._entry_ends[number + 1])]

    def weights(self, field: TextField) -> NDArray[np.int32]:
        """Return, by kind of passage, what a word counts under a field ("any" for none)."""
        return np.array(
            [
                w if (plain if field == "any" else name == field) else 0
                for name, w, plain in self.kinds
            ]
            or [0],
            np.int32,
        )

    def holding(self, name: str, term: bytes, field: TextField) -> tuple[Ids, AnyArray]:
        """Return the documents that hold a term of a text, and how often by weight."""
        found: tuple[Ids, AnyArray] = self.kept.get(
            (name, term, field), partial(self._holding, name, term, field), _own_bytes
        )
        return found

    def looked_up(self, held: Ids, weights: AnyArray, asked: Ids) -> AnyArray:
        """Return the weight of each document that is asked for, 0 for those not held."""
        if len(asked) * 16 < len(held):
            at = np.minimum(held.searchsorted(asked), len(held) - 1)
            return np.where(held[at] == asked, weights[at], 0)
        table = np.zeros(self.size, weights.dtype)
        table[held] = weights
        return table[asked]

    def _holding(self, name: str, term: bytes, field: TextField) -> tuple[Ids, AnyArray]:
        postings = self.postings(name)
        at = postings.terms.find(term)
        if at < 0:
            return _NONE
        return self.frequencies(postings, at, field)

    def frequencies(self, postings: Postings, at: int, field: TextField) -> tuple[Ids, AnyArray]:
        """Return the documents that hold a term under a field, and how often by weight."""
        return postings.frequencies(at, None if field == "any" else self.weights(field))

    def standing(self, postings: Postings, at: int, field: TextField) -> Places:
        """Return where a term stands under a field."""
        return postings.standing(at, self.weights(field))


_NONE = (np.zeros(0, np.int32), np.zeros(0, np.uint8))


def _own_bytes(held: tuple[Ids, AnyArray]) -> int:
    """Return the memory that arrays take beside the mapping that they may be parts of."""
    return 300 + sum(each.nbytes for each in held if each.flags.owndata)
