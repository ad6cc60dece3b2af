"""Goes back past the time when a text came: "A letter received in May said"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.nouns import TIMES, foreign_name
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_WHEN: Final = lex.words("in on at last this since earlier late early")
_MONTHS: Final = lex.words("April May June August")
_SENT: Final = lex.words(
    "sent written drawn seen found made remis remise rendu rendue transmis transmise"
)


def past_time(tokens: Tokens, at: int) -> int:
    """Return the place before when something came: "A letter | received in March said"."""
    first = at
    while first > 1 and _tells_when(tokens, first):
        first -= 1
    if first == at or tokens.low[first] not in _WHEN:
        return at
    while first > 1 and tokens.low[first] in _WHEN:
        first -= 1
    text = next((k for k in range(min(first, 5)) if tokens.low[k] in lex.DOCUMENT_NOUNS), None)
    if text is None or not is_done(tokens.low[text + 1]):
        return at
    return first - 1 if text == first - 1 else first


def _tells_when(tokens: Tokens, at: int) -> bool:
    return tokens.low[at] in TIMES or tokens.low[at].isdigit() or is_month(tokens, at)


def is_auxiliary(tokens: Tokens, at: int) -> bool:
    """Return whether a word before a verb helps it: "may", but not "in May"."""
    known = tokens.low[at] in lex.AUXILIARIES
    return known and not (foreign_name(tokens, at) or is_month(tokens, at))


def is_month(tokens: Tokens, at: int) -> bool:
    """Return whether a word that is more than a month's name is one: "handed out in May"."""
    return tokens.word[at] in _MONTHS and tokens.low[at - 1] in _WHEN


def is_done(low: str) -> bool:
    """Return whether a word tells what was done with a thing: "received", "sent"."""
    return low.endswith("ed") or low in _SENT
