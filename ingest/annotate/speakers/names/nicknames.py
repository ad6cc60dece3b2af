"""Finds nicknames that stand inside names: Robert “Bob” Tanner, Robert (Bob) Tanner."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.words import lexicon as lex

_SHOWN: Final = re.compile(
    r"[\"“‘'(](?:[Tt]he )?(?:[A-ZÀ-Þ][a-zà-ÿ][\w’'\-]*|[A-Z]{1,2}|[A-Z]\.[A-Z]\.)[\"”’')]"
    r"(?= [A-ZÀ-Þ][\w’'\-])"
)
_BEFORE: Final = re.compile(r"(?<![\w’'\-])[A-ZÀ-Þ][\w’'\-]* $")
_NO_NAMES: Final = (
    lex.TITLES | lex.ORGANISATION_WORDS | lex.THINGS | lex.DOCUMENT_NOUNS | lex.DETERMINERS
    | lex.PREPOSITIONS | lex.CONJUNCTIONS | lex.ADVERBS
)  # fmt: skip


def nickname_end(text: str, at: int) -> int | None:
    """Return where a nickname ends whose mark or bracket opens at ``at``.

    Brackets hold acronyms and places as well: only a given name before them
    tells a nickname.
    """
    found = _SHOWN.match(text, at)
    before = _BEFORE.search(text, max(0, at - 30), at) if found else None
    if found is None or before is None:
        return None
    word = before.group().strip().lower()
    named = word in GENDER or (text[at] != "(" and word not in _NO_NAMES)
    return found.end() if named else None


def without_nickname(shown: str) -> str:
    """Return a name with blanks in place of a nickname: every other letter keeps its place."""
    found = _SHOWN.search(shown)
    if found is None:
        return shown
    return shown[: found.start()] + " " * len(found.group()) + shown[found.end() :]


def is_nickname(text: str, outer: Span) -> bool:
    """Return whether marked words are a nickname."""
    return nickname_end(text, outer.start) == outer.end
