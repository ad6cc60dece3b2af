"""Finds the text in which French or Spanish words are read: “…”, se lee en el informe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_ONE: Final = lex.words("on se puede podía")
_READ: Final = lex.words(
    "lire lit lisait",
    "lee leía leer leerse indica afirma explica señala dice recoge detalla precisa expone asegura",
    "subraya recuerda añade apunta destaca advierte sostiene argumenta concluye",
)
_IN: Final = lex.words("dans en")
_SMALL: Final = lex.words("peut pouvait puede podía aussi encore notamment también además")
_HELD: Final = lex.DOCUMENT_NOUNS
READING: Final = _ONE - {"puede", "podía"} | {"leerse"}
_OPENS: Final = frozenset([",", "\0", "según", "como", "."])
_FURTHEST: Final = 14


def read_in(tokens: Tokens) -> Iterator[tuple[int, Phrase]]:
    """Yield the reading word and the text behind it, or before it at a sentence's beginning."""
    for at, low in enumerate(tokens.low[:-1]):
        if low not in _ONE:
            continue
        verb = at + 1
        while verb + 1 < len(tokens) and tokens.low[verb] in _SMALL:
            verb += 1
        if tokens.low[verb] not in _READ or (low == "on" and not tokens.low[verb].startswith("li")):
            continue
        free = at == 0 or tokens.low[at - 1] in _OPENS or low == "on"
        text = _text(tokens, _past(tokens, verb + 1)) if free else None
        text = text or _before(tokens, at)
        if text is not None:
            yield verb, text


def _past(tokens: Tokens, at: int) -> int:
    return at + (tokens.low[at : at + 1] != () and tokens.low[at] in _SMALL)


def _text(tokens: Tokens, at: int) -> Phrase | None:
    """Return the text that "in" leads to at a place."""
    if at >= len(tokens) or tokens.low[at] not in _IN:
        return None
    text = starting_at(tokens, at + 1)
    if text is None or text.first != at + 1:
        return None
    return None if _HELD.isdisjoint(tokens.low[text.first : text.stop]) else text


def _before(tokens: Tokens, at: int) -> Phrase | None:
    """Return the text with which the sentence begins: "En el informe se lee: «…»"."""
    colon = tokens.low[at : at + _FURTHEST]
    text = _text(tokens, 0) if ":" in colon or "que" in colon else None
    near = text is not None and at - text.stop <= (tokens.low[at - 1] == ",")
    return text if near else None
