"""An archive read back from a bag, number for number and byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import LargeBinary, Table, exc

from archive.bag import TABLES
from archive.captures import LARGE
from archive.errors import IntegrityError, StoreError
from archive.remaking import remake
from archive.sql_store import SqlStore
from archive.tables import LATER, captures

_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_SAFE = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*")
BATCH = 200


def read_bag(folder: Path, store: SqlStore) -> None:
    """Fill an empty archive from a bag, in one transaction.

    A bag with a file too few, too many or altered is refused before anything
    is written; so is an archive that is not empty.
    """
    check_bag(folder)
    if store.last_change() or store.publishers():
        raise StoreError(f"{store.database.path} is not empty; name another home with --home")
    _large_captures(folder, store)
    try:
        with store.database.writing() as connection:
            for table in TABLES:
                for rows in _batches(folder, table):
                    connection.execute(table.insert(), rows)
            remake(connection)
    except (KeyError, TypeError, ValueError, OSError, exc.StatementError) as error:
        raise IntegrityError(f"{folder} does not hold an archive: {error}") from error


def check_bag(folder: Path) -> None:
    """Raise ``IntegrityError`` naming the first file that does not fit the bag's manifests."""
    for manifest in ("tagmanifest-sha256.txt", "manifest-sha256.txt"):
        told = _manifest(folder / manifest)
        for name, digest in told.items():
            if _digest(folder / name) != digest:
                raise IntegrityError(f"{folder / name} does not fit {manifest}; export it again")
    there = {
        str(path.relative_to(folder)) for path in (folder / "data").rglob("*") if path.is_file()
    }
    if extra := sorted(there - set(told)):
        raise IntegrityError(f"{folder / extra[0]} is not in {manifest}; it is no part of the bag")


def _manifest(path: Path) -> dict[str, str]:
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{path.parent} is not a bag: {error}") from error
    told = {}
    for line in lines:
        found = _LINE.fullmatch(line)
        if found is None or not _SAFE.fullmatch(found[2]):
            raise IntegrityError(f"{path} has a line that no export writes: {line[:80]}")
        told[found[2]] = found[1]
    return told


def _digest(path: Path) -> str | None:
    digest = sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    except OSError:
        return None
    return digest.hexdigest()


def _large_captures(folder: Path, store: SqlStore) -> None:
    for path in sorted((folder / "data/captures").glob("*")):
        if path.stat().st_size > LARGE:
            store.files.write(path.name, path.read_bytes())


def _batches(folder: Path, table: Table) -> Iterator[list[dict[str, Any]]]:
    batch = []
    path = folder / f"data/tables/{table.name}.jsonl"
    if table.name in LATER and not path.exists():
        return  # The bag was written before there was such a table.
    with path.open("rb") as lines:
        for line in lines:
            batch.append(_row(folder, table, json.loads(line)))
            if len(batch) == BATCH:
                yield batch
                batch = []
    if batch:
        yield batch


def _row(folder: Path, table: Table, row: dict[str, Any]) -> dict[str, Any]:
    if table is captures:
        large = row["size"] > LARGE
        path = folder / "data/captures" / row["digest"]
        # What was erased has no file; verify, which follows, tells what should have one.
        there = not large and path.exists()
        return {**row, "data": path.read_bytes() if there else None}
    return {
        column.name: row[column.name].encode()
        if isinstance(column.type, LargeBinary)
        else row[column.name]
        for column in table.columns
    }
