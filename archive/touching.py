"""Which releases a decision changes, so that the index learns of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from archive.decisions import ABOUT_PEOPLE, QUIET, Decision, meant_by
from archive.errors import NotFoundError
from archive.identities import Identities
from archive.revision import Record
from archive.settling import concerns
from archive.upheld import upheld

# A release, the id that the printed name of one of its speakers gives, and the affiliation.
Printed = tuple[str, str, str | None]


class Held(Protocol):
    """What is asked of the store that a decision is made in."""

    def is_taken(self, release: str) -> bool:
        """Return whether a release has this id."""
        ...

    def printed_speakers(self) -> Iterable[Printed]:
        """Return who is printed where."""
        ...

    def every_record(self) -> Iterable[Record]:
        """Return the latest record of each release as it is shown."""
        ...


def touched_by(decision: Decision, made: tuple[Decision, ...], held: Held) -> tuple[str, ...]:
    """Return the releases that a decision changes; ``made`` are those before it."""
    meant = meant_by(decision, made)
    if meant is None:
        raise NotFoundError("decision", decision.what, "see onrecord decisions")
    if decision.release is not None and not held.is_taken(decision.release):
        raise NotFoundError("release", decision.release, "see onrecord search")
    if meant.about in QUIET:
        return ()
    if decision.release is not None:
        return (decision.release,)
    if meant.about in ABOUT_PEOPLE:
        before, after = upheld(made).identities, upheld((*made, decision)).identities
        return _moved(held.printed_speakers(), before, after)
    records = (each for each in held.every_record() if _may_change(each, meant))
    return tuple(each.revision.release_id for each in records)


def _moved(printed: Iterable[Printed], before: Identities, after: Identities) -> tuple[str, ...]:
    moved = (
        release
        for release, base, affiliation in printed
        if before.of(base, release, affiliation) != after.of(base, release, affiliation)
    )
    return tuple(dict.fromkeys(moved))


def _may_change(record: Record, decision: Decision) -> bool:
    """Return whether the decision's words, or the work it led to, stand in the record."""
    return concerns(decision, record) or any(
        citation.work == decision.after for citation in record.annotations.citations
    )
