"""Remembers who holds which office, as the release prints it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.names.ranks import shares
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.crowds import is_anybody
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.people.roles import describe
from ingest.annotate.speakers.reference.general_callings import GENERAL, another_came
from ingest.annotate.speakers.reference.makers import makers
from ingest.annotate.speakers.reference.office_bearers import Held, bearers
from ingest.annotate.speakers.reference.other_offices import is_held_elsewhere
from ingest.annotate.speakers.reference.title_bearers import styled, titled
from ingest.annotate.words.romance_callings import (
    ALSO_CALLED,
    RESEARCHERS,
    SAME_CALLING,
    SCIENCES,
)
from ingest.annotate.words.sentences import REACH, Sentences

# How soon an office with a capital is given its name: "the Inspector said … Inspector Ana Ruiz".
_SOON: Final = 500
# What the holders of an office are also called.
_ALSO: Final = {
    **ALSO_CALLED,
    "skipper": ("captain",),
    "gaffer": ("boss", "manager", "coach"),
    "novelist": ("author", "writer"),
}


@dataclass(slots=True)
class Offices:
    """Looks up the person behind "the Rapporteur" or "the director"."""

    cast: Cast
    sentences: Sentences
    holders: dict[str, list[Held]] = field(default_factory=dict)
    also: dict[str, list[Held]] = field(default_factory=dict)

    def holder(self, words: str, mention: Span) -> Member | None:
        """Return who was printed with this role before the mention: of several, who was named last.

        "The senator from Ohio" is told from other senators: nobody, where there are any.
        """
        low, text = words.lower(), self.cast.text
        holders = self.holders.get(low)
        if holders is None:
            holders = self.holders[low] = _everyone(self.cast, low)
        if " from " in mention.of(text) and len({member for _, member in holders}) > 1:
            return None
        here = [one for one in holders if not is_held_elsewhere(text, low, mention, one[1])]
        before = [member for at, member in here if at <= mention.start]
        if not before:
            soon = _named_soon(here, mention) if words[0].isupper() else None
            return soon or self._called_also(low, mention)
        last = max(before, key=lambda member: member.last_before(mention.start))
        if another_came(self.cast, low, last, mention.start):
            return None
        return None if self._two_hold(low, last, before, mention.start) else last

    def _called_also(self, low: str, mention: Span) -> Member | None:
        """Return the only one so far whose calling has this word for another: the surgeon.

        "El doctor" is no woman, "la doctora" no man.
        """
        others = SAME_CALLING.get(low) or (RESEARCHERS if low.endswith(SCIENCES) else None)
        if others is None:
            return None
        found = self.also.get(low)
        if found is None:
            found = [
                one
                for other in others
                for one in (*bearers(self.cast, other), *titled(self.cast, other))
            ]
            self.also[low] = found
        named = {member for at, member in found if at <= mention.start}
        gender = _ARTICLES.get(mention.of(self.cast.text).partition(" ")[0].lower(), "?")
        only = named.pop() if len(named) == 1 else None
        if is_anybody(self.cast.text, low, mention.start):
            return None
        return only if only is not None and _may_be(only, gender) else None

    def just_named(self, head: str, at: int, block: int) -> Member | None:
        """Return the one person named before in the paragraph, if no role tells otherwise.

        Anybody with a calling may be "the expert" or "the official".
        """
        start = self._floor(at, block)
        if head in self.cast.text[start:at].lower():
            return None  # Somebody else was called so: "Ana Ruiz wrote to the minister."
        named = {one.member for one in self.cast.between(start, at)}
        if len(named) > 1:
            # Two capitalised words may be what a ministry is for.
            named = {member for member in named if surely_person(self.cast, member)}
        if len(named) != 1:
            return None
        only = named.pop()
        if not surely_person(self.cast, only):
            return None  # "in Arroyo Seco": a place that nothing else shows to be one.
        describe(self.cast, only)
        return only if only.role is None or head in GENERAL else None

    def only_named(self, at: int, block: int) -> Member | None:
        """Return the one person whom the paragraph names before: "the 24-year-old" is that one."""
        named = {one.member for one in self.cast.between(self._floor(at, block), at)}
        people = [member for member in named if member.kind == "person"]
        return people[0] if len(people) == 1 else None

    def _floor(self, at: int, block: int) -> int:
        """Return how far back a name in the paragraph is near."""
        return max(self.sentences.span(block).start, at - REACH)

    def _two_hold(self, low: str, last: Member, holders: list[Member], at: int) -> bool:
        """Return whether the sentence that named one holder last names another of the same."""
        where = last.last_before(at)
        begin = max(self.cast.text.rfind(". ", 0, where), self.cast.text.rfind("\n", 0, where))
        beside = [m for m in holders if m is not last and begin < m.last_before(at)]
        return any(self._is_just(low, one) and self._is_just(low, last) for one in beside)

    def _is_just(self, low: str, member: Member) -> bool:
        """Return whether somebody's office is this one and no more."""
        describe(self.cast, member)
        return (member.role or "").lower() == low or shares((low,), member.titles)


_ARTICLES: Final = {"el": "m", "la": "f"}


def _may_be(member: Member, gender: str) -> bool:
    return "?" in (gender, member.gender) or gender == member.gender


def _everyone(cast: Cast, low: str) -> list[Held]:
    """Return who has the office: as it is printed first, as it may be called otherwise last."""
    return (
        bearers(cast, low)
        or titled(cast, low)
        or makers(cast, low)
        or [one for other in _ALSO.get(low, ()) for one in bearers(cast, other)]
        or (bearers(cast, f"{low} executive") if low.endswith("chief") else [])
        or styled(cast, low)
    )


def _named_soon(holders: list[Held], mention: Span) -> Member | None:
    """Return who alone is named soon behind an office with a capital."""
    soon = {member for at, member in holders if at <= mention.end + _SOON}
    return soon.pop() if len(soon) == 1 else None
