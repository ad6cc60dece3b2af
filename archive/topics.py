"""The controlled list of topics."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject: ``terms`` are words, "phrases" and prefix* forms that speak for it.

    A text has the topic when its terms gather at least ``evidence`` points.
    """

    id: str
    name: str
    definition: str
    terms: tuple[str, ...]
    evidence: int = 2
