"""Finds the whole name of a body that is called by its beginning: "the Working Group on Lamps"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ingest.annotate.speakers.people.members import Member
from ingest.annotate.words import lexicon as lex

# What a body is for is its name; what it is of ("of the Arle Assembly") tells whose it is.
_ABOUT: Final = lex.words("for on against")


def whole_bodies(members: Iterable[Member]) -> dict[Member, Member]:
    """Return the bodies of several words that one other body's longer name begins with."""
    longer: dict[tuple[str, ...], set[Member]] = {}
    bodies = [one for one in members if one.kind == "organisation" and len(one.words) > 1]
    for body in bodies:
        for at in range(2, len(body.words)):
            if body.words[at].split()[0] in _ABOUT:
                longer.setdefault(body.words[:at], set()).add(body)
    return {
        body: max(whole, key=lambda one: len(one.words))
        for body in bodies
        if (whole := longer.get(body.words)) and _is_one(whole)
    }


def _is_one(names: set[Member]) -> bool:
    """Return whether all these names begin the longest of them, so that they may be one body's."""
    longest = max(names, key=lambda one: len(one.words)).words
    return all(longest[: len(one.words)] == one.words for one in names)
