"""Finds whom a place only places: "the father of a boy hurt in Lin said"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.role_words import HEADS, is_agent
from ingest.annotate.speakers.phrases.families import FAMILIES
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_IN: Final = lex.words("in at near outside inside off")
_PEOPLE: Final = lex.PEOPLE | HEADS | FAMILIES
_PARTICIPLES: Final = lex.words("hit hurt shot found born held lost bitten run caught left")
_FURTHEST: Final = 24


def placed_people(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the people before a name that stands behind "in", where a participle parts the two."""
    link = subject.first - 1
    named = not subject.also and is_name(tokens, subject.first)
    if link < 4 or not named or tokens.low[link] not in _IN:
        return None
    main = main_subject(tokens, subject.stop - 1)
    if main is None or main.stop > link or subject.stop - main.first > _FURTHEST:
        return None
    told = tokens.low[main.first : main.stop]
    between = tokens.low[main.stop : link]
    if told[0] not in lex.DETERMINERS and told[0] not in FAMILIES:
        return None
    if "," in between or any(is_name(tokens, k) for k in range(main.first + 1, main.stop)):
        return None
    people = any(low in _PEOPLE or is_agent(low) for low in told)
    stop = main.stop
    while stop > main.first + 2 and _is_done_to(tokens.low[stop - 1]):
        stop -= 1
    return Phrase(main.first, stop) if people else None


def _is_done_to(low: str) -> bool:
    return low.endswith("ed") or low in _PARTICIPLES
