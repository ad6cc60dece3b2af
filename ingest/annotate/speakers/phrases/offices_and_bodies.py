"""Finds who holds an office at a body, all between commas: "Ana Ruiz, director, Lin Council"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.role_words import HEADS, is_agent
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_LONGEST_OFFICE: Final = 9
_SIGNS: Final = frozenset([",", "\0"])
_OFFICES: Final = lex.TITLES | HEADS
_STYLES: Final = lex.HONORIFICS.keys() | GENDER.keys()
_NO_OFFICE: Final = lex.DETERMINERS | lex.PREPOSITIONS | lex.PRONOUNS.keys() | lex.AUXILIARIES


def holder_before(tokens: Tokens, body: Phrase) -> Phrase | None:
    """Return the person before an office, where the office's body is all that follows."""
    comma = body.first - 1
    while comma > 1 and tokens.low[comma] != ",":
        comma -= 1
    first = comma
    while comma - first < _LONGEST_OFFICE and first > 1 and tokens.low[first - 1] not in _SIGNS:
        first -= 1
    if first < 3 or first == comma or tokens.low[first - 1] != ",":
        return None
    office = tokens.low[first:comma]
    holds = any(low in _OFFICES or is_agent(low) for low in office)
    if not holds or office[0] in _NO_OFFICE or tokens.low[body.first].rstrip(".") in _STYLES:
        return None
    last = first - 2
    if last > 2 and tokens.low[last - 1] == "," and _is_added(tokens.low[last]):
        last -= 2  # "Ana Ruiz, 42, director, Lin Council"
    holder = ending_at(tokens, last)
    return holder if holder is not None and _is_person(tokens, holder, body) else None


def _is_added(low: str) -> bool:
    """Return whether a word between a name and an office is an age or a degree."""
    return low.isdigit() or low in lex.SUFFIXES or low in ("mbe", "obe", "cbe", "kc", "qc", "mp")


def _is_person(tokens: Tokens, holder: Phrase, body: Phrase) -> bool:
    """Return whether a phrase is a person's name, and no place's or body's."""
    places = range(holder.first, holder.stop)
    named = all(is_name(tokens, k) or tokens.low[k] in lex.PARTICLES for k in places)
    if holder.also or holder.stop - holder.first < 2 or not named:
        return False
    if holder.first and tokens.low[holder.first - 1] in lex.PREPOSITIONS:
        return False
    if any(tokens.low[k].rstrip(".") in _STYLES for k in places):
        return True
    words = tokens.low[holder.first : holder.stop]
    known = not lex.ORGANISATION_WORDS.isdisjoint(tokens.low[body.first : body.stop])
    return known and lex.ORGANISATION_WORDS.isdisjoint(words)
