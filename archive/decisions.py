"""What members of staff settled: kept by words, and undone by another decision."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final, Literal, get_args

AboutWorks = Literal["mention", "citation", "alias", "pinpoints"]
AboutQuotations = Literal[
    "speaker", "form", "words", "quotation", "not a quotation", "withdrawn quotation"
]
AboutReleases = Literal["title", "date", "publisher", "topic", "not a topic", "withdrawn"]
AboutPeople = Literal["merge", "split", "name", "apart"]
About = Literal[AboutWorks, AboutQuotations, AboutReleases, AboutPeople, "accepted", "undo"]

ABOUT_WORKS: Final = frozenset(get_args(AboutWorks))
ABOUT_QUOTATIONS: Final = frozenset(get_args(AboutQuotations))
ABOUT_RELEASES: Final = frozenset(get_args(AboutReleases))
ABOUT_PEOPLE: Final = frozenset(get_args(AboutPeople))
# What changes no record: somebody looked, and what was read stays.
QUIET: Final = frozenset(("accepted", "apart"))
_KNOWN: Final = frozenset(get_args(About))


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing settled; the archive keeps it for good, also once it is undone.

    ``what`` is what was settled, by its words: of a "mention" those that stand
    for a work in one release, of a "citation" its claim and itself, of an
    "alias" a name that is one work's in every release, of all about quotations
    their words with their place (``archive.wording``), of those about people a
    speaker's id, of an "undo" the id of another decision. ``before`` tells a
    reader what was so; ``after`` is the new value, JSON where it has parts.
    """

    id: str
    release: str | None
    about: About
    what: str
    before: str | None
    after: str | None
    who: str
    when: datetime
    why: str

    def __post_init__(self) -> None:
        if self.about not in _KNOWN:
            raise ValueError(f"no decision is about {self.about!r}")
        if not self.why.strip():
            raise ValueError("a decision says why")


def decision(
    about: About,
    what: str,
    after: str | None,
    *,
    release: str | None = None,
    before: str | None = None,
    who: str,
    when: datetime,
    why: str,
) -> Decision:
    """Return a decision with the id that its content gives it."""
    said = "\n".join(str(each) for each in (about, release, what, after, who, when, why))
    name = b32encode(sha256(said.encode()).digest()).decode("ascii").lower()[:10]
    return Decision(f"d-{name}", release, about, what, before, after, who, when, why)


def undoing(undone: Decision, *, who: str, when: datetime, why: str) -> Decision:
    """Return the decision that takes another back; undone itself, the other holds again."""
    return decision("undo", undone.id, None, release=undone.release, who=who, when=when, why=why)


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that hold, oldest first: neither undone nor an undoing."""
    made = tuple(decisions)
    undone: set[str] = set()
    # From the newest: an undoing that is undone itself takes nothing back.
    for each in reversed(made):
        if each.about == "undo" and each.id not in undone:
            undone.add(each.what)
    return tuple(d for d in made if d.about != "undo" and d.id not in undone)


def meant_by(undo: Decision, made: Iterable[Decision]) -> Decision | None:
    """Return the decision that an undoing, or an undoing of undoings, is about in the end."""
    known = {each.id: each for each in made}
    meant: Decision | None = undo
    while meant is not None and meant.about == "undo":
        meant = known.get(meant.what)
    return meant
