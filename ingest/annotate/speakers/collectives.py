"""Tells words for several people who are known by what they are."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.role_words import is_agent
from ingest.annotate.words import lexicon as lex

# Whom nothing tells from others, one or many.
ANYBODY: Final = lex.words(
    "officials sources aides spokespeople spokesmen spokeswomen men women boys girls kids people",
    "persons friends critics supporters strategists users insiders others leaders",
)
_MORE: Final = lex.words("experts authors lawyers researchers judges editors")

_PEOPLE: Final = lex.PERSON_NOUNS | lex.OCCUPATIONS | lex.words("captain author founder host")


def is_group(word: str) -> bool:
    """Return whether a word names people by what they are: "authors", "inspectors"."""
    if word in ANYBODY or not word.endswith("s"):
        return False
    one = word[:-1]
    if word in _MORE or one in _PEOPLE or is_agent(one):
        return True
    return one.startswith("co") and one.removeprefix("co").removeprefix("-") in _PEOPLE
