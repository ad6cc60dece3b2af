"""Lists of words as they are written in the rules."""

from __future__ import annotations


def words(*lines: str) -> frozenset[str]:
    """Return the words of the lines."""
    return frozenset(word for line in lines for word in line.split())
