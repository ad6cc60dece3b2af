"""The register of speakers, kept beside the readings in the database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select

from archive.register import Printed, printed_in
from archive.revision import Record
from archive.tables import printed_speakers

_KEEP = insert(printed_speakers)
_FORGET = delete(printed_speakers).where(printed_speakers.c.release_id == bindparam("name"))
_ROWS = select(printed_speakers).order_by(printed_speakers.c.number)
_OF_KEYS = _ROWS.where(printed_speakers.c.key.in_(bindparam("keys", expanding=True)))
_PLACES = select(
    printed_speakers.c.release_id, printed_speakers.c.key, printed_speakers.c.affiliation
).order_by(printed_speakers.c.number)


class SqlRegister:
    """Keeps and asks who is printed where, through one connection; the caller commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, record: Record, *, new: bool = False) -> None:
        """Remember who a record prints; where it is not ``new``, in place of what was known."""
        if not new:
            self.forget(record.revision.release_id)
        rows = [_values(each) for each in printed_in(record)]
        if rows:
            self._connection.execute(_KEEP, rows)

    def forget(self, release_id: str) -> None:
        """Forget who a release prints."""
        self._connection.execute(_FORGET, {"name": release_id})

    def remake(self, records: Iterable[Record]) -> None:
        """Remember the speakers of all these records, and nobody else."""
        self._connection.execute(delete(printed_speakers))
        for record in records:
            self.keep(record, new=True)

    def printed(self) -> Iterator[Printed]:
        """Yield who is printed where, in the order in which it was remembered."""
        return map(_printed, self._connection.execute(_ROWS))

    def printed_as(self, keys: Iterable[str]) -> Iterator[Printed]:
        """Yield where those are printed whose names give one of these ids."""
        return map(_printed, self._connection.execute(_OF_KEYS, {"keys": list(keys)}))

    def places(self) -> Iterator[tuple[str, str, str | None]]:
        """Yield release, id by name and affiliation of each."""
        for row in self._connection.execute(_PLACES):
            yield row[0], row[1], row[2]


def _values(printed: Printed) -> dict[str, object]:
    values = asdict(printed)
    if printed.published:
        values["published"] = printed.published.isoformat()
    return values


def _printed(row: Row[Any]) -> Printed:
    published = date.fromisoformat(row.published) if row.published else None
    return Printed(
        row.release_id,
        row.key,
        row.name,
        row.kind,
        row.role,
        row.affiliation,
        row.quotations,
        published,
    )
