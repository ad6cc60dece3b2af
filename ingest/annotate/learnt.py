"""What there is to know of each word, kept once it was worked out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

Made = TypeVar("Made")
_MOST_KNOWN: Final = 100_000


class Learnt(dict[str, Made]):
    """Words to what ``make`` returns for each; worked out when a word is first met.

    What was learnt is forgotten where it grows too large: no text can fill the memory.
    """

    def __init__(self, make: Callable[[str], Made]) -> None:
        self._make = make

    def __missing__(self, word: str) -> Made:
        if len(self) > _MOST_KNOWN:
            self.clear()
        made = self[word] = self._make(word)
        return made
