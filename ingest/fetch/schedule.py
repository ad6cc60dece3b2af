"""Turns: one request at a time a host, each a delay after the last, with waits that can be cut."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


class InterruptedFetchError(Exception):
    """The run was asked to stop while somebody waited."""


class Turns:
    """Gives each host's turns; ``pace`` scales every wait, for tests."""

    def __init__(self, pace: float = 1.0) -> None:
        self._pace = pace
        self._stop = threading.Event()
        self._guard = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}
        self._last: dict[str, float] = {}

    def stop(self) -> None:
        """End all waits."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Return whether a stop was asked for."""
        return self._stop.is_set()

    @contextmanager
    def turn(self, host: str, delay: float) -> Iterator[None]:
        """Give a host's turn, ``delay`` seconds after its last one ended."""
        with self._guard:
            lock = self._locks.setdefault(host, threading.Lock())
        with lock:
            due = self._last.get(host, float("-inf")) + delay * self._pace
            self._until(due)
            try:
                yield
            finally:
                self._last[host] = time.monotonic()

    def wait(self, seconds: float) -> None:
        """Wait, or raise ``InterruptedFetchError`` where the run is to stop."""
        self._until(time.monotonic() + seconds * self._pace)

    def _until(self, due: float) -> None:
        if self._stop.wait(max(0.0, due - time.monotonic())):
            raise InterruptedFetchError
