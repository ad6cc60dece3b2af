"""Columns of tokens turned round: by term, the documents and places that hold it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.whoosh_engine.arrays import AnyArray, smallest
from index.whoosh_engine.terms import joined

Ints = NDArray[np.int64]


class Tokens(NamedTuple):
    """Tokens in order of document: whose they are, where they stand, in which kind of passage."""

    documents: Ints
    positions: Ints
    kinds: NDArray[np.uint8]


def ranked(terms: list[bytes], numbers: AnyArray) -> tuple[list[bytes], NDArray[np.int32]]:
    """Return the terms in use, sorted, and for each of ``numbers`` its term's place among them."""
    used = np.zeros(len(terms), bool)
    used[numbers] = True
    in_order = sorted(np.flatnonzero(used).tolist(), key=terms.__getitem__)
    rank = np.zeros(len(terms), np.int32)
    rank[in_order] = np.arange(len(in_order), dtype=np.int32)
    return [terms[number] for number in in_order], rank[numbers]


def by_term(terms: list[bytes], ranks: AnyArray, documents: AnyArray) -> dict[str, AnyArray]:
    """Return the postings of a field of values.

    ``codes`` are the terms of the documents one after the other: a column to
    count facets by.
    """
    order = _order(ranks)
    return {
        **joined(terms),
        "first": smallest(ends_of(np.bincount(ranks, minlength=len(terms)))),
        "ids": documents[order].astype(np.int32),
        "codes": smallest(ranks),
    }


def by_word(
    terms: list[bytes], ranks: AnyArray, tokens: Tokens, weights: NDArray[np.int32], places: bool
) -> dict[str, AnyArray]:
    """Return the postings of a text field.

    For each posting ``plain`` is the weighted frequency in what is found
    without a field, ``counts`` how many tokens it has; their ``kinds`` and, if
    ``places`` are wanted, ``positions`` follow one another, a term's from
    ``place_first`` on.
    """
    order = _order(ranks)
    term, document = ranks[order], tokens.documents[order]
    new = np.ones(len(order), bool)
    new[1:] = (term[1:] != term[:-1]) | (document[1:] != document[:-1])
    start = np.flatnonzero(new)
    kinds = tokens.kinds[order]
    found: dict[str, AnyArray] = {
        **joined(terms),
        "first": smallest(ends_of(np.bincount(term[start], minlength=len(terms)))),
        "ids": document[start].astype(np.int32),
        "plain": smallest(summed(weights[kinds], start)),
        "counts": smallest(np.diff(np.append(start, len(order)))),
        "place_first": smallest(ends_of(np.bincount(ranks, minlength=len(terms)))),
        "kinds": kinds,
    }
    if places:
        found["positions"] = smallest(tokens.positions[order])
    return found


def _order(ranks: AnyArray) -> Ints:
    """Return a stable order; plain numbers are sorted faster than an order is found."""
    keyed = ranks.astype(np.int64) << 32
    keyed |= np.arange(len(ranks))
    keyed.sort()
    keyed &= 0xFFFFFFFF
    return keyed


def ends_of(counts: Sequence[int] | AnyArray) -> Ints:
    """Return where runs of these lengths end, after a 0."""
    ends = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(np.asarray(counts, np.int64), out=ends[1:])
    return ends


def summed(values: AnyArray, starts: AnyArray) -> AnyArray:
    """Return the sums of the runs that begin at ``starts``."""
    return np.add.reduceat(values, starts) if len(starts) else values[:0]


def spread(firsts: AnyArray, counts: AnyArray) -> Ints:
    """Return, run after run, the numbers from each first one on, so many as its count."""
    counts = counts.astype(np.int64, copy=False)
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(firsts - ends + counts, counts) + np.arange(total)
