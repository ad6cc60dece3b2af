"""The archive in a database: durable, append-only, the default store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from sqlalchemy import Connection, func, select

from archive.annotation import Annotations
from archive.bodies import canonical, open_work, storable
from archive.capture import Bytes, Capture, Fetch
from archive.captures import LARGE
from archive.errors import NotFoundError
from archive.identity import Likeness, judge, likeness
from archive.ids import release_of_quotation
from archive.kinship import Kin
from archive.people import Publisher
from archive.records import reread
from archive.release import Release
from archive.revision import Change, Intake, Outcome, Receipt, Record, Revision
from archive.sql_answers import fetches_of, note_answer, visits_of
from archive.sql_fixity import mismatches
from archive.sql_kinship import SqlKinship
from archive.sql_ledger import SqlLedger
from archive.sql_proofs import SqlProofs
from archive.sql_reading import Reading, fetch_of, publisher_of
from archive.sql_settled import DATABASE, SqlSettled
from archive.sql_state import state_of
from archive.sql_writing import Writing
from archive.tables import (
    captures,
    changes,
    places,
    publishers,
    releases,
    work_texts,
)
from archive.visits import Visits
from archive.work_text import HeldWork, WorkText
from archive.work_texts import held_work, same_work

BATCH = 200

__all__ = ["DATABASE", "SqlStore"]


class SqlStore(SqlSettled):
    """An archive in ``folder``; see ``archive.store`` for what each method promises."""

    def add(self, intake: Intake) -> Receipt:
        """Store one intake in one transaction."""
        return self.add_all((intake,))[0]

    def add_all(self, intakes: Iterable[Intake]) -> tuple[Receipt, ...]:
        """Store the releases of one input in one transaction."""
        clean = [storable(intake) for intake in intakes]
        likes = [likeness(intake) for intake in clean]
        for intake, like in zip(clean, likes, strict=True):
            # The file first: a row never names bytes that are not there.
            if len(intake.source.data) > LARGE and self._is_news(like):
                self.files.write(like.digest, intake.source.data)
        receipts = []
        with self.database.writing() as connection:
            ledger, writing = SqlLedger(connection), Writing(connection, self._upheld(connection))
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

    def foresee(self, intake: Intake) -> tuple[Outcome, str]:
        """Return what adding an intake would give, and the release's id."""
        with self.database.reading() as connection:
            verdict = judge(SqlLedger(connection), likeness(storable(intake)))
        return verdict.outcome, verdict.release_id

    def reread(self, release_id: str, annotations: Annotations) -> int:
        """Store a new reading of the latest revision."""
        with self.database.writing() as connection:
            decided = self._upheld(connection)
            record = Reading(connection, decided).as_read(release_id)
            if record is None:
                raise NotFoundError("release", release_id, "only a stored release is read again")
            writing = Writing(connection, decided)
            change = writing.change(release_id)
            writing.reading(reread(record, annotations), annotations, change)
            return change

    def record(self, release_id: str, number: int | None = None) -> Record | None:
        """Return one revision with its latest reading."""
        with self.database.reading() as connection:
            return self._reading(connection).record(release_id, number)

    def as_read(self, release_id: str, number: int | None = None) -> Record | None:
        """Return one revision with its latest reading, as if nothing had been decided."""
        with self.database.reading() as connection:
            return self._reading(connection).as_read(release_id, number)

    def records(self, release_ids: Iterable[str]) -> Iterator[Record]:
        """Yield the latest record of each release that exists."""
        waiting = iter(release_ids)
        while batch := tuple(islice(waiting, BATCH)):
            with self.database.reading() as connection:
                reading = self._reading(connection)
                found = [reading.record(release_id) for release_id in batch]
            yield from (record for record in found if record is not None)

    def quotation(self, quotation_id: str) -> tuple[Record, int] | None:
        """Return the newest record that holds the quotation."""
        release_id = release_of_quotation(quotation_id)
        if release_id is None:
            return None
        with self.database.reading() as connection:
            reading = self._reading(connection)
            for number in reading.numbers(release_id):
                record = reading.record(release_id, number)
                if record and quotation_id in record.quotation_ids:
                    return record, record.quotation_ids.index(quotation_id)
        return None

    def verified(self, quotations: Iterable[str]) -> frozenset[str]:
        """Return those of some quotations that are proved."""
        with self.database.reading() as connection:
            return SqlProofs(connection).among(quotations)

    def revisions(self, release_id: str) -> tuple[Revision, ...]:
        """Return all revisions, oldest first."""
        with self.database.reading() as connection:
            reading = self._reading(connection)
            found = (reading.record(release_id, n) for n in reading.numbers(release_id)[::-1])
            return tuple(record.revision for record in found if record)

    def fetches(self, release_id: str) -> tuple[Fetch, ...]:
        """Return every fetch of the release's captures, and what its addresses answered."""
        with self.database.reading() as connection:
            return tuple(fetch_of(row) for row in connection.execute(fetches_of(release_id)))

    def visits(self, publisher_id: str) -> Visits:
        """Return when a publisher's bytes were last got, and what of its is gone."""
        with self.database.reading() as connection:
            return visits_of(connection, publisher_id)

    def answered(self, address: str, status: int) -> str | None:
        """Note what the address of a release answered without giving its bytes."""
        with self.database.writing() as connection:
            return note_answer(connection, address, status)

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

    def state(self) -> tuple[int, int, int]:
        """Return what everything that pages show depends on."""
        with self.database.reading() as connection:
            return state_of(connection)

    def release_ids(self) -> tuple[str, ...]:
        """Return the ids of all releases in the order in which they came."""
        with self.database.reading() as connection:
            asked = select(releases.c.id).order_by(releases.c.place)
            hidden = self._upheld(connection).withdrawn
            return tuple(n for n in connection.execute(asked).scalars() if n not in hidden)

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

    def kin(self, release_id: str) -> tuple[Kin, ...]:
        """Return the releases that are akin to one."""
        with self.database.reading() as connection:
            return self._kinship(connection).of(release_id)

    def akin(self, release: Release, publisher_id: str) -> tuple[Kin, ...]:
        """Return the releases that are akin to one that is not in the archive."""
        with self.database.reading() as connection:
            # Nearly always there is none: what is withdrawn is asked for where there is.
            found = SqlKinship(connection).like(release, publisher_id)
            return found and self._kinship(connection).like(release, publisher_id)

    def _kinship(self, connection: Connection) -> SqlKinship:
        return SqlKinship(connection, self._upheld(connection).withdrawn)

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

    def _is_news(self, like: Likeness) -> bool:
        with self.database.reading() as connection:
            return judge(SqlLedger(connection), like).news
