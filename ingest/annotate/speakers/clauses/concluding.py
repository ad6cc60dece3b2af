"""Finds whose findings a list gives: "Among the report's main conclusions are that:".

Or "The union's demands are:", "Key recommendations of the court:".
"""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_AMONG: Final = lex.words("among parmi entre")
_FINDINGS: Final = lex.words(
    "findings conclusions recommendations demands proposals requests observations constats",
    "conditions objections concerns questions suggestions reasons criticisms complaints",
    "recommandations demandes propositions conclusiones hallazgos recomendaciones peticiones",
    "propuestas exigencias",
)
_OF: Final = lex.words("of de du del d'")
_FURTHEST: Final = 9


def concluding(tokens: Tokens) -> Phrase | None:
    """Return the owner of the findings that a sentence opens a list of."""
    if not tokens.low or _FINDINGS.isdisjoint(tokens.low[:_FURTHEST]):
        return None
    if tokens.low[0] not in _AMONG:
        return _listed_by(tokens)
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


def _listed_by(tokens: Tokens) -> Phrase | None:
    """Return the owner where only the findings open the list: "The union's demands are:"."""
    noun = next(at for at, low in enumerate(tokens.low) if low in _FINDINGS)
    owner = next((at for at in range(noun) if tokens.low[at].endswith(("'s", "s'"))), None)
    if owner is not None:
        return Phrase(0, owner + 1) if _leads_on(tokens, noun + 1) else None
    if tokens.low[noun + 1 : noun + 2] not in _BEHIND or not _bare(tokens, noun):
        return None
    whose = starting_at(tokens, noun + 2)
    return whose if whose is not None and _leads_on(tokens, whose.stop) else None


_BEHIND: Final = (("of",), ("by",), ("from",), ("de",), ("du",), ("del",))
_LEADING: Final = lex.words(
    "are were is include included includes follow comprise run read sont étaient comprennent",
    "incluent son fueron incluyen comprenden : also among",
)


def _leads_on(tokens: Tokens, at: int) -> bool:
    """Return whether the list follows at once, or behind a verb that leads to it."""
    return at >= len(tokens) or tokens.low[at] in _LEADING


def _bare(tokens: Tokens, noun: int) -> bool:
    """Return whether only small words stand before the findings: "Key recommendations of"."""
    return noun < _FEW and all(word.islower() for word in tokens.word[1:noun])


_FEW: Final = 4
