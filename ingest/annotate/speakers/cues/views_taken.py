"""Tells verbs that give words with a small word only: "singled it out as “…”", "y voit « … »"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words.lexicon import words
from ingest.annotate.words.tokens import Tokens

_AS: Final = words(
    "singled singles picked picks sees saw see regards regarded regard views viewed rates rated",
    "ranks ranked records recorded record lists listed logs logged enters entered registers counts",
    "paints painted identifies identified depicts depicted considère considèrent",
    "considérait présente présentent présentait présentaient présenté présentée présentant décrit",
    "traite traitent traité define definió definía presentó presenta presentaba presentado trató",
    "dépeint dépeignait perçoit retrató retrata",
)
_IN: Final = words("voit voient voyait voyaient ve ven vio vieron veía veían sees saw")
# What somebody wants, they say that they want.
WISHES: Final = words("want wants wanted veut veulent voulait quiere quieren quería")
VIEWING: Final = _AS | _IN | WISHES
_LEADS: Final = words("as comme como de")
# "wants a “soft” start" is no more than a name for something.
_BARE: Final = words("a an the un une una le la el les los las l' want wants wanted")
_NOT_BEFORE: Final = words("to who which that qui que quienes")
_INSIDE: Final = words("in dans en")
_FURTHEST: Final = 18


def is_view(tokens: Tokens, at: int) -> bool:
    """Return whether the verb at ``at`` leads to marked words as what somebody thinks."""
    stop = min(len(tokens), at + _FURTHEST)
    run = next((k for k in range(at + 1, stop) if tokens.low[k] == "\0"), None)
    if run is None or ":" in tokens.low[at:run]:
        return False
    low = tokens.low[at]
    if low in WISHES:
        return tokens.low[at - 1] not in _NOT_BEFORE and tokens.low[run - 1] not in _BARE
    if low in _AS and tokens.low[run - 1] in _LEADS and run - 1 > at:
        return True
    if low not in _IN:
        return False
    there = tokens.low[at - 1] == "y" or tokens.low[at + 1] in _INSIDE
    return there and run - at < 8
