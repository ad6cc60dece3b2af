"""Finds the person before the body that they speak for: "Ana Ruiz of the network Roofs First"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_LINKS: Final = lex.words("of from at for with de du chez del")
_FURTHEST: Final = 9
_SIGNS: Final = frozenset([",", ";", ":", "\0", "(", ")"])
_NEITHER: Final = lex.AUXILIARIES | lex.SUBORDINATORS | lex.CONJUNCTIONS | _SIGNS


def person_before(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the name that opens the clause, where the subject only ends what it is of."""
    if subject.also:
        return None
    for at in range(max(2, subject.first - _FURTHEST), subject.stop - 1):
        if tokens.low[at] in _LINKS and is_name(tokens, at - 1):
            named = _named(tokens, at)
            told = tokens.low[at : subject.stop]
            if named is not None and not any(low in _NEITHER or low in ALL_SAYING for low in told):
                return named
    return None


def _named(tokens: Tokens, stop: int) -> Phrase | None:
    """Return the name of a person that ends before ``stop`` and has nothing before it."""
    first = stop
    while first > 0 and is_name(tokens, first - 1) and tokens.low[first - 1] not in lex.DETERMINERS:
        first -= 1
    opens = first
    while opens > 0 and tokens.low[opens - 1] in lex.TITLES:
        opens -= 1  # "outside the court, inspector Ana Ruiz from the harbour unit"
    if opens and tokens.low[opens - 1][0].isalnum():
        return None
    name = tokens.low[first:stop]
    styled = name[0].rstrip(".") in _STYLES
    given = styled or not GENDER.keys().isdisjoint(name[:-1])
    told = tokens.low[stop + 1] in lex.DETERMINERS and lex.ORGANISATION_WORDS.isdisjoint(name)
    # "Chief Inspector of Prisons Ana Ruiz", but "Attorney Ana Ruiz for the District of Arle"
    held = not lex.PERSON_NOUNS.isdisjoint(name[styled:]) and name[-2:-1] and name[-2] not in GENDER
    shown = 1 < len(name) < 5 and (given or told) and not held
    return Phrase(first, stop) if shown else None


_STYLES: Final = lex.words("dr prof professor mr mrs ms miss sir dame lord lady")


def person_in(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return the person in a phrase that goes on with a body's kind and its name.

    "designer Kit Solomon of the consumer group Plain"
    """
    at = next((k for k in range(phrase.first + 2, phrase.stop - 2) if tokens.low[k] in _LINKS), 0)
    if not at or tokens.low[at + 1] not in lex.DETERMINERS:
        return None
    if not all(is_name(tokens, k) for k in (at - 1, at - 2)) or not is_name(
        tokens, phrase.stop - 1
    ):
        return None
    small = any(tokens.word[k][0].islower() for k in range(at + 2, phrase.stop - 1))
    given = tokens.low[at - 2] in GENDER
    called = at - 2 > phrase.first and tokens.word[at - 3][0].islower()
    return Phrase(phrase.first, at) if small and (given or called) else None
