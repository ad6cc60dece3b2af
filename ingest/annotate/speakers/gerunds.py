"""Tells whose a French or Spanish gerund of saying is: "a quitté la salle en rappelant que"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues import SAYING_ROMANCE
from ingest.annotate.speakers.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_SPANISH: Final = ("ando", "endo")


def goes_on(tokens: Tokens, verb: int, before: int) -> bool:
    """Return whether a gerund only goes on with what the sentence's subject does.

    A text before it has its words: "una carta pidiendo «…»".
    """
    low = tokens.low[verb]
    if low not in SAYING_ROMANCE or not low.endswith(("ant", *_SPANISH)):
        return False
    if tokens.low[before] == "en" or low.endswith("ant"):
        return tokens.low[before] == "en"
    held = ending_at(tokens, before)
    if held is None:
        return tokens.low[before] in lex.SUBORDINATORS or tokens.low[before] == "bien"
    addressed = held.first == 0 or tokens.low[held.first - 1] == "a"
    return not addressed and lex.DOCUMENT_NOUNS.isdisjoint(tokens.low[held.first : held.stop])
