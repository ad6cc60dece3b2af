"""Tells whom a surname names, of all who bear it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.ranks import contradicts, shares
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.name_tells import aged, gender_of
from ingest.annotate.speakers.people.shared_surnames import is_shared

if TYPE_CHECKING:
    from ingest.annotate.speakers.people.cast import Cast

_SAYS: Final = re.compile(
    r"\s(?:also\s)?(?:said|says|added|adds|explained|told|commented|continued)\b"
)
_LINES: Final = re.compile(r"[^\n]+")


def bearers(
    cast: Cast, word: str, at: int, gender: str = "?", title: tuple[str, ...] = ()
) -> list[Member]:
    """Return the people whom a surname may name at ``at``, none whom a title contradicts."""
    pool = [
        member
        for member in _called(cast, word, at, title)
        if member.kind == "person" and not contradicts(title, member.titles)
    ]
    if gender != "?":
        pool = _of_gender(cast, pool, gender)
    if title:
        pool = [m for m in pool if shares(title, m.titles)] or pool
    pool = [m for m in pool if m.first <= at] or pool
    if len(pool) > 1:
        pool = [m for m in pool if m.titles or m.gender != "?"] or pool
    return pool if len(pool) < 2 else _established(cast, word, at, pool)


def _called(cast: Cast, word: str, at: int, title: tuple[str, ...]) -> list[Member]:
    """Return who is called by a word, each in full: by a surname before a first name."""
    low = word.lower()
    people = [m for m in cast.by_word.get(low, ()) if m.kind == "person"]
    pool = [m for m in people if m.words[-1].lower() == low] if len(people) > 1 else people
    pool = pool or people or _by_first_name(cast, word, at, title)
    return list(dict.fromkeys(cast.fullest.get(m, m) for m in pool))


def _of_gender(cast: Cast, pool: list[Member], gender: str) -> list[Member]:
    """Return who may be of a gender: a title tells for sure, a given name no more than likely."""
    pool = [m for m in pool if gender_of(tuple(m.titles)) in (gender, "?")]
    likely = [m for m in pool if m.gender in (gender, "?")]  # "Laurence", "Lee" may be either.
    if not likely and is_shared(cast.text, pool, cast.singles, gender):
        return []
    pool = likely or pool
    return [m for m in pool if m.gender == gender] or pool


def _by_first_name(cast: Cast, word: str, at: int, title: tuple[str, ...]) -> list[Member]:
    """Return who is called by the first of their names: a given name, or "Ms Ha"."""
    found = cast.by_first.get(word.lower(), [])
    known = word.lower() in GENDER or title
    says = _SAYS.match(cast.text, at + len(word)) is not None  # "Tiff added": Tiff Reed
    alone = len(found) == 1 and (says or aged(cast.text, found[0].places))
    return found if known or alone else []


def _established(cast: Cast, word: str, at: int, pool: list[Member]) -> list[Member]:
    """Return whose the bare surname is: the only bearer named in full just before it.

    Else it stays with him who was called by it before the next bearer came up.
    """
    begin = [0, 0, 0, *(m.start() for m in _LINES.finditer(cast.text, 0, at))][-3]
    here = [m for m in pool if begin <= m.last_before(at - 1)]
    if len(here) == 1:
        return here
    first, second = sorted(pool, key=lambda m: m.first)[:2]
    bare = any(
        unit.words == (word,) and first.first < unit.start < second.first for unit in cast.singles
    )
    return [first] if bare else pool
