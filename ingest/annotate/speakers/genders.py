"""Reads which gender a release tells of somebody whose given name tells none."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.cast import Cast
from ingest.annotate.speakers.members import Member

_TOLD: Final = re.compile(
    r"\s?\((?:(?P<f>she)|(?P<m>he))/"  # Ana Ruiz (she/her)
    r"|[^.!?\n\"“”«»;]{0,160}?\b(?:(?P<herself>herself)|himself)\b"
)
_CAPITAL: Final = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ]")


def shown_gender(cast: Cast, member: Member) -> str:
    """Return the gender that a word behind the name tells, or "?" where none does.

    A name between the two may be whom the word means.
    """
    for place in member.places[:6]:
        found = _TOLD.match(cast.text, place.end)
        if found is None or _CAPITAL.search(found.group()):
            continue
        return "f" if found["f"] or found["herself"] else "m"
    return "?"
