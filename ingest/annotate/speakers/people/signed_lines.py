"""Reads what a line prints behind the name that signs it: ", Chief of Police, Lake Police"."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.people.affiliations import Described
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.roles import read_after
from ingest.annotate.words import lexicon as lex

_LETTERS: Final = re.compile(r",\s(?P<letters>[A-Z][A-Za-z.]{1,6})(?=,\s)")
_BODY: Final = re.compile(
    r",\s(?:the\s|The\s)?(?P<body>[A-ZÀ-Þ][\w.’'\-]*"
    r"(?:\s(?:of|for|and|the|on|de|du|des|del|la|&|[A-ZÀ-Þ0-9][\w.’'\-]*))*)(?=\s*(?:,|\.?\s*$|\.?[”\"]))"
)
_STREETS: Final = lex.words("street road lane avenue square drive close terrace row")


def signed_as(cast: Cast, at: int, end: int) -> Described:
    """Return the role and the body that follow the name that ends at ``at``, as printed.

    Whatever capitalised name stands behind the role's comma is the body.
    """
    letters = _LETTERS.match(cast.text, at, end)
    if letters is not None and letters["letters"].lower().strip(".") in lex.SUFFIXES:
        at = letters.end()
    role, body = read_after(cast, at) or (None, None)
    if role is None or body is not None:
        return role, body
    where = cast.text.find(role, at, end)
    found = _BODY.match(cast.text, where + len(role), end) if where >= 0 else None
    if found is None or found["body"].rpartition(" ")[2].lower() in _STREETS:
        return role, None
    return role, found["body"].rstrip(".")
