"""Columns of tokens turned round: by term, the documents and places that hold it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from index.whoosh_engine.arrays import AnyArray

# A position holds the kind of its passage in its upper bits.
KIND_BIT = 26
Ints = NDArray[np.int64]


def invert(
    terms: list[bytes],
    numbers: Ints,
    documents: Ints,
    positions: Ints | None,
    weights: NDArray[np.int32],
) -> dict[str, AnyArray]:
    """Return the postings of a field.

    ``numbers`` are the tokens' terms in order of document. Comes back with
    ``terms`` sorted and joined (``term_ends``), ``first`` posting a term,
    ``ids``; with positions also ``plain`` (weighted frequency in what is found
    without a field), ``first_position`` a posting and ``positions``.
    """
    rank, used = _ranked(terms, numbers)
    ranks = rank[numbers]
    order = np.argsort(ranks, kind="stable")
    term, document = ranks[order], documents[order]
    new = np.ones(len(order), bool)
    new[1:] = (term[1:] != term[:-1]) | (document[1:] != document[:-1])
    start = np.flatnonzero(new)
    counts = np.bincount(term[start], minlength=len(used))
    found: dict[str, AnyArray] = {
        **joined(used),
        "first": np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        "ids": document[start].astype(np.int32),
    }
    if positions is not None:
        place = positions[order]
        worth = weights[place >> KIND_BIT] if len(place) else np.zeros(0, np.int32)
        found["plain"] = summed(worth, start).astype(np.int32)
        found["first_position"] = np.append(start, len(place)).astype(np.int64)
        found["positions"] = place.astype(np.int32)
    return found


def summed(values: AnyArray, starts: AnyArray) -> AnyArray:
    """Return the sums of the runs that begin at ``starts``."""
    return np.add.reduceat(values, starts) if len(starts) else values[:0]


def joined(terms: list[bytes]) -> dict[str, AnyArray]:
    """Return terms as one array of bytes and where each begins and ends."""
    ends = np.cumsum([0] + [len(term) for term in terms])
    return {
        "terms": np.frombuffer(b"".join(terms), np.uint8),
        "term_ends": ends.astype(np.int64),
    }


def _ranked(terms: list[bytes], numbers: Ints) -> tuple[Ints, list[bytes]]:
    """Return the rank of each term among those in use, and these sorted."""
    in_use = np.unique(numbers).tolist()
    in_order = sorted(in_use, key=terms.__getitem__)
    rank = np.full(len(terms), -1, np.int64)
    rank[in_order] = np.arange(len(in_order))
    return rank, [terms[number] for number in in_order]
