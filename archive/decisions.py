"""What members of staff settled: kept by words, and undone by another decision."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Literal, get_args

About = Literal["mention", "citation", "alias", "undo"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing settled; the archive keeps it for good, also once it is undone.

    ``what`` are words: of a "mention" those that stand for a work in one
    release, of a "citation" its claim and itself, of an "alias" a name that
    is one work's in every release, of an "undo" the id of another decision.
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
        if self.about not in get_args(About):
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
