"""Finds the people named behind what they are together: "the co-chairs of the Panel, X and Y"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_edges import PLACE_STARTS
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.role_words import is_calling
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_AND: Final = frozenset(["and", "et", "y", "e", "&"])
_INSIDE: Final = lex.NOUN_LINKS | lex.DETERMINERS | _AND | frozenset(["d'", "au", "aux", "al"])
_FURTHEST: Final = 14
_MOST: Final = 8
_Place = tuple[int, int]


def joint_holders(tokens: Tokens, stop: int) -> tuple[_Place, ...]:
    """Return the places of the names in apposition to a word for several that ends at ``stop``.

    None where no "and" leads to the last of them.
    """
    if stop + 3 >= len(tokens) or not is_group(tokens.low[stop - 1]):
        return ()
    at = _past_clause(tokens, _past_body(tokens, stop))
    if tokens.low[at : at + 1] != (",",):
        return ()
    found: list[_Place] = []
    while len(found) < _MOST:
        last = tokens.low[at] in _AND
        person = _person(tokens, at + 1)
        if person is None:
            return ()
        found.append(person)
        at = person[1]
        if last:
            return tuple(found)
        if at + 1 >= len(tokens) or (tokens.low[at] != "," and tokens.low[at] not in _AND):
            return ()
        at += tokens.low[at] == "," and tokens.low[at + 1] in _AND
    return ()


def one_holder(tokens: Tokens, first: int, stop: int) -> _Place | None:
    """Return the place of the name behind an office and all that it is for.

    "La directrice | du centre hospitalier de Lin, Ana Ruiz,"; the tokens
    ``first`` to ``stop`` are the office.
    """
    if stop + 3 >= len(tokens) or not any(map(is_calling, tokens.low[first:stop])):
        return None
    at, reach = stop, stop + _FURTHEST
    while at < len(tokens) and at < reach:
        if tokens.low[at] == "," and not _lists_more(tokens, at + 1):
            break
        if (behind := _past_initials(tokens, at)) > at:
            at = behind  # "la directrice de la Ligue des lacs (LDL), Ana Ruiz,"
            continue
        reach += _FURTHEST * (tokens.low[at] == "," and reach < stop + 4 * _FURTHEST)
        if tokens.low[at] != "," and not _goes_on(tokens, at):
            return None
        at += 1
    if at == stop or tokens.low[at : at + 1] != (",",):
        return None
    person = _person(tokens, at + 1 + (tokens.low[at + 1] in lex.HONORIFICS))
    if person is None or tokens.low[person[1] : person[1] + 1] not in _ENDS:
        return None
    named = tokens.low[person[0]] in GENDER or not _elsewhere(tokens, *person)
    return person if named else None


def _past_initials(tokens: Tokens, at: int) -> int:
    """Return where the initials of a body end that stand in brackets; ``at`` where none do."""
    held = tokens.low[at] == "(" and tokens.low[at + 2 : at + 4] == (")", ",")
    return at + 3 if held and is_name(tokens, at + 1) else at


def _lists_more(tokens: Tokens, at: int) -> bool:
    """Return whether an office goes on behind a comma: "ministre des Ports, | de la Pêche, X"."""
    low = tokens.low[at] if at < len(tokens) else "."
    small = at < len(tokens) and tokens.word[at][0].islower()
    return small and (low in _MORE_OF or low in _CHARGED or low in lex.PERSON_NOUNS)


_MORE_OF: Final = lex.words("de des du d' del")
_CHARGED: Final = lex.words(
    "chargé chargée encargado encargada porte-parole portavoz vocero vocera"
)
_ENDS: Final = ((",",), (".",), (":",), (";",), ("\0",), ("–",), ("—",), ())


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Return whether a word may belong to what an office is for; no verb does."""
    low = tokens.low[at]
    if low in lex.DETERMINERS and low != "des":
        return tokens.low[at - 1] in _INSIDE or tokens.low[at - 1] in _WITH
    verb = low.endswith(("ed", "ó", "aron")) and not is_name(tokens, at)
    inside = low in _INSIDE or low in _WITH or low in _CHARGED
    noun = tokens.low[at - 1] in lex.DETERMINERS or tokens.low[at - 1] in lex.FUSED
    return inside or is_name(tokens, at) or ((noun or _is_common(low)) and not verb)


_WITH: Final = lex.words("avec con à au aux en")


def _elsewhere(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether a name is a State's, a place's or a body's."""
    low = tokens.low[first]
    body = not lex.ORGANISATION_WORDS.isdisjoint(tokens.low[first:stop])
    return body or low in PLACE_STARTS or tokens.word[first] in lex.COUNTRIES


def apposed_partner(tokens: Tokens, stop: int) -> tuple[_Place, ...]:
    """Return those joined past appositions: "Ana Ruiz, the chair, and Jonas Bek, the clerk,".

    Between the first and the last stand others of whom is told what they are.
    """
    found: list[_Place] = []
    at, told, reach, listed = stop + 1, False, stop + _REACH, False
    if tokens.low[stop : stop + 1] != (",",):
        return ()
    while at < min(reach, len(tokens) - 2):
        low = tokens.low[at]
        if low in (",", ";"):
            last = tokens.low[at + 1] in _AND
            person = _person(tokens, at + 1 + last) if told else None
            known = person is not None and _is_told(tokens, person[1])
            if person is not None and last:
                return (*found, person) if known or not listed else ()
            if person is not None and known:
                found.append(person)
                at, told, reach = person[1], False, person[1] + _REACH
            elif told:
                listed = True  # "chair of the Committee on Water, Roads, and Lake Protection"
        elif low in _NO_APPOSITION or not low[0].isalnum():
            return ()
        told = told or is_calling(low)
        at += 1
    return ()


_REACH: Final = 26
_NO_APPOSITION: Final = (ALL_SAYING - lex.PERSON_NOUNS) | lex.AUXILIARIES | lex.SUBORDINATORS


def _is_told(tokens: Tokens, comma: int) -> bool:
    """Return whether a comma leads to what somebody is: ", Special Rapporteur on slavery"."""
    near = tokens.low[comma + 1 : comma + 8]
    stop = next((k for k, low in enumerate(near) if low in (",", ";")), len(near))
    return tokens.low[comma : comma + 1] == (",",) and any(map(is_calling, near[:stop]))


def _past_clause(tokens: Tokens, at: int) -> int:
    """Return where a clause ends that tells who: "two vets who work in Arle, X and Y"."""
    if tokens.low[at : at + 1] not in (("who",), ("qui",), ("que",)):
        return at
    stop = min(len(tokens), at + _FURTHEST)
    return next((k for k in range(at, stop) if tokens.low[k] == ","), at)


def _past_body(tokens: Tokens, at: int) -> int:
    """Return where the comma may stand behind what the several are for: "of the Rowers' Panel"."""
    if tokens.low[at] not in lex.NOUN_LINKS and tokens.low[at] != "d'":
        return at
    begin = at
    while at < len(tokens) and at - begin < _FURTHEST and tokens.low[at] != ",":
        low = tokens.low[at]
        if not (low in _INSIDE or is_name(tokens, at) or _is_common(low)):
            return begin
        at += 1
    return at


_UNCOMMON: Final = ALL_SAYING | lex.AUXILIARIES | lex.SUBORDINATORS


def _is_common(low: str) -> bool:
    return low.isalpha() and low not in _UNCOMMON


def _person(tokens: Tokens, at: int) -> _Place | None:
    """Return the place of a whole name that begins at ``at``."""
    stop = at
    while stop < len(tokens) and stop - at < 6:
        inside = tokens.low[stop] in lex.PARTICLES and stop > at
        if not is_name(tokens, stop) and not (inside and tokens.low[stop] not in _AND):
            break
        stop += 1
    whole = stop - at > 1 or (stop > at and tokens.low[at] in GENDER)
    return (at, stop) if whole and is_name(tokens, stop - 1) else None
