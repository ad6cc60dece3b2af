"""Finds what a text is made of, and the text of which a part is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    pass

WHOLES: Final = lex.DOCUMENT_NOUNS - lex.PARTS - lex.MESSAGES


def owns(low: str) -> bool:
    """Return whether a word is a document with an owner's sign: "the report's foreword"."""
    return low.endswith("'s") and low[:-2] in WHOLES


_IN: Final = lex.words("in of from to de du del dans en")

_FURTHEST: Final = 14


def made_part(tokens: Tokens, stop: int) -> Phrase | None:
    """Return the document in which a part stands: "An entry made on 4 June in the ship's log"."""
    for at in range(stop + 1, min(len(tokens), stop + _FURTHEST)):
        low = tokens.low[at]
        if low in WHOLES:
            first = at
            while first > stop and tokens.low[first - 1] not in _IN:
                first -= 1
            return Phrase(first, at + 1) if first > stop else None
        if low in ALL_SAYING or low in ("\0", ":", ";"):
            return None
    return None
