"""The one deletion: the words of a release that was withdrawn."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, exists, select, update

from archive.database import PATIENCE, Database
from archive.decisions import Decision
from archive.erasing import to_erase
from archive.sealing import row_seal
from archive.sql_kinship import SqlKinship
from archive.sql_proofs import SqlProofs
from archive.sql_register import SqlRegister
from archive.tables import (
    captures,
    decisions,
    erasures,
    readings,
    revisions,
    sightings,
    work_texts,
)


def erase(connection: Connection, decision: Decision) -> tuple[str, ...]:
    """Delete the words of a release that ``decision``, kept already, withdraws.

    Returns the digests of captures whose files are to be removed, once this
    is durable. Ids, digests and the reason stay; so do captures from which
    another release was read.
    """
    name = to_erase(decision)
    _note(connection, name, decision)
    connection.execute(delete(readings).where(readings.c.release_id == name))
    connection.execute(delete(revisions).where(revisions.c.release_id == name))
    others = (decisions.c.release_id == name) & (decisions.c.id != decision.id)
    connection.execute(delete(decisions).where(others))
    SqlRegister(connection).forget(name)
    SqlProofs(connection).forget(name)
    SqlKinship(connection).forget(name)
    return _captures(connection, name)


def erased_releases(connection: Connection) -> frozenset[str]:
    """Return the releases whose words are deleted."""
    return frozenset(connection.execute(select(erasures.c.release_id).distinct()).scalars())


def erased_captures(connection: Connection) -> frozenset[str]:
    """Return the captures whose bytes are deleted."""
    seen = select(sightings.c.digest).join(
        erasures, erasures.c.release_id == sightings.c.release_id
    )
    found = connection.execute(seen.distinct()).scalars().all()
    return frozenset(digest for digest in found if not _is_needed(connection, digest))


def compact(database: Database) -> bool:
    """Rewrite the file without what was deleted; return whether nothing of it is left on disk.

    False where another process reads the archive: its journal keeps old pages
    until that process ends.
    """
    database.close()
    with closing(sqlite3.connect(database.path, timeout=PATIENCE)) as connection:
        connection.execute("VACUUM")
        (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def _note(connection: Connection, name: str, decision: Decision) -> None:
    kept = select(
        revisions.c.release_id,
        revisions.c.number,
        revisions.c.publisher_id,
        revisions.c.capture,
        revisions.c.words,
        revisions.c.text,
        revisions.c.digest,
    ).where(revisions.c.release_id == name)
    at = datetime.now(UTC).isoformat()
    for row in connection.execute(kept).all():
        values = {**row._asdict(), "decision": decision.id, "at": at}
        connection.execute(erasures.insert(), values | {"seal": row_seal(erasures, values)})


def _captures(connection: Connection, name: str) -> tuple[str, ...]:
    """Delete the bytes from which this release alone was read; return their digests."""
    seen = select(sightings.c.digest).where(sightings.c.release_id == name).distinct()
    gone = [d for d in connection.execute(seen).scalars().all() if not _is_needed(connection, d)]
    for digest in gone:
        held = (captures.c.digest == digest) & captures.c.data.is_not(None)
        connection.execute(update(captures).where(held).values(data=None))
    return tuple(gone)


def _is_needed(connection: Connection, digest: str) -> bool:
    """Return whether a release that stays, or the text of a work, was read from a capture."""
    erased = exists().where(erasures.c.release_id == sightings.c.release_id)
    staying = select(sightings.c.release_id).where(sightings.c.digest == digest, ~erased)
    of_work = select(work_texts.c.number).where(work_texts.c.capture == digest)
    return any(connection.execute(each.limit(1)).first() for each in (staying, of_work))
