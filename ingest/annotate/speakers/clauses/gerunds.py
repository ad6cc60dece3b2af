"""Tells whose a French or Spanish gerund or infinitive of saying is: "est sorti en rappelant"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import SAYING_ROMANCE
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_OWN: Final = lex.words("su sus son sa ses")
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
    if tokens.low[held.first] in _OWN:
        return True  # "prosiguió su discurso asegurando que"
    addressed = held.first == 0 or tokens.low[held.first - 1] == "a"
    return not addressed and lex.DOCUMENT_NOUNS.isdisjoint(tokens.low[held.first : held.stop])


def before_infinitive(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return a phrase without what somebody does: "la ministre | d'ajouter"."""
    at = phrase.stop - 2
    if at <= phrase.first or tokens.low[at] not in ("d'", "de"):
        return phrase
    low = tokens.low[at + 1]
    said = low.endswith("er") and f"{low[:-2]}é" in SAYING_ROMANCE
    return Phrase(phrase.first, at, phrase.also) if said else phrase
