"""Tells words inside a phrase: capitals in a name, dotted titles, people, modifiers."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import (
    is_name,
)
from ingest.annotate.speakers.names.role_words import is_agent, is_calling
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def modifies(tokens: Tokens, at: int) -> bool:
    """Return whether an adverb leads to an office: "first author Ana Ruiz"."""
    known = tokens.low[at] in lex.MODIFIERS and at + 1 < len(tokens)
    return known and tokens.low[at + 1] in lex.PERSON_NOUNS


def people(low: str) -> bool:
    """Return whether a participle may follow the word: "one rider | interviewed in Arle"."""
    return is_group(low) or is_agent(low) or low in lex.OCCUPATIONS


def capital_in_name(tokens: Tokens, at: int) -> bool:
    """Return whether a determiner is the first word of a name ("El Salvador", "Le Havre")."""
    return tokens.low[at] in ("el", "le", "la", "los", "las", "un", "des") and (
        tokens.word[at][0].isupper()
        and at > 0
        and at + 1 < len(tokens)
        and is_name(tokens, at + 1)
        and tokens.low[at - 1] not in (".", "\0")
    )


def named_all_the_same(tokens: Tokens, at: int) -> bool:
    """Return whether a small word is a shortened title ("Sen."), or Will's name behind a verb."""
    low = tokens.low[at]
    if low in ("will", "may"):
        named = at + 1 < len(tokens) and is_name(tokens, at + 1)
        return named and at > 0 and tokens.word[at] in ("Will", "May")
    return low.endswith(".") and len(low) > 1


def calls_bare(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether a calling leads to a name behind a comma: "said campaigner, Ana Ruiz"."""
    if first > 0 and tokens.low[first - 1] not in _CALLING:
        return False
    head = tokens.low[stop - 1]
    led = stop + 2 < len(tokens) and tokens.low[stop] == ","
    named = led and tokens.low[stop + 1] in GENDER
    return is_calling(head) and named and is_name(tokens, stop + 1) and is_name(tokens, stop + 2)


_CALLING: Final = lex.words("said says added adds asked asks explained explains wrote writes")
