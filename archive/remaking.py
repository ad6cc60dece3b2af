"""What the database derives from what it keeps, made again from the beginning."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from archive.revision import Record
from archive.sql_kinship import SqlKinship
from archive.sql_proofs import SqlProofs
from archive.sql_reading import Reading
from archive.sql_register import SqlRegister
from archive.tables import releases


def remake(connection: Connection) -> None:
    """Make every derived table again, inside the transaction that is given."""
    SqlKinship(connection).remake()
    SqlRegister(connection).remake(_records(connection))
    SqlProofs(connection).remake(_records(connection))


def _records(connection: Connection) -> Iterator[Record]:
    reading = Reading(connection)
    for name in connection.execute(select(releases.c.id).order_by(releases.c.place)).scalars():
        if record := reading.record(name):
            yield record
