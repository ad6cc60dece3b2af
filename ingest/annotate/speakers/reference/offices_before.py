"""Finds the office that a shorter one goes back to: "the Roads Secretary … the Secretary said"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ingest.annotate.speakers.people.cast import Cast
    from ingest.annotate.speakers.people.members import Member

_REACH: Final = 900
_SENTENCE: Final = re.compile(r"[.!?\n]")
_FULLER: Final = re.compile(r"\b[Tt]he (?P<office>(?:[A-Z][a-z]+ ){1,2}[A-Z][a-z]+)\b(?! [A-Z])")


def fuller_office(cast: Cast, name: str, at: int, holder: Member | None) -> str | None:
    """Return the one longer office printed since whoever is known by the short one was named."""
    if " " in name or f" {name}" not in cast.text:
        return None
    since = max(0, at - _REACH)
    if holder is not None and _is_printed(cast, holder, name):
        since = max(since, holder.last_before(at))
    found = {
        one["office"]
        for one in _FULLER.finditer(cast.text, since, at)
        if one["office"].endswith(f" {name}")
    }
    return found.pop() if len(found) == 1 else None


def _is_printed(cast: Cast, holder: Member, name: str) -> bool:
    """Return whether the office stands with its capital beside the holder's name."""
    text = cast.text
    return any(
        text.endswith(f"{name} ", 0, place.start)
        or name in _SENTENCE.split(text[place.end : place.end + 80], 1)[0]
        for place in holder.places[:3]
    )
