"""The seam between a query and whatever answers it; the memory engine defines right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from index.entries import Entries, Unit
from index.query import Query
from index.results import Hit, Results


class Engine(Protocol):
    """Holds entries and answers queries; safe to share between threads that read."""

    def apply(self, change: int, replaced: Iterable[Entries], removed: Iterable[str] = ()) -> None:
        """Replace all entries of these releases and remove others, as of change ``change``.

        Durable and visible to the next search when it returns.
        """
        ...

    def rebuild(self, change: int, entries: Iterable[Entries]) -> None:
        """Hold these entries and nothing else, as of change ``change``.

        What was there goes on answering until all are durable.
        """
        ...

    def search(self, query: Query) -> Results:
        """Return one page of hits, the exact total and the facets over all matches."""
        ...

    def stream(self, query: Query) -> Iterator[Hit]:
        """Yield every hit in the query's order, past any depth limit, without snippets."""
        ...

    def near_words(self, unit: Unit, word: str) -> tuple[str, ...]:
        """Return the words of a unit that are spelt almost like ``word``, most frequent first."""
        ...

    def generation(self) -> int:
        """Return the number of the last archive change that the index holds."""
        ...

    def close(self) -> None:
        """Let go of files."""
        ...
