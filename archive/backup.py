"""One file that holds a whole archive, made while the archive is in use."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from archive.captures import sync_folder
from archive.errors import IntegrityError, StoreError
from archive.guards import guards
from archive.home import check_room
from archive.sql_erasing import erased_captures
from archive.sql_store import SqlStore


def back_up(store: SqlStore, target: Path) -> None:
    """Write the archive, as it is at one moment, into the new file ``target``.

    Large captures go into the file, too: put into an empty home as
    ``archive.sqlite3``, it is the archive.
    """
    if target.exists():
        raise StoreError(f"{target} exists, and a backup is never overwritten; name another file")
    try:
        check_room(target.parent, 2 * store.database.path.stat().st_size)
        # A folder of its own, because SQLite keeps a journal beside a file that it
        # writes: that of a backup that was killed must never meet the next backup.
        with TemporaryDirectory(prefix=".onrecord-backup-", dir=target.parent) as folder:
            aside = Path(folder) / target.name
            _copy(store.database.path, aside)
            _take_in(store, aside)
            _sync(aside)
            aside.rename(target)
        sync_folder(target.parent)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"cannot write {target}: {error}; name another place") from error


def _copy(source: Path, aside: Path) -> None:
    # VACUUM INTO sees one moment of a live archive; a copied file would not.
    with closing(sqlite3.connect(source)) as database:
        database.execute("VACUUM INTO ?", (str(aside),))


def _take_in(store: SqlStore, aside: Path) -> None:
    """Put the captures that are files into the copy."""
    with closing(sqlite3.connect(aside)) as database:
        asked = database.execute("SELECT digest FROM captures WHERE data IS NULL ORDER BY digest")
        with store.database.reading() as connection:
            erased = erased_captures(connection)
        digests = [digest for (digest,) in asked if digest not in erased]
        if not digests:
            return
        (guard,) = (each for each in guards() if "UPDATE ON captures " in each)
        database.execute("DROP TRIGGER captures_never_updated")
        for digest in digests:
            data = store.files.read(digest)
            if data is None:
                raise IntegrityError(f"capture {digest} is gone; run onrecord verify")
            database.execute("UPDATE captures SET data = ? WHERE digest = ?", (data, digest))
        database.execute(guard)
        database.commit()


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
