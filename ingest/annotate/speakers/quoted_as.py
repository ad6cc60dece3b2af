"""Finds whom somebody else quotes: "Ruiz quoted the mayor as saying that …"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases_before import ending_at
from ingest.annotate.speakers.subjects import before_parenthesis
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

QUOTING: Final = lex.words("quoted quotes quoting cited cites citing reported reports remembered")
_BE: Final = lex.words("is are was were been being be has had have also later")
_NEAR: Final = 12


def quoted_as(tokens: Tokens, saying: int) -> Phrase | None:
    """Return who is quoted "as saying": the object of the verb, not its subject."""
    if tokens.low[saying - 1 : saying] != ("as",):
        return None
    near = range(saying - 2, max(-1, saying - _NEAR), -1)
    verb = next((at for at in near if tokens.low[at] in QUOTING), None)
    if verb is None:
        return None
    if tokens.low[verb - 1 : verb] not in _PASSIVE:
        return starting_at(tokens, verb + 1)
    if tokens.low[verb + 1 : verb + 2] != ("by",):
        return None
    before = verb - 1
    while before > 0 and tokens.low[before] in _BE:
        before -= 1
    if tokens.low[before] == ",":
        return before_parenthesis(tokens, before)
    return ending_at(tokens, before)  # "Ruiz was quoted by the Herald as saying"


_PASSIVE: Final = tuple((low,) for low in lex.words("is are was were been being be"))


def quotes_another(tokens: Tokens, verb: int) -> bool:
    """Return whether a verb of quoting leads to somebody who is quoted "as saying"."""
    if tokens.low[verb] not in QUOTING or tokens.low[verb - 1 : verb] in _PASSIVE:
        return False
    behind = tokens.low[verb + 2 : verb + _NEAR]
    return "as" in behind and behind[behind.index("as") + 1 : behind.index("as") + 2] == ("saying",)
