"""Documents gathered as columns of numbers, and turned into the arrays of a segment."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Any

import msgspec
import numpy as np

from index.analysis import family
from index.document import Document
from index.values import NAMED
from index.whoosh_engine.arrays import AnyArray, Named, smallest
from index.whoosh_engine.chunks import Chunks, beginnings, ints
from index.whoosh_engine.inversion import Ints, Tokens, by_term, by_word, ends_of, ranked, spread
from index.whoosh_engine.names import spelt_names
from index.whoosh_engine.passages import GAP, stepped
from index.whoosh_engine.schema import KEYWORDS, STEMS, WORDS, keywords
from index.whoosh_engine.terms import letters_held

Kind = tuple[str, int, bool]


class Columns:
    """Documents of one unit on their way into one segment."""

    def __init__(self, chunks: Chunks) -> None:
        """``chunks`` are those that are known already, and will know those of these documents."""
        self._chunks = chunks
        self._kinds: dict[Kind, int] = {}
        self._texts: list[str] = []
        self._text, self._runs = array("i"), array("i")
        self._run_kinds, self._run_counts = array("i"), array("i")
        self._dates, self._families = array("i"), array("i")
        self._family_numbers: dict[str, int] = {}
        self._values: dict[str, tuple[dict[str, int], array[int], array[int]]] = {
            name: ({}, array("i"), array("i")) for name in KEYWORDS
        }
        self._entries: list[bytes] = []
        self.size = 0

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, document: Document) -> None:
        """Add a document; its number is how many came before."""
        number = len(self._entries)
        self._add_text(document)
        for field, term in keywords(document):
            known, terms, documents = self._values[field]
            terms.append(known.setdefault(term, len(known)))
            documents.append(number)
        self._dates.append(document.published.toordinal() if document.published else 0)
        entry = msgspec.json.encode(document.entry)
        self._entries.append(entry)
        self.size += len(entry)

    def _add_text(self, document: Document) -> None:
        for passage in document.passages:
            kind = (passage.field, passage.weight, passage.plain)
            chunks = passage.text.split()
            self._text.extend(map(self._chunks.__getitem__, chunks))
            self._runs.append(len(chunks))
            self._run_kinds.append(self._kinds.setdefault(kind, len(self._kinds)))
            self._texts.append(passage.text)
        self._run_counts.append(len(document.passages))
        name = family(document.language)
        self._families.append(self._family_numbers.setdefault(name, len(self._family_numbers)))

    def facts(self) -> dict[str, Any]:
        """Return what is told of the segment beside its arrays."""
        return {
            "documents": len(self._entries),
            "kinds": [list(kind) for kind in self._kinds],
            "families": list(self._family_numbers),
            "fields": [STEMS, WORDS, *(name for name, held in self._values.items() if held[0])],
        }

    def arrays(self) -> Iterator[Named]:
        """Yield the arrays of the segment that these documents make."""
        for name, made in self._text_arrays():
            yield name, [made]
        for field, (terms, numbers, documents) in self._values.items():
            if not terms:
                continue
            used, ranks = ranked([term.encode() for term in terms], ints(numbers))
            part = by_term(used, ranks, ints(documents))
            if field in NAMED:
                part |= spelt_names(used)
            part["per_document"] = smallest(
                np.bincount(ints(documents), minlength=len(self._entries))
            )
            yield from _named(field, part)
        yield "dates", [ints(self._dates)]
        yield "entry_ends", [smallest(ends_of(list(map(len, self._entries))))]
        yield "entries", [np.frombuffer(b"".join(self._entries), np.uint8)]

    def _text_arrays(self) -> Iterator[tuple[str, AnyArray]]:
        chunks = ints(self._text)
        words, starts, sizes = self._chunks.expanded(chunks, beginnings(self._texts))
        sums = ends_of(sizes)
        pieces = ends_of(ints(self._runs))
        counts = sums[pieces[1:]] - sums[pieces[:-1]]
        owners = np.repeat(np.arange(len(self._entries)), ints(self._run_counts))
        kinds = ints(self._run_kinds).astype(np.uint8)
        begun = np.cumsum(counts + GAP) - counts - GAP
        if len(begun):
            begun -= begun[np.searchsorted(owners, owners)]
        tokens = Tokens(np.repeat(owners, counts), spread(begun, counts), np.repeat(kinds, counts))
        weights = np.array([w if plain else 0 for _, w, plain in self._kinds] or [0], np.int32)
        folded, ranks = ranked(self._chunks.words, words)
        exact = by_word(folded, ranks, tokens, weights, False)
        exact["letters"] = letters_held(exact["terms"], exact["term_ends"])
        yield from _of(WORDS, exact)
        numbers = self._stems(words, tokens.documents)
        stems = ranked(self._chunks.stems, numbers)
        yield from _of(STEMS, by_word(*stems, tokens, weights, True))
        lengths = np.bincount(owners, weights[kinds] * counts, len(self._entries))
        yield "lengths", smallest(lengths.astype(np.int64))
        yield "run_kinds", kinds
        yield "run_first", smallest(ends_of(counts))
        yield "document_first", smallest(ends_of(ints(self._run_counts)))
        yield "words", smallest(ranks)
        yield from stepped(starts, counts).items()

    def _stems(self, words: AnyArray, documents: Ints) -> AnyArray:
        """Return the stem of every token by its document's language."""
        stems = np.zeros(len(words), np.int32)
        families = ints(self._families)
        for name, at in self._family_numbers.items():
            own = slice(None) if len(self._family_numbers) == 1 else families[documents] == at
            stems[own] = self._chunks.stemmed(words[own], name)
        return stems


def _of(field: str, part: dict[str, AnyArray]) -> Iterator[tuple[str, AnyArray]]:
    return ((f"{field}.{name}", array) for name, array in part.items())


def _named(field: str, part: dict[str, AnyArray]) -> Iterator[Named]:
    return ((name, [array]) for name, array in _of(field, part))
