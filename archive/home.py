"""The home folder of an installation: its settings, its archive, its lock."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.errors import StoreError
from archive.lock import lock
from archive.settings import FILE_NAME, Settings, read_settings
from archive.sql_store import DATABASE, SqlStore

# Less than this, and an ingest would soon stop half-way through its inputs.
ROOM = 50_000_000

__all__ = ["ROOM", "Settings", "check_room", "ingest_lock", "open_store", "settings_of"]


def settings_of(home: Path) -> Settings:
    """Return the settings of a home, those of a new one where it does not exist."""
    return read_settings(home / FILE_NAME)


def open_store(home: Path, *, create: bool = True) -> SqlStore:
    """Return the archive of a home, made where there is none.

    With ``create`` false an archive that does not exist is an error.
    """
    read_settings(home / FILE_NAME)
    if not create and not (home / DATABASE).exists():
        raise StoreError(
            f"there is no archive in {home}; name another folder with --home, "
            "or begin one: onrecord add, onrecord demo"
        )
    _make(home)
    return SqlStore(home)


@contextmanager
def ingest_lock(home: Path) -> Iterator[None]:
    """Hold the home for adding: nobody else adds meanwhile, and there is room to begin."""
    _make(home)
    with lock(home / "ingest.lock", f"the archive in {home}"):
        check_room(home)
        yield


def check_room(folder: Path, needed: int = ROOM) -> None:
    """Raise ``StoreError`` where the disk of ``folder`` has less than ``needed`` bytes free."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise StoreError(
            f"the disk of {folder} has {free / 1e6:.0f} MB free and {needed / 1e6:.0f} MB are "
            "needed; make room or move the home, then run again"
        )


def _make(home: Path) -> None:
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"cannot make {home}: {error.strerror}; name another folder with --home"
        ) from error
