"""Records and other values made from the database's rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, bindparam, func, select

from archive.bodies import open_decision, open_reading, open_revision
from archive.capture import Fetch
from archive.decisions import Decision
from archive.identities import identified
from archive.people import Publisher
from archive.records import other_addresses, record_of
from archive.revision import Record
from archive.settling import settled
from archive.sql_proofs import SqlProofs
from archive.tables import changes, decisions, places, readings, revisions
from archive.upheld import Upheld, upheld

_PUBLISHERS = msgspec.json.Decoder(Publisher)
_HEADERS = msgspec.json.Decoder(tuple[tuple[str, str], ...])

# Built once: putting the statement together costs more than running it.
_NUMBERS = (
    select(revisions.c.number)
    .where(revisions.c.release_id == bindparam("name"))
    .order_by(revisions.c.number.desc())
)
_REVISION = (
    select(
        revisions.c.body,
        revisions.c.digest,
        readings.c.body.label("reading"),
        readings.c.document,
        readings.c.change,
    )
    .join(
        readings,
        (readings.c.release_id == revisions.c.release_id)
        & (readings.c.revision == revisions.c.number),
    )
    .where(revisions.c.release_id == bindparam("name"), revisions.c.number == bindparam("number"))
    .order_by(readings.c.number.desc())
    .limit(1)
)
_CHANGE = select(func.max(changes.c.number)).where(changes.c.release_id == bindparam("name"))
_DECISIONS = select(decisions.c.body).order_by(decisions.c.number)
_LAST_DECISION = select(func.max(decisions.c.number))
_PLACES = (
    select(places.c.address)
    .where(places.c.release_id == bindparam("name"))
    .order_by(places.c.number)
)


class Reading:
    """Reads records through one connection, so that all of it is of one moment.

    ``decided`` are the archive's decisions, where they are known already.
    """

    def __init__(self, connection: Connection, decided: Upheld | None = None) -> None:
        self._connection = connection
        self.decided = every_decision(connection) if decided is None else decided

    def numbers(self, release_id: str) -> tuple[int, ...]:
        """Return the numbers of a release's revisions, newest first."""
        return tuple(self._connection.execute(_NUMBERS, {"name": release_id}).scalars())

    def record(self, release_id: str, number: int | None = None) -> Record | None:
        """Return one revision, the latest by default, as it is shown: none of what is withdrawn."""
        if release_id in self.decided.withdrawn:
            return None
        read = self.as_read(release_id, number)
        return self._verified(self.settled(read)) if read else None

    def as_read(self, release_id: str, number: int | None = None) -> Record | None:
        """Return one revision with its latest reading, as if nothing had been decided."""
        known = self.numbers(release_id)
        if not known or (number is not None and number not in known):
            return None
        wanted = {"name": release_id, "number": number or known[0]}
        row = self._connection.execute(_REVISION, wanted).one()
        annotations = open_reading(row.reading).annotations
        record = record_of(open_revision(row.body), row.digest, annotations, row.document)
        return identified(self._placed(record, row.change, latest=wanted["number"] == known[0]))

    def settled(self, read: Record) -> Record:
        """Return what was read as the archive's decisions settle it."""
        record = settled(read, self.decided.about(read.revision.release_id))
        if record is read and not self.decided.identities:
            return read
        return identified(record, self.decided.identities)

    def _verified(self, record: Record) -> Record:
        """Return the record with those of its quotations that are proved, if it is the newest."""
        if not (record.latest and record.quotation_ids):
            return record
        proved = SqlProofs(self._connection).of(record.revision.release_id)
        return replace(record, verified=proved) if proved else record

    def _placed(self, record: Record, change: int, *, latest: bool) -> Record:
        name = {"name": record.revision.release_id}
        addresses = tuple(self._connection.execute(_PLACES, name).scalars())
        if latest:
            change = self._connection.execute(_CHANGE, name).scalar_one()
        return replace(
            record, also_at=other_addresses(record, addresses), change=change, latest=latest
        )


def every_decision(connection: Connection) -> Upheld:
    """Return all decisions of the archive, arranged."""
    return upheld(decisions_of(connection))


def decisions_of(connection: Connection) -> tuple[Decision, ...]:
    """Return all decisions, oldest first."""
    return tuple(open_decision(body) for body in connection.execute(_DECISIONS).scalars())


def last_decision(connection: Connection) -> int:
    """Return the number of the last decision, 0 where there is none."""
    number: int | None = connection.execute(_LAST_DECISION).scalar()
    return number or 0


def fetch_of(row: Row[Any]) -> Fetch:
    """Return the fetch in a row."""
    return Fetch(
        digest=row.digest,
        at=datetime.fromisoformat(row.at),
        address=row.address,
        name=row.name,
        headers=_HEADERS.decode(row.headers),
        status=row.status,
        number=row.number,
    )


def publisher_of(body: bytes) -> Publisher:
    """Return the publisher that was stored as ``body``."""
    return _PUBLISHERS.decode(body)
