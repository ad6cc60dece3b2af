"""Documents gathered as columns of numbers, and turned into the arrays of a segment."""

from __future__ import annotations

from array import array
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from index.analysis import family, fold, printed_words, stem
from index.document import Document
from index.whoosh_engine.arrays import AnyArray
from index.whoosh_engine.inversion import KIND_BIT, invert
from index.whoosh_engine.schema import KEYWORDS, STEMS, WORDS, keywords, stem_term

# Between passages lies more than any phrase spans.
GAP = 1024

Ints = NDArray[np.int64]
Kind = tuple[str, int, bool]


class Words(dict[str, int]):
    """Printed word to number of its folded form, -1 for what holds no letter; grows as it meets."""

    def __init__(self) -> None:
        super().__init__()
        self.folded: list[str] = []
        self._numbers: dict[str, int] = {}

    def __missing__(self, printed: str) -> int:
        word = fold(printed)
        number = self._numbers.get(word, -1) if word else -1
        if word and number < 0:
            number = self._numbers[word] = len(self.folded)
            self.folded.append(word)
        self[printed] = number
        return number


class Columns:
    """Documents of one unit on their way into one segment."""

    def __init__(self) -> None:
        self._words = Words()
        self._kinds: dict[Kind, int] = {}
        self._tokens, self._runs = array("i"), array("i")
        self._run_documents, self._run_starts, self._run_kinds = (array("i") for _ in range(3))
        self._lengths, self._dates, self._families = (array("i") for _ in range(3))
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
        length = start = 0
        for passage in document.passages:
            kind = (passage.field, passage.weight, passage.plain)
            found = list(map(self._words.__getitem__, printed_words(passage.text)))
            if -1 in found:
                found = [word for word in found if word >= 0]
            self._tokens.extend(found)
            self._runs.append(len(found))
            self._run_documents.append(number)
            self._run_starts.append(start)
            self._run_kinds.append(self._kinds.setdefault(kind, len(self._kinds)))
            start += len(found) + GAP
            length += passage.weight * len(found) if passage.plain else 0
        self._lengths.append(length)
        name = family(document.language)
        self._families.append(self._family_numbers.setdefault(name, len(self._family_numbers)))

    def arrays(self) -> tuple[dict[str, AnyArray], dict[str, Any]]:
        """Return the arrays and facts of the segment that these documents make."""
        tokens, documents, positions = self._token_columns()
        weights = np.array([w if plain else 0 for _, w, plain in self._kinds], np.int32)
        text = {
            STEMS: self._stems(tokens, documents),
            WORDS: (self._words.folded, tokens),
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
        return self._per_document() | flatten(parts, facts), facts

    def _token_columns(self) -> tuple[Ints, Ints, Ints]:
        tokens, runs = _ints(self._tokens), _ints(self._runs)
        documents = np.repeat(_ints(self._run_documents), runs)
        begun = np.repeat(np.cumsum(runs) - runs, runs)
        starts = np.repeat(_ints(self._run_starts), runs)
        kinds = np.repeat(_ints(self._run_kinds), runs)
        positions = (kinds << KIND_BIT) | (starts + np.arange(len(tokens)) - begun)
        return tokens, documents, positions

    def _stems(self, tokens: Ints, documents: Ints) -> tuple[list[str], Ints]:
        """Return stem terms, and the stem of every token by its document's language."""
        numbers: dict[str, int] = {}
        families = _ints(self._families)[documents]
        stems = np.zeros(len(tokens), np.int64)
        for name, at in self._family_numbers.items():
            own = families == at
            used = np.unique(tokens[own])
            of_word = np.zeros(len(self._words.folded), np.int64)
            for word in used.tolist():
                term = stem_term(stem(self._words.folded[word], name), name)
                of_word[word] = numbers.setdefault(term, len(numbers))
            stems[own] = of_word[tokens[own]]
        return list(numbers), stems

    def _per_document(self) -> dict[str, AnyArray]:
        ends = np.cumsum([0] + [len(entry) for entry in self._entries])
        return {
            "lengths": _ints(self._lengths).astype(np.int32),
            "dates": _ints(self._dates).astype(np.int32),
            "entries": np.frombuffer(b"".join(self._entries), np.uint8),
            "entry_ends": ends.astype(np.int64),
        }


def flatten(parts: dict[str, dict[str, AnyArray]], facts: dict[str, Any]) -> dict[str, AnyArray]:
    """Return the arrays of all fields under names of their own; the facts name the fields."""
    facts["fields"] = list(parts)
    return {f"{field}.{name}": a for field, part in parts.items() for name, a in part.items()}


def _ints(numbers: array[int]) -> Ints:
    return np.array(numbers, np.int64)
