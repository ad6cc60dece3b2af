"""Finds whom the last of several clauses is about: "Ruiz left, and Bek shook his head: “…”"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.subjects import main_subject, subject_like
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_JOINTS: Final = lex.words("and but while yet et mais tandis y pero mientras")


def last_subject(tokens: Tokens, upto: int) -> Phrase | None:
    """Return the subject behind a comma and "and" where another clause is over before it."""
    for at in range(upto - 1, 1, -1):
        if tokens.low[at] in _JOINTS and tokens.low[at - 1] == ",":
            return _subject(tokens, at, upto)
    return None


def _subject(tokens: Tokens, joint: int, upto: int) -> Phrase | None:
    first = main_subject(tokens, joint - 1)
    listed = first is not None and (
        first.also or first.stop >= joint - 1 or tokens.low[first.stop] == ","
    )
    if listed:
        return None  # "Ruiz, Bek, and Lund shook their heads": they all do.
    own = starting_at(tokens, joint + 1)
    if own is None or own.stop >= upto or not subject_like(tokens, own):
        return None
    does = own.stop + (tokens.low[own.stop] == ",")
    return own if does < upto and tokens.low[does] not in lex.PREPOSITIONS else None
