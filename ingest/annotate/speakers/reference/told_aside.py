"""Tells names that a sentence brings in only beside whom it is about: "Asked by X, Y nodded"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span

_RELATIVE: Final = re.compile(r",\s(?:who|whose|whom|which|qui|dont|quien)\s[^,;:“”\"«»]*\Z")
_ANOTHER: Final = re.compile(
    r"\s*(?:An?|One|Another|Une?|Una|Otr[oa])\s(?:[\w’'\-]+\s){1,5}?(?:who|that|qui|que)\s[^,;:]*\Z"
)
_OPENING: Final = re.compile(
    r"\s*(?:[A-ZÀ-Þ][a-zà-ÿ]+ed\sby|Told\sby|Shown\sby|Flanked\sby|Unlike|Like|Alongside|Beside"
    r"|Interrogée?\spar|Accompagnée?\s(?:de|par)|Preguntad[oa]\spor|Acompañad[oa]\s(?:de|por))"
    r"\s[^,;:]*\Z"
)


def is_beside(text: str, start: int, place: Span) -> bool:
    """Return whether a name stands in a clause with "who", or in what opens a sentence."""
    before = text[start : place.start]
    return _RELATIVE.search(before) is not None or _OPENING.match(before) is not None


def is_of_another(text: str, start: int, place: Span) -> bool:
    """Return whether a name only tells of somebody unnamed: "A woman who knew Ana Ruiz"."""
    return _ANOTHER.match(text[start : place.start]) is not None
