"""Where quotations stand in their captures, kept beside the readings in the database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, bindparam, delete, insert, select

from archive.ids import release_of_quotation
from archive.proof import Ranges, proved_in, still_shows
from archive.revision import Record
from archive.tables import captures, proofs
from archive.visible import visible

_KEEP = insert(proofs)
_FORGET = delete(proofs).where(proofs.c.release_id == bindparam("name"))
_OF = select(proofs.c.quotation).where(proofs.c.release_id == bindparam("name"))
_AMONG = select(proofs.c.quotation).where(
    proofs.c.release_id.in_(bindparam("names", expanding=True)),
    proofs.c.quotation.in_(bindparam("wanted", expanding=True)),
)
_RANGES = select(proofs.c.quotation, proofs.c.ranges).where(
    proofs.c.release_id == bindparam("name")
)
_CAPTURE = select(captures.c.data, captures.c.media_type, captures.c.charset).where(
    captures.c.digest == bindparam("digest")
)


class SqlProofs:
    """Keeps and asks proofs through one connection; the caller commits.

    Captures that are files of their own are left to who asks for one page.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, record: Record, *, new: bool = False) -> None:
        """Prove a record's quotations; where it is not ``new``, in place of what was proved."""
        name = record.revision.release_id
        if not new:
            self.forget(name)
        rows = [
            {"release_id": name, "quotation": quotation, "ranges": json.dumps(ranges)}
            for quotation, ranges in self._proved(record)
        ]
        if rows:
            self._connection.execute(_KEEP, rows)

    def forget(self, release_id: str) -> None:
        """Forget the proofs of a release."""
        self._connection.execute(_FORGET, {"name": release_id})

    def of(self, release_id: str) -> frozenset[str]:
        """Return the quotations of a release's newest revision that are proved."""
        return frozenset(self._connection.execute(_OF, {"name": release_id}).scalars())

    def among(self, quotations: Iterable[str]) -> frozenset[str]:
        """Return those of some quotations, by id, that are proved."""
        wanted = list(quotations)
        asked = {"names": list(filter(None, map(release_of_quotation, wanted))), "wanted": wanted}
        return frozenset(self._connection.execute(_AMONG, asked).scalars())

    def remake(self, records: Iterable[Record]) -> None:
        """Prove the quotations of all these records, and keep no other proof."""
        self._connection.execute(delete(proofs))
        for record in records:
            self.keep(record, new=True)

    def mismatches(self, record: Record) -> Iterator[str]:
        """Yield a sentence for each proof whose bytes do not show its quotation any more."""
        row = self._capture(record)
        name, text = record.revision.release_id, record.revision.release.text
        said = dict(zip(record.quotation_ids, record.annotations.quotations, strict=True))
        for quotation, kept in self._connection.execute(_RANGES, {"name": name}).all():
            words = [s.of(text) for s in said[quotation].segments] if quotation in said else []
            if row is None or not still_shows(*row, words, kept):
                yield f"release {name}: the proof of quotation {quotation} does not show its words"

    def _proved(self, record: Record) -> Iterator[tuple[str, Ranges]]:
        row = self._capture(record) if record.quotation_ids else None
        shown = visible(*row) if row else None
        return proved_in(record, shown) if shown else iter(())

    def _capture(self, record: Record) -> tuple[bytes, str, str | None] | None:
        digest = {"digest": record.revision.capture_digest}
        row = self._connection.execute(_CAPTURE, digest).one_or_none()
        return None if row is None or row.data is None else (row.data, row.media_type, row.charset)
