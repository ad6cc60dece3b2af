"""Finds a body from which several say something: "Desde el sindicato aseguran que"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.cues.cues import SAYING_ES
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_OPENERS: Final = frozenset(["\0", ",", ";", "."])
_BODIES: Final = (
    lex.ORGANISATION_NOUNS
    | lex.LEADING_ORGANISATION_WORDS
    | lex.ROMANCE_BODIES
    | lex.words("oposición defensa acusación entorno bloque bancada cúpula directiva cartera")
)


def from_within(tokens: Tokens) -> Iterator[tuple[int, Phrase]]:
    """Yield the verb in the plural and the body that "desde" leads to, the verb right behind."""
    if "desde" not in tokens.low:
        return
    at = tokens.low.index("desde")
    if at and tokens.low[at - 1] in SAYING_ES and "\0" in tokens.low[max(0, at - 4) : at]:
        behind = starting_at(tokens, at + 1)  # “…”, resumen desde la liga
        many = tokens.low[at - 1].endswith(("an", "en", "on"))
        if behind is not None and many and _is_body(tokens, behind):
            yield at - 1, behind
        return
    if at and tokens.low[at - 1] not in _OPENERS:
        return
    body = starting_at(tokens, at + 1)
    if body is None or body.stop >= len(tokens):
        return
    verb = tokens.low[body.stop]
    known = _is_body(tokens, body)
    many = verb in SAYING_ES and verb.endswith(("an", "en", "on"))
    if many and known:
        yield body.stop, body


def _is_body(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase holds a body's noun, initials, or two capitals without a person."""
    lows = tokens.low[phrase.first : phrase.stop]
    last = tokens.word[phrase.stop - 1]
    if last.isupper() and len(last) > 1:
        return True  # "Desde UGT señalan"
    named = len(lows) > 1 and all(is_name(tokens, k) for k in range(phrase.first, phrase.stop))
    return not _BODIES.isdisjoint(lows) or (named and lows[0] not in GENDER)
