"""Tells whether two whom a sentence names may both be meant by the pronoun behind it."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.cues.cues import PLAIN, SAYING, SAYING_ES, SAYING_FR
from ingest.annotate.speakers.reference.told_aside import is_beside
from ingest.annotate.words import lexicon as lex

_SAYS: Final = re.compile(rf"\b(?:{'|'.join(sorted(SAYING | SAYING_FR | SAYING_ES))})\b")
_SAID: Final = re.compile(rf"\b(?:{'|'.join(sorted(PLAIN))})\s(?:\w+\.?\s)?$")
# "Bek's been ill", "Ruiz's the one": he has, she is.
_IS: Final = re.compile(r"\s(?:been|an?|the|not|now|\w+ing|\w{2,}ed)\b")
# "While Bek spoke first, Ruiz spoke last": the sentence is not about Bek.
_CLAUSE: Final = re.compile(
    r"\s*(?:While|When|After|Before|As|Although|Though|Once|Since|If)\b[^,]*$"
)
_LEADS_AWAY: Final = lex.PREPOSITIONS | lex.SUBORDINATORS


def owns(text: str, place: Span) -> bool:
    """Return whether a name is an owner's: in "Bek's deputy, Ade, spoke" Ade spoke."""
    owner = place.of(text).endswith(("'s", "’s", "'", "’"))
    return owner and _IS.match(text, place.end) is None


def is_rival(text: str, place: Span, start: int) -> bool:
    """Return whether somebody named later may be meant as well: not "of Bek", nor "Bek's"."""
    if owns(text, place) or is_beside(text, start, place):
        return False
    before = text[start : place.start].split()
    while before and (before[-1][0].isupper() or before[-1].lower() in lex.TITLES):
        before.pop()
    return not before or before[-1].lower() not in _LEADS_AWAY


def stands_out(text: str, start: int, first: Span, rival: Span) -> bool:
    """Return whether the sentence is about what the first one says."""
    if _CLAUSE.match(text, start, first.start + 1) is not None:
        return False
    says = _SAYS.search(text, first.end, rival.start) or _SAID.search(text[: first.start][-20:])
    return says is not None
