"""Finds the lines of a text that are set in the capitals of a headline."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from ingest.annotate.learnt import Learnt
from ingest.annotate.speakers.cues.cues import PLAIN
from ingest.annotate.words import lexicon as lex

_LINE: Final = re.compile(r"[^\n]+")
_LONG: Final = re.compile(r"[^\W\d_]{4,}")
_INITIALS: Final = re.compile(r"([^\W\d_])[^\W\d_]{3,}")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
# Five words of four letters, with blanks between them.
_SHORTEST: Final = 24
# "Ana Ruiz, co-author, Institute for City Life": whoever signs, with what they are.
_SIGNED: Final = re.compile(
    r"[—–\-\s]*(?:[A-ZÀ-Þ][\w.’'\-]*\s){1,4}[A-ZÀ-Þ][\w’'\-]*,\s[a-zà-ÿ][\w\-]*(?:\s[a-zà-ÿ]|,)"
)
# What headlines print in small letters.
_SMALL: Final = lex.PREPOSITIONS | lex.CONJUNCTIONS | lex.DETERMINERS | lex.SUBORDINATORS


def headlines(text: str) -> list[tuple[int, int]]:
    """Return the lines whose words are nearly all capitalised: no names can be told there.

    A line that a full stop ends and that has a verb in small letters is a
    sentence, however many names it holds.
    """
    out = []
    for line in _LINE.finditer(text):
        shown = line.group().rstrip()
        if not _SHORTEST <= len(shown) <= 250 or _is_sentence(shown):
            continue
        if _SIGNED.match(shown):
            continue
        capital = [large for chunk in shown.split() for large in _CAPITALS[chunk]]
        many = len(capital) >= 5 and sum(capital) * 10 >= len(capital) * 8
        if many and PLAIN.isdisjoint(_LONG.findall(shown)):
            out.append(line.span())
    return out + _numbered(text)


# "A. Historical Fact" over a part: no initial of a name where the next letter heads another part.
_PART: Final = re.compile(
    r"^[ \t]*(?P<sign>[A-Z]|[IVX]{2,4})\.\s[A-ZÀ-Þ][^\n.]{2,90}$", re.MULTILINE
)
# Of two parts one begins a later line: this form is found far faster.
_SIGNED_PART: Final = re.compile(r"\n[ \t]*[A-Z]{1,4}\.\s")
_ROW: Final = ("I", "II", "III", "IV", "V", "VI")
_ROWS: Final = frozenset([*pairwise(_ROW), *pairwise("ABCDEFGHI")])


def _numbered(text: str) -> list[tuple[int, int]]:
    """Return the headings of parts that letters or Roman figures count, from one to the next."""
    parts = list(_PART.finditer(text)) if _SIGNED_PART.search(text) else []
    signs = {part["sign"] for part in parts}
    counted = {sign for row in _ROWS if signs.issuperset(row) for sign in row}
    return [part.span() for part in parts if part["sign"] in counted]


def _capitals(chunk: str) -> tuple[bool, ...]:
    """Return of each long word between two blanks whether it begins with a capital."""
    return tuple(map(str.isupper, _INITIALS.findall(chunk)))


_CAPITALS: Final = Learnt(_capitals)


def _is_sentence(line: str) -> bool:
    """Return whether a full stop ends the line and a small word may be its verb."""
    if not line.endswith("."):
        return False
    for found in _WORD.finditer(line):
        word = found.group()
        if word.islower() and word not in _SMALL:
            return True
    return False
