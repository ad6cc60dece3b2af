"""Which terms of a segment a value or a place stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from archive.people import slug
from index.query import Cites, Value
from index.values import NAMED, is_asked
from index.whoosh_engine.names import bearing
from index.whoosh_engine.postings import Postings
from index.whoosh_engine.schema import ANY_WORK, SEAM, term_held


def values_meant(postings: Postings, node: Value) -> Iterator[int]:
    """Yield the places of the terms whose value or name is the one asked for."""
    places: Iterable[int] = range(len(postings.terms))
    if node.field in NAMED:
        places = bearing(postings.names, postings.name_ends, node.value)
    for at in places:
        held = term_held(postings.terms[at].decode())
        if is_asked(node.field, node.value, held.value, held.label):
            yield at


def places_meant(postings: Postings, node: Cites) -> Iterator[int]:
    """Yield the places of the terms of a work, or of places that overlap the one asked for."""
    work = ANY_WORK if node.work is None else slug(node.work)
    bound = node.unit is not None and node.first is not None
    start = f"{work}{SEAM}{node.unit if bound else ''}{SEAM}"
    first = node.first or 0
    last = first if node.last is None else node.last
    begun = postings.terms.beginning(start.encode())
    for at, term in zip(begun, postings.terms[begun.start : begun.stop], strict=True):
        low, high = term.decode().split(SEAM)[2:]
        if not bound or (int(low) <= last and int(high) >= first):
            yield at
