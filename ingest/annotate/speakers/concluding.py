"""Finds whose findings a list gives: "Among the report's main conclusions are that:"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_AMONG: Final = lex.words("among parmi entre")
_FINDINGS: Final = lex.words(
    "findings conclusions recommendations demands proposals requests observations constats",
    "recommandations demandes propositions conclusiones hallazgos recomendaciones peticiones",
    "propuestas exigencias",
)
_OF: Final = lex.words("of de du del d'")
_FURTHEST: Final = 9


def concluding(tokens: Tokens) -> Phrase | None:
    """Return the owner of the findings that a sentence opens a list of, with "among" before it."""
    if not tokens.low or tokens.low[0] not in _AMONG:
        return None
    near = range(1, min(_FURTHEST, len(tokens)))
    noun = next((at for at in near if tokens.low[at] in _FINDINGS), None)
    if noun is None:
        return None
    for at in range(1, noun):
        if tokens.low[at].endswith(("'s", "s'")):
            return Phrase(1, at + 1)
    of = next(
        (at for at in range(noun + 1, min(noun + 4, len(tokens))) if tokens.low[at] in _OF), 0
    )
    return starting_at(tokens, of + 1) if of else None
