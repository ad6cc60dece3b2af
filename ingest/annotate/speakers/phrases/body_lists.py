"""Reads a list of bodies that speak together: "said the Lake Union, the Mill Guild and Y"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_kinds import organisational
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.stood_for import supporters
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

Place = tuple[int, int]
_AND: Final = frozenset(["and", "et", "y", "&"])
_LONGEST: Final = 8
_WORDS: Final = 9


def body_list(tokens: Tokens, first: int, stop: int) -> tuple[Place, ...]:
    """Return the places of the bodies listed after the one in tokens ``first`` to ``stop``.

    None where no "and" leads to the last of them, or where one may be somebody's name.
    """
    if tokens.low[stop : stop + 1] != (",",) or not _is_body(tokens, (first, stop)):
        return ()
    found: list[Place] = []
    at = stop
    while tokens.low[at : at + 1] == (",",) or tokens.low[at : at + 1] in _ANDS:
        at += tokens.low[at] == ","
        last = tokens.low[at : at + 1] in _ANDS
        place = _body(tokens, at + last)
        if place is None or len(found) > _LONGEST:
            return ()
        found.append(place)
        at = place[1]
        if last:
            return tuple(found) if len(found) > 1 and _closes(tokens, at) else ()
    return ()


_ANDS: Final = tuple((word,) for word in _AND)


def _body(tokens: Tokens, at: int) -> Place | None:
    """Return where the name of a body begins and ends, with its article."""
    first, size = at, len(tokens)
    at += at < size and tokens.low[at] in ("the", "la", "le", "el", "les", "los", "las")
    begin = at
    while at < size and at - begin < _WORDS and (is_name(tokens, at) or _inside(tokens, begin, at)):
        at += 1
    return (first, at) if at > begin and _is_body(tokens, (first, at)) else None


def _inside(tokens: Tokens, begin: int, at: int) -> bool:
    """Return whether a small word goes on with a body's name: "Parents for Schools"."""
    low = tokens.low[at]
    linked = low in ("of", "for", "de", "du", "des", "del", "pour", "para", "on", "in")
    return linked and at > begin and at + 1 < len(tokens) and is_name(tokens, at + 1)


def _is_body(tokens: Tokens, place: Place) -> bool:
    first, stop = place
    words = tokens.word[first + (tokens.low[first] in lex.DETERMINERS) : stop]
    if not words or words[0].lower() in GENDER or words[0].lower() in lex.TITLES:
        return False
    if any(map(organisational, words)) or words[0].lower() in lex.LEADING_ORGANISATION_WORDS:
        return True
    acronym = len(words) == 1 and words[0].isupper() and len(words[0]) > 2
    return acronym or (len(words) > 2 and supporters(words[:1], words[1].lower()))


def _closes(tokens: Tokens, at: int) -> bool:
    """Return whether nothing of a further name follows: no apposition parts the last."""
    return at >= len(tokens) or tokens.low[at] not in _AND
