"""One process at a time: a lock that ends with the process that holds it."""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from archive.errors import LockedError, StoreError


@contextmanager
def lock(path: Path, what: str) -> Iterator[None]:
    """Hold the lock at ``path``, or raise ``LockedError`` naming who does.

    The operating system lets go of it when the process ends, however it ends.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise StoreError(f"cannot write {path}: {error.strerror}; mend its folder") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LockedError(what, _holder(handle)) from None
        _sign(handle)
        yield
    finally:
        os.close(handle)


def _holder(handle: int) -> str:
    told = os.pread(handle, 500, 0).decode("utf-8", "replace").strip()
    return told or "another process"


def _sign(handle: int) -> None:
    verb = " ".join(Path(word).name for word in sys.argv[:2])
    since = datetime.now(UTC).isoformat(" ", "seconds")
    os.ftruncate(handle, 0)
    os.pwrite(handle, f"process {os.getpid()} ({verb}) since {since}\n".encode(), 0)
