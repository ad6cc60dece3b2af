"""How well a match fits: BM25F as Whoosh computes it, and the order of hits."""

from __future__ import annotations

from datetime import date
from math import log

from index.query import Sort

K1 = 1.2
B = 0.75


def idf(total: int, matching: int) -> float:
    """Return how much a word tells that ``matching`` of ``total`` entries hold."""
    return log(max(total, 1) / (matching + 1)) + 1


def bm25(tf: float, length: float, average: float, rarity: float) -> float:
    """Return a word's part of the score; ``tf`` and ``length`` count words by their weight."""
    norm = K1 * ((1 - B) + B * length / average)
    return rarity * tf * (K1 + 1) / (tf + norm)


def order(sort: Sort, score: float, published: date | None, number: int) -> tuple[float, int, int]:
    """Return a sorting key; equal scores go by date, the undated last, then as they came."""
    day = published.toordinal() if published else 0
    if sort == "oldest":
        return 0.0, day or date.max.toordinal() + 1, number
    return (-score if sort == "relevance" else 0.0), -day, number
