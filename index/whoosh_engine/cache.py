"""What was found kept for the next time, the least recently used given up first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Cache(Generic[T]):
    """Bounded in bytes; safe to share between threads."""

    def __init__(self, capacity: int) -> None:
        self._capacity, self._size = capacity, 0
        self._held: OrderedDict[Hashable, tuple[T, int]] = OrderedDict()
        self._turn = Lock()

    def get(
        self,
        key: Hashable,
        make: Callable[[], T],
        size: Callable[[T], int],
        holds: Callable[[T], bool] | None = None,
    ) -> T:
        """Return what is kept under ``key``, made now if it is not, or does not hold any more."""
        with self._turn:
            found = self._held.get(key)
            if found is not None:
                self._held.move_to_end(key)
        if found is not None and (holds is None or holds(found[0])):
            return found[0]
        made = make()
        with self._turn:
            self._size -= self._held.pop(key, (made, 0))[1]
            self._held[key] = made, size(made)
            self._size += self._held[key][1]
            while self._size > self._capacity and len(self._held) > 1:
                self._size -= self._held.popitem(last=False)[1][1]
        return made
