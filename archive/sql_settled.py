"""What staff settled, kept and asked in a database archive."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, func, select

from archive.captures import CaptureFiles
from archive.database import Database
from archive.decisions import Decision
from archive.people import Speaker
from archive.register import speakers_of
from archive.sql_deciding import Deciding
from archive.sql_erasing import compact, erase, erased_releases
from archive.sql_reading import Reading, every_decision, last_decision
from archive.sql_register import SqlRegister
from archive.tables import changes
from archive.tombstone import Tombstone, tombstone_of
from archive.upheld import NOTHING, Upheld

DATABASE = "archive.sqlite3"


class SqlSettled:
    """The decisions of an archive in ``folder``, and who is who by them."""

    def __init__(self, folder: Path) -> None:
        self.files = CaptureFiles(folder / "captures")
        self.database = Database(folder / DATABASE)
        # What was decided, as of the last decision that was seen.
        self._decided: tuple[int, Upheld] = (0, NOTHING)

    def decide(self, decision: Decision) -> int:
        """Keep a decision."""
        return self.decide_all((decision,))

    def decide_all(self, decisions: Iterable[Decision]) -> int:
        """Keep decisions, all of them or none."""
        with self.database.writing() as connection:
            deciding = Deciding(connection, self._upheld(connection))
            for decision in decisions:
                deciding.keep(decision)
            return connection.execute(select(func.max(changes.c.number))).scalar() or 0

    def decisions(self, release_id: str | None = None) -> tuple[Decision, ...]:
        """Return the decisions, oldest first."""
        with self.database.reading() as connection:
            made = self._upheld(connection).made
        wanted = (None, release_id)
        return tuple(d for d in made if release_id is None or d.release in wanted)

    def last_decision(self) -> int:
        """Return the number of the last decision."""
        with self.database.reading() as connection:
            return last_decision(connection)

    def tombstone(self, name: str) -> Tombstone | None:
        """Return what stays of a withdrawn release or quotation."""
        with self.database.reading() as connection:
            return tombstone_of(name, self._upheld(connection), erased_releases(connection))

    def erase(self, decision: Decision) -> bool:
        """Withdraw a release and delete its words."""
        with self.database.writing() as connection:
            Deciding(connection, self._upheld(connection)).keep(decision)
            files = erase(connection, decision)
        for digest in files:
            self.files.remove(digest)
        self._decided = (0, NOTHING)
        return compact(self.database)

    def speakers(self) -> tuple[Speaker, ...]:
        """Return the register of speakers."""
        with self.database.reading() as connection:
            identities = self._upheld(connection).identities
            return speakers_of(SqlRegister(connection).printed(), identities)

    def speaker(self, name: str) -> Speaker | None:
        """Return a speaker by an id that they have or had."""
        with self.database.reading() as connection:
            identities = self._upheld(connection).identities
            now = identities.now(name)
            found = SqlRegister(connection).printed_as(identities.sources(now))
            return next((s for s in speakers_of(found, identities) if s.id == now), None)

    def known_as(self, name: str) -> str:
        """Return the id that a speaker's id leads to now."""
        with self.database.reading() as connection:
            return self._upheld(connection).identities.now(name)

    def _reading(self, connection: Connection) -> Reading:
        return Reading(connection, self._upheld(connection))

    def _upheld(self, connection: Connection) -> Upheld:
        """Return what was decided up to now; only a new decision costs anything."""
        number = last_decision(connection)
        if number != self._decided[0]:
            self._decided = (number, every_decision(connection))
        return self._decided[1]
