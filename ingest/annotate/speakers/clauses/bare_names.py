"""Tells a name that stands between commas from a description or a place."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.fielded_offices import fielded_length
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.named_behind import past_description
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_OF: Final = lex.words("of from de del du des d'")
_PLACING: Final = lex.words("off outside opposite beside beyond near behind above below along")
_PLACED: Final = lex.words("in at from of near")


def bare_name(tokens: Tokens, first: int, stop: int) -> Phrase | None:
    """Return the tokens as a phrase where they are a name and nothing else."""
    if tokens.low[first] in _PLACING:
        return None  # "the tenants of the site, off Mill Lane,"
    first = past_description(tokens, first)
    if tokens.word[first] in _OF or tokens.low[first] in _PLACED:
        return None  # "La historiadora Ana Ruiz, de la Universidad de Lin, sostiene"
    if tokens.low[first] == "the" and first + 1 < stop and is_name(tokens, first + 1):
        first += 1  # "Its patron, the Duchess of Arle,"
    stop = _before_place(tokens, first, stop)
    if stop - first == 1 and only_places(tokens, first):
        return None
    return Phrase(first, stop) if _is_all_name(tokens, first, stop) else None


def _is_all_name(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether a few words are each part of a name, its last no particle."""
    if not 1 <= stop - first <= 6 or not is_name(tokens, stop - 1):
        return False
    for at in range(first, stop):
        small = tokens.low[at] in lex.PARTICLES or tokens.low[at] == "of"
        if not is_name(tokens, at) and not small:
            return False
        if "/" in tokens.low[at]:
            return False  # "her report (A/1/Add.2) said": a sign is nobody's name.
    return True


def only_places(tokens: Tokens, at: int) -> bool:
    """Return whether a State behind a comma tells where a place is: "from Marlow, Ohio,"."""
    state = tokens.word[at] in lex.COUNTRIES and tokens.low[at] not in GENDER
    named = state and at > 3 and tokens.low[at - 1] == "," and is_name(tokens, at - 2)
    return named and bool(_PLACED.intersection(tokens.low[at - 4 : at - 2]))


def plain_name(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether the phrase is a name, with its title or without, and no article."""
    places = range(phrase.first, _before_place(tokens, phrase.first, phrase.stop))
    office = fielded_length(tokens.low[phrase.first : phrase.stop])
    if office or tokens.low[phrase.stop - 1] in lex.PERSON_NOUNS:
        return False
    return all(is_name(tokens, k) and tokens.low[k] not in lex.DETERMINERS for k in places)


def _before_place(tokens: Tokens, first: int, stop: int) -> int:
    """Return where a name of two words or more ends before its body: "Ana Ruiz of the Clinic"."""
    for at in range(first + 2, min(stop - 1, first + 6)):
        if tokens.low[at] in ("of", "from", "at"):
            told = tokens.low[at + 1 : stop]
            known = is_name(tokens, stop - 1) and "," not in told
            return at if known and lex.AUXILIARIES.isdisjoint(told) else stop
    return stop
