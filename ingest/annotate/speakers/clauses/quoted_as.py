"""Finds whom somebody else quotes: "Ruiz quoted the mayor as saying that …"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.apposed_subjects import before_parenthesis
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

QUOTING: Final = lex.words("quoted quotes quoting cited cites citing reported reports remembered")
_BE: Final = lex.words("is are was were been being be has had have also later")
_NEAR: Final = 12
_LEADS: Final = lex.DETERMINERS | lex.PRONOUNS.keys()


def quoted_as(tokens: Tokens, saying: int) -> Phrase | None:
    """Return who is quoted "as saying": the object of the verb, not its subject."""
    if tokens.low[saying - 1 : saying] != ("as",):
        return None
    near = range(saying - 2, max(-1, saying - _NEAR), -1)
    verb = next((at for at in near if tokens.low[at] in QUOTING), None)
    if verb is None:
        return None
    if tokens.low[verb - 1 : verb] not in _PASSIVE:
        return starting_at(tokens, verb + 1)
    if tokens.low[verb + 1 : verb + 2] != ("by",):
        return None
    before = verb - 1
    while before > 0 and tokens.low[before] in _BE:
        before -= 1
    if tokens.low[before] == ",":
        return before_parenthesis(tokens, before)
    return ending_at(tokens, before)  # "Ruiz was quoted by the Herald as saying"


def quoted_by(tokens: Tokens, verb: int) -> Phrase | None:
    """Return who is quoted behind their words: "“…,” Ana Ruiz was quoted by the Herald".

    Of what they said it is whose: "“…,” Ruiz's answer was cited by the Herald".
    """
    passive = tokens.low[verb] in ("quoted", "cited") and tokens.low[verb - 1] in _BE
    if not passive or tokens.low[verb + 1 : verb + 2] != ("by",):
        return None
    first = verb - 1
    while first > 0 and verb - first < _NEAR and tokens.low[first - 1] not in ("\0", ","):
        first -= 1
    if "\0" not in tokens.low[max(0, first - 2) : first] or first == verb - 1:
        return None
    if tokens.word[first][0].islower() and tokens.low[first] not in _LEADS:
        return None  # "The “old gate” clause was cited by the court."
    owner = next((k for k in range(first, verb) if tokens.low[k].endswith(("'s", "s'"))), None)
    return Phrase(first, verb - 1 if owner is None else owner + 1)


_PASSIVE: Final = tuple((low,) for low in _BE | lex.words("been being be"))


def quotes_another(tokens: Tokens, verb: int) -> bool:
    """Return whether a verb of quoting leads to somebody who is quoted "as saying"."""
    if tokens.low[verb] not in QUOTING or tokens.low[verb - 1 : verb] in _PASSIVE:
        return False
    behind = tokens.low[verb + 2 : verb + _NEAR]
    return "as" in behind and behind[behind.index("as") + 1 : behind.index("as") + 2] == ("saying",)
