"""How somebody watches long work go by, release after release."""

from __future__ import annotations

from collections.abc import Callable, Iterable

# Given the names and how many there are, gives the names back one by one.
Watch = Callable[[Iterable[str], int], Iterable[str]]


def unwatched(names: Iterable[str], _count: int) -> Iterable[str]:
    """Return the names: nobody looks on."""
    return names
