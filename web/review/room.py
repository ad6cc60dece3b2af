"""The review room: the desk that staff work at, with what only they may use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Lock

from flask import Flask, current_app, g

from archive.decisions import Decision
from archive.doubts import Doubt
from archive.errors import IndexDamagedError, LockedError
from archive.people import Speaker
from archive.reviewing import Queue
from index.freshness import catch_up
from web.desk import Desk
from web.review.gate import Gate
from web.review.slips import Slips

_KEY = "onrecord-review"


@dataclass(slots=True)
class Known:
    """What was made of one state of the archive: making it anew takes longer than a page."""

    state: tuple[int, int] = (-1, -1)
    doubts: tuple[Doubt, ...] = ()
    register: tuple[Speaker, ...] = ()


@dataclass(frozen=True, slots=True)
class Room:
    """A desk with its gate, its slips and its queue; threads share it."""

    desk: Desk
    gate: Gate
    slips: Slips
    queue: Queue
    turn: Lock = field(default_factory=Lock)
    _known: Known = field(default_factory=Known)

    def doubts(self) -> tuple[Doubt, ...]:
        """Return what is to be reviewed now, most harmful first."""
        return self._now().doubts

    def register(self) -> tuple[Speaker, ...]:
        """Return the register of speakers, most quoted first."""
        return self._now().register

    def settle(self, decisions: Iterable[Decision]) -> None:
        """Keep decisions and bring the index to them.

        While an ingest writes the index, it brings them along itself; an index
        that is damaged is made anew by the next that opens it.
        """
        with self.turn:
            self.desk.store.decide_all(decisions)
            try:
                catch_up(self.desk.store, self.desk.engine)
            except (LockedError, IndexDamagedError):
                return

    def _now(self) -> Known:
        store = self.desk.store
        state = store.last_change(), store.last_decision()
        with self.turn:
            if self._known.state != state:
                self._known.doubts = self.queue.doubts()
                self._known.register = self.queue.register()
                self._known.state = state
            return self._known


def put_room(extensions: dict[str, object], room: Room) -> None:
    """Furnish an application with its room."""
    extensions[_KEY] = room


def the_room() -> Room:
    """Return the room of the present application."""
    return the_room_of(current_app)


def the_room_of(app: Flask) -> Room:
    """Return the room of an application."""
    room = app.extensions[_KEY]
    assert isinstance(room, Room)  # noqa: S101 - put there by create_review_app alone
    return room


def the_person() -> str:
    """Return who asks."""
    return str(g.who)
