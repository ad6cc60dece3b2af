"""Every digest of a database archive, checked against what it covers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from sqlalchemy import Connection, Table, select

from archive.bodies import open_reading, open_revision, seal, text_digest, words_digest
from archive.captures import CaptureFiles
from archive.codec import document_digest, document_of
from archive.database import Database
from archive.errors import IntegrityError, StoreError
from archive.records import record_of
from archive.sealing import row_seal, sealed_columns
from archive.sql_erasing import erased_captures
from archive.sql_proofs import SqlProofs
from archive.sql_reading import Reading
from archive.tables import (
    captures,
    decisions,
    metadata,
    proofs,
    publishers,
    readings,
    revisions,
    versions,
    work_texts,
)

CHUNK = 50


def mismatches(database: Database, files: CaptureFiles) -> Iterator[str]:
    """Yield a sentence for each thing that is not as it was stored."""
    yield from _read(database, "structure", structure)
    for table in metadata.sorted_tables:
        if table is not versions:
            yield from _read(database, table.name, partial(_rows, table))
    yield from _read(database, "captures", partial(_captures, files))
    yield from _read(database, "publishers", _publishers)
    yield from _read(database, "decisions", partial(_bodies, decisions))
    yield from _read(database, "work_texts", partial(_bodies, work_texts))
    yield from _read(database, "revisions", _revisions)
    yield from _read(database, "readings", _readings)
    yield from _read(database, "proofs", _proofs)


def _read(
    database: Database, what: str, check: Callable[[Connection], Iterator[str]]
) -> Iterator[str]:
    """Yield what a check finds; damage that ends it is one more sentence."""
    try:
        with database.reading() as connection:
            yield from check(connection)
    except StoreError as error:
        yield f"{what} cannot be read to the end: {error}"


def structure(connection: Connection) -> Iterator[str]:
    """Yield what is wrong with the database as such; no digest is looked at."""
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield f"the database's structure is damaged: {line}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"a row of {row[0]} points at a row of {row[2]} that is not there"


def _rows(table: Table, connection: Connection) -> Iterator[str]:
    asked = select(*sealed_columns(table), table.c.seal)
    for row in connection.execution_options(yield_per=CHUNK).execute(asked):
        if row_seal(table, row._asdict()) != row.seal:
            key = " ".join(str(getattr(row, column.name)) for column in table.primary_key)
            yield f"row {key} of {table.name} was altered"


def _captures(files: CaptureFiles, connection: Connection) -> Iterator[str]:
    erased = erased_captures(connection)
    for row in connection.execution_options(yield_per=CHUNK).execute(select(captures)):
        try:
            data = row.data if row.data is not None else files.read(row.digest)
        except ValueError:
            data = None
        if row.digest in erased:
            if data is not None:
                yield f"capture {row.digest} was erased, and its bytes are still there"
        elif data is None:
            yield f"capture {row.digest} is gone: there is no file {row.digest}"
        elif not _fits(data, row.digest) or len(data) != row.size:
            yield f"capture {row.digest} does not hold the bytes of its digest"


def _publishers(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(publishers)):
        if not _fits(row.body, row.digest):
            yield f"publisher {row.id} was altered"


def _bodies(table: Table, connection: Connection) -> Iterator[str]:
    asked = select(table.c.number, table.c.body, table.c.digest)
    for row in connection.execution_options(yield_per=CHUNK).execute(asked):
        if not _fits(row.body, row.digest):
            yield f"row {row.number} of {table.name} was altered: it does not fit its digest"


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
        release, publisher = body.release, body.publisher_id
        stored = (body.release_id, body.number, publisher, body.capture)
        digests = (words_digest(release, publisher), text_digest(release))
        named = (row.release_id, row.number, row.publisher_id, row.capture, row.words, row.text)
        if (*stored, *digests) != named:
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


def _proofs(connection: Connection) -> Iterator[str]:
    reading, kept = Reading(connection), SqlProofs(connection)
    for name in connection.execute(select(proofs.c.release_id).distinct()).scalars().all():
        record = reading.record(name)
        if record is None:
            yield f"release {name} has proofs and is not shown"
        else:
            yield from kept.mismatches(record)


def _fits(body: object, digest: str) -> bool:
    # SQLite keeps any type in any column: damage can turn bytes into something else.
    return isinstance(body, bytes) and seal(body) == digest
