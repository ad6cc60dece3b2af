"""The order of hits: the few that a page shows, or all."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from index.query import Sort
from index.whoosh_engine.snapshot import Found, Ids, Snapshot


def ranked(
    snapshot: Snapshot, found: Found, sort: Sort, first: int | None
) -> list[tuple[int, float]]:
    """Return numbers and scores of the first so many (``None``: all) documents, in order.

    Equal scores go by date, the undated last, then as they came.
    """
    by_score = sort == "relevance" and found.scores is not None
    at = _best(snapshot, found, sort, first, by_score)
    ids = found.ids[at]
    keys: list[NDArray[np.float32] | Ids] = [ids, _days(snapshot, ids, sort)]
    scores = found.scores[at] if by_score and found.scores is not None else np.zeros(len(ids))
    order = np.lexsort((*keys, -scores))[:first]
    return list(zip(ids[order].tolist(), scores[order].tolist(), strict=True))


def _best(
    snapshot: Snapshot, found: Found, sort: Sort, first: int | None, by_score: bool
) -> NDArray[np.int64] | slice:
    """Return where those stand that can be among the first, ties included."""
    if first is None or len(found.ids) <= first or not first:
        return slice(None) if first is None or first else slice(0)
    key = -found.scores if by_score and found.scores is not None else None
    if key is None:
        days = _days(snapshot, found.ids, sort)
        return np.flatnonzero(days <= np.partition(days, first - 1)[first - 1])
    return np.flatnonzero(key <= np.partition(key, first - 1)[first - 1])


def _days(snapshot: Snapshot, ids: Ids, sort: Sort) -> Ids:
    """Return a key that ascends from what is to be shown first."""
    days = snapshot.dates[ids]
    if sort != "oldest":
        return -days
    return np.where(days == 0, np.int32(date.max.toordinal() + 1), days)
