"""Documents gathered as columns of numbers, and turned into the arrays of a segment."""

from __future__ import annotations

from array import array
from itertools import chain
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from index.analysis import family, stem, words
from index.document import Document
from index.whoosh_engine.arrays import AnyArray
from index.whoosh_engine.inversion import KIND_BIT, invert
from index.whoosh_engine.schema import KEYWORDS, STEMS, WORDS, keywords, stem_term

# Between passages lies more than any phrase spans.
GAP = 1024

Ints = NDArray[np.int64]
Kind = tuple[str, int, bool]


class Chunks(dict[str, int]):
    """What stands between two blanks, to a number; ``words`` are the numbers of its words."""

    def __init__(self) -> None:
        super().__init__()
        self.folded: list[str] = []
        self.words: list[tuple[int, ...]] = []
        self._numbers: dict[str, int] = {}

    def __missing__(self, chunk: str) -> int:
        number = self[chunk] = len(self.words)
        self.words.append(tuple(self._number(word) for word in words(chunk)))
        return number

    def _number(self, word: str) -> int:
        number = self._numbers.setdefault(word, len(self.folded))
        if number == len(self.folded):
            self.folded.append(word)
        return number

    def expanded(self, chunks: Ints) -> tuple[Ints, Ints]:
        """Return the words of ``chunks`` one after the other, and how many each of them has."""
        sizes = np.fromiter(map(len, self.words), np.int64, len(self.words))
        flat = np.fromiter(chain.from_iterable(self.words), np.int64, int(sizes.sum()))
        counts = sizes[chunks]
        first = (np.cumsum(sizes) - sizes)[chunks]
        return flat[spread(first, counts)], counts


class Columns:
    """Documents of one unit on their way into one segment."""

    def __init__(self) -> None:
        self._chunks = Chunks()
        self._kinds: dict[Kind, int] = {}
        self._text, self._runs = array("i"), array("i")
        self._run_documents, self._run_kinds = array("i"), array("i")
        self._dates, self._families = array("i"), array("i")
        self._family_numbers: dict[str, int] = {}
        self._keywords: dict[str, dict[str, array[int]]] = {name: {} for name in KEYWORDS}
        self._entries: list[bytes] = []
        self.size = 0

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, document: Document) -> None:
        """Add a document; its number is how many came before."""
        number = len(self._entries)
        self._add_text(number, document)
        for field, term in keywords(document):
            self._keywords[field].setdefault(term, array("i")).append(number)
        self._dates.append(document.published.toordinal() if document.published else 0)
        entry = msgspec.json.encode(document.entry)
        self._entries.append(entry)
        self.size += len(entry)

    def _add_text(self, number: int, document: Document) -> None:
        for passage in document.passages:
            kind = (passage.field, passage.weight, passage.plain)
            chunks = passage.text.split()
            self._text.extend(map(self._chunks.__getitem__, chunks))
            self._runs.append(len(chunks))
            self._run_documents.append(number)
            self._run_kinds.append(self._kinds.setdefault(kind, len(self._kinds)))
        name = family(document.language)
        self._families.append(self._family_numbers.setdefault(name, len(self._family_numbers)))

    def arrays(self) -> tuple[dict[str, AnyArray], dict[str, Any]]:
        """Return the arrays and facts of the segment that these documents make."""
        tokens, documents, positions, lengths = self._token_columns()
        weights = np.array([w if plain else 0 for _, w, plain in self._kinds], np.int32)
        text = {
            STEMS: self._stems(tokens, documents),
            WORDS: (self._chunks.folded, tokens),
        }
        parts = {
            name: invert([t.encode() for t in terms], numbers, documents, positions, weights)
            for name, (terms, numbers) in text.items()
        }
        for name, postings in self._keywords.items():
            numbers = np.repeat(np.arange(len(postings)), [len(p) for p in postings.values()])
            docs = np.concatenate([_ints(p) for p in postings.values()] or [_ints(array("i"))])
            parts[name] = invert([t.encode() for t in postings], numbers, docs, None, weights)
        facts: dict[str, Any] = {
            "documents": len(self._entries),
            "kinds": [list(kind) for kind in self._kinds],
            "families": list(self._family_numbers),
        }
        return self._per_document(lengths) | flatten(parts, facts), facts

    def _token_columns(self) -> tuple[Ints, Ints, Ints, Ints]:
        """Return each token's word, document and position, and each document's length."""
        tokens, counts = self._chunks.expanded(_ints(self._text))
        ends = np.concatenate(([0], np.cumsum(_ints(self._runs))))
        sums = np.concatenate(([0], np.cumsum(counts)))
        runs = sums[ends[1:]] - sums[ends[:-1]]
        owners, kinds = _ints(self._run_documents), _ints(self._run_kinds)
        begun = np.cumsum(runs + GAP) - runs - GAP
        begun -= begun[np.searchsorted(owners, owners)]
        positions = spread((kinds << KIND_BIT) | begun, runs)
        worth = np.array([w if plain else 0 for _, w, plain in self._kinds] or [0], np.int64)
        lengths = np.bincount(owners, worth[kinds] * runs, len(self._entries)).astype(np.int64)
        return tokens, np.repeat(owners, runs), positions, lengths

    def _stems(self, tokens: Ints, documents: Ints) -> tuple[list[str], Ints]:
        """Return stem terms, and the stem of every token by its document's language."""
        numbers: dict[str, int] = {}
        families = _ints(self._families)[documents]
        stems = np.zeros(len(tokens), np.int64)
        for name, at in self._family_numbers.items():
            own = families == at
            used = np.unique(tokens[own])
            of_word = np.zeros(len(self._chunks.folded), np.int64)
            for word in used.tolist():
                term = stem_term(stem(self._chunks.folded[word], name), name)
                of_word[word] = numbers.setdefault(term, len(numbers))
            stems[own] = of_word[tokens[own]]
        return list(numbers), stems

    def _per_document(self, lengths: Ints) -> dict[str, AnyArray]:
        ends = np.cumsum([0] + [len(entry) for entry in self._entries])
        return {
            "lengths": lengths.astype(np.int32),
            "dates": _ints(self._dates).astype(np.int32),
            "entries": np.frombuffer(b"".join(self._entries), np.uint8),
            "entry_ends": ends.astype(np.int64),
        }


def flatten(parts: dict[str, dict[str, AnyArray]], facts: dict[str, Any]) -> dict[str, AnyArray]:
    """Return the arrays of all fields under names of their own; the facts name the fields."""
    facts["fields"] = list(parts)
    return {f"{field}.{name}": a for field, part in parts.items() for name, a in part.items()}


def spread(firsts: Ints, counts: Ints) -> Ints:
    """Return, run after run, the numbers from each first one on, so many as its count."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(firsts - ends + counts, counts) + np.arange(total)


def _ints(numbers: array[int]) -> Ints:
    return np.array(numbers, np.int64)
