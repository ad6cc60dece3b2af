"""Searches go first: who writes beside them waits, for a while, until they are done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic, sleep

# A search takes a few times as long as this.
_GLANCE = 0.0002

Pause = Callable[[], None]


class Precedence:
    """Knows whether anybody searches.

    One thread at a time runs Python: a writer that goes on meanwhile makes each
    search take twice as long, and does not gain by it.
    """

    def __init__(self) -> None:
        self._turn, self._searching = Lock(), 0

    @contextmanager
    def searching(self) -> Iterator[None]:
        """Say that somebody searches."""
        with self._turn:
            self._searching += 1
        try:
            yield
        finally:
            with self._turn:
                self._searching -= 1

    def pause(self, seconds: float) -> Pause:
        """Return what a writer calls between its steps; it waits for so long in all at most."""
        left = seconds

        def wait() -> None:
            nonlocal left
            began = monotonic()
            while self._searching and monotonic() - began < left:
                sleep(_GLANCE)
            left -= monotonic() - began

        return wait


def no_pause() -> None:
    """Wait for nobody."""
