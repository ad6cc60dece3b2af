"""Finds the name behind an office that opens a sentence: "Lin ward councillor, Ana Ruiz spoke"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.role_words import HEADS, is_agent
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_OFFICES: Final = lex.PEOPLE | lex.TITLES | HEADS
_BREAKS: Final = lex.PREPOSITIONS | lex.AUXILIARIES | lex.PRONOUNS.keys() | lex.DETERMINERS
_LONGEST: Final = 8


def name_behind_office(tokens: Tokens, first: int, upto: int) -> Phrase | None:
    """Return the name that a comma parts from the office before it, which opens the sentence."""
    comma = next((k for k in range(first, min(upto, first + _LONGEST)) if tokens.low[k] == ","), 0)
    if not comma or comma + 2 > upto or tokens.word[comma - 1][0].isupper():
        return None
    office = tokens.low[comma - 1]
    if not (office in _OFFICES or is_agent(office)):
        return None
    if any(low in _BREAKS for low in tokens.low[first:comma]):
        return None
    stop = comma + 1
    while stop <= upto and is_name(tokens, stop):
        stop += 1
    whole = stop - comma > 2 and tokens.low[comma + 1] in GENDER
    return Phrase(comma + 1, stop) if whole else None
