"""Tells where the titles before a name begin, and which role says more than a rank."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.names.role_words import BESIDE, HEADS, has_head
from ingest.annotate.words import lexicon as lex

# Somebody has these beside what they do: "the leader, Councillor X".
RANKS: Final = lex.words(
    "professor professeur professeure profesor profesora captain commander colonel major sergeant",
    "lieutenant brigadier admiral councillor councilor cllr cllr. prof prof. capt capt. col col.",
    "judge justice advocate canon ambassador counsellor maître magistrate commandant",
)
_WEAK: Final = re.compile(
    r"(?:lead |senior |first |corresponding )?(?:co-?)?(?:author|auteure?|autrice|autora?)\Z", re.I
)
_SMALL: Final = lex.words("member colleague sister brother mother father wife husband son daughter")
_AGED: Final = re.compile(r"[\w\-]+-year-old\Z")
_STYLES: Final = lex.words(
    "dr dr. rev rev. hon hon. right most very reverend doctor doctora docteur"
)
_BACK: Final = re.compile(r"(?:[\w.’'\-]+\s)+")
_FURTHEST: Final = 62
_MOST: Final = 4
_WHOLE: Final = lex.words("retired former")


def weight(role: str | None) -> int:
    """Return how much a role tells: nothing, a rank, a share in a work, an office or a calling."""
    if role is None:
        return 0
    if role.lower() in RANKS:
        return 1
    return 2 if _WEAK.match(role) or role.lower() in _SMALL else 3


def titles_begin(text: str, start: int) -> int:
    """Return where the titles before a name begin that a comma parts from an apposition.

    "The leader, Councillor X", "its chair, the Right Reverend X", "her deputy, retired judge X".
    """
    comma = text.rfind(",", max(0, start - _FURTHEST), start)
    begin = comma + 2
    if comma < 0 or text[comma + 1] not in " \u00a0" or begin >= start:
        return start
    words = text[begin:start].split()
    if not 1 <= len(words) <= _MOST or _BACK.fullmatch(text, begin, start) is None:
        return start
    return begin if _are_titles(words) else start


def _are_titles(words: list[str]) -> bool:
    lows = [word.lower() for word in words]
    bare = lows[1:] if lows[0] in lex.DETERMINERS else lows
    if not bare:
        return False
    if all(_is_style(low) or low in RANKS or _AGED.match(low) for low in bare):
        return True
    plain = bare[-1] in HEADS and not any(low in lex.PREPOSITIONS for low in bare)
    opens = words[0][0].isupper() or lows[0] in lex.DETERMINERS or lows[0] in _WHOLE
    return plain and opens and has_head(bare) and bare[-1] not in BESIDE


def _is_style(low: str) -> bool:
    return low in lex.HONORIFICS or low.rstrip(".") in lex.HONORIFICS or low in _STYLES
