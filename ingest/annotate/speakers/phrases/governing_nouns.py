"""Tells whether a noun before a link governs the phrase behind it."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.nouns import NOUNS, is_name
from ingest.annotate.speakers.names.romance_phrases import ADJECTIVES
from ingest.annotate.speakers.names.stood_for import supporters
from ingest.annotate.speakers.phrases.governing import opens_clause
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def governs(tokens: Tokens, head: int) -> bool:
    """Return whether the noun at ``head`` leads to what is behind it: "a spokesman for …"."""
    low = tokens.low[head]
    if low in _SAID_IN:
        return False
    return (
        low in NOUNS
        or low in lex.OCCUPATIONS
        or is_group(low)
        or low.endswith(_AGED)
        or supporters([low], tokens.low[head + 1])
        or _names_body(tokens, head)
        or _kind_of_holder(tokens, head)
        or opens_clause(tokens, head)
    )


def _kind_of_holder(tokens: Tokens, head: int) -> bool:
    """Return whether an adjective tells what somebody holds: "el responsable turístico | de"."""
    holder = tokens.low[head - 1] if head > 0 else ""
    held = holder in lex.PEOPLE or holder in lex.HELD_OFFICES or holder in _HOLDERS
    return held and tokens.low[head].endswith(ADJECTIVES) and tokens.low[head + 1] in _LINKS


_HOLDERS: Final = lex.words("responsable jefe jefa référent référente")
_LINKS: Final = lex.words("de del du des d'")
_SAID_IN: Final = lex.words("statement interview speech")
_AGED: Final = ("-year-old", "-year-olds")


def _names_body(tokens: Tokens, head: int) -> bool:
    """Return whether a name goes on behind the link: "the League of Boatmen"."""
    if not is_name(tokens, head):
        return False
    return tokens.low[head + 1] in _OF or tokens.low[head] in lex.ORGANISATION_WORDS


_OF: Final = lex.words("of de del du from")


def governs_several(tokens: Tokens, at: int) -> bool:
    """Return whether a noun leads to "des …": "la Ligue des Ponts", "le juge des référés"."""
    low, word = tokens.low[at], tokens.word[at]
    if low in lex.PEOPLE or is_group(low):
        return True
    if word.isupper() and len(word) > 2:
        return True  # "la CGT des ports"
    return is_name(tokens, at) and low in lex.LEADING_ORGANISATION_WORDS
