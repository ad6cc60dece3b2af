"""Searches go first, one by one: who writes beside them waits, for a while, for them to end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic, sleep

# A search takes a few times as long as this.
_GLANCE = 0.0002
# Longer than nearly every search; who has waited so long goes on beside one that is slow.
TURN = 0.02

Pause = Callable[[], None]


class Precedence:
    """Knows whether anybody searches.

    One thread at a time runs Python: five searches at once end when the fifth of five
    would have ended, all of them, and a writer that goes on meanwhile makes each
    take twice as long and does not gain by it.
    """

    def __init__(self, turn: float = TURN) -> None:
        """``turn`` is for how many seconds at most a search waits for the one before it."""
        self._turn, self._patience = Lock(), turn
        self._counting, self._searching = Lock(), 0

    @contextmanager
    def searching(self) -> Iterator[None]:
        """Say that somebody searches, once it is their turn."""
        with self._counting:
            self._searching += 1
        mine = self._turn.acquire(timeout=self._patience)
        try:
            yield
        finally:
            if mine:
                self._turn.release()
            with self._counting:
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
