"""Finds everyone whose title is an office or a style: "Sen. Ruiz", "Father Bek … the priest"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.ranks import shares
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.reference.office_bearers import Held

# What those who bear a style are called.
_STYLED: Final = {
    "priest": ("father", "fr", "reverend", "rev"),
    "vicar": ("reverend", "rev"),
    "pastor": ("reverend", "rev"),
    "nun": ("sister",),
    "friar": ("brother",),
    "peer": ("lord", "baroness", "baron"),
}


def titled(cast: Cast, low: str) -> list[Held]:
    """Return everyone who has the office as a title, however it is shortened ("Sen.")."""
    seen: dict[Member, int] = {}
    for spoken in cast.spoken if low.isalpha() else ():
        # "Senators Ana Ruiz and Jonas Bek": either may be "the senator".
        own = [title for title in spoken.member.titles if not title.rstrip(".").endswith("s")]
        if shares((low,), own):
            seen.setdefault(spoken.member, spoken.span.start)
    return [(at, member) for member, at in seen.items()]


def styled(cast: Cast, low: str) -> list[Held]:
    """Return everyone with a style that those called ``low`` bear."""
    return [one for style in _STYLED.get(low, ()) for one in titled(cast, style)]
