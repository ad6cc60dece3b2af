"""Text to terms with offsets, by language: one analysis for every engine and the topics."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

# Letters and digits; an apostrophe inside a word and the brackets of "[w]hen"
# belong to it, dots only between single letters ("U.N.") or digits ("3.5").
_WORD = re.compile(
    r"[^\W_](?:\.[^\W\d_](?![^\W_]))+\.?|\d+(?:[.,]\d+)+|(?:\[[^\W\d_]{1,2}\])?[^\W_]+(?:['’][^\W_]+)*"
)
_STEMMERS = {"en": "english", "fr": "french", "es": "spanish"}


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


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return a word without case, accents, brackets, possessive or dots ("Okello's" is okello)."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "[].")
    return re.sub(r"'s?$", "", plain).replace("'", "")


@lru_cache(maxsize=200_000)
def stem(word: str, language: str = "en") -> str:
    """Return the Snowball stem of a folded word (English is Porter 2)."""
    algorithm = _STEMMERS.get(language[:2])
    return snowballstemmer.stemmer(algorithm).stemWord(word) if algorithm else word
