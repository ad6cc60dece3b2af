"""Finds where a name begins behind how its bearer is addressed: "the Very Reverend Ana Ruiz"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_HOW: Final = lex.words("very right most rt rt.")
_STYLES: Final = lex.words(
    "reverend rev rev. revd hon hon. honourable honorable venerable ven ven. worshipful"
)


def past_style(tokens: Tokens, at: int) -> int:
    """Return where the name begins, or ``at`` where no such style stands there."""
    stop = at
    while stop < len(tokens) and (tokens.low[stop] in _HOW or tokens.low[stop] == "."):
        stop += 1
    if stop >= len(tokens) or tokens.low[stop] not in _STYLES:
        return at
    while stop < len(tokens) and (tokens.low[stop] in _STYLES or tokens.low[stop] == "."):
        stop += 1
    return stop
