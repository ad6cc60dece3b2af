"""What an engine answers: exact totals, hits with snippets, facets over all matches."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from index.entries import Entry
from index.query import FacetName, Query


class Snippet(msgspec.Struct, frozen=True):
    """A passage and, in code points of it, the half-open spans of the words that matched."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


class Hit(msgspec.Struct, frozen=True):
    """One matching entry; ``score`` is 0.0 where the order is by date."""

    entry: Entry
    score: float
    snippet: Snippet


# A page has a hundred of these: a frozen dataclass takes ten times as long to make.
class FacetValue(msgspec.Struct, frozen=True):
    """A value with a label to show and how many matches have it."""

    value: str
    label: str
    count: int
    selected: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet's values, most frequent first, then by label; ``distinct`` counts all of them."""

    name: FacetName
    values: tuple[FacetValue, ...]
    distinct: int


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query, from one state of the index (``generation``).

    ``notices`` say what bounds bit, such as a pattern that stands for too many words.
    """

    query: Query
    total: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    generation: int
    notices: tuple[str, ...] = ()
