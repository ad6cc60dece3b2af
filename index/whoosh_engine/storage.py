"""Whoosh's folder made durable: what is closed is on disk, and so is a name once given."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile


class DurableStorage(FileStorage):  # type: ignore[misc]
    """A file storage whose files are synced when closed, its folder after every rename."""

    def create_file(self, name: str, excl: bool = False, mode: str = "wb", **kwargs: Any) -> Any:
        """Return a file that is synced before it closes."""
        file = open(self._fpath(name), "xb" if excl else mode)  # noqa: SIM115
        return StructFile(file, name=name, onclose=lambda _: _sync_and_close(file), **kwargs)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Rename a file, durably."""
        super().rename_file(oldname, newname, safe)
        sync_folder(Path(self.folder))


def _sync_and_close(file: Any) -> None:
    file.flush()
    os.fsync(file.fileno())
    file.close()


@contextmanager
def durable_file(path: Path) -> Iterator[BinaryIO]:
    """Give a file that takes its name, durably, only when all is written."""
    aside = path.with_name(path.name + ".new")
    with aside.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
