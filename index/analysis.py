"""Text to terms with offsets, by language: one analysis for every engine and the topics."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from threading import Lock
from typing import Any, NamedTuple

import snowballstemmer

# Letters and digits; an apostrophe inside a word, accents written apart and the
# brackets of "[w]hen" belong to it, dots only between single letters ("U.N.")
# or digits ("3.5").
_WORD = re.compile(
    r"[^\W_](?:\.[^\W\d_](?![^\W_]))+\.?|\d+(?:[.,]\d+)+"
    r"|(?:\[[^\W\d_]{1,2}\])?[^\W_]+(?:['’\u0300-\u036f]+[^\W_]+)*"
)
_CHUNK = re.compile(r"\S+")
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


def tokens(text: str, language: str | None = "en") -> Iterator[Token]:
    """Yield the tokens of ``text`` in order; an unknown language is folded, not stemmed."""
    spoken = language or "en"
    for chunk in _CHUNK.finditer(text):
        at = chunk.start()
        for word, start, end in LEXICON[chunk.group()]:
            yield Token(stem(word, spoken), word, at + start, at + end)


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text`` in order."""
    return tuple(word for chunk in text.split() for word, _, _ in LEXICON[chunk])


def chunk_starts(text: str, first: int) -> Iterator[int]:
    """Yield where the pieces of ``text.split()`` begin, from number ``first`` on."""
    rest = text.split(None, first)
    at = len(text) - len(rest[first]) if len(rest) > first else len(text)
    return (found.start() for found in _CHUNK.finditer(text, at))


class Lexicon(dict[str, tuple[Known, ...]]):
    """What stands between two blanks, to its words; learnt when first met.

    No word holds a blank, so a text may be cut at blanks first; that is many
    times faster than to look for words all along it.
    """

    def __missing__(self, chunk: str) -> tuple[Known, ...]:
        if len(self) > _MOST_KNOWN:
            self.clear()
        bare = chunk.strip(_AROUND)
        if bare.isascii() and bare.isalpha():
            start = chunk.index(bare)
            found: tuple[Known, ...] = ((bare.lower(), start, start + len(bare)),)
        else:
            found = tuple(
                (word, *printed.span())
                for printed in _WORD.finditer(chunk)
                if (word := fold(printed.group()))
            )
        self[chunk] = found
        return found


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
    # A stemmer keeps the word that it works on, so threads take turns.
    with _TURN:
        return str(_stemmer(algorithm).stemWord(word))


@lru_cache(maxsize=len(_STEMMERS))
def _stemmer(algorithm: str) -> Any:
    return snowballstemmer.stemmer(algorithm)


_TURN = Lock()
