"""Tells words for many people, who have no name together."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.words import lexicon as lex

SEVERAL: Final = frozenset(
    word for word in lex.PERSON_NOUNS if word.endswith("s") and word[:-1] in lex.PERSON_NOUNS
)
_NUMBERS: Final = lex.words(
    "hundreds thousands dozens scores tens millions many several some others few both countless",
    "cientos miles decenas muchos centaines milliers dizaines",
)
_GROUPS: Final = lex.words(
    "protesters protestors marchers demonstrators opponents families parents children neighbors",
    "neighbours fans readers viewers users customers patients commuters villagers fishermen",
    "scientists economists historians doctors nurses soldiers veterans authorities locals",
    "speakers guests crowds you",
)
_PEOPLE: Final = re.compile(r"[a-z]{3,}(?:ians|icans)")


def is_crowd(word: str) -> bool:
    """Return whether a capitalised word alone means many people: "Hundreds", "Residents"."""
    low = word.lower()
    if low in lex.PARTIES:
        return False
    known = low in SEVERAL or low in _NUMBERS or low in _GROUPS
    return known or _PEOPLE.fullmatch(low) is not None
