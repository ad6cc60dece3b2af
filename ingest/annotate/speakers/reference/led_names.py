"""Tells who is only named in what leads to "he": "Speaking beside Bek, he said"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.names.role_words import HEADS, is_agent
from ingest.annotate.words import lexicon as lex

_LEADS: Final = re.compile(
    r"\s*(?:In|At|On|During|After|Before|With|Beside|Alongside|Outside|Following|From|For|Without"
    r"|Despite|Through|By|To|[A-Z]\w+(?:ing|ed)|Told|Shown)\b[^“”\"«»]*,\s$"
)
# "After Bek left, he said": who does something in a clause may be whom the next is about.
_CLAUSES: Final = lex.words("after before since until as while when once")
_TELLING: Final = (
    lex.words("the a an his her their its fellow former")
    | lex.TITLES
    | lex.OCCUPATIONS
    | lex.PERSON_NOUNS
    | HEADS
    | lex.HONORIFICS.keys()
)
_LEADING: Final = lex.PREPOSITIONS | lex.words("beside alongside")
_SHORT: Final = lex.words("interview conversation talk")


def leads_in(text: str, start: int, end: int) -> bool:
    """Return whether the words up to a pronoun only lead to its clause: "After the vote, | he"."""
    return _LEADS.fullmatch(text, start, end) is not None


def is_led(text: str, start: int, name: Span) -> bool:
    """Return whether a name is the object of a preposition or of a participle in such words.

    Not in "In Bek's first speech, he said" or "In an interview with Bek, he said".
    """
    words = text[start : name.start].split()
    first = len(words)
    while words and _tells(words[-1]) and len(words) > 1:
        words.pop()
    if not words:
        return False
    last = words[-1].lower()
    owner = name.of(text).endswith(("'s", "’s", "s'", "s’"))
    if len(words) == 1 and (owner or (last in _CLAUSES and first == 1)):
        return False
    asked = last == "with" and len(words) > 1 and words[-2].lower() in _SHORT
    if last == "by" and len(words) > 1 and not words[-2].endswith("ed"):
        return False  # "In a statement by Ana Ruiz, she said"
    return (last in _LEADING and not asked) or last.endswith("ing")


def _tells(word: str) -> bool:
    """Return whether a word before a name only tells who it is: "the engineer", "President"."""
    low = word.lower().rstrip(",")
    return word[0].isupper() or low in _TELLING or is_agent(low)
