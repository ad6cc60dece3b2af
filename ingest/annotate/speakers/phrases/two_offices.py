"""Finds the one person who holds two offices: "Deputy Premier and Warden of the Weir Lena Orsk"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.comma_names import TOPICS
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_edges import DEPARTMENTS
from ingest.annotate.speakers.names.role_words import HEADS, is_calling
from ingest.annotate.speakers.phrases.mandates import is_body_on, mandate_before
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_AND: Final = (("and",), ("et",), ("y",))
_FOR: Final = lex.words("of for de du des del para pour")
# What an office is for has one word or two; a third may begin a name.
_MOST: Final = 2
_FEWEST: Final = 4


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
    given = len(words) > 2 and words[1] in GENDER and _is_untitled_calling(words[0])
    return given and (first in _ARTS or (not definite and _is_untitled_calling(first)))


def _is_untitled_calling(low: str) -> bool:
    return is_calling(low) and low not in lex.TITLES


# What is rarely somebody else's beside a second calling: "the author and broadcaster X".
_ARTS: Final = lex.words(
    "author writer poet novelist actor actress singer musician composer artist painter sculptor",
    "comedian broadcaster presenter journalist director producer dancer choreographer",
)


_FIELDS: Final = TOPICS | lex.words(
    "farming monetary parliamentary asylum pensions counter-terrorism crisis management external"
)
_HELD: Final = lex.TITLES & HEADS


def of_fields(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return the holder of an office for several fields, or else the office as one phrase.

    "Health and Social Care Secretary Ana Ruiz" is she, "the Roads and Ports Minister" is one.
    """
    last = phrase.also[-1] if phrase.also else phrase
    parts = (phrase, *phrase.also[:-1])
    if not phrase.also or not all(_is_field(tokens, part.first, part.stop) for part in parts):
        return None
    begin = phrase.stop + 1
    held = next((k for k in range(begin, last.first) if tokens.low[k] in _HELD), 0)
    if held > begin and _is_field(tokens, begin, held):
        return last  # "the Health Care and Roads Minister (HCM) Ana Ruiz"
    held = next((k for k in range(last.first, last.stop) if tokens.low[k] in _HELD), 0)
    if held <= last.first or not _is_field(tokens, last.first, held):
        return None
    named = held + 1 < last.stop
    return Phrase(held + 1, last.stop) if named else Phrase(phrase.first, last.stop)


def names_office(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase is an office with all that it is for, and no name."""
    if phrase.stop - phrase.first < _FEWEST:
        return False
    if any(is_body_on(tokens, at) for at in range(phrase.first, phrase.stop)):
        return False
    return mandate_before(tokens, phrase.stop - 1) == phrase.first or is_of_fields(tokens, phrase)


def is_of_fields(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase is nothing but such an office, behind its article."""
    links = [k for k in range(phrase.first, phrase.stop) if tokens.low[k] in ("and", "&")]
    last = tokens.low[phrase.stop - 1]
    alone = tokens.low[phrase.first] == "the" and last in _HELD and last != "executive"
    if not alone or len(links) != 1:
        return False
    at = links[0]
    return _is_field(tokens, phrase.first, at) and _is_field(tokens, at + 1, phrase.stop - 1)


def _is_field(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether capitalised words tell what an office is for: "the Health", "Social Care"."""
    first += first < stop and tokens.low[first] == "the"
    words = [low for low in tokens.low[first:stop] if low != ","]
    capital = all(tokens.word[k][0].isupper() or tokens.low[k] == "," for k in range(first, stop))
    return bool(words) and capital and _FIELDS.issuperset(words)


def _is_office(words: tuple[str, ...]) -> bool:
    """Return whether an office is named, and nobody who holds it."""
    if words[0] in lex.DETERMINERS or lex.TITLES.isdisjoint(words):
        return False
    behind = next((at for at, low in enumerate(reversed(words)) if low in _FOR), None)
    ends = words[-1] in lex.TITLES or (behind is not None and behind <= _MOST)
    return ends and GENDER.keys().isdisjoint(words)
