"""Finds whose words somebody only repeats: "X recalled Y's advice: “…”"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.leads.attribution import Lead
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_REPEATS: Final = lex.words(
    "recalled recalls recall recalling remembered remembers remember remembering quoted quotes",
    "quoting cited cites citing repeated repeats repeating echoed echoes echoing invoked invokes",
    "invoking borrowed borrows borrowing followed follows reads read took takes",
)
_WORDS: Final = lex.words(
    "words promise motto phrase line remark advice warning dictum saying pledge verdict maxim vow",
)
_BEFORE_NOUN: Final = lex.words("own last first famous old favourite favorite")
_FURTHEST: Final = 8
_WEIGHT: Final = 0.85


def repeated_words(tokens: Tokens, run_at: int) -> Lead | None:
    """Return the clause of the owner of the words, where a verb of repeating leads to them."""
    noun = run_at - 2
    if noun < 2 or tokens.low[run_at - 1] != ":" or tokens.low[noun] not in _WORDS:
        return None
    owner = noun - 1 - (tokens.low[noun - 1] in _BEFORE_NOUN)
    signed = tokens.low[owner].endswith(("'s", "s'"))
    if not signed or not is_name(tokens, owner) or tokens.low[owner][:-2] in lex.TITLES:
        return None  # "the mayor's promise": whoever was just named is not that mayor.
    first = owner
    while first > 0 and (is_name(tokens, first - 1) or tokens.low[first - 1] in lex.PERSON_NOUNS):
        first -= 1
    first -= first > 0 and tokens.low[first - 1] in lex.DETERMINERS
    if _REPEATS.isdisjoint(tokens.low[max(0, first - _FURTHEST) : first]):
        return None
    return Lead(Clause(noun, noun + 1, Phrase(first, owner + 1), "plain"), tokens, _WEIGHT, True)
