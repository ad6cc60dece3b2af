"""Tells whether whoever stands beside a verb does what it says, or is spoken to or of."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues import ALL_SAYING, PLAIN
from ingest.annotate.speakers.phrases import Phrase
from ingest.annotate.speakers.subjects import is_adverb
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_BE: Final = lex.words("is was were are be been being 's été fue fueron sido")
_AGAINST: Final = lex.words("v v. vs vs. versus c.")


def is_opponent(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether a name ends a case's: "the judges who would overturn Bek v. Wade wrote"."""
    before = [low for low in tokens.low[max(0, subject.first - 2) : subject.first] if low != "."]
    return bool(before) and before[-1] in _AGAINST


def spoken_to(tokens: Tokens, last: int) -> bool:
    """Return whether words that end at ``last`` tell who is addressed: "Ruiz was asked: “…”"."""
    low = tokens.low[last] if last >= 0 else ""
    return (low in ALL_SAYING or low.endswith(_PARTICIPLES)) and is_passive(tokens, last)


_PARTICIPLES: Final = ("ed", "é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida")


def is_passive(tokens: Tokens, verb: int) -> bool:
    """Return whether the verb is a passive: its subject is not the one who speaks."""
    at = verb - 1
    while at >= 0 and (tokens.low[at] in lex.ADVERBS or is_adverb(tokens, at)):
        at -= 1
    if at >= 0 and tokens.low[at] == "'s" and tokens.low[verb] in PLAIN:
        return False  # "He's said": he has.
    return at >= 0 and tokens.low[at] in _BE and not tokens.low[verb].endswith("ing")
