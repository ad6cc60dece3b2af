"""Walks back over the words of a noun phrase."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.joined_fields import joins_name
from ingest.annotate.speakers.names.nouns import (
    NOUNS,
    STOPS,
    foreign_name,
    is_closing,
    is_name,
    is_numbered,
)
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def words_before(tokens: Tokens, last: int) -> int:
    """Return where the phrase begins whose last word is at ``last``, behind it where none does."""
    at, stop = last, last + 1
    while at >= 0 and _is_part(tokens, at, stop):
        at -= 1
    return at if at >= 0 and _opens(tokens, at, stop) else at + 1


def _is_part(tokens: Tokens, at: int, stop: int) -> bool:
    """Return whether the word is one of the phrase that goes on to ``stop``."""
    low = tokens.low[at]
    # A name is asked for first: a capital makes names of words that would end a phrase.
    if foreign_name(tokens, at) or is_numbered(tokens, at):
        return True
    if low in lex.DETERMINERS and not _is_particle(tokens, at):
        return False
    if is_name(tokens, at) and low not in _NO_NAMES:
        return True
    if at + 1 < stop and (_links(tokens, at) or joins_name(tokens, at)):
        return True  # "the member for roads and transport"
    inside = _of_night(tokens, at, stop) or _tells_line(tokens, at, stop)
    if not low[0].isalnum() or (low in STOPS and not inside):
        return False
    return low not in ALL_SAYING or low in NOUNS or not _reports(tokens, at, stop)


_NO_NAMES: Final = lex.CONJUNCTIONS | lex.SUBORDINATORS | lex.PREPOSITIONS


def _is_particle(tokens: Tokens, at: int) -> bool:
    """Return whether a capital makes a part of a name of a determiner: "Las", "El"."""
    return tokens.word[at][0].isupper() and tokens.low[at] in lex.PARTICLES


def _opens(tokens: Tokens, at: int, stop: int) -> bool:
    """Return whether the word before the others is the determiner of their phrase."""
    low = tokens.low[at]
    if low not in lex.DETERMINERS or _is_particle(tokens, at):
        return False
    # "the nets that Bek mended": before a name "that" opens a clause.
    return low != "that" or at + 1 >= stop or not is_name(tokens, at + 1)


def _links(tokens: Tokens, at: int) -> bool:
    """Return whether a particle or "&" stands between two words of a name."""
    linking = tokens.low[at] in _LINKS and at > 0
    return linking and is_name(tokens, at - 1) and is_name(tokens, at + 1)


_LINKS: Final = (lex.PARTICLES | frozenset("&")) - frozenset("ye")


def _of_night(tokens: Tokens, at: int, stop: int) -> bool:
    """Return whether an hour tells which office is meant: "the night mayor said"."""
    if tokens.low[at] not in _HOURS or not at or at + 2 != stop:
        return False
    return tokens.low[at + 1] in NOUNS and tokens.low[at - 1] in _KNOWN


def _tells_line(tokens: Tokens, at: int, stop: int) -> bool:
    """Return whether a word tells which line of a text is meant: "the last paragraph says"."""
    placed = tokens.low[at] in _PLACED and at > 0 and at + 2 == stop
    led = tokens.low[at - 1] in _KNOWN or tokens.low[at - 1] == "a"
    return placed and led and tokens.low[at + 1] in _LINES


_PLACED: Final = lex.words("first last next second third final later further")
_LINES: Final = lex.words("line sentence paragraph page section clause chapter article passage")
_HOURS: Final = lex.words("night morning evening")
_KNOWN: Final = lex.words("the its their")


def _reports(tokens: Tokens, at: int, stop: int) -> bool:
    """Return whether a word that may report does so, and is no noun: "close to the talks"."""
    if is_closing(tokens, at):
        return False
    low, last = tokens.low[at], at + 1 == stop
    if tokens.low[at - 1] == "the" and (low == "accused" or (last and low.endswith("s"))):
        return False
    if last and low == "notes":
        return stop >= len(tokens) or tokens.low[stop] not in ALL_SAYING
    return True
