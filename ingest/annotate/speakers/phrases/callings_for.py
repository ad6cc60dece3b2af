"""Finds the name behind what a calling is for: "la chargée de mission Ana Ruiz"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import STOPS, is_name
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_SENT: Final = lex.words("chargé chargée maître maîtresse lanceur lanceuse agent agente adjoint")
_MADE: Final = lex.words("exposition exposición étude estudio enquête film projet proyecto rapport")
_FOR: Final = frozenset((word,) for word in lex.words("de du des d' del à au aux en"))
_LONGEST: Final = 7


def behind_calling(tokens: Tokens, first: int, stop: int) -> int:
    """Return where what a calling is for ends: "l'infirmière de l'école, | Ana Ruiz".

    ``stop`` itself where no comma ends it.
    """
    if tokens.low[stop : stop + 1] not in _FOR or tokens.low[first] not in lex.DETERMINERS:
        return stop
    if not _is_calling(tokens.low[stop - 1]):
        return stop
    for at in range(stop + 1, min(len(tokens), stop + _LONGEST)):
        if tokens.low[at] == ",":
            return at
        if is_name(tokens, at) or tokens.low[at] in ALL_SAYING or tokens.low[at] == "\0":
            break
    return stop


def _is_calling(head: str) -> bool:
    return head in lex.OCCUPATIONS or head in _SENT or is_agent(head)


def held_behind(tokens: Tokens, stop: int) -> tuple[int, int] | None:
    """Return where the name stands behind a calling: "l'agent d'entretien | Ana Ruiz"."""
    if tokens.low[stop : stop + 1] not in _FOR or not leads_to_holder(tokens, stop):
        return None
    at = next(k for k in range(stop + 1, len(tokens)) if is_name(tokens, k))
    end = at
    while end < len(tokens) and (is_name(tokens, end) or tokens.low[end] in lex.PARTICLES):
        end += 1
    return (at, end) if tokens.low[at] in GENDER else None


_UNCOMMON: Final = STOPS | lex.DETERMINERS


def leads_to_holder(tokens: Tokens, stop: int) -> bool:
    """Return whether a calling is for a common noun: "l'ingénieur des ponts Ana Ruiz"."""
    if stop + 3 >= len(tokens) or not _is_calling(tokens.low[stop - 1]):
        return False
    at = stop + 1
    if tokens.low[at] in lex.DETERMINERS and tokens.low[at + 1] in _MADE and at + 3 < len(tokens):
        at += 1  # "la commissaire de l'exposition Ana Ruiz"
    common = tokens.low[at].isalpha() and tokens.low[at] not in _UNCOMMON
    return common and not is_name(tokens, at) and all(is_name(tokens, k) for k in (at + 1, at + 2))
