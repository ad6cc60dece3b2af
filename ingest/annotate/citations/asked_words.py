"""The words of a stretch that any rule of citations asks for."""

from __future__ import annotations

from itertools import chain
from typing import Final

from archive.works import Work
from ingest.annotate.citations.known_works import known_works, words_of
from ingest.annotate.citations.naming import NAMING_WORDS
from ingest.annotate.citations.unnamed_works import SPEAKING_WORDS
from ingest.annotate.lists import made_once

_MOST_KNOWN: Final = 100_000


class AskedWords(dict[str, tuple[str, ...]]):
    """What stands between two blanks, to those of its words that a rule asks for.

    Most hold none, so that most of a text is passed over with one look at each.
    """

    def __init__(self, asked: frozenset[str]) -> None:
        self._asked = asked

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        if len(self) > _MOST_KNOWN:
            self.clear()
        found = self[chunk] = tuple(word for word in words_of(chunk) if word in self._asked)
        return found

    def of(self, text: str) -> frozenset[str]:
        """Return the words of ``text`` that a rule asks for, in small letters."""
        return frozenset(chain.from_iterable(map(self.__getitem__, text.split())))


@made_once
def asked_words(works: tuple[Work, ...]) -> AskedWords:
    """Return what tells the asked words of a text, those of the works' names among them."""
    return AskedWords(NAMING_WORDS | SPEAKING_WORDS | known_works(works).words)
