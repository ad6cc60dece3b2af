"""Reads quotation marks: what each one may be, judged by the characters beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from ingest.annotate.values import value

Style = Literal["double", "single", "guillemet", "angle"]
Role = Literal["open", "close", "weak", "either"]

_SIGNS = "\"“”„‟«»‹›‘’‚'`´\ufffd"
# One set of signs comes first: it is found many times faster than several forms side by side.
_CANDIDATE = re.compile(
    rf"[{_SIGNS}?](?:(?<=[{_SIGNS}])[{_SIGNS}]*|(?<!\S\?)(?=[A-Z])|(?<=[.,!]\?)(?=\s|$))"
)
# Words that lose their first letters: 'em, '90s, rock 'n' roll.
_ELISION = re.compile(
    r"(?:em|n|til|tis|twas|twere|cause|cos|bout|round|neath|ere|tude|gainst|fraid|nother|nuff|course"
    r"|[0-9]0s|[0-9]{2})\b(?!-)",
    re.IGNORECASE,
)
_OPENERS = frozenset(" \t\n\r\u00a0\u2009\u202f([{<—–-―/\"“„«‹‘'`¿¡*_…")
_OPENS_ONLY = _OPENERS - {"”", "’"}


@value
class QuoteMark:
    """One mark of the text with its style and the role that its neighbours allow.

    ``weak`` closes only where nothing later does: it may be a possessive
    ("the workers' rights"). ``odd`` marks stand for one that was lost or mistyped.
    """

    start: int
    end: int
    style: Style
    role: Role
    odd: bool = False


def read_marks(text: str, start: int, end: int) -> Iterator[QuoteMark]:
    """Yield the quotation marks between ``start`` and ``end``; apostrophes are left out."""
    for found in _CANDIDATE.finditer(text, start, end):
        at, stop = found.span()
        while at < stop:
            width = 2 if text[at : at + 2] in ("''", "``", "‘‘", "’’", "´´") else 1
            mark = _judge(text, at, min(at + width, stop), start, end)
            if mark is not None:
                yield mark
            at += width


def _judge(text: str, at: int, stop: int, start: int, end: int) -> QuoteMark | None:
    sign = text[at:stop]
    before = text[at - 1] if at > start else ""
    after = text[stop] if stop < end else ""
    # A mark between two letters is an apostrophe ("the Union's"), even inside a quotation.
    if sign in ("'", "’", "‘", "`", "´") and before.isalnum() and after.isalnum():
        return None
    if sign == '"' and (before == "=" or after == ">"):
        return None  # An attribute of a tag that was left in the text.
    if sign in _FIXED:
        style, role = _FIXED[sign]
        return QuoteMark(at, stop, style, role, odd=sign in ("``", "‘‘"))
    if sign in ("”", "“", '"', "''", "’’", "´´"):
        return QuoteMark(at, stop, "double", _double_role(sign, before, after), odd=len(sign) == 2)
    if sign in ("\ufffd", "?"):
        return _lost(at, stop, before, after)
    return _single(text, at, sign, before, after)


_FIXED: dict[str, tuple[Style, Role]] = {
    "«": ("guillemet", "open"),
    "»": ("guillemet", "close"),
    "‹": ("angle", "open"),
    "›": ("angle", "close"),
    "„": ("double", "open"),
    "‟": ("double", "open"),
    "``": ("double", "open"),
    "‘‘": ("double", "open"),
    "‚": ("single", "open"),
}


# A sign and the letters beside it tell: the same few come again and again.
@lru_cache(maxsize=4096)
def _double_role(sign: str, before: str, after: str) -> Role:
    """Return what a double mark does; a curly one facing the wrong way is believed only so far."""
    opens = _may_open(before, after)
    closes = _may_close(before, after)
    if sign == "“":
        return "either" if closes and not opens else "open"
    if sign in ("”", "’’", "´´"):
        return "either" if opens and not closes else "close"
    if opens == closes:
        return "either"
    return "open" if opens else "close"


def _may_open(before: str, after: str) -> bool:
    return (not before or before in _OPENERS) and bool(after) and not after.isspace()


def _may_close(before: str, after: str) -> bool:
    return bool(before) and not before.isspace() and before not in "([{" and not after.isalnum()


def _lost(at: int, stop: int, before: str, after: str) -> QuoteMark | None:
    """Return the mark that a replacement character or a question mark stands for, if any."""
    if before.isalnum() and after.isalnum():
        return None
    role: Role = "open" if (not before or before.isspace()) and after.isalnum() else "close"
    return QuoteMark(at, stop, "double", role, odd=True)


def _single(text: str, at: int, sign: str, before: str, after: str) -> QuoteMark | None:
    opens = _may_open(before, after) and sign != "’"
    if opens and _ELISION.match(text, at + 1):
        return None
    if sign == "‘" and not (_may_close(before, after) and before not in _OPENS_ONLY):
        return QuoteMark(at, at + 1, "single", "open")
    if opens:
        return QuoteMark(at, at + 1, "single", "open")
    if not before or before.isspace():
        return None
    return QuoteMark(at, at + 1, "single", "weak" if _possessive(text, at, before) else "close")


def _possessive(text: str, at: int, before: str) -> bool:
    """Return whether a mark may end a plural possessive: an s before it, a word after it."""
    following = text[at + 1 : at + 3]
    return before in "sSzxn" and following[:1] == " " and following[1:].isalnum()
