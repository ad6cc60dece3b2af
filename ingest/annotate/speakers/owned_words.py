"""Finds whose words a noun before a colon gives: "Her message is simple: “…”"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_WORDS: Final = lex.words(
    "message answer verdict advice reply plea warning response request demand question conclusion",
    "explanation appeal motto assessment comment point complaint position réponse conseil appel",
    "avertissement mensaje respuesta veredicto consejo advertencia pregunta conclusión petición",
    "llamamiento",
)
_BE: Final = lex.words("is was remains are were est était reste es era fue sigue")
_ROMANCE: Final = lex.words("son sa ses su sus")
_ROMANCE_OF: Final = frozenset(["de", "du", "del", "d'", "of", "from"])
_FURTHEST: Final = 12


def owner_of_words(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the owner of the message, answer or plea that a clause before a colon is about.

    One that only "son" or "su" tells is an empty phrase: it is whoever was spoken of last.
    """
    behind = tokens.low[subject.first : subject.first + _FURTHEST]
    if _WORDS.isdisjoint(behind) or _BE.isdisjoint(behind):
        return None
    if tokens.low[subject.first] in _ROMANCE:
        return Phrase(subject.first, subject.first)
    if tokens.low[subject.first] in lex.POSSESSIVES:
        return Phrase(subject.first, subject.first + 1)
    if _ROMANCE_OF.isdisjoint(behind[2:3]) or tokens.low[subject.first + 1] not in _WORDS:
        return _by_sign(tokens, subject)
    return starting_at(tokens, subject.first + 3)


def _by_sign(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the owner whose sign stands before the word: "the mayor's message is"."""
    for at in range(subject.first, min(subject.stop, subject.first + _FURTHEST)):
        if tokens.low[at].endswith(("'s", "s'")):
            given = not _WORDS.isdisjoint(tokens.low[at + 1 : at + 4])
            return Phrase(subject.first, at + 1) if given else None
    return None
