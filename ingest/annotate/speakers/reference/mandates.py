"""Tells which offices are held on a mandate, and who alone has one: "the Special Rapporteur"."""

from __future__ import annotations

from typing import Final

from archive.release import Span
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.roles import describe

_MANDATES: Final = (
    "special rapporteur", "independent expert", "un special rapporteur", "un independent expert",
    "human rights expert", "un human rights expert", "un expert",
)  # fmt: skip
_SENT_ON: Final = (
    *_MANDATES, "special representative", "special envoy", "special adviser", "special advisor",
    "high representative", "special coordinator", "rapporteur", "envoy", "expert",
)  # fmt: skip


def is_sent_on(low: str) -> bool:
    """Return whether an office is for something that it is sent on: "… Rapporteur on water"."""
    return low.endswith(_SENT_ON)


def only_mandate(cast: Cast, mention: Span) -> Member | None:
    """Return the only one named before with a mandate, a rapporteur's or an expert's."""
    people = {one.member for one in cast.between(0, mention.start)}
    for member in people:
        describe(cast, member)
    found = {m for m in people if m.role and m.role.lower().startswith(_MANDATES)}
    return found.pop() if len(found) == 1 else None
