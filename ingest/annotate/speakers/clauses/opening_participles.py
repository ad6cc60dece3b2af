"""Tells a participle that opens a sentence: "Asked by reporters, Ana Ruiz said"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_ADDRESSED: Final = ("é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ed")
_AGENTS: Final = frozenset((word,) for word in ("by", "par", "por", "sur", "sobre", "about", "if"))
_PARTICIPLES: Final = lex.words("told shown given seen taken known led born caught heard sent")
_BEHIND: Final = lex.PREPOSITIONS | lex.words(
    "how why what who where whether if again down up off out",
)


def is_addressed(tokens: Tokens, at: int) -> bool:
    """Return whether a participle opens the sentence: "Interrogé par X, Y", "Asked by X, Y"."""
    after = tokens.low[at + 1 : at + 2]
    return at == 0 and tokens.low[0].endswith(_ADDRESSED) and after in _AGENTS


def opens_participle(tokens: Tokens, at: int) -> bool:
    """Return whether a participle opens the words: "Shouted down by Bek, Ruiz said"."""
    low = tokens.low[at]
    if low in GENDER or not (low.endswith("ed") or low in _PARTICIPLES):
        return False
    behind = tokens.low[at + 1 : at + 2]
    alone = at == 0 or not tokens.word[at][0].isupper()
    return alone and bool(behind) and behind[0] in _BEHIND
