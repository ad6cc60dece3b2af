"""Tells a full quotation, at least a clause, from a phrase inside the publisher's sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archive.release import Span
from ingest.annotate.words import lexicon as lex

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FINITE: Final = lex.words(
    "is are was were am has have had will would can could may might must should shall ought",
    "does do did isn't aren't wasn't won't can't don't it's that's est sont était ont fut es ha",
    "han hay tiene",
)
_RELATIVE: Final = lex.words("which who that whom whose qui que quien dont")


def is_phrase(text: str, segments: Sequence[Span]) -> bool:
    """Return whether words that begin in the middle of a sentence lack a clause of their own."""
    if len(segments) > 1:
        return False
    words = _WORD.findall(segments[0].of(text).lower())
    if len(words) < 4 or _FINITE.isdisjoint(words):
        return True
    if words[0] in _FINITE or words[0] == "to" or words[0].endswith(("ed", "ing")):
        return True
    finite = sum(map(_FINITE.__contains__, words))
    return finite <= sum(map(_RELATIVE.__contains__, words))
