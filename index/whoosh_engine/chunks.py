"""What stands between two blanks, worked out once and then known by a number."""

from __future__ import annotations

from itertools import chain

import numpy as np
from numpy.typing import NDArray

from index.analysis import LEXICON
from index.whoosh_engine.arrays import AnyArray
from index.whoosh_engine.inversion import Ints, spread

# No blank has a code beyond these; the last of them stands for all others.
_BLANKS = np.array([chr(code).isspace() for code in range(0x3002)])


class Chunks(dict[str, int]):
    """Chunks to numbers; the words of each, and where in it they begin."""

    def __init__(self) -> None:
        super().__init__()
        self.folded: list[str] = []
        self._words: list[tuple[int, ...]] = []
        self._starts: list[tuple[int, ...]] = []
        self._numbers: dict[str, int] = {}

    def __missing__(self, chunk: str) -> int:
        number = self[chunk] = len(self._words)
        known = LEXICON[chunk]
        self._words.append(tuple([self._number(word) for word, _, _ in known]))
        self._starts.append(tuple([start for _, start, _ in known]))
        return number

    def _number(self, word: str) -> int:
        number = self._numbers.setdefault(word, len(self.folded))
        if number == len(self.folded):
            self.folded.append(word)
        return number

    def expanded(self, chunks: AnyArray, begun: AnyArray) -> tuple[AnyArray, AnyArray, Ints]:
        """Return the words of ``chunks`` one after the other, where each begins, how many a chunk.

        ``begun`` is where the chunks themselves begin.
        """
        sizes = np.fromiter(map(len, self._words), np.int64, len(self._words))
        total = int(sizes.sum())
        words = np.fromiter(chain.from_iterable(self._words), np.int32, total)
        starts = np.fromiter(chain.from_iterable(self._starts), np.int32, total)
        counts = sizes[chunks]
        at = spread((np.cumsum(sizes) - sizes)[chunks], counts)
        return words[at], starts[at] + np.repeat(begun, counts), counts


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
