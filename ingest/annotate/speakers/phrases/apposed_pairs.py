"""Joins two people who are both named behind what they are: "the mayor, X, and the vicar, Y,"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.role_words import is_calling
from ingest.annotate.speakers.phrases.offices_and_bodies import holder_before
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_AND: Final = lex.words("and et y e &")
_FURTHEST: Final = 12
_APART: Final = ALL_SAYING - lex.PERSON_NOUNS | {",", "\0", ";", ":", "(", "."}
_ENDS: Final = ((), (".",), (",",), ("\0",), (";",), ("of",), ("from",))
_STARTS: Final = frozenset(["\0", ",", ";", ":", ".", "–", "—", "both", "that", "que"])


def with_partner(tokens: Tokens, named: Phrase) -> Phrase:
    """Return the phrase with the person before it, whom "and" and an office part from it."""
    joint = _joint(tokens, named.first) or _past_apposition(tokens, named.first)
    if joint is None or named.also or not _is_person(tokens, named):
        return named
    partner = ending_at(tokens, joint - 1 - (tokens.low[joint - 1] == ","), joined=False)
    if (partner is None or not _is_person(tokens, partner)) and tokens.low[joint] == ",":
        apposed = Phrase(joint + 1, named.first - 2)  # "The mayor, | Ana Ruiz |, and Jonas Bek"
        partner = holder_before(tokens, Phrase(joint + 1, named.first))
        partner = partner or (apposed if apposed.first < apposed.stop else None)
    if partner is None or not _is_person(tokens, partner):
        return named
    return Phrase(partner.first, partner.stop, (named,)) if _opens(tokens, partner) else named


def with_later_partner(tokens: Tokens, named: Phrase) -> Phrase:
    """Return the phrase with the person after it, behind "and" and an office of their own."""
    if (other := _behind_apposition(tokens, named)) is not None:
        return Phrase(named.first, named.stop, (other,))
    at = named.stop + (tokens.low[named.stop : named.stop + 1] == (",",))
    office = tokens.low[at : at + 2]
    if named.also or len(office) < 2 or office[0] not in _AND or office[1] not in lex.DETERMINERS:
        return named
    stop = min(len(tokens) - 1, at + _FURTHEST)
    comma = next((k for k in range(at + 2, stop) if tokens.low[k] == ","), 0)
    if not comma or not _is_person(tokens, named) or _joint(tokens, comma + 1) != at:
        return named
    last = comma + 1
    while last < len(tokens) and (is_name(tokens, last) or tokens.low[last] in lex.PARTICLES):
        last += 1
    other = Phrase(comma + 1, last)
    person = last > comma + 1 and _is_person(tokens, other)
    return Phrase(named.first, named.stop, (other,)) if person else named


def _behind_apposition(tokens: Tokens, named: Phrase) -> Phrase | None:
    """Return who is joined behind what a name is: "said Ana Ruiz, a nurse, and | Jonas Bek"."""
    at = named.stop
    if named.also or tokens.low[at : at + 1] != (",",) or not _is_person(tokens, named):
        return None
    if tokens.low[at + 1 : at + 2] and tokens.low[at + 1] not in _AND:
        stop = min(len(tokens), at + _FURTHEST)
        at = next((k for k in range(at + 1, stop) if tokens.low[k] in _APART), 0)
    if not at or tokens.low[at] != "," or tokens.low[at + 1 : at + 2] == ():
        return None
    first = last = at + 2
    while last < len(tokens) and (is_name(tokens, last) or tokens.low[last] in lex.PARTICLES):
        last += 1
    other = Phrase(first, last)
    joined = tokens.low[at + 1] in _AND and last > first and _is_person(tokens, other)
    return other if joined and tokens.low[last : last + 1] in _ENDS else None


_SAYING: Final = ALL_SAYING - lex.PERSON_NOUNS


def _past_apposition(tokens: Tokens, first: int) -> int | None:
    """Return the comma behind the name before: "Ana Ruiz|, the president, and | Jonas Bek"."""
    if first < 5 or tokens.low[first - 1] not in _AND or tokens.low[first - 2] != ",":
        return None
    for at in range(first - 3, max(0, first - _FURTHEST), -1):
        low = tokens.low[at]
        if low == ",":
            return at
        if low in _SAYING or not low[0].isalnum():
            return None
    return None


def _opens(tokens: Tokens, partner: Phrase) -> bool:
    """Return whether a name, or the office before its comma, opens the clause."""
    at = partner.first
    if at == 0 or tokens.low[at - 1] != ",":
        return at == 0 or tokens.low[at - 1] in _STARTS
    leads = tokens.low[0] in lex.PREPOSITIONS or tokens.low[0].endswith(("ing", "ed"))
    if leads and "," not in tokens.low[: at - 1]:
        return True  # "Commenting on the vote, X, the chair, and Y,"
    at -= 1
    while at > 0 and tokens.low[at - 1] not in _STARTS:
        at -= 1
    return tokens.low[at] in lex.DETERMINERS


def _joint(tokens: Tokens, first: int) -> int | None:
    """Return where "and" stands before the office of a name: ", and the vicar of Lin, | Ana"."""
    if first < 4 or tokens.low[first - 1] != ",":
        return None
    told = False
    for at in range(first - 2, max(0, first - _FURTHEST), -1):
        low = tokens.low[at]
        if low in _AND and told and tokens.low[at + 1] in lex.DETERMINERS:
            return at
        if low in ALL_SAYING or not low[0].isalnum():
            return None
        told = told or is_calling(low)
    return None


def _is_person(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether the phrase is a name of two words or more, and nothing else."""
    places = range(phrase.first, phrase.stop)
    whole = len(places) > 1 or tokens.low[phrase.first] in GENDER
    names = all(is_name(tokens, k) or tokens.low[k] in lex.PARTICLES for k in places)
    return whole and names and tokens.low[phrase.first] not in lex.DETERMINERS
