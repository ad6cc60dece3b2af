"""Parts a name from what opens its sentence: "In a letter to members | Ana Ruiz said"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_SIGNS: Final = frozenset([",", ";", ":", ".", "\0", "–", "—", "("])
_PEOPLE: Final = lex.PEOPLE | GENDER.keys() | lex.HONORIFICS.keys()
_LINKS: Final = lex.PARTICLES | lex.PREPOSITIONS | lex.DETERMINERS | lex.CONJUNCTIONS
_BEGIN: Final = GENDER.keys() | lex.HONORIFICS.keys()
_FURTHEST: Final = 14


def behind_opening(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the name at the end of a phrase, where a preposition opens its clause.

    Only a given name tells it from what stands before; an office stays with its holder.
    """
    size = subject.stop - subject.first
    if size < 3 or subject.also or not _opened(tokens, subject.first):
        return None
    at = subject.stop - 1
    while at > subject.first and is_name(tokens, at) and tokens.low[at] not in _BEGIN:
        at -= 1
    if at <= subject.first or at == subject.stop - 1 or tokens.low[at] not in _BEGIN:
        return None
    before = tokens.low[at - 1]
    several = before.endswith("s") and before not in GENDER and before[:-1] in lex.PERSON_NOUNS
    held = (before in _PEOPLE and not several) or before in _LINKS or is_agent(before)
    return None if held or not is_name(tokens, at) else Phrase(at, subject.stop)


def _opened(tokens: Tokens, first: int) -> bool:
    """Return whether a preposition opens the clause that the phrase stands in, or ends."""
    if tokens.low[first : first + 2] == ("ahead", "of"):
        return True
    at = first
    while at > 0 and first - at < _FURTHEST and tokens.low[at - 1] not in _SIGNS:
        at -= 1
    return at < first and tokens.low[at] in lex.PREPOSITIONS
