"""Finds the one person who holds two offices: "Deputy Premier and Warden of the Weir Lena Orsk"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.given_names import GENDER
from ingest.annotate.speakers.name_edges import DEPARTMENTS
from ingest.annotate.speakers.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_AND: Final = (("and",), ("et",), ("y",))
_FOR: Final = lex.words("of for de du des del para pour")
# What an office is for has one word or two; a third may begin a name.
_MOST: Final = 2


def held_by_one(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return the holder alone where "and" joins two offices, and one name stands behind them.

    "The premier and the warden, Lena Orsk," are two: each has its article.
    """
    if len(phrase.also) != 1:
        return phrase
    other = phrase.also[0]
    words = tokens.low[other.first : other.stop]
    first = other.first + (words[0] == "the")
    # "Secretary for Wells and the Environment Ana Ruiz"
    office = words[0] in lex.TITLES or (first > other.first and tokens.word[first] in DEPARTMENTS)
    two = office and not GENDER.keys().isdisjoint(words[1:])
    joined = two and tokens.low[phrase.stop : other.first] in _AND
    return other if joined and _is_office(tokens.low[phrase.first : phrase.stop]) else phrase


def _is_office(words: tuple[str, ...]) -> bool:
    """Return whether an office is named, and nobody who holds it."""
    if words[0] in lex.DETERMINERS or lex.TITLES.isdisjoint(words):
        return False
    behind = next((at for at, low in enumerate(reversed(words)) if low in _FOR), None)
    ends = words[-1] in lex.TITLES or (behind is not None and behind <= _MOST)
    return ends and GENDER.keys().isdisjoint(words)
