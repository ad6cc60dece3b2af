"""Tells whether a word that may be a noun is the verb of its clause."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.nouns import (
    STOPS,
)
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def has_object(tokens: Tokens, verb: int) -> bool:
    """Return whether a past has an object, and is no participle: "published its findings"."""
    after = tokens.low[verb + 1 : verb + 3]
    if not after or not tokens.word[verb][0].islower():
        return False
    counted = after[0][0].isdigit() and len(after) > 1 and after[1] not in _MEASURES
    return after[0] in lex.DETERMINERS or (counted and after[1].isalpha() and after[1][-1] == "s")


# "the house built 40 years ago"
_MEASURES: Final = lex.words(
    "years months weeks days hours minutes miles metres meters kilometres kilometers yards feet",
    "steps times seconds decades times degrees stories storeys pages francs dollars euros pounds",
)


def they_do(tokens: Tokens, at: int, named: bool) -> bool:
    """Return whether several do what a word tells: "the unions | want the council to"."""
    low, before = tokens.low[at], tokens.low[at - 1]
    after = tokens.low[at + 1 : at + 2]
    told = bool(after) and (after[0] in lex.DETERMINERS or after[0] in _REPORTED)
    if not told or not low.isalpha() or low.endswith("s") or not tokens.word[at][0].islower():
        return False
    if low in _DEMANDS and named:
        return True
    return low not in STOPS and (is_group(before) or before in _BODIES)


_TOLD: Final = frozenset((word,) for word in ("what", "how", "why", "which"))

_REPORTED: Final = lex.words("that : to out what how")

_DEMANDS: Final = lex.words("order demand request require want claim ask")

_BODIES: Final = lex.words(
    "bodies organisations organizations groups unions agencies companies charities councils",
    "signatories parties institutions ministries associations networks courts committees",
)


_TELLING: Final = lex.DOCUMENT_NOUNS | lex.ORGANISATION_NOUNS


def does(tokens: Tokens, at: int) -> bool:
    """Return whether a word that may be a noun is a text's verb: "The file documents nine"."""
    after = tokens.low[at + 1 : at + 2]
    led = bool(after) and (after[0] in lex.DETERMINERS or after[0].isdigit())
    if after in _TOLD:
        return tokens.low[at - 1] in _TELLING
    return led and tokens.low[at - 1] in lex.DOCUMENT_NOUNS and tokens.word[at - 1][0].islower()
