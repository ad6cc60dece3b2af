"""Finds whose evidence speaks: "Evidence from the Mill Union described"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_TOLD_FROM: Final = lex.words("evidence data figures testimony research statistics modelling")


def sourced(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return whose evidence speaks: "Evidence from the Mill Union described"."""
    at = subject.first - 2
    own = tokens.low[subject.first] in _TOLD_FROM
    if own:
        at = subject.first
    led = at >= 0 and tokens.low[at] in _TOLD_FROM
    link = at + 1
    if not led or tokens.low[link : link + 1] not in (("from",), ("by",)):
        return None
    return starting_at(tokens, link + 1) if own else subject
