"""What stands between two blanks, worked out once and then known by a number."""

from __future__ import annotations

from array import array

import numpy as np
from numpy.typing import NDArray

from index.analysis import known, stem
from index.whoosh_engine.arrays import AnyArray
from index.whoosh_engine.inversion import Ints, spread
from index.whoosh_engine.schema import stem_term

# No blank has a code beyond these; the last of them stands for all others.
_BLANKS = np.array([chr(code).isspace() for code in range(0x3002)])
# So many chunks are known at a time, at some 300 bytes each.
MOST = 250_000


class Chunks(dict[str, int]):
    """Chunks to numbers, and the words of each: which they are, and where they begin."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[bytes] = []
        self.stems: list[bytes] = []
        self._flat, self._starts, self._sizes = array("i"), array("i"), array("i")
        self._spelt: list[str] = []
        self._numbers: dict[str, int] = {}
        self._stem_numbers: dict[str, int] = {}
        self._stem_of: dict[str, array[int]] = {}

    def __missing__(self, chunk: str) -> int:
        number = self[chunk] = len(self._sizes)
        found = known(chunk)
        self._sizes.append(len(found))
        for word, start, _ in found:
            at = self._numbers.get(word)
            if at is None:
                at = self._numbers[word] = len(self.words)
                self._spelt.append(word)
                self.words.append(word.encode())
            self._flat.append(at)
            self._starts.append(start)
        return number

    def expanded(self, chunks: AnyArray, begun: AnyArray) -> tuple[AnyArray, AnyArray, Ints]:
        """Return the words of ``chunks`` one after the other, where each begins, how many a chunk.

        ``begun`` is where the chunks themselves begin.
        """
        sizes = ints(self._sizes).astype(np.int64)
        counts = sizes[chunks]
        at = spread((np.cumsum(sizes) - sizes)[chunks], counts)
        return ints(self._flat)[at], ints(self._starts)[at] + np.repeat(begun, counts), counts

    def stemmed(self, words: AnyArray, language: str) -> AnyArray:
        """Return the number of each word's stem in a language."""
        own = self._stem_of.setdefault(language, array("i"))
        own.extend([-1] * (len(self.words) - len(own)))
        used = np.zeros(len(self.words), bool)
        used[words] = True
        for word in np.flatnonzero(used & (ints(own) < 0)).tolist():
            term = stem_term(stem(self._spelt[word], language), language)
            number = self._stem_numbers.get(term)
            if number is None:
                number = self._stem_numbers[term] = len(self.stems)
                self.stems.append(term.encode())
            own[word] = number
        return ints(own)[words]


class Vocabulary:
    """The chunks that are known, forgotten when they are too many."""

    def __init__(self) -> None:
        self._chunks = Chunks()

    def chunks(self) -> Chunks:
        """Return what is known, for a run of documents."""
        if len(self._chunks) > MOST:
            self._chunks = Chunks()
        return self._chunks


def beginnings(texts: list[str]) -> NDArray[np.int32]:
    """Return where, in its own text, each piece of ``text.split()`` begins, text after text."""
    joined = "\n".join(texts)
    if joined.isascii():
        codes: AnyArray = np.frombuffer(joined.encode("ascii"), np.uint8)
    else:
        codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
        codes = np.minimum(codes, len(_BLANKS) - 1)
    printed = ~_BLANKS[codes]
    first = printed.copy()
    first[1:] &= ~printed[:-1]
    found = np.flatnonzero(first)
    sizes = np.fromiter(map(len, texts), np.int64, len(texts)) + 1
    begun = np.cumsum(sizes) - sizes
    return (found - begun[np.searchsorted(begun, found, "right") - 1]).astype(np.int32)


def ints(numbers: array[int]) -> NDArray[np.int32]:
    """Return numbers copied: what is only looked at could not grow meanwhile."""
    return np.array(numbers, np.int32)
