"""Tells which words before a name lead to it and open its clause."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.nouns import (
    STOPS,
    TIMES,
    is_name,
)
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def opening_of(tokens: Tokens, first: int) -> int:
    """Return where a clause begins that only leads to a name: "A letter sent to Ruiz said"."""
    if first < 2 or not is_name(tokens, first) or tokens.low[first - 1] not in _LEADING:
        return first
    for at in range(first - 2, max(-1, first - _LONGEST), -1):
        low = tokens.low[at]
        if low in lex.DETERMINERS and (at == 0 or tokens.low[at - 1] in CLAUSE_STARTS):
            return at if at < first - 2 else first
        if not low.isalpha() or is_name(tokens, at) or low in _ENDS or low in TIMES:
            break
    return first


_LEADING: Final = lex.words("to a à al beside near by with from")

_ENDS: Final = lex.SUBORDINATORS | lex.AUXILIARIES | lex.CONJUNCTIONS | ALL_SAYING

_LONGEST: Final = 9


def opens_clause(tokens: Tokens, head: int) -> bool:
    """Return whether a clause begins with a noun that no list has: "The mine at Arle said"."""
    if tokens.low[head + 1] not in _PLACED or not is_name(tokens, head + 2):
        return False
    at = head
    while at > 0 and head - at < _MOST_WORDS and _plain(tokens, at):
        at -= 1
    if at == head or tokens.low[at] not in lex.DETERMINERS or tokens.low[head] in TIMES:
        return False
    return at == 0 or tokens.low[at - 1] in CLAUSE_STARTS


_MOST_WORDS: Final = 4

_PLACED: Final = lex.words("of in at for from de du del d' en beside near behind opposite under")


def _plain(tokens: Tokens, at: int) -> bool:
    low = tokens.low[at]
    stops = low in STOPS or low in lex.DETERMINERS or low.endswith(("ed", "ing"))
    return low[0].isalpha() and not stops and not is_name(tokens, at)


def opens_sentence(tokens: Tokens, link: int) -> bool:
    """Return whether a place or a time opens the sentence: "In Lin, the Lake Union, …".

    "Two days before the Lamp Fair, the Lake Union, the Mill Guild and …"
    """
    if link < 0 or tokens.low[link] not in lex.PREPOSITIONS or tokens.low[link] == "of":
        return False
    begin = link
    while begin > 0 and (tokens.low[begin - 1] in _WHEN or tokens.low[begin - 1].isdigit()):
        begin -= 1
    return begin == 0 or tokens.low[begin - 1] in CLAUSE_STARTS


_WHEN: Final = lex.words(
    "a two three four five six the just shortly day days week weeks month months hours year years",
    "ahead",
)

CLAUSE_STARTS: Final = frozenset(
    ["\0", ",", ";", ":", "–", "—", "--", "-", ".", "but", "that", "both", ")", "today"]
) | lex.words("que qu'")
