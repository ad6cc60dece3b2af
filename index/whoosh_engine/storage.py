"""Whoosh's folder made durable: what was written is synced together, before anything names it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile


class DurableStorage(FileStorage):  # type: ignore[misc]
    """A file storage that remembers what it wrote, for ``synced``."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.written: set[Path] = set()

    def create_file(self, name: str, excl: bool = False, mode: str = "wb", **kwargs: Any) -> Any:
        """Return a file that will have to be synced."""
        path = Path(self._fpath(name))
        self.written.add(path)
        return StructFile(path.open("xb" if excl else mode), name=name, **kwargs)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Rename a file."""
        super().rename_file(oldname, newname, safe)
        self.written.discard(Path(self._fpath(oldname)))
        self.written.add(Path(self._fpath(newname)))


def synced(paths: Iterable[Path]) -> None:
    """Make files and folders durable, all at once: a disk takes many as fast as one."""
    waiting = list(paths)
    if waiting:
        with ThreadPoolExecutor(min(len(waiting), 16)) as pool:
            list(pool.map(_sync, waiting))


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def durable_file(path: Path) -> Iterator[BinaryIO]:
    """Give a file that takes its name, durably, only when all is written."""
    aside = path.with_name(path.name + ".new")
    with aside.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
    _sync(path.parent)
