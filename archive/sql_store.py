"""The archive in a database: durable, append-only, the default store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, func, select

from archive.annotation import Annotations
from archive.bodies import canonical, open_decision, open_work, storable
from archive.capture import Bytes, Capture, Fetch
from archive.captures import LARGE, CaptureFiles
from archive.database import Database
from archive.decisions import Decision
from archive.errors import NotFoundError
from archive.identity import judge, likeness
from archive.ids import release_of_quotation
from archive.people import Publisher
from archive.records import reread
from archive.revision import Change, Intake, Receipt, Record, Revision
from archive.settling import touched_by
from archive.sql_fixity import mismatches
from archive.sql_ledger import SqlLedger
from archive.sql_reading import Reading, fetch_of, publisher_of
from archive.sql_writing import Writing
from archive.tables import (
    captures,
    changes,
    decisions,
    fetches,
    places,
    publishers,
    releases,
    sightings,
    work_texts,
)
from archive.work_text import HeldWork, WorkText
from archive.work_texts import held_work, same_work

BATCH = 200
DATABASE = "archive.sqlite3"


class SqlStore:
    """An archive in ``folder``; see ``archive.store`` for what each method promises."""

    def __init__(self, folder: Path) -> None:
        self.files = CaptureFiles(folder / "captures")
        self.database = Database(folder / DATABASE)

    def add(self, intake: Intake) -> Receipt:
        """Store one intake in one transaction."""
        return self.add_all((intake,))[0]

    def add_all(self, intakes: Iterable[Intake]) -> tuple[Receipt, ...]:
        """Store the releases of one input in one transaction."""
        clean = [storable(intake) for intake in intakes]
        likes = [likeness(intake) for intake in clean]
        for intake, like in zip(clean, likes, strict=True):
            # The file first: a row never names bytes that are not there.
            if len(intake.source.data) > LARGE:
                self.files.write(like.digest, intake.source.data)
        receipts = []
        with self.database.writing() as connection:
            ledger, writing = SqlLedger(connection), Writing(connection)
            for intake, like in zip(clean, likes, strict=True):
                verdict = judge(ledger, like)
                if verdict.news:
                    writing.write(intake, like, verdict)
                receipts.append(ledger.receipt(verdict.outcome, verdict.release_id))
        return tuple(receipts)

    def holds(
        self, digest: str, address: str | None, publisher_id: str | None = None
    ) -> Receipt | None:
        """Return the *unchanged* receipt of bytes already read."""
        with self.database.reading() as connection:
            return SqlLedger(connection).held(digest, address, publisher_id)

    def reread(self, release_id: str, annotations: Annotations) -> int:
        """Store a new reading of the latest revision."""
        with self.database.writing() as connection:
            record = Reading(connection).record(release_id)
            if record is None:
                raise NotFoundError("release", release_id, "only a stored release is read again")
            writing = Writing(connection)
            change = writing.change(release_id)
            writing.reading(reread(record, annotations), annotations, change)
            return change

    def record(self, release_id: str, number: int | None = None) -> Record | None:
        """Return one revision with its latest reading."""
        with self.database.reading() as connection:
            return Reading(connection).record(release_id, number)

    def records(self, release_ids: Iterable[str]) -> Iterator[Record]:
        """Yield the latest record of each release that exists."""
        waiting = iter(release_ids)
        while batch := tuple(islice(waiting, BATCH)):
            with self.database.reading() as connection:
                reading = Reading(connection)
                found = [reading.record(release_id) for release_id in batch]
            yield from (record for record in found if record is not None)

    def quotation(self, quotation_id: str) -> tuple[Record, int] | None:
        """Return the newest record that holds the quotation."""
        release_id = release_of_quotation(quotation_id)
        if release_id is None:
            return None
        with self.database.reading() as connection:
            reading = Reading(connection)
            for number in reading.numbers(release_id):
                record = reading.record(release_id, number)
                if record and quotation_id in record.quotation_ids:
                    return record, record.quotation_ids.index(quotation_id)
        return None

    def revisions(self, release_id: str) -> tuple[Revision, ...]:
        """Return all revisions, oldest first."""
        with self.database.reading() as connection:
            reading = Reading(connection)
            found = (reading.record(release_id, n) for n in reading.numbers(release_id)[::-1])
            return tuple(record.revision for record in found if record)

    def fetches(self, release_id: str) -> tuple[Fetch, ...]:
        """Return every fetch of the release's captures."""
        seen = select(sightings.c.digest).where(sightings.c.release_id == release_id)
        asked = select(fetches).where(fetches.c.digest.in_(seen)).order_by(fetches.c.number)
        with self.database.reading() as connection:
            return tuple(fetch_of(row) for row in connection.execute(asked))

    def capture(self, digest: str) -> tuple[Capture, bytes] | None:
        """Return a capture with its bytes, ``None`` where there is no such or its file is gone."""
        asked = select(captures).where(captures.c.digest == digest)
        with self.database.reading() as connection:
            row = connection.execute(asked).one_or_none()
        if row is None:
            return None
        data = row.data if row.data is not None else self.files.read(digest)
        if data is None:
            return None
        return Capture(row.digest, row.size, row.media_type, row.charset), data

    def release_at(self, address: str) -> str | None:
        """Return the id of the release that was got from an address."""
        asked = select(places.c.release_id).where(places.c.address == address)
        with self.database.reading() as connection:
            return connection.execute(asked.order_by(places.c.ordinal).limit(1)).scalar()

    def changes(self, since: int = 0) -> Iterator[Change]:
        """Yield the last change of each release after ``since``."""
        number = func.max(changes.c.number)
        asked = select(number, changes.c.release_id).where(changes.c.number > since)
        asked = asked.group_by(changes.c.release_id).order_by(number)
        with self.database.reading() as connection:
            rows = connection.execute(asked).all()
        yield from (Change(row[0], row[1]) for row in rows)

    def last_change(self) -> int:
        """Return the number of the last change."""
        with self.database.reading() as connection:
            return connection.execute(select(func.max(changes.c.number))).scalar() or 0

    def release_ids(self) -> tuple[str, ...]:
        """Return the ids of all releases in the order in which they came."""
        with self.database.reading() as connection:
            asked = select(releases.c.id).order_by(releases.c.place)
            return tuple(connection.execute(asked).scalars())

    def publishers(self) -> tuple[Publisher, ...]:
        """Return the publishers, by id."""
        latest = select(func.max(publishers.c.number)).group_by(publishers.c.id)
        asked = select(publishers).where(publishers.c.number.in_(latest))
        with self.database.reading() as connection:
            rows = connection.execute(asked.order_by(publishers.c.id)).all()
        return tuple(publisher_of(row.body) for row in rows)

    def put_publisher(self, publisher: Publisher) -> None:
        """Record a publisher; nothing is written where nothing is new."""
        body = canonical(publisher)
        last = select(publishers.c.body).where(publishers.c.id == publisher.id)
        last = last.order_by(publishers.c.number.desc()).limit(1)
        with self.database.reading() as connection:
            if connection.execute(last).scalar() == body:
                return
        with self.database.writing() as connection:
            if connection.execute(last).scalar() != body:
                Writing(connection).publisher(publisher)

    def decide(self, decision: Decision) -> int:
        """Keep a decision."""
        with self.database.writing() as connection:
            reading, writing = Reading(connection), Writing(connection)
            names = connection.execute(select(releases.c.id).order_by(releases.c.place)).scalars()
            every = _all_decisions(connection)
            touched = touched_by(decision, every, names.all(), reading.record)
            writing.decision(decision)
            numbers = [writing.change(name) for name in touched]
            last = connection.execute(select(func.max(changes.c.number))).scalar() or 0
            return max(numbers, default=last)

    def decisions(self, release_id: str | None = None) -> tuple[Decision, ...]:
        """Return the decisions, oldest first."""
        with self.database.reading() as connection:
            if release_id is None:
                return _all_decisions(connection)
            return Reading(connection).decisions(release_id)

    def put_work(self, work: str, source: Bytes, text: WorkText) -> HeldWork:
        """Keep the text of a work; nothing is written where nothing is new."""
        held = held_work(work, source, text)
        if same_work(last := self.work(work), held):
            return last
        if len(source.data) > LARGE:
            self.files.write(held.capture, source.data)
        with self.database.writing() as connection:
            writing = Writing(connection)
            writing.capture(source, held.capture)
            writing.work(held)
        return held

    def work(self, work: str) -> HeldWork | None:
        """Return the text of a work."""
        asked = select(work_texts.c.body).where(work_texts.c.work == work)
        with self.database.reading() as connection:
            body = connection.execute(asked.order_by(work_texts.c.number.desc()).limit(1)).scalar()
        return open_work(body) if body is not None else None

    def held_works(self) -> tuple[str, ...]:
        """Return the works whose text is held."""
        with self.database.reading() as connection:
            asked = select(work_texts.c.work).order_by(work_texts.c.work)
            return tuple(connection.execute(asked).scalars())

    def mismatches(self) -> Iterator[str]:
        """Yield a sentence for each digest that does not fit."""
        return mismatches(self.database, self.files)

    def close(self) -> None:
        """Let go of every connection."""
        self.database.close()


def _all_decisions(connection: Connection) -> tuple[Decision, ...]:
    bodies = connection.execute(select(decisions.c.body).order_by(decisions.c.number)).scalars()
    return tuple(open_decision(body) for body in bodies)
