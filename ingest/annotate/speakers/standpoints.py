"""Finds words that are given as somebody's own by a noun: "in her view", "à ses yeux"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.nouns import is_name
from ingest.annotate.speakers.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

VIEWS: Final = lex.words("view words phrase opinion eyes mind judgment judgement telling account")
_OPENERS: Final = lex.words("in to by from")
_OWN: Final = lex.words("own considered later exact")


def standpoints(tokens: Tokens) -> Iterator[tuple[int, int, Phrase]]:
    """Yield where each turn begins and ends, with the phrase that says whose it is."""
    for at, low in enumerate(tokens.low):
        if low not in VIEWS or at < 2:
            continue
        owner = at - 1
        while owner > 1 and tokens.low[owner] in _OWN:
            owner -= 1
        first = owner
        if tokens.low[owner].endswith(("'s", "s'")):
            first = _name_start(tokens, owner)
        elif tokens.low[owner] not in lex.POSSESSIVES:
            continue
        if first and tokens.low[first - 1] in _OPENERS:
            yield first - 1, at + 1, Phrase(first, owner + 1)


def _name_start(tokens: Tokens, owner: int) -> int:
    """Return where an owner begins: "the head teacher's", "Ana Ruiz's"."""
    first = owner
    while first > 1 and (is_name(tokens, first - 1) or tokens.low[first - 1].isalpha()):
        if tokens.low[first - 1] in _OPENERS:
            break
        first -= 1
        if tokens.low[first] in lex.DETERMINERS:
            break
    return first
