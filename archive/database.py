"""The connection to an archive's database: durable, guarded, of a known version."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, exc, func, inspect, select

from archive.errors import StoreError
from archive.guards import guards
from archive.remaking import remake
from archive.tables import SCHEMA, derived, metadata, versions

# A writer waits this long for another one before it gives up.
PATIENCE = 30.0


class Database:
    """One SQLite file; every write is one transaction that survives a power cut."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": PATIENCE})
        _keep_faith(self.engine)
        self._open()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the archive."""
        with self._told(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are durable together, or not at all."""
        with self._told(), self.engine.connect() as connection:
            connection = connection.execution_options(onrecord_writes=True)
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()

    def _open(self) -> None:
        with self.reading() as connection:
            found = _version(connection)
        if found is None:
            self._create()
        elif found < SCHEMA:
            self._bring_up()
        elif found == SCHEMA and self._lacks_derived():
            self._derive()
        elif found > SCHEMA:
            self.close()
            raise StoreError(
                f"{self.path} was written by a newer On Record (version {found} of the archive; "
                f"this one knows {SCHEMA}); install that version to open it"
            )

    def _create(self) -> None:
        with self.writing() as connection:
            if _version(connection) is not None:
                return  # Another process was first.
            _make_tables(connection)

    def _bring_up(self) -> None:
        """Give an earlier version's archive the tables that it lacks; no kept row is touched."""
        with self.writing() as connection:
            if _version(connection) != SCHEMA:
                _make_tables(connection)
                remake(connection)

    def _lacks_derived(self) -> bool:
        with self.reading() as connection:
            there = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
        return not set(derived.tables) <= set(there)

    def _derive(self) -> None:
        """Make what only follows from the rest, where it was lost."""
        with self.writing() as connection:
            derived.create_all(connection)
            remake(connection)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn the database's errors into ones that say what to do."""
        try:
            yield
        except exc.DBAPIError as error:
            raise StoreError(f"{self.path}: {error.orig}; {_advice(str(error.orig))}") from error
        except (exc.SQLAlchemyError, UnicodeDecodeError) as error:
            # Only damage gives letters that are no letters, or rows without their fellows.
            raise StoreError(f"{self.path}: {error}; {_advice('malformed')}") from error


def _make_tables(connection: Connection) -> None:
    metadata.create_all(connection)
    derived.create_all(connection)
    for guard in guards():
        connection.exec_driver_sql(guard)
    connection.execute(versions.insert().values(number=SCHEMA, at=_now()))


def _version(connection: Connection) -> int | None:
    if not inspect(connection).has_table("versions"):
        return None
    number: int | None = connection.execute(select(func.max(versions.c.number))).scalar()
    return number


def _now() -> str:
    return datetime.now(UTC).isoformat()


def _advice(message: str) -> str:
    if "full" in message:
        return "make room on the disk, then run again: nothing half-written was kept"
    if "readonly" in message or "read-only" in message:
        return "the archive may be read but not written: mend the folder's permissions"
    if "locked" in message or "busy" in message:
        return "another process is writing: wait for it to end, then run again"
    if "unable to open" in message:
        return "see that the folder exists and that you may write in it"
    if "malformed" in message or "not a database" in message:
        return "the file is damaged: run onrecord verify, and restore it from a backup"
    if "only grows" in message:
        return "record a new revision or a decision instead"
    return "run onrecord doctor"


def _keep_faith(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        # SQLAlchemy begins transactions itself, below: the driver's own habit
        # would begin them too late to see one moment of the archive.
        connection.isolation_level = None
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer takes its place at once: upgrading later could fail half-way.
        writes = connection.get_execution_options().get("onrecord_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
