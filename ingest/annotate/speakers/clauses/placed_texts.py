"""Finds the text that several words place: "The inscription along the rim of the cup reads"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_PLACING: Final = lex.words(
    "on in at inside beside round around over above under across along near behind outside below",
    "beneath before to from for about opposite between among upon within",
)
_LINKS: Final = _PLACING | {"of"}
_TEXTS: Final = (lex.DOCUMENT_NOUNS | lex.SIGNS) - lex.words("statement plan order text policy")
_PARTING: Final = (
    (lex.AUXILIARIES - {"a"})
    | lex.SUBORDINATORS
    | lex.CONJUNCTIONS
    | frozenset([",", ";", ":", "\0", "(", ")", "–", "—"])
)


def placed_text(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the text that opens a sentence and is placed by all that follows up to the verb."""
    at = subject.first - 1
    if at < 1 or tokens.low[at] not in _LINKS:
        return None
    main = main_subject(tokens, at - 1)
    if main is None or main.also or main.stop > subject.first:
        return None
    head = _head(tokens, main)
    if head is None or tokens.low[head + 1] not in _PLACING:
        return None
    between = tokens.low[head + 1 : subject.first]
    if not _PARTING.isdisjoint(between) or not ALL_SAYING.isdisjoint(between):
        return None
    return Phrase(main.first, head + 1)


def _head(tokens: Tokens, main: Phrase) -> int | None:
    """Return where the noun of the text stands, the first before any place."""
    for at in range(main.first, main.stop):
        if tokens.low[at] in _LINKS:
            return None
        if tokens.low[at] in _TEXTS and tokens.low[at + 1] in _LINKS:
            return at if tokens.word[at][0].islower() else None
    return None
