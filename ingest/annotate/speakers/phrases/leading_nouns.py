"""Tells whether the head noun of a phrase leads to "of …" behind it."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.nouns import NOUNS
from ingest.annotate.speakers.names.romance_phrases import ADJECTIVES, POST_ADJECTIVES
from ingest.annotate.speakers.phrases.callings_for import leads_to_holder
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def head_noun(tokens: Tokens, first: int, stop: int) -> str:
    """Return the last noun of the phrase: "la directrice générale | de la santé"."""
    last, before = tokens.low[stop - 1], tokens.low[stop - 2] if stop - first > 1 else ""
    if last in POST_ADJECTIVES and before in lex.PERSON_NOUNS:
        return before
    if last.endswith(ADJECTIVES) and last not in NOUNS and before in _HOLDERS:
        return before  # "el responsable turístico | de la Diputación"
    return last


_HOLDERS: Final = lex.words("responsable jefe jefa director directora directeur directrice")


def leads_on(tokens: Tokens, head: str, stop: int) -> bool:
    """Return whether the link at ``stop`` belongs to the head noun before it."""
    return (
        head in NOUNS
        or head in lex.TITLES
        or head in lex.HELD_OFFICES
        or leads_to_holder(tokens, stop)
    )


def tells_where(tokens: Tokens, head: str, stop: int) -> bool:
    """Return whether the link tells what a text is on, or in which one something is said."""
    return (head in _TEXTS and tokens.low[stop] in _ON) or _in_a_text(tokens, stop)


_TEXTS: Final = lex.words("statement letter")
_ON: Final = lex.words("on in")


def _in_a_text(tokens: Tokens, at: int) -> bool:
    """Return whether "en" tells in which text something is said: "la Liga | en un comunicado"."""
    if tokens.low[at] not in ("en", "dans") or tokens.low[at + 1] not in _SOME:
        return tokens.low[at] == "en" and tokens.low[at + 1] in lex.SAID_IN
    return not lex.DOCUMENT_NOUNS.isdisjoint(tokens.low[at + 2 : at + 4])


_SOME: Final = lex.words("un une una su sus son sa ses leur este esta cette")
