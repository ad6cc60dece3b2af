"""Tells what a French or Spanish verb may have between itself and its auxiliary or subject."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import SAYING_ES
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# "públicamente", "vivement"; "gouvernement" and "règlement" are nouns.
ROMANCE_ADVERBS: Final = (
    "amente", "emente", "almente", "iquement", "amment", "emment", "ellement", "alement",
    "eusement", "ivement", "èrement", "airement", "ablement", "iblement", "ertement", "lairement",
    "virement", "èchement", "oidement", "ranchement", "èlement", "ètement", "ormente", "ilmente",
)  # fmt: skip
# "a quant à elle évoqué", "ha por su parte recordado"
_ASIDES: Final = frozenset([("quant", "à"), ("pour", "sa"), ("por", "su"), ("de", "son")])
_ENDS: Final = lex.words("elle lui elles eux part parte côté")


def before_aside(tokens: Tokens, at: int) -> int:
    """Return the place before "quant à elle", "por su parte" or a Spanish "no" that ends there."""
    if at > 0 and tokens.low[at] == "no" and tokens.low[at + 1] in SAYING_ES:
        return at - 1
    if at < 2 or tokens.low[at] not in _ENDS:
        return at
    return at - 3 if (tokens.low[at - 2], tokens.low[at - 1]) in _ASIDES else at
