"""Where the words of a query stand in a shown document, by what the segment stored of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.analysis import LEXICON, words
from index.document import Passage
from index.entries import Entry
from index.query import Fuzzy, Node, Pattern, Phrase, Word
from index.results import Snippet
from index.snippets import Leaf, Run, near, snippet
from index.whoosh_engine.arrays import AnyArray
from index.whoosh_engine.passages import GAP
from index.whoosh_engine.schema import STEMS, WORDS
from index.whoosh_engine.segment import Segment

# The places, in the segment's words, of those that a pattern or a fuzzy word stands for.
Meant = Callable[[Pattern | Fuzzy], AnyArray]
Stems = Callable[[str], list[bytes]]


class Wanted:
    """The leaves of a query looked up in one segment, once for all of its documents shown."""

    def __init__(
        self, segment: Segment, documents: Iterable[int], stems: Stems, meant: Meant
    ) -> None:
        self.segment, self._stems, self.meant = segment, stems, meant
        self._documents = np.array(sorted(documents), np.int32)
        self._standing: dict[str, dict[int, list[int]]] = {}
        self._parts: dict[tuple[str, ...], tuple[str, ...]] = {}

    def snippet(self, entry: Entry, document: int, where: Node) -> Snippet:
        """Return the snippet of a document's entry."""
        stored = StoredDocument(self, document)

        def read(at: int, passage: Passage) -> StoredText:
            return StoredText(stored, at, passage.text)

        return snippet(entry, where, read)

    def parts(self, written: tuple[str, ...]) -> tuple[str, ...]:
        """Return the folded words of what was asked for."""
        found = self._parts.get(written)
        if found is None:
            found = self._parts[written] = tuple(word for part in written for word in words(part))
        return found

    def exactly(self, word: str) -> int:
        """Return the place of an unstemmed word, -1 when it is not there."""
        return self.segment.postings(WORDS).terms.find(word.encode())

    def standing(self, word: str, document: int) -> list[int]:
        """Return where a word's stem stands in a document, ascending."""
        found = self._standing.get(word)
        if found is None:
            found = self._standing[word] = self._looked_up(word)
        return found.get(document, [])

    def _looked_up(self, word: str) -> dict[int, list[int]]:
        postings = self.segment.postings(STEMS)
        found: dict[int, list[int]] = {}
        # A document is in one language, so that one of the terms at most is in it.
        for term in postings.terms.those(self._stems(word)):
            found |= postings.within(term, self._documents)
        return found


_PIECE = re.compile(r"\S+")


class StoredDocument:
    """A document's passages and where the words asked for stand in them."""

    def __init__(self, wanted: Wanted, document: int) -> None:
        self.wanted, self._document = wanted, document
        self.ends = wanted.segment.passages.ends(document).tolist()

    def standing(self, word: str) -> list[int]:
        """Return where a word's stem stands, in positions of the document."""
        return self.wanted.standing(word, self._document)


class StoredText:
    """One passage of a document."""

    def __init__(self, document: StoredDocument, at: int, text: str) -> None:
        self._document, self._text = document, text
        self._first, self._last = document.ends[at], document.ends[at + 1]
        self._begun = self._first - document.ends[0] + at * GAP

    @cached_property
    def _words(self) -> AnyArray:
        return self._document.wanted.segment.passages.words(self._first, self._last)

    def spans(self, numbers: Iterable[int]) -> dict[int, tuple[int, int]]:
        """Return where words, by number, begin and end in the text."""
        asked = list(numbers)
        last = self._first + asked[-1] + 1
        starts = self._document.wanted.segment.passages.starts(self._first, last)
        begun = zip(asked, starts[asked].tolist(), strict=True)
        return {number: (start, start + self._length(start)) for number, start in begun}

    def _length(self, start: int) -> int:
        """Return how long the word is that begins there."""
        piece = _PIECE.match(self._text, start)
        return LEXICON[piece.group()][0][2] if piece else 0

    def runs(self, leaf: Leaf) -> Sequence[Run]:
        """Return the matches of a leaf."""
        match leaf:
            case Pattern() | Fuzzy():
                return _each(np.isin(self._words, self._document.wanted.meant(leaf)))
            case Word(written, exact=exact):
                parts = self._document.wanted.parts((written,))
                if exact and len(parts) == 1:
                    return _each(self._words == self._document.wanted.exactly(parts[0]))
                return self._row(parts)
            case Phrase(written_parts, slop=slop):
                parts = self._document.wanted.parts(written_parts)
                return self._near(parts, slop) if slop else self._row(parts)

    def _standing(self, word: str) -> list[int]:
        """Return the numbers of the words of this passage that have a word's stem."""
        found = self._document.standing(word)
        low = bisect_left(found, self._begun)
        high = bisect_left(found, self._begun + self._last - self._first, low)
        return [place - self._begun for place in found[low:high]]

    def _row(self, parts: tuple[str, ...]) -> Sequence[Run]:
        starts = self._standing(parts[0]) if parts else []
        for at, part in enumerate(parts[1:], 1):
            if not starts:
                break
            next_to = {place - at for place in self._standing(part)}
            starts = [start for start in starts if start in next_to]
        width = len(parts) - 1
        return [(at, at + width) for at in starts]

    def _near(self, parts: tuple[str, ...], slop: int) -> Sequence[Run]:
        # Two words of one stem stand in the same places, and one name does for both.
        stands: dict[int, str] = {}
        terms = []
        for part in parts:
            places = self._standing(part)
            name = stands.get(places[0], part) if places else part
            stands |= dict.fromkeys(places, name)
            terms.append(name)
        return list(near(sorted(stands.items()), terms, slop))


def _each(held: NDArray[np.bool_]) -> Sequence[Run]:
    return [(number, number) for number in np.flatnonzero(held).tolist()]
