"""Tells whether a surname may be that of kin named by first name: "Ana Ruiz and her son Jo"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.people.members import Member

_NEAR: Final = 60
_BETWEEN: Final = re.compile(
    r"[^.!?\n“”\"]*\b(?:and|with|brother|sister|son|daughter|wife|husband)\b[^.!?\n“”\"]*"
)


def is_shared(text: str, pool: Iterable[Member], singles: Iterable[Unit], gender: str) -> bool:
    """Return whether somebody of this gender is named beside one of those who bear the surname."""
    known = [unit for unit in singles if GENDER.get(unit.words[0].lower()) == gender]
    for unit in known:
        for member in pool:
            for place in member.places[:6]:
                begin, end = sorted(((unit.start, unit.end), (place.start, place.end)))
                near = end[0] - begin[1] < _NEAR
                if near and _BETWEEN.fullmatch(text, begin[1], end[0]):
                    return True
    return False
