"""Finds a body from which several say something: "Desde el sindicato aseguran que"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.cues import SAYING_ES
from ingest.annotate.speakers.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_OPENERS: Final = frozenset(["\0", ",", ";", "."])
_BODIES: Final = lex.ORGANISATION_NOUNS | lex.LEADING_ORGANISATION_WORDS


def from_within(tokens: Tokens) -> Iterator[tuple[int, Phrase]]:
    """Yield the verb in the plural and the body that "desde" leads to, the verb right behind."""
    if "desde" not in tokens.low:
        return
    at = tokens.low.index("desde")
    if at and tokens.low[at - 1] not in _OPENERS:
        return
    body = starting_at(tokens, at + 1)
    if body is None or body.stop >= len(tokens):
        return
    verb = tokens.low[body.stop]
    known = not _BODIES.isdisjoint(tokens.low[body.first : body.stop])
    many = verb in SAYING_ES and verb.endswith(("an", "en", "on"))
    if many and known:
        yield body.stop, body
