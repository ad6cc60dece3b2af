"""Finds whose answer, advice or verdict leads to words: "Her reply to them: “…”", "His advice?"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# What is said, and no text of its own: a report or a ruling speaks for itself.
_SPEECH: Final = lex.words(
    "answer reply response verdict message advice warning conclusion view opinion comment remark",
    "explanation question plea appeal promise pledge request demand complaint objection motto",
    "assessment argument reason reasoning point thought reaction recollection memory regret hope",
    "fear wish suggestion prediction prognosis retort rejoinder defence excuse confession",
    "admission tribute farewell challenge lesson diagnosis estimate guess impression",
    "description observation",
    "concern criticism credo mantra wisdom tip praise account words rule recipe ambition aim",
    "justification contention boast lament tip joke greeting reminder take prescription call",
    "invitation finding",
)
_POSSESSIVES: Final = lex.words("his her their its")
# What may follow the noun before the colon: "was short", "came at once", "to the council".
_GOES_ON: Final = lex.words(
    "was is were are remains remained came comes has had ran runs goes went follows followed to on",
    "at for in after when about from this that yesterday today",
)
_STARTS: Final = frozenset(
    [",", ";", "–", "—", "\0", "and", "but", "so", "yet", "then", "in", "(", ")"]
)
_FURTHEST: Final = 14
_ADJECTIVES: Final = 3
_LONGEST: Final = 8


def owner_of_speech(tokens: Tokens, stop: int) -> Phrase | None:
    """Return whose word for something said opens the clause that ends before ``stop``."""
    for at in range(stop - 1, max(0, stop - _FURTHEST), -1):
        if tokens.low[at] not in _SPEECH:
            continue
        ends = at + 1 == stop or tokens.low[at + 1] in _GOES_ON
        if "by" in tokens.low[at + 1 : stop]:
            return None  # "Her question was met by Bek with: “…”"
        owner = _owner(tokens, at) if ends else None
        if owner is not None:
            return owner
    return None


def _owner(tokens: Tokens, noun: int) -> Phrase | None:
    """Return the owner before a noun and its adjectives, where a clause begins with it."""
    at = noun - 1
    while at > 0 and noun - at <= _ADJECTIVES and _is_adjective(tokens, at):
        at -= 1
    if tokens.low[at] in _POSSESSIVES:
        return Phrase(at, at + 1) if _opens(tokens, at) else None
    if not tokens.low[at].endswith(("'s", "s'")):
        return None
    first = at
    while first > 0 and at - first < _LONGEST and tokens.low[first - 1] not in _STARTS:
        first -= 1
    named = is_name(tokens, first) or tokens.low[first] in lex.DETERMINERS
    return Phrase(first, at + 1) if named and _opens(tokens, first) else None


def _is_adjective(tokens: Tokens, at: int) -> bool:
    low = tokens.low[at]
    owns = low in _POSSESSIVES or low.endswith(("'s", "s'")) or low in lex.DETERMINERS
    return low[0].isalpha() and tokens.word[at][0].islower() and not owns


def _opens(tokens: Tokens, first: int) -> bool:
    return first == 0 or tokens.low[first - 1] in _STARTS
