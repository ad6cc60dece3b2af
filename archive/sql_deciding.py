"""Decisions kept in the database, with the changes that follow from each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, select

from archive.decisions import QUIET, Decision
from archive.erasing import refuse_the_erased
from archive.revision import Record
from archive.sql_erasing import erased_releases
from archive.sql_ledger import SqlLedger
from archive.sql_reading import Reading
from archive.sql_register import SqlRegister
from archive.sql_writing import Writing
from archive.tables import releases
from archive.touching import touched_by
from archive.upheld import Upheld, upheld


class Deciding:
    """Keeps decisions inside the transaction that it is given."""

    def __init__(self, connection: Connection, decided: Upheld) -> None:
        self._connection = connection
        self._decided = decided
        self._reading = Reading(connection, decided)

    def keep(self, decision: Decision) -> None:
        """Write a decision, a change of each release that it concerns, and what follows."""
        made = self._decided.made
        refuse_the_erased(decision, made, erased_releases(self._connection))
        touched = touched_by(decision, made, self)
        self._decided = _with(self._decided, decision)
        self._reading.decided = self._decided
        writing = Writing(self._connection, self._decided)
        writing.decision(decision)
        for name in touched:
            writing.change(name)
            read = self._reading.as_read(name) if decision.release else None
            if read:
                writing.derive(read)

    def is_taken(self, release: str) -> bool:
        """Return whether a release has this id."""
        return SqlLedger(self._connection).is_taken(release)

    def printed_speakers(self) -> Iterator[tuple[str, str, str | None]]:
        """Yield who is printed where."""
        return SqlRegister(self._connection).places()

    def every_record(self) -> Iterator[Record]:
        """Yield the latest record of each release."""
        asked = select(releases.c.id).order_by(releases.c.place)
        for name in self._connection.execute(asked).scalars().all():
            if record := self._reading.record(name):
                yield record


def _with(decided: Upheld, decision: Decision) -> Upheld:
    made = (*decided.made, decision)
    if decision.about in QUIET:
        # A great many may be accepted at once, and they settle nothing.
        return replace(decided, made=made, holding=(*decided.holding, decision))
    return upheld(made)
