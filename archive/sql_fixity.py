"""Every digest of a database archive, checked against what it covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, exc, select

from archive.bodies import canonical, open_reading, open_revision, seal
from archive.captures import CaptureFiles
from archive.codec import document_digest, document_of
from archive.database import Database
from archive.errors import IntegrityError, StoreError
from archive.records import record_of
from archive.sql_reading import fetch_of
from archive.tables import captures, fetches, publishers, readings, revisions

CHUNK = 200


def mismatches(database: Database, files: CaptureFiles) -> Iterator[str]:
    """Yield a sentence for each thing that is not as it was stored."""
    try:
        with database.reading() as connection:
            yield from structure(connection)
            yield from _captures(connection, files)
            yield from _fetches(connection)
            yield from _publishers(connection)
            yield from _revisions(connection)
            yield from _readings(connection)
    except StoreError as error:
        yield str(error)
    except (exc.SQLAlchemyError, UnicodeDecodeError) as error:
        yield f"{database.path} cannot be read to its end: {error}"


def structure(connection: Connection) -> Iterator[str]:
    """Yield what is wrong with the database as such; no digest is looked at."""
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield f"the database's structure is damaged: {line}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"a row of {row[0]} points at a row of {row[2]} that is not there"


def _captures(connection: Connection, files: CaptureFiles) -> Iterator[str]:
    rows = connection.execution_options(yield_per=CHUNK).execute(select(captures))
    for row in rows:
        try:
            data = row.data if row.data is not None else files.read(row.digest)
        except ValueError:
            data = None
        if data is None:
            yield f"capture {row.digest} is gone: there is no file {row.digest}"
        elif not _fits(data, row.digest) or len(data) != row.size:
            yield f"capture {row.digest} does not hold the bytes of its digest"


def _fetches(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(fetches)):
        try:
            kept = seal(canonical(replace(fetch_of(row), number=0)))
        except ValueError:
            kept = ""
        if kept != row.seal:
            yield f"fetch {row.number} of capture {row.digest} was altered"


def _publishers(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(publishers)):
        if not _fits(row.body, row.digest):
            yield f"publisher {row.id} was altered"


def _revisions(connection: Connection) -> Iterator[str]:
    for row in connection.execution_options(yield_per=CHUNK).execute(select(revisions)):
        told = f"release {row.release_id} revision {row.number}"
        if not _fits(row.body, row.digest):
            yield f"{told} was altered: it does not fit its digest"
            continue
        try:
            body = open_revision(row.body)
        except IntegrityError as error:
            yield f"{told}: {error}"
            continue
        if (body.release_id, body.number, body.publisher_id, body.capture) != (
            row.release_id,
            row.number,
            row.publisher_id,
            row.capture,
        ):
            yield f"{told} stands under another name than it was stored"


def _readings(connection: Connection) -> Iterator[str]:
    asked = select(readings, revisions.c.body.label("sealed")).join_from(
        readings,
        revisions,
        (readings.c.release_id == revisions.c.release_id)
        & (readings.c.revision == revisions.c.number),
    )
    for row in connection.execution_options(yield_per=CHUNK).execute(asked):
        told = f"reading {row.number} of release {row.release_id} revision {row.revision}"
        if not _fits(row.body, row.digest):
            yield f"{told} was altered: it does not fit its digest"
            continue
        try:
            reading = open_reading(row.body)
            record = record_of(open_revision(row.sealed), "", reading.annotations)
        except (ValueError, IntegrityError) as error:
            yield f"{told} cannot be opened: {error}"
            continue
        if document_digest(document_of(record)) != row.document:
            yield f"{told} does not make the document that was stored"


def _fits(body: object, digest: str) -> bool:
    # SQLite keeps any type in any column: damage can turn bytes into something else.
    return isinstance(body, bytes) and seal(body) == digest
