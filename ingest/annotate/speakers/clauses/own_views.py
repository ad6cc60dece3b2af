"""Finds words given as the view of who was spoken of last: "à ses yeux", "a su juicio"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.clauses.relatives import relative_subject
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

VIEWS: Final = lex.words(
    "avis yeux mots termes dires opinión juicio entender parecer ojos palabras versión",
)
_OPENERS: Final = lex.words("à selon d' de en a según con")
_OWN: Final = lex.words("son sa ses su sus")
_PROPER: Final = lex.words("propres propre propias propia propio propios")


def own_views(tokens: Tokens) -> Iterator[tuple[int, Phrase]]:
    """Yield the noun of each such turn, with an empty phrase: its owner is not said."""
    if VIEWS.isdisjoint(tokens.low):
        return
    for at, low in enumerate(tokens.low):
        owner = at - 1 - (at > 1 and tokens.low[at - 1] in _PROPER)
        owned = low in VIEWS and owner > 0 and tokens.low[owner] in _OWN
        behind = tokens.low[at + 1 : at + 3]
        told = behind[:1] == (",",) and not ALL_SAYING.isdisjoint(behind[1:])
        if owned and not told and tokens.low[owner - 1] in _OPENERS:
            yield at, Phrase(at, at)


def for_whom(tokens: Tokens) -> Iterator[tuple[int, Phrase]]:
    """Yield "para" with whoever stands before it: "Ana Ruiz, poeta, para quien el muro «…»"."""
    if "quien" not in tokens.low and "qui" not in tokens.low:
        return
    for at in range(1, len(tokens) - 1):
        if tokens.low[at] in ("pour", "para") and tokens.low[at + 1] in ("qui", "quien"):
            holder = relative_subject(tokens, at - 1)
            if holder is not None:
                yield at + 1, holder
