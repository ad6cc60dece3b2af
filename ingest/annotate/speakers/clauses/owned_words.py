"""Finds whose words a noun before a colon gives: "Her message is simple: “…”"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_WORDS: Final = lex.words(
    "message answer verdict advice reply plea warning response request demand question conclusion",
    "explanation appeal motto assessment comment point complaint position réponse conseil appel",
    "avertissement mensaje respuesta veredicto consejo advertencia pregunta conclusión petición",
    "llamamiento words palabras mots wording",
)
_BE: Final = lex.words("are is was remains are were est était reste es era fue sigue")
_ROMANCE: Final = lex.words("son sa ses su sus")
_ROMANCE_OF: Final = frozenset(["de", "du", "del", "d'", "of", "from"])
_FURTHEST: Final = 12
_POINTING: Final = lex.words("these those here voici estas estos")


def owner_of_words(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the owner of the message, answer or plea that a clause before a colon is about.

    One that only "son" or "su" tells is an empty phrase: it is whoever was spoken of last.
    """
    if tokens.low[subject.first] in _POINTING:
        be = next((k for k in range(subject.first, _upto(tokens)) if tokens.low[k] in _BE), None)
        shown = starting_at(tokens, be + 1) if be is not None else None
        return None if shown is None else _of_shown(tokens, shown)
    behind = tokens.low[subject.first : subject.first + _FURTHEST]
    if _WORDS.isdisjoint(behind):
        return None
    if _BE.isdisjoint(behind):
        return _by_sign(tokens, subject) if _labels(tokens, subject) else None
    by = behind.index("by") if "by" in behind else 0
    if by and (behind[by - 1].endswith("ed") or behind[by - 1] == "met"):
        return starting_at(tokens, subject.first + by + 1)  # "Her question was met by X with …"
    if tokens.low[subject.first] in _ROMANCE:
        return Phrase(subject.first, subject.first)
    if tokens.low[subject.first] in lex.POSSESSIVES:
        return Phrase(subject.first, subject.first + 1)
    if _ROMANCE_OF.isdisjoint(behind[2:3]) or tokens.low[subject.first + 1] not in _WORDS:
        return _by_sign(tokens, subject)
    return starting_at(tokens, subject.first + 3)


def _labels(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether nothing but whose words they are stands before a colon: "X's verdict:"."""
    return tokens.low[subject.stop : subject.stop + 1] == (":",) and (
        tokens.low[subject.stop - 1] in _WORDS
    )


def pointing(tokens: Tokens) -> Phrase | None:
    """Return the word that opens a sentence and points at what follows: "These are …"."""
    opens = (
        tokens.low[:1] and tokens.low[0] in _POINTING and tokens.low[1:2] and tokens.low[1] in _BE
    )
    return Phrase(0, 1) if opens else None


def _of_shown(tokens: Tokens, shown: Phrase) -> Phrase | None:
    """Return whose words are pointed at: "These are the court's words", "the words of X"."""
    if tokens.low[shown.first] in lex.POSSESSIVES:
        given = not _WORDS.isdisjoint(tokens.low[shown.first + 1 : shown.first + 4])
        return Phrase(shown.first, shown.first + 1) if given else None
    at = shown.first + (tokens.low[shown.first] in lex.DETERMINERS)
    if tokens.low[at] in _WORDS and tokens.low[at + 1 : at + 2] in (("of",), ("from",)):
        return starting_at(tokens, at + 2)
    return _by_sign(tokens, Phrase(shown.first, shown.first + _FURTHEST))


def _upto(tokens: Tokens) -> int:
    """Return how far a clause that points at words is read."""
    return min(len(tokens), _FURTHEST)


def _by_sign(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the owner whose sign stands before the word: "the mayor's message is"."""
    for at in range(subject.first, min(subject.stop, subject.first + _FURTHEST)):
        if tokens.low[at].endswith(("'s", "s'")):
            given = not _WORDS.isdisjoint(tokens.low[at + 1 : at + 4])
            return Phrase(subject.first, at + 1) if given else None
    return None
