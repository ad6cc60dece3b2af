"""Which documents of a segment hold words in a row or near one another."""

from __future__ import annotations

from collections import Counter
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from index.query import TextField
from index.whoosh_engine.coded import Ids
from index.whoosh_engine.schema import STEMS
from index.whoosh_engine.segment import Segment

Keys = NDArray[np.int64]


def documents_with(segment: Segment, stems: list[list[bytes]], field: TextField, slop: int) -> Ids:
    """Return the documents, ascending, in which words stand next to or near one another.

    ``stems`` are for each word its terms, one a language. Only documents that
    hold all words are looked into.
    """
    postings, weights = segment.postings(STEMS), segment.weights(field)
    terms = [list(postings.terms.those(own)) for own in stems]
    if not all(terms):
        return np.zeros(0, np.int32)
    holding = [_merged([postings.ids(at) for at in own]) for own in terms]
    documents = reduce(_both, sorted(holding, key=len))
    places = [_joined([postings.keys(at, documents, weights) for at in own]) for own in terms]
    return _documents(near(places, slop) if slop else in_a_row(places))


def _merged(each: list[Ids]) -> Ids:
    """Return the documents of all, ascending, each once."""
    if len(each) == 1:
        return each[0]
    # A stable sort joins ascending runs in one pass.
    ids = np.sort(np.concatenate(each), kind="stable")
    first = np.ones(len(ids), bool)
    first[1:] = ids[1:] != ids[:-1]
    found: Ids = ids[first]
    return found


def _both(few: Ids, many: Ids) -> Ids:
    at = np.minimum(many.searchsorted(few), len(many) - 1)
    found: Ids = few[many[at] == few]
    return found


def _joined(each: list[Keys]) -> Keys:
    if len(each) == 1:
        return each[0]
    keys = np.concatenate(each)
    keys.sort()
    return keys


def in_a_row(places: list[Keys]) -> Keys:
    """Return where the words begin that stand one after the other."""
    starts = places[0]
    for at, keys in enumerate(places[1:], 1):
        few, many = sorted((starts, keys - at), key=len)
        if not len(few):
            return few
        there = np.searchsorted(many, few)
        there[there == len(many)] = 0
        starts = few[many[there] == few]
    return starts


def near(places: list[Keys], slop: int) -> Keys:
    """Return where a stretch begins that holds every word as often as it was asked for."""
    reach = len(places) + slop
    # Words of one stem stand in the same places, and count as one word asked for twice.
    names = [keys.tobytes() for keys in places]
    often, distinct = Counter(names), dict(zip(names, places, strict=True))
    whose = np.repeat(np.arange(len(distinct)), [len(keys) for keys in distinct.values()])
    starts = np.concatenate(list(distinct.values()))
    order = np.argsort(starts, kind="stable")
    starts, whose = starts[order], whose[order]
    kept = np.ones(len(starts), bool)
    for number, (name, keys) in enumerate(distinct.items()):
        own = whose == number
        last = np.cumsum(own) - own + often[name] - 1
        there = last < len(keys)
        kept &= there
        kept[there] &= keys[last[there]] < starts[there] + reach
    return starts[kept]


def _documents(starts: Keys) -> Ids:
    documents = (starts >> 32).astype(np.int32)
    first = np.ones(len(documents), bool)
    first[1:] = documents[1:] != documents[:-1]
    found: Ids = documents[first]
    return found
