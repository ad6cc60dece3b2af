"""Tells the subject of a French or Spanish verb from its objects."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import OBJECTS, SAYING_ES, SAYING_FR, SPANISH_OBJECTS
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.governing import opening_of
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_LEFT: Final = lex.words("de del du d'")


def past_object(tokens: Tokens, verb: int, before: int) -> int:
    """Return the place before the object pronouns of a French or Spanish verb."""
    low = tokens.low[verb]
    spanish = low in SAYING_ES and low not in SAYING_FR
    objects = SPANISH_OBJECTS if spanish else OBJECTS
    called = before < verb - 1 or low.startswith(_CALLING)
    while before >= 0 and (
        tokens.low[before] in objects or (called and tokens.low[before] in _CALLED)
    ):
        before -= 1
    return before


# "Ruiz l'a qualifiée de", "Ruiz la tilda de": elsewhere they are articles, "la denuncia".
_CALLED: Final = lex.words("l' le la les lo los las")
_CALLING: Final = ("qualifi", "décri", "tax", "calific", "tild", "describ", "descri", "defin")


def behind_a(tokens: Tokens, subject: Phrase, verb: int) -> Phrase | None:
    """Return the subject of a Spanish or French verb where "a" or "à" leads to a name.

    "A Ruiz le dijeron" has none; "Una carta dirigida a Ruiz dice" is the letter's.
    """
    led = tokens.low[subject.first] == "a" and subject.stop - subject.first > 1
    first = subject.first + led
    if not led and tokens.low[first - 1 : first] not in (("a",), ("al",), ("à",)):
        return subject
    if tokens.low[verb - 1] in SPANISH_OBJECTS:
        named = verb + 1 < len(tokens) and is_name(tokens, verb + 1)
        return subject if named else None  # "A Bek le contó Ruiz que …"
    whole = opening_of(tokens, first)
    return Phrase(whole, subject.stop) if whole < first else subject


def is_left_over(tokens: Tokens, subject: Phrase, foreign: bool) -> bool:
    """Return whether one name is only what a longer French or Spanish name ends with."""
    lone = subject.stop - subject.first == 1 and subject.first > 1
    part = subject.first > 1 and tokens.low[subject.first - 2].isdigit()
    return foreign and lone and not part and tokens.low[subject.first - 1] in _LEFT
