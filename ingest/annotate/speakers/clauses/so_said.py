"""Finds who says so what marked words say: "“…”: así resume Ana Ruiz el año"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.clauses.inversions import past_day
from ingest.annotate.speakers.cues.cues import SAYING_ROMANCE
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

SO: Final = frozenset(["así", "ainsi"])
_OBJECTS: Final = lex.words("lo la le les los se nos l' ha han a")
_VERBS: Final = SAYING_ROMANCE | lex.words("ve ven vio vieron voit parle parlait parla resume")
_FURTHEST: Final = 6
_ALSO: Final = (("también",), ("además",), ("aussi",), ("également",))
_SPEAKERS: Final = (
    lex.PERSON_NOUNS
    | lex.OCCUPATIONS
    | lex.ORGANISATION_NOUNS
    | lex.ROMANCE_BODIES
    | (lex.DOCUMENT_NOUNS - lex.MESSAGES)
)


def so_said(tokens: Tokens) -> Iterator[tuple[int, Phrase]]:
    """Yield the verb behind each "así" with whoever stands behind it."""
    if SO.isdisjoint(tokens.low) or "\0" not in tokens.low:
        return
    for at, low in enumerate(tokens.low[:-2]):
        verb = at + 1
        while verb < min(len(tokens), at + 4) and tokens.low[verb] in _OBJECTS:
            verb += 1
        if low not in SO or verb >= len(tokens) or tokens.low[verb] not in _VERBS:
            continue
        also = tokens.low[verb + 1 : verb + 2] in _ALSO
        who = _speaker(tokens, past_day(tokens, verb + 1 + also))
        if who is not None:
            yield verb, who


def _speaker(tokens: Tokens, at: int) -> Phrase | None:
    """Return who speaks, past what is said of: "así resume el año | la alcaldesa"."""
    who = starting_at(tokens, at)
    while who is not None and who.first - at < _FURTHEST:
        told = tokens.low[who.first : who.stop]
        named = any(is_name(tokens, k) for k in range(who.first, who.stop))
        if named or told[0] in lex.PRONOUNS or not _SPEAKERS.isdisjoint(told):
            return who
        who = starting_at(tokens, who.stop)
    return None
