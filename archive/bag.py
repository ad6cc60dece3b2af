"""An archive as plain files in a BagIt bag, for moving on and for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, Table, func, select

from archive.codec import encode
from archive.errors import StoreError
from archive.sql_erasing import erased_captures
from archive.sql_reading import Reading, every_decision
from archive.sql_store import SqlStore
from archive.tables import captures, changes, metadata, releases
from archive.upheld import Upheld
from archive.watching import Watch, unwatched

# Bytes of captures are files of their own; every other table is a file of lines.
TABLES = tuple(table for table in metadata.sorted_tables if table.name != "versions")
BAGIT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def write_bag(store: SqlStore, folder: Path, watch: Watch = unwatched) -> None:
    """Write the archive into the new folder ``folder``; ``watch`` sees each release pass.

    ``data/documents`` holds the document of every revision, ``data/captures``
    the originals, ``data/tables`` all that an import needs. The same archive
    gives the same bytes.
    """
    try:
        if folder.exists() and any(folder.iterdir()):
            raise StoreError(f"{folder} is not empty; name a folder that is, or a new one")
        _Bag(folder).write(store, watch)
    except OSError as error:
        raise StoreError(f"cannot write {folder}: {error}; name another folder") from error


class _Bag:
    """A bag under way: the folder with the digests of what is in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._digests: dict[str, str] = {}

    def write(self, store: SqlStore, watch: Watch) -> None:
        with store.database.reading() as connection:
            for table in TABLES:
                self._put(f"data/tables/{table.name}.jsonl", _lines(connection, table))
            erased = erased_captures(connection)
            digests = connection.execute(select(captures.c.digest)).scalars().all()
            for digest in (each for each in digests if each not in erased):
                held = store.capture(digest)
                if held is None:
                    raise StoreError(f"capture {digest} is gone; run onrecord verify")
                self._put(f"data/captures/{digest}", [held[1]])
            names = connection.execute(select(releases.c.id).order_by(releases.c.place)).scalars()
            found = names.all()
            decided = every_decision(connection)
            for name in watch(found, len(found)):
                self._documents(connection, decided, name)
            last = connection.execute(select(func.max(changes.c.at))).scalar()
        payload = sorted(self._digests)
        self._put("bagit.txt", [BAGIT.encode()])
        self._put("bag-info.txt", [f"Bagging-Date: {str(last or '')[:10]}\n".encode()])
        self._put("manifest-sha256.txt", self._told(payload))
        tags = sorted(set(self._digests) - set(payload))
        self._put("tagmanifest-sha256.txt", self._told(tags))

    def _documents(self, connection: Connection, decided: Upheld, name: str) -> None:
        reading = Reading(connection, decided)
        for number in reversed(reading.numbers(name)):
            record = reading.record(name, number)
            if record:
                self._put(f"data/documents/{name}.{number}.json", [encode(record), b"\n"])

    def _put(self, name: str, pieces: Iterable[bytes]) -> None:
        path, digest = self._folder / name, sha256()
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            for piece in pieces:
                file.write(piece)
                digest.update(piece)
        self._digests[name] = digest.hexdigest()

    def _told(self, names: Iterable[str]) -> Iterator[bytes]:
        return (f"{self._digests[name]}  {name}\n".encode() for name in names)


def _lines(connection: Connection, table: Table) -> Iterator[bytes]:
    columns = [column for column in table.columns if column is not captures.c.data]
    asked = select(*columns).order_by(*table.primary_key.columns)
    for row in connection.execution_options(yield_per=200).execute(asked):
        values = {
            name: value.decode() if isinstance(value, bytes) else value
            for name, value in row._mapping.items()
        }
        yield json.dumps(values, ensure_ascii=False).encode() + b"\n"
