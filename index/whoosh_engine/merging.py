"""Several segments made one, array by array; what is deleted is left behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.whoosh_engine.arrays import AnyArray
from index.whoosh_engine.columns import flatten, spread
from index.whoosh_engine.inversion import KIND_BIT, joined
from index.whoosh_engine.segment import Postings, Segment

Ints = NDArray[np.int64]
# So many postings are put in order at a time.
BLOCK = 500_000


@dataclass(frozen=True, slots=True)
class Part:
    """A segment with which of its documents live, and their numbers in the merged one."""

    segment: Segment
    live: NDArray[np.bool_]
    numbers: Ints
    kinds: NDArray[np.int32]


def merge(
    segments: list[Segment], lives: list[NDArray[np.bool_]]
) -> tuple[dict[str, AnyArray], dict[str, Any]]:
    """Return the arrays and facts of one segment that holds what lives in these, in order."""
    kinds = list(dict.fromkeys(kind for segment in segments for kind in segment.kinds))
    parts, base = [], 0
    for segment, live in zip(segments, lives, strict=True):
        own = np.array([kinds.index(kind) for kind in segment.kinds] or [0], np.int32)
        parts.append(Part(segment, live, np.cumsum(live) - 1 + base, own))
        base += int(live.sum())
    facts: dict[str, Any] = {
        "documents": base,
        "kinds": [list(kind) for kind in kinds],
        "families": list(dict.fromkeys(f for segment in segments for f in segment.families)),
    }
    fields = dict.fromkeys(field for segment in segments for field in segment.fields)
    merged = {field: _field(parts, field) for field in fields}
    return _per_document(parts) | flatten(merged, facts), facts


def _per_document(parts: list[Part]) -> dict[str, AnyArray]:
    sizes = [np.diff(part.segment.arrays["entry_ends"]) for part in parts]
    kept = [size[part.live] for size, part in zip(sizes, parts, strict=True)]
    entries = [
        part.segment.arrays["entries"]
        if part.live.all()
        else part.segment.arrays["entries"][np.repeat(part.live, size)]
        for size, part in zip(sizes, parts, strict=True)
    ]
    return {
        "lengths": np.concatenate([part.segment.lengths[part.live] for part in parts]),
        "dates": np.concatenate([part.segment.dates[part.live] for part in parts]),
        "entries": np.concatenate(entries),
        "entry_ends": np.concatenate(([0], np.cumsum(np.concatenate(kept)))).astype(np.int64),
    }


def _field(parts: list[Part], field: str) -> dict[str, AnyArray]:
    """Return a field's postings over all parts."""
    own = [part.segment.postings(field) for part in parts]
    terms = sorted({term for postings in own for term in postings.terms})
    rank = {term: at for at, term in enumerate(terms)}
    ranks, ids, kept = [], [], []
    for part, postings in zip(parts, own, strict=True):
        places = np.array([rank[term] for term in postings.terms], np.int32)
        alive = part.live[postings.all_ids]
        ranks.append(np.repeat(places, np.diff(postings.first))[alive])
        ids.append(part.numbers[postings.all_ids][alive])
        kept.append(alive)
    term = np.concatenate(ranks)
    order = np.argsort(term, kind="stable")
    counts = np.bincount(term, minlength=len(terms))
    found: dict[str, AnyArray] = {
        **joined([name for name, count in zip(terms, counts.tolist(), strict=True) if count]),
        "first": np.concatenate(([0], np.cumsum(counts[counts > 0]))).astype(np.int64),
        "ids": np.concatenate(ids)[order].astype(np.int32),
    }
    return found | _positions(parts, own, kept, order)


def _positions(
    parts: list[Part], own: list[Postings], kept: list[NDArray[np.bool_]], order: Ints
) -> dict[str, AnyArray]:
    plains, counts, positions = [], [], []
    for part, postings, alive in zip(parts, own, kept, strict=True):
        if postings.plain is None or postings.first_position is None or postings.positions is None:
            return {}
        size = np.diff(postings.first_position)
        place = postings.positions[np.repeat(alive, size)]
        within = place & np.int32((1 << KIND_BIT) - 1)
        positions.append((part.kinds[place >> KIND_BIT] << KIND_BIT) | within)
        plains.append(postings.plain[alive])
        counts.append(size[alive])
    size = np.concatenate(counts)
    return {
        "plain": np.concatenate(plains)[order],
        "first_position": np.concatenate(([0], np.cumsum(size[order]))).astype(np.int64),
        "positions": _reordered(np.concatenate(positions), size, order),
    }


def _reordered(positions: AnyArray, size: Ints, order: Ints) -> AnyArray:
    """Return runs of positions in another order, made block by block to spare memory."""
    starts = np.cumsum(size) - size
    made = np.empty(len(positions), np.int32)
    at = 0
    for block in np.array_split(order, max(1, len(order) // BLOCK)):
        taken = positions[spread(starts[block], size[block])]
        made[at : at + len(taken)] = taken
        at += len(taken)
    return made
