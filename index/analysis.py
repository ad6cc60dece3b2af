"""Text to terms with offsets, by language: one analysis for every engine and the topics."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import accumulate
from threading import Lock
from typing import Any, NamedTuple

import snowballstemmer

from index.english import english_stem

# Letters and digits; an apostrophe inside a word, accents written apart and the
# brackets of "[w]hen" belong to it, dots only between single letters ("U.N.")
# or digits ("3.5").
_WORD = re.compile(
    r"[^\W_](?:\.[^\W\d_](?![^\W_]))+\.?|\d+(?:[.,]\d+)+"
    r"|(?:\[[^\W\d_]{1,2}\])?[^\W_]+(?:['’\u0300-\u036f]+[^\W_]+)*"
)
_OTHER_BLANK = re.compile(r"[^\S ]")
_AROUND = ".,;:!?()'\"“”‘’"
_MOST_KNOWN = 300_000
_STEMMERS = {"en": "english", "fr": "french", "es": "spanish"}
FAMILIES = ("en", "fr", "es", "other")


# A word, and where in its piece of text it begins and ends.
Known = tuple[str, int, int]


class Token(NamedTuple):
    """A word of the text: ``term`` stemmed, ``word`` folded but unstemmed, where it stands.

    A tuple, because every word of every release becomes one.
    """

    term: str
    word: str
    start: int
    end: int


class Tokens:
    """The tokens of a text in order: all words are at hand, a token is made when asked for."""

    def __init__(self, text: str, language: str) -> None:
        self._language = language
        # Cut at each single blank, so that where a piece begins is a matter of adding up.
        self._pieces = _OTHER_BLANK.sub(" ", text).split(" ")
        self._chunks = list(map(LEXICON.__getitem__, self._pieces))
        self.words = [known[0] for chunk in self._chunks for known in chunk]

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, at: int) -> Token:
        word = self.words[at]
        start, end = self.place(at)
        return Token(stem(word, self._language), word, start, end)

    def place(self, at: int) -> tuple[int, int]:
        """Return where a token begins and ends in the text."""
        number = bisect_right(self._counted, at)
        chunk = self._chunks[number]
        _, start, end = chunk[at - self._counted[number]]
        base = self._lengths[number] + number
        return base + start, base + end

    def __iter__(self) -> Iterator[Token]:
        spoken = self._language
        for number, chunk in enumerate(self._chunks):
            base = self._lengths[number] + number
            for word, start, end in chunk:
                yield Token(stem(word, spoken), word, base + start, base + end)

    @cached_property
    def _lengths(self) -> list[int]:
        """Return how long all pieces before each are together, the blanks between left out."""
        return list(accumulate(map(len, self._pieces), initial=0))

    @cached_property
    def _counted(self) -> list[int]:
        """Return how many tokens there are up to the end of each chunk."""
        return list(accumulate(map(len, self._chunks)))


def tokens(text: str, language: str | None = "en") -> Tokens:
    """Return the tokens of ``text``; those of an unknown language are folded, not stemmed."""
    return Tokens(text, language or "en")


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text`` in order."""
    return tuple(word for chunk in text.split() for word, _, _ in LEXICON[chunk])


class Lexicon(dict[str, tuple[Known, ...]]):
    """What stands between two blanks, to its words; learnt when first met.

    No word holds a blank, so a text may be cut at blanks first; that is many
    times faster than to look for words all along it.
    """

    def __missing__(self, chunk: str) -> tuple[Known, ...]:
        if len(self) > _MOST_KNOWN:
            self.clear()
        found = self[chunk] = known(chunk)
        return found


def known(chunk: str) -> tuple[Known, ...]:
    """Return the words of what stands between two blanks."""
    bare = chunk.strip(_AROUND)
    if bare.isascii() and bare.isalpha():
        start = chunk.index(bare)
        return ((bare.lower(), start, start + len(bare)),)
    return tuple(
        (word, *printed.span())
        for printed in _WORD.finditer(chunk)
        if (word := fold(printed.group()))
    )


LEXICON = Lexicon()


def family(language: str | None) -> str:
    """Return whose stemmer a language's words take: "en" (unknown too), "fr", "es" or "other"."""
    name = (language or "en")[:2].lower()
    return name if name in _STEMMERS else "other"


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return a word without case, accents, brackets, possessive or dots ("Okello's" is okello)."""
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = re.sub(r"['’]s?$", "", word.casefold())
    letters = (c for c in unicodedata.normalize("NFKD", plain) if c.isalnum())
    return "".join(letters).casefold()


@lru_cache(maxsize=200_000)
def stem(word: str, language: str = "en") -> str:
    """Return the Snowball stem of a folded word (English is Porter 2)."""
    algorithm = _STEMMERS.get(language[:2].lower())
    if algorithm is None:
        return word
    if algorithm == "english" and "'" not in word:
        return english_stem(word)
    # A stemmer keeps the word that it works on, so threads take turns.
    with _TURN:
        return str(_stemmer(algorithm).stemWord(word))


@lru_cache(maxsize=len(_STEMMERS))
def _stemmer(algorithm: str) -> Any:
    return snowballstemmer.stemmer(algorithm)


_TURN = Lock()
