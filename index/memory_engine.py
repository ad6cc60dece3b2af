"""The oracle: every question answered by looking at every entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count

from index.document import Document, Held, documents, fuller
from index.entries import Entries, Unit
from index.evaluation import Evaluation
from index.expansion import EXPANSIONS
from index.faceting import facet, selection, wanted
from index.query import FacetName, Query
from index.ranking import order
from index.reading import read_snippet
from index.results import Facet, Hit, Results, Snippet


class MemoryEngine:
    """Holds entries in a dictionary; slow, obviously right."""

    def __init__(self, expansions: int = EXPANSIONS) -> None:
        self._held: dict[str, tuple[int, Entries]] = {}
        self._numbers = count()
        self._change = 0
        self._expansions = expansions
        self._evaluations: dict[Unit, Evaluation] = {}

    def apply(self, change: int, replaced: Iterable[Entries], removed: Iterable[str] = ()) -> None:
        """Replace all entries of these releases and remove others, as of change ``change``."""
        for release_id in removed:
            self._held.pop(release_id, None)
        for entries in replaced:
            self._held.pop(entries.release.release_id, None)
            self._held[entries.release.release_id] = next(self._numbers), entries
        self._change = change
        self._evaluations = {}

    def rebuild(self, change: int, entries: Iterable[Entries]) -> None:
        """Hold these entries and nothing else, as of change ``change``."""
        self.apply(change, list(entries), list(self._held))

    def search(self, query: Query) -> Results:
        """Return one page of hits, the exact total and the facets over all matches."""
        evaluation = self._evaluation(query.unit)
        held = evaluation.held
        scores, notices = evaluation.answer(query.where)
        matches = [n for n in scores if _selected(query, held[n])]
        ranked = _ranked(query, matches, scores, held)
        page = ranked[max(query.page - 1, 0) * query.size : max(query.page, 1) * query.size]
        return Results(
            query=query,
            total=len(matches),
            hits=tuple(_hit(query, held[n], scores[n]) for n in page),
            facets=tuple(self._facet(query, name, list(scores), held) for name in wanted(query)),
            generation=self._change,
            notices=notices,
        )

    def stream(self, query: Query) -> Iterator[Hit]:
        """Yield every hit in the query's order, past any depth limit, without snippets."""
        evaluation = self._evaluation(query.unit)
        held = evaluation.held
        scores, _ = evaluation.answer(query.where)
        matches = [n for n in scores if _selected(query, held[n])]
        for n in _ranked(query, matches, scores, held):
            score = scores[n] if query.sort == "relevance" else 0.0
            yield Hit(held[n].entry, score, Snippet(""))

    def near_words(self, unit: Unit, word: str) -> tuple[str, ...]:
        """Return the words of a unit that are spelt almost like ``word``, most frequent first."""
        return self._evaluation(unit).near_words(word)

    def generation(self) -> int:
        """Return the number of the last archive change that the index holds."""
        return self._change

    def close(self) -> None:
        """Let go of nothing: there are no files."""

    def _documents(self, unit: Unit) -> list[Document]:
        return [d for _, entries in self._held.values() for d in documents(entries, unit)]

    def _evaluation(self, unit: Unit) -> Evaluation:
        if unit not in self._evaluations:
            spoken = None if unit == "quotations" else self._evaluation("quotations")
            held = self._documents(unit)
            self._evaluations[unit] = Evaluation(unit, held, spoken, self._expansions)
        return self._evaluations[unit]

    def _facet(
        self, query: Query, name: FacetName, matches: list[int], held: list[Document]
    ) -> Facet:
        counts: Counter[str] = Counter()
        for n in matches:
            if _selected(query, held[n], but=name):
                counts.update(each.value for each in _values(held[n], name))
        return facet(query, name, counts, _labels(held, name))


def _hit(query: Query, document: Document, score: float) -> Hit:
    shown = score if query.sort == "relevance" else 0.0
    return Hit(document.entry, shown, read_snippet(document.entry, query.where))


def _ranked(
    query: Query, matches: list[int], scores: dict[int, float], held: list[Document]
) -> list[int]:
    return sorted(matches, key=lambda n: order(query.sort, scores[n], held[n].published, n))


def _selected(query: Query, document: Document, but: FacetName | None = None) -> bool:
    """Return whether the ticked and excluded facet values let a document through."""
    for name in {s.facet for s in query.selections} - {but}:
        own, values = selection(query, name), {h.value for h in _values(document, name)}
        if own.values and values.isdisjoint(own.values):
            return False
        if not values.isdisjoint(own.excluded):
            return False
    return True


def _values(document: Document, name: FacetName) -> tuple[Held, ...]:
    return dict(document.facets).get(name, ())


def _labels(held: list[Document], name: FacetName) -> dict[str, str]:
    """Return the fullest label that any document gives a value."""
    best: dict[str, Held] = {}
    for document in held:
        for each in _values(document, name):
            best[each.value] = fuller(each, best.get(each.value, each))
    return {value: each.label for value, each in best.items()}
