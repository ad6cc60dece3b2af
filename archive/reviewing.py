"""The queue of what a person should look at, across the archive, most harmful first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from archive.cited import orphans
from archive.decisions import ABOUT_PEOPLE, Decision, standing
from archive.doubts import HARM, Doubt, doubts_of
from archive.people import Speaker
from archive.revision import Record
from archive.store import Store
from archive.suggesting import Suggestion, suggestions

Progress = Callable[[int], None]


def _quiet(releases: int) -> None:
    """Say nothing about the releases that were just looked at."""


class Queue:
    """The doubts of an archive, kept by release, so that a change costs one release's reading.

    Nothing of it is stored: it is made anew from records and decisions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen = 0
        self._doubts: dict[str, tuple[Doubt, ...]] = {}
        self._register: tuple[Speaker, ...] = ()
        self._pairs: tuple[Doubt, ...] = ()
        self._known: tuple[int, tuple[str, ...]] = (-1, ())

    def doubts(self, progress: Progress = _quiet) -> tuple[Doubt, ...]:
        """Return what is to be reviewed now, most harmful first, then newest first."""
        for change in self._store.changes(self._seen):
            self._doubts[change.release_id] = self._of(change.release_id)
            self._seen = max(self._seen, change.number)
            progress(1)
        made = self._store.decisions()
        accepted = _accepted(made)
        found = [d for each in self._doubts.values() for d in each]
        found += [_orphan(decision) for decision in orphans(self._store)]
        self._know_people(made)
        found += self._pairs
        open_ = [d for d in found if (d.release, d.key) not in accepted]
        return tuple(sorted(open_, key=_order))

    def register(self) -> tuple[Speaker, ...]:
        """Return the register of speakers as of the doubts that were last asked for."""
        return self._register

    def _know_people(self, made: tuple[Decision, ...]) -> None:
        """Ask for the register again only where a release or somebody's identity has changed."""
        people = tuple(d.id for d in standing(made) if d.about in ABOUT_PEOPLE)
        state = (self._store.last_change(), people)
        if state != self._known:
            self._register = self._store.speakers()
            self._pairs = tuple(map(_pair, suggestions(self._register)))
            self._known = state

    def _of(self, release: str) -> tuple[Doubt, ...]:
        record = self._store.record(release)
        # What was accepted is kept here, too: that may be taken back without a change.
        return _doubts(self._store, record) if record else ()


def open_doubts(store: Store, record: Record) -> tuple[Doubt, ...]:
    """Return the doubts of one release that nobody has settled or accepted."""
    name = record.revision.release_id
    accepted = _accepted(store.decisions(name))
    return tuple(d for d in _doubts(store, record) if (name, d.key) not in accepted)


def _doubts(store: Store, record: Record) -> tuple[Doubt, ...]:
    name, number = record.revision.release_id, record.revision.number
    before = store.record(name, number - 1) if number > 1 else None
    return doubts_of(record, before)


def _accepted(made: Iterable[Decision]) -> set[tuple[str, str]]:
    return {(d.release or "", d.what) for d in standing(made) if d.about == "accepted"}


def _orphan(decision: Decision) -> Doubt:
    return Doubt(
        kind="orphaned",
        release=decision.release or "",
        words=decision.what,
        reason=f"the words that {decision.id} ({decision.about}) was made on are gone",
        rule=decision.about,
        other=decision.id,
    )


def _pair(likely: Suggestion) -> Doubt:
    names = " and ".join(dict.fromkeys((likely.one, likely.other)))
    reason = f"{names}: {likely.reason}"
    return Doubt("same person", "", likely.one, reason, likely.reason, other=likely.other)


def _order(doubt: Doubt) -> tuple[int, int, str, str]:
    published = doubt.published or date.min
    return (HARM.index(doubt.kind), -published.toordinal(), doubt.release, doubt.key)
