"""Those who can speak in one release, and the places where they are named."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

from archive.release import Span
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.values import value

Kind = Literal["person", "organisation", "document"]
Lone = Literal["person", "place", "?"]


@dataclass(slots=True, eq=False)
class Member:
    """One who can speak: the fullest name, the kind, and what the release says of them."""

    name: str
    kind: Kind
    first: int
    words: tuple[str, ...]
    gender: str = "?"
    role: str | None = None
    affiliation: str | None = None
    places: list[Span] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    described: bool = False
    doubtful: bool = False

    def last_before(self, at: int) -> int:
        """Return where the member was named last up to ``at``, or -1."""
        found = bisect_right(self.places, at, key=lambda place: place.start)
        return self.places[found - 1].start if found else -1


@value
class Spoken:
    """A place in the text where a person is named."""

    span: Span
    member: Member


def either(unit: Unit, bearers: list[Member]) -> Member:
    """Return a member that stands for one of several: it keeps a pronoun from going past it."""
    genders = {member.gender for member in bearers}
    gender = genders.pop() if len(genders) == 1 else "?"
    return Member(unit.name, "person", unit.start, unit.words, gender, doubtful=True)
