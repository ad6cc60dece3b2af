"""Tells a body by the land that begins or ends its name: "Tide England", "UK Rowing"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ingest.annotate.words import lexicon as lex

_LANDS: Final = lex.words(
    "England Scotland Wales Ireland Britain Australia Canada India Kenya Finland Norway Sweden",
    "Denmark Netherlands Germany Singapore Malaysia Uganda Nigeria Ghana UK USA",
)
_SHORT: Final = lex.words("UK US USA GB NZ EU")


def is_of_land(words: Sequence[str], rest: Sequence[str]) -> bool:
    """Return whether a land begins or ends words, ``rest`` without a title: what runs it there."""
    named = len(words) == len(rest) and 1 < len(words) < 4
    return named and (words[0] in _SHORT or words[-1] in _LANDS)
