"""Finds the one person who holds two offices: "Deputy Premier and Warden of the Weir Lena Orsk"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.given_names import GENDER
from ingest.annotate.speakers.name_edges import DEPARTMENTS
from ingest.annotate.speakers.phrases import Phrase
from ingest.annotate.speakers.role_words import is_agent
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
    joined = tokens.low[phrase.stop : other.first] in _AND
    called = tokens.low[phrase.first : phrase.stop]
    if joined and two and _is_office(called):
        return other
    return other if joined and _are_callings(called, words) else phrase


def _are_callings(called: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Return whether two callings stand before one name: "author and broadcaster Ana Ruiz"."""
    definite = called[0] in lex.DETERMINERS
    first = called[-1] if len(called) == 1 + definite else ""
    given = len(words) > 2 and words[1] in GENDER and _is_calling(words[0])
    return given and (first in _ARTS or (not definite and _is_calling(first)))


def _is_calling(low: str) -> bool:
    known = low in lex.OCCUPATIONS or low in lex.PERSON_NOUNS or is_agent(low)
    return known and low not in lex.TITLES


# What is rarely somebody else's beside a second calling: "the author and broadcaster X".
_ARTS: Final = lex.words(
    "author writer poet novelist actor actress singer musician composer artist painter sculptor",
    "comedian broadcaster presenter journalist director producer dancer choreographer",
)


def _is_office(words: tuple[str, ...]) -> bool:
    """Return whether an office is named, and nobody who holds it."""
    if words[0] in lex.DETERMINERS or lex.TITLES.isdisjoint(words):
        return False
    behind = next((at for at, low in enumerate(reversed(words)) if low in _FOR), None)
    ends = words[-1] in lex.TITLES or (behind is not None and behind <= _MOST)
    return ends and GENDER.keys().isdisjoint(words)
