"""Text to terms with offsets, by language: one analysis for every engine and the topics."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Any

import snowballstemmer

# Letters and digits; an apostrophe inside a word, accents written apart and the
# brackets of "[w]hen" belong to it, dots only between single letters ("U.N.")
# or digits ("3.5").
_WORD = re.compile(
    r"[^\W_](?:\.[^\W\d_](?![^\W_]))+\.?|\d+(?:[.,]\d+)+"
    r"|(?:\[[^\W\d_]{1,2}\])?[^\W_]+(?:['’\u0300-\u036f]+[^\W_]+)*"
)
_STEMMERS = {"en": "english", "fr": "french", "es": "spanish"}
FAMILIES = ("en", "fr", "es", "other")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text: ``term`` stemmed, ``word`` folded but unstemmed, where it stands."""

    term: str
    word: str
    start: int
    end: int


def tokens(text: str, language: str | None = "en") -> Iterator[Token]:
    """Yield the tokens of ``text`` in order; an unknown language is folded, not stemmed."""
    for found in _WORD.finditer(text):
        word = fold(found.group())
        if word:
            yield Token(stem(word, language or "en"), word, found.start(), found.end())


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text`` in order."""
    return tuple(word for printed in _WORD.findall(text) if (word := fold(printed)))


def printed_words(text: str) -> list[str]:
    """Return the words of ``text`` as printed, what folds to nothing among them."""
    return _WORD.findall(text)


def family(language: str | None) -> str:
    """Return whose stemmer a language's words take: "en" (unknown too), "fr", "es" or "other"."""
    name = (language or "en")[:2].lower()
    return name if name in _STEMMERS else "other"


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return a word without case, accents, brackets, possessive or dots ("Okello's" is okello)."""
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
