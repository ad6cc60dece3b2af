"""Tells the main verb behind a clause with "who" from one that tells who spoke."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING, SAYING_ROMANCE
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.role_words import is_calling
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_WHO: Final = lex.words("qui que quien quienes")
_FURTHEST: Final = 16
_VERBS: Final = (lex.AUXILIARIES | ALL_SAYING) - {"a"}
_ARTICLES: Final = lex.words("le la les l' el los las un una une des unos unas su sus son sa ses")


def closes_relative(tokens: Tokens, words: int, verb: int) -> bool:
    """Return whether a verb behind marked words is that of the subject ahead of them.

    "Ana Ruiz, que lo calificó de «…», pidió una reunión": a meeting asks for nothing.
    """
    if tokens.low[verb] not in SAYING_ROMANCE or tokens.low[words + 1 : words + 2] != (",",):
        return False
    at = words - 1
    floor = max(1, words - _FURTHEST)
    while at > floor and tokens.low[at] != ",":
        at -= 1
    if tokens.low[at] != "," or tokens.low[at + 1] not in _WHO:
        return False
    if any(low in _VERBS for low in tokens.low[:at]):
        return False
    return ALL_SAYING.intersection(tokens.low[at:words]) != set() and _is_object(tokens, verb + 1)


def _is_object(tokens: Tokens, at: int) -> bool:
    """Return whether a thing stands at a place, or "que", and nobody who may have spoken."""
    if tokens.low[at : at + 1] in (("que",), ("qu'",)):
        return True
    if at + 1 >= len(tokens) or tokens.low[at] not in _ARTICLES:
        return False
    return not is_name(tokens, at + 1) and not is_calling(tokens.low[at + 1])
