"""Finds where the name of an office ends, with what it is for: "Minister for Roads and Ports"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.nouns import STOPS, is_name
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def office_end(tokens: Tokens, first: int, stop: int) -> int:
    """Return the end of an office's name with what it is for: "Minister for Roads and Ports"."""
    if not any(tokens.low[k] in lex.PERSON_NOUNS for k in range(first, stop)):
        return stop
    at = stop
    while (
        at < len(tokens)
        and at - first < 16
        and (is_name(tokens, at) or tokens.low[at] in _OFFICE_LINKS)
    ):
        at += 1
    if at > stop and at < len(tokens) and tokens.low[at - 1] in _OPENS_MORE:
        at = _common_end(tokens, at)
    return (
        at if at > stop and (is_name(tokens, at - 1) or tokens.low[at : at + 1] == (",",)) else stop
    )


_OFFICE_LINKS: Final = (
    lex.NOUN_LINKS | lex.DETERMINERS | frozenset(["and", "y", "et", "sobre", "sur"])
)
_OPENS_MORE: Final = lex.DETERMINERS | {"of", "de"}


def _common_end(tokens: Tokens, at: int) -> int:
    """Return the end of what an office is for in small letters: "on the rights of pilots"."""
    begin = at
    while at < len(tokens) and at - begin < 8 and tokens.low[at].isalpha():
        low = tokens.low[at]
        if (low in STOPS and low not in _OFFICE_LINKS) or low in ALL_SAYING or low in lex.PRONOUNS:
            return begin
        at += 1
    return at
