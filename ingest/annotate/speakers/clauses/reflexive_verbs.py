"""Finds verbs of French and Spanish that no list has, by their "s'" or "se": “…”, s'amuse X."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

SELF: Final = lex.words("s' se")
_SIGNS: Final = frozenset([",", "–", "—", "--"])
_BE: Final = lex.words("est sont ha han")


def reflexive_verbs(tokens: Tokens) -> Iterator[tuple[int, Phrase]]:
    """Yield each verb that stands between a quotation's comma and a name, with its subject."""
    if SELF.isdisjoint(tokens.low):
        return
    for at, low in enumerate(tokens.low):
        if low not in SELF or at < 2 or tokens.low[at - 1] not in _SIGNS:
            continue
        verb = at + 1
        while verb < len(tokens) and tokens.low[verb] in _BE:
            verb += 1
        if tokens.low[at - 2] == "\0" and _may_report(tokens, verb):
            subject = starting_at(tokens, verb + 1)
            if subject is not None and is_name(tokens, subject.stop - 1):
                yield verb, subject


def _may_report(tokens: Tokens, at: int) -> bool:
    """Return whether a word in small letters may be a verb that no list has."""
    if at >= len(tokens):
        return False
    return tokens.word[at].isalpha() and tokens.word[at].islower() and _unknown(tokens.low[at])


_FUNCTION_WORDS: Final = lex.PREPOSITIONS | lex.DETERMINERS


def _unknown(low: str) -> bool:
    return low not in ALL_SAYING and low not in _FUNCTION_WORDS
