"""Finds whom a sentence brings in behind its verb: "Entre las firmantes está Ana Ruiz"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_STANDS: Final = lex.words(
    "está estaba estuvo figura figuraba encuentra encontraba halla hallaba sentó sienta espera",
    "esperaba aguarda aguardaba destaca destacaba vive vivía trabaja trabajaba entró llegó",
    "figure figurait trouve trouvait tient tenait attend attendait vit vivait travaille",
    "stood stands sat sits",
)
_IS: Final = lex.words("es era fue est était fut is was")
# "Una de las firmantes es", "La primera en entrar fue", "C'est le cas de"
_ONE: Final = lex.words("una uno otra otro l'une l'un une un one another la el le the")
_WHICH: Final = lex.words(
    "de des of primera primero última último primer première premier dernière dernier first last"
)
_FRONTS: Final = lex.PREPOSITIONS | lex.words("a à allí ahí junto là entre parmi among amongst")
_CASE: Final = (
    ("es", "el", "caso", "de"), ("es", "el", "caso", "del"), ("c'est", "le", "cas", "de"),
    ("c'est", "le", "cas", "d'"), ("c'", "est", "le", "cas"),
)  # fmt: skip
_FURTHEST: Final = 14


def presented(tokens: Tokens) -> Phrase | None:
    """Return the phrase with a name right behind a verb of being somewhere, or one of several.

    What stands before the verb names nobody.
    """
    if tokens.low[:4] in _CASE:
        return _named(tokens, 4 + (tokens.low[4:5] in (("de",), ("d'",))))
    first = tokens.low[0] if len(tokens) else ""
    several = first in _ONE and tokens.low[1:2] and tokens.low[1] in _WHICH
    verbs = _IS | _STANDS if several else _STANDS
    if first in verbs:
        return _named_behind(tokens, first)
    if not several and first not in _FRONTS:
        return None
    for at in range(1, min(_FURTHEST, len(tokens))):
        if tokens.low[at] in verbs:
            also = tokens.low[at + 1 : at + 2] in (("también",), ("aussi",), ("ayer",))
            return _named(tokens, at + 1 + also)
        if is_name(tokens, at) or tokens.low[at] in ("\0", ";", ":"):
            return None
    return None


def _named_behind(tokens: Tokens, first: str) -> Phrase | None:
    """Return the name behind "Destaca entre las premiadas"."""
    if tokens.low[1:2] != ("entre",) or first not in _STANDS:
        return None
    at = next((k for k in range(2, min(8, len(tokens))) if is_name(tokens, k)), 0)
    return _named(tokens, at) if at else None


def _named(tokens: Tokens, at: int) -> Phrase | None:
    """Return the phrase that begins at a place where it holds one name and nobody is joined."""
    phrase = starting_at(tokens, at)
    if phrase is None or phrase.also or phrase.first - at > _FEW:
        return None
    return phrase if is_name(tokens, phrase.stop - 1) else None


_FEW: Final = 8
