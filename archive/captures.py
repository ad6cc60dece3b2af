"""Captures too large for the database, kept as files that are named by their digest."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

from archive.errors import StoreError

LARGE: Final = 1_000_000
_DIGEST = re.compile(r"[0-9a-f]{64}")


class CaptureFiles:
    """A folder of captures; what is written is durable before it has its name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, digest: str) -> Path:
        """Return where a capture's file stands."""
        if not _DIGEST.fullmatch(digest):
            raise ValueError(f"{digest!r} is not a SHA-256 in hexadecimal digits")
        return self.folder / digest[:2] / digest

    def write(self, digest: str, data: bytes) -> None:
        """Keep the bytes; on return they survive a power cut."""
        path = self.path(digest)
        if self.read(digest) == data:
            return
        try:
            self._write(path, data)
        except OSError as error:
            raise StoreError(
                f"cannot write {path}: {error.strerror}; make room or mend the folder, "
                "then run again"
            ) from error

    def read(self, digest: str) -> bytes | None:
        """Return the bytes, or ``None`` where the file is gone."""
        try:
            return self.path(digest).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def remove(self, digest: str) -> None:
        """Delete the file of a capture, where there is one."""
        path = self.path(digest)
        try:
            path.unlink(missing_ok=True)
            if path.parent.exists():
                sync_folder(path.parent)
        except OSError as error:
            raise StoreError(f"cannot delete {path}: {error.strerror}; delete it") from error

    def _write(self, path: Path, data: bytes) -> None:
        made = not path.parent.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f"{path.name}.{os.getpid()}.part")
        try:
            with aside.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
        sync_folder(path.parent)
        if made:
            sync_folder(path.parent.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
