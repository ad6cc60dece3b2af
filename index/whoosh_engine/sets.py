"""Sets of documents joined, united and turned round, scores added up."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.whoosh_engine.snapshot import NOTHING, Found, Snapshot


def both(snapshot: Snapshot, parts: Sequence[Found]) -> Found:
    """Return what stands in all parts, everything where there is none."""
    if not parts:
        return Found(snapshot.ids)
    first, *rest = sorted(parts, key=lambda part: len(part.ids))
    for other in rest:
        first = _two(snapshot, first, other)
    return first


def _two(snapshot: Snapshot, few: Found, many: Found) -> Found:
    if not len(few.ids) or not len(many.ids):
        return Found(NOTHING)
    if len(many.ids) == snapshot.count and many.scores is None:
        return few
    if len(few.ids) * 16 < len(many.ids):
        at = np.searchsorted(many.ids, few.ids).astype(np.int32)
        at[at == len(many.ids)] = 0
        kept = many.ids[at] == few.ids
    else:
        where = np.full(snapshot.size, -1, np.int32)
        where[many.ids] = np.arange(len(many.ids), dtype=np.int32)
        at = where[few.ids]
        kept = at >= 0
    ids, at = few.ids[kept], at[kept]
    if few.scores is None:
        return Found(ids, None if many.scores is None else many.scores[at])
    own = few.scores[kept]
    return Found(ids, own if many.scores is None else own + many.scores[at])


def either(snapshot: Snapshot, parts: Sequence[Found]) -> Found:
    """Return what stands in at least one part."""
    if len(parts) == 1:
        return parts[0]
    member = np.zeros(snapshot.size, bool)
    score = np.zeros(snapshot.size, np.float32)
    for part in parts:
        member[part.ids] = True
        if part.scores is not None:
            score[part.ids] += part.scores
    ids = np.flatnonzero(member).astype(np.int32)
    ranked = any(part.scores is not None for part in parts)
    return Found(ids, score[ids] if ranked else None)


def without(snapshot: Snapshot, found: Found, part: Found) -> Found:
    """Return of what was found what does not stand in the part."""
    stands = np.zeros(snapshot.size, bool)
    stands[part.ids] = True
    return found.only(~stands[found.ids])
