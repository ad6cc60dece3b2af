"""Finds the name of one of several: "one of the last miners, Ana Ruiz"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_ALONE: Final = lex.words("another one others")
_ONE: Final = lex.words("one un une uno una")
_OF: Final = lex.words("of de des du d'")
_ENDS: Final = frozenset([",", ".", ";", ":", "\0", "–", "—", "(", "?", "!"])
_LONGEST: Final = 8
_SMALL: Final = 5
_OTHERWISE: Final = lex.words("known called named who whose which whom")


def one_named(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return where the name stands behind what it is one of, a comma between the two."""
    at += tokens.low[at] == "l'"
    if tokens.low[at] in _ALONE and tokens.low[at + 1 : at + 2] == (",",):
        return _name(tokens, at + 2)  # "said another, Ana Ruiz"
    if at + 3 >= len(tokens) or tokens.low[at] not in _ONE or tokens.low[at + 1] not in _OF:
        return None
    comma = at + 2
    while comma < len(tokens) and comma - at < _LONGEST and tokens.low[comma][0].isalnum():
        comma += 1
    if comma >= len(tokens) or tokens.low[comma] != ",":
        return None
    named = comma + 1
    while named < len(tokens) and named - comma < _SMALL and _describes(tokens, named):
        named += 1  # "one of them, ten-year-old Ana Ruiz"
    return _name(tokens, named)


def _describes(tokens: Tokens, at: int) -> bool:
    if tokens.low[at] in _OTHERWISE:
        return False
    return tokens.word[at][0].islower() or tokens.low[at].endswith("-year-old")


def _name(tokens: Tokens, first: int) -> tuple[int, int] | None:
    """Return the capitalised words that begin at ``first`` and end where an apposition may."""
    stop = first
    while stop < len(tokens) and (
        is_name(tokens, stop) or (stop > first and tokens.low[stop] in lex.PARTICLES)
    ):
        stop += 1
    ended = stop >= len(tokens) or tokens.low[stop] in _ENDS
    return (first, stop) if ended and stop - first > 1 else None
