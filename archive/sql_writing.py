"""One intake written into the database, inside the transaction that it is given."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, Integer, Table, Text, bindparam, func, select

from archive.annotation import Annotations
from archive.bodies import ReadingBody, RevisionBody, canonical, seal
from archive.capture import Bytes, Fetch
from archive.captures import LARGE
from archive.decisions import Decision
from archive.identity import Likeness, Verdict
from archive.people import Publisher
from archive.records import record_of
from archive.revision import Intake, Record
from archive.sealing import row_seal
from archive.settling import settled
from archive.sql_kinship import SqlKinship
from archive.sql_proofs import SqlProofs
from archive.sql_register import SqlRegister
from archive.tables import (
    captures,
    changes,
    decisions,
    fetches,
    metadata,
    places,
    publishers,
    readings,
    releases,
    revisions,
    sightings,
    work_texts,
)
from archive.upheld import NOTHING, Upheld
from archive.work_text import HeldWork

# Numbers are counted here, not by the database: a row is sealed with its number.
_NEXT = {
    name: select(func.max(table.primary_key.columns[0]))
    for name, table in metadata.tables.items()
    if isinstance(table.primary_key.columns[0].type, Integer)
}
# Built once: putting a statement together costs more than running it.
_IS_HELD = select(captures.c.size).where(captures.c.digest == bindparam("digest"))
_IS_FETCHED = (
    select(fetches.c.number)
    .where(
        fetches.c.digest == bindparam("digest"),
        fetches.c.address.is_not_distinct_from(bindparam("address", type_=Text)),
        fetches.c.name.is_not_distinct_from(bindparam("name", type_=Text)),
    )
    .limit(1)
)
_IS_SEEN = select(sightings.c.release_id).where(
    sightings.c.digest == bindparam("digest"),
    sightings.c.ordinal == bindparam("ordinal"),
    sightings.c.publisher_id == bindparam("publisher_id"),
)
_IS_PLACED = select(places.c.number).where(
    places.c.address == bindparam("address"), places.c.ordinal == bindparam("ordinal")
)
_NEWEST = select(func.max(revisions.c.number)).where(revisions.c.release_id == bindparam("name"))


class Writing:
    """Writes rows through one connection; the caller commits.

    ``decided`` are the archive's decisions: what is derived follows them.
    """

    def __init__(self, connection: Connection, decided: Upheld = NOTHING) -> None:
        self._connection = connection
        self._decided = decided
        self._register = SqlRegister(connection)
        self._proofs = SqlProofs(connection)

    def write(self, intake: Intake, like: Likeness, verdict: Verdict) -> None:
        """Write all that is new in an intake."""
        self.capture(intake.source, like.digest)
        self._fetch(intake, like.digest)
        place = None
        if verdict.outcome == "added":
            place = self._insert(releases, id=verdict.release_id)
        self._sighting(like, verdict.release_id)
        new_place = self._places(intake, verdict.release_id)
        if verdict.outcome in ("added", "revised"):
            self._revise(intake, like, verdict.release_id)
            SqlKinship(self._connection).keep(verdict.release_id, intake, place)
        elif new_place:
            self.change(verdict.release_id)

    def change(self, release_id: str) -> int:
        """Write that a release changed and return the change's number."""
        return self._insert(changes, release_id=release_id, at=_now().isoformat())

    def reading(
        self, record: Record, annotations: Annotations, change: int, *, new: bool = False
    ) -> None:
        """Write one reading; the record is that of this reading, with nothing decided."""
        revision = record.revision
        body = canonical(ReadingBody(revision.release_id, revision.number, annotations))
        self._insert(
            readings,
            release_id=revision.release_id,
            revision=revision.number,
            change=change,
            annotator=annotations.annotator,
            body=body,
            digest=seal(body),
            document=record.document_digest,
        )
        self.derive(record, new=new)

    def derive(self, read: Record, *, new: bool = False) -> None:
        """Keep what follows from a release's newest reading and from what was decided."""
        name = read.revision.release_id
        if name in self._decided.withdrawn:
            self._register.forget(name)
            self._proofs.forget(name)
        else:
            record = settled(read, self._decided.about(name))
            self._register.keep(record, new=new)
            self._proofs.keep(record, new=new)

    def publisher(self, publisher: Publisher) -> None:
        """Write a publisher as the archive knows it from now on."""
        body = canonical(publisher)
        self._insert(publishers, id=publisher.id, body=body, digest=seal(body))

    def decision(self, decision: Decision) -> None:
        """Write what was decided."""
        body = canonical(decision)
        self._insert(
            decisions, id=decision.id, release_id=decision.release, body=body, digest=seal(body)
        )

    def work(self, held: HeldWork) -> None:
        """Write the text of a work."""
        body = canonical(held)
        self._insert(work_texts, work=held.work, capture=held.capture, body=body, digest=seal(body))

    def _insert(self, table: Table, **values: object) -> int:
        """Write a row, sealed, and return its number, 0 where the table has none."""
        number = 0
        asked = _NEXT.get(table.name)
        if asked is not None:
            number = (self._connection.execute(asked).scalar() or 0) + 1
            values[table.primary_key.columns[0].name] = number
        values["seal"] = row_seal(table, values)
        self._connection.execute(table.insert(), values)
        return number

    def capture(self, source: Bytes, digest: str) -> None:
        """Write a capture, where it is not there yet."""
        if self._connection.execute(_IS_HELD, {"digest": digest}).scalar() is not None:
            return
        capture, data = source.capture, source.data
        self._insert(
            captures,
            digest=digest,
            size=capture.size,
            media_type=capture.media_type,
            charset=capture.charset,
            data=None if len(data) > LARGE else data,
        )

    def _fetch(self, intake: Intake, digest: str) -> None:
        address, name = intake.source.address, intake.source.name
        key = {"digest": digest, "address": address, "name": name}
        if self._connection.execute(_IS_FETCHED, key).scalar() is not None:
            return
        at = intake.got_at or _now()
        self.fetch(Fetch(digest, at, address, name, intake.headers, intake.status))

    def fetch(self, fetch: Fetch) -> None:
        """Write one act of getting something."""
        self._insert(
            fetches,
            digest=fetch.digest,
            address=fetch.address,
            name=fetch.name,
            at=fetch.at.isoformat(),
            headers=canonical(fetch.headers).decode(),
            status=fetch.status,
        )

    def _sighting(self, like: Likeness, release_id: str) -> None:
        key = {
            "digest": like.digest,
            "ordinal": like.ordinal,
            "publisher_id": like.publisher_id,
        }
        if self._connection.execute(_IS_SEEN, key).scalar() is None:
            self._insert(sightings, **key, release_id=release_id)

    def _places(self, intake: Intake, release_id: str) -> bool:
        """Note the addresses that no release has yet; return whether there was one."""
        new = False
        for address in dict.fromkeys((intake.source.address, intake.release.address)):
            key = {"address": address, "ordinal": intake.ordinal}
            if address and self._connection.execute(_IS_PLACED, key).scalar() is None:
                self._insert(places, **key, release_id=release_id)
                new = True
        return new

    def _revise(self, intake: Intake, like: Likeness, release_id: str) -> None:
        body = RevisionBody(
            release_id=release_id,
            number=(self._connection.execute(_NEWEST, {"name": release_id}).scalar() or 0) + 1,
            publisher_id=intake.publisher_id,
            capture=like.digest,
            ordinal=intake.ordinal,
            stored_at=_now(),
            release=intake.release,
            findings=intake.findings,
        )
        sealed = canonical(body)
        record = record_of(body, seal(sealed), intake.annotations)
        self._insert(
            revisions,
            release_id=release_id,
            number=body.number,
            publisher_id=body.publisher_id,
            capture=body.capture,
            words=like.words,
            text=like.text,
            body=sealed,
            digest=record.revision.digest,
        )
        change = self.change(release_id)
        self.reading(record, intake.annotations, change, new=body.number == 1)


def _now() -> datetime:
    return datetime.now(UTC)
