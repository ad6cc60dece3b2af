"""Which words a pattern or a fuzzy word stands for."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from index.query import Fuzzy, Pattern

EXPANSIONS = 50


def fits(leaf: Pattern | Fuzzy, word: str) -> bool:
    """Return whether a folded word is one that the pattern or fuzzy word stands for."""
    return _test(leaf)(word)


def beginning(leaf: Pattern | Fuzzy) -> str:
    """Return the letters with which every such word begins."""
    return re.split(r"[*?]", leaf.text)[0] if isinstance(leaf, Pattern) else ""


@lru_cache(maxsize=256)
def _test(leaf: Pattern | Fuzzy) -> Callable[[str], bool]:
    if isinstance(leaf, Pattern):
        signs = {"*": ".*", "?": "."}
        pattern = re.compile("".join(signs.get(c) or re.escape(c) for c in leaf.text))
        return lambda word: pattern.fullmatch(word) is not None
    return lambda word: _near(leaf.text, word, leaf.distance)


def _near(one: str, other: str, distance: int) -> bool:
    """Return whether so few insertions, deletions and substitutions part the words."""
    if abs(len(one) - len(other)) > distance:
        return False
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row = row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b)))
        if min(row) > distance:
            return False
    return row[-1] <= distance
