"""Tells where the head of a phrase ends: "the report | of the Board"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.name_kinds import is_text
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.stood_for import supporters
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_WHERE: Final = lex.words("in at from with behind en")


def _leads(tokens: Tokens, phrase: Phrase, at: int) -> bool:
    """Return whether a preposition leads from a described thing to a name."""
    inside = phrase.first + 1 < at < phrase.stop - 1
    return inside and tokens.low[phrase.first] in lex.DETERMINERS and is_name(tokens, at + 1)


_TOWARDS: Final = frozenset(["à", "a"])


def zone_end(tokens: Tokens, phrase: Phrase) -> int:
    """Return where the head part of the phrase ends and its "of …" begins."""
    for at in range(phrase.first + 1, phrase.stop):
        if tokens.low[at] in _TOWARDS and _leads(tokens, phrase, at):
            return at  # "Une lettre adressée à Ruiz"
        if tokens.low[at] in lex.NOUN_LINKS and at + 1 < phrase.stop:
            if tokens.word[at + 1] == "Charge":
                continue  # "Special Agent in Charge Ana Ruiz"
            before = tokens.word[at - 1]
            body = (
                before.lower().strip(".") in lex.ORGANISATION_WORDS
                or before.lower() in lex.TITLES
                or is_text(tokens.low[phrase.first : at])
                or supporters([before], tokens.low[at])
            )
            particle = tokens.low[at] in lex.PARTICLES and tokens.word[at + 1][0].isupper()
            if before[0].isupper() and (body or particle) and tokens.low[at] not in _WHERE:
                continue
            return at
    return phrase.stop
