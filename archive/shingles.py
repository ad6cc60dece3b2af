"""How alike two texts are, told from a sample of each one's runs of five words."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, np.dtype[np.uint64]]

WORDS = 5
# The smallest digests of a text are a fair sample of all of them (Broder, 1997).
KEPT = 96
# So few words say nothing: "for immediate release, contact the press office".
FEWEST = 16
# Past this a text is known by its beginning.
LONGEST = 200_000
_BASE, _MIX = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9


# A release is looked up and then kept: its text is read once for both.
@lru_cache(maxsize=8)
def sketch(text: str) -> tuple[int, ...]:
    """Return the smallest digests of the text's runs of five words, in order.

    Marks, case and space do not count; a text of a few words has none.
    """
    import numpy as np

    words = _word_digests(unicodedata.normalize("NFKC", text[:LONGEST]).casefold())
    runs = len(words) - WORDS + 1
    if len(words) < FEWEST:
        return ()
    found = words[:runs].copy()
    for at in range(1, WORDS):
        found *= np.uint64(_BASE)
        found += words[at : runs + at]
    # Half the range is what every database's whole numbers hold.
    smallest = np.unique(_mixed(found) >> np.uint64(1))[:KEPT]
    return tuple(smallest.tolist())


def resemblance(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Return the share of runs of words that two texts have in common, told from their sketches."""
    if not one or not other:
        return 0.0
    both = set(one) & set(other)
    sample = sorted(set(one) | set(other))
    if KEPT in (len(one), len(other)):
        sample = sample[:KEPT]
    return sum(each in both for each in sample) / len(sample)


def _word_digests(text: str) -> Numbers:
    """Return a digest of each word of the text, in order.

    All words at once, from running sums: word by word would cost more than
    storing the release.
    """
    import numpy as np

    letters = np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32)
    kinds = _kinds()[np.minimum(letters, 0xFFFF)]
    alone = np.concatenate(([0], kinds, [0]))
    before, here, after = alone[:-2], alone[1:-1], alone[2:]
    starts = np.flatnonzero((here > 0) & ((before != 1) | (here == 2)))
    ends = np.flatnonzero((here > 0) & ((after != 1) | (here == 2))) + 1
    powers, inverses = _powers(1 << max(10, len(text).bit_length()))
    sums = np.zeros(len(letters) + 1, dtype=np.uint64)
    np.cumsum((letters.astype(np.uint64) + np.uint64(1)) * powers[: len(letters)], out=sums[1:])
    return _mixed((sums[ends] - sums[starts]) * inverses[starts])


def _mixed(numbers: Numbers) -> Numbers:
    """Return numbers in which each bit depends on all bits of those given."""
    import numpy as np

    numbers = (numbers ^ (numbers >> np.uint64(29))) * np.uint64(_MIX)
    return numbers ^ (numbers >> np.uint64(32))


@cache
def _kinds() -> np.ndarray[Any, np.dtype[np.uint8]]:
    """Return for each character 1 for a letter or figure, 2 for one that is a word alone, or 0."""
    import numpy as np

    kinds = np.zeros(0x10000, dtype=np.uint8)
    kinds[[n for n in range(0x10000) if chr(n).isalnum()]] = 1
    for start, end in ((0x3040, 0x3100), (0x3400, 0xA000), (0xAC00, 0xD7B0)):
        kinds[start:end][kinds[start:end] == 1] = 2
    return kinds


@cache
def _powers(length: int) -> tuple[Numbers, Numbers]:
    """Return the powers of the base and of its inverse, the base being odd."""
    import numpy as np

    whole = np.full((2, length), _BASE, dtype=np.uint64)
    whole[1] = pow(_BASE, -1, 1 << 64)
    whole[:, 0] = 1
    powers = np.cumprod(whole, axis=1, dtype=np.uint64)
    return powers[0], powers[1]
