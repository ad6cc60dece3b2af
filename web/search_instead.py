"""What to do instead when nothing matches: other spellings, each part alone, other units."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import get_args

from index.entries import Unit
from index.language import parse
from index.suggestions import spellings
from web.asked import Asked
from web.desk import Desk
from web.labels import count_of
from web.query_reading import Reading
from web.search_addresses import address_of

_PARTS = 6


@dataclass(frozen=True, slots=True)
class Way:
    """A search that may do instead, with what it gives."""

    words: str
    gives: str
    address: str


@dataclass(frozen=True, slots=True)
class Instead:
    """Ways out of an empty page."""

    parts: tuple[Way, ...] = ()
    units: tuple[Way, ...] = ()
    spellings: tuple[Way, ...] = ()


def instead(desk: Desk, asked: Asked, reading: Reading) -> Instead:
    """Return what each part alone gives, what the filters cost, and the other units' counts."""
    parts = []
    if asked.narrowed and asked.text:
        parts.append(_way(desk, "these words without any filter", Asked(asked.unit, asked.text)))
    if len(reading.parts) > 1:
        parts += [
            _way(desk, f"only {part.words}", Asked(asked.unit, part.alone))
            for part in reading.parts[:_PARTS]
        ]
    others = [u for u in get_args(Unit) if u != asked.unit]
    units = [_way(desk, f"the same in {unit}", replace(asked, unit=unit)) for unit in others]
    return Instead(tuple(parts), tuple(units), _spellings(desk, asked, reading))


def _spellings(desk: Desk, asked: Asked, reading: Reading) -> tuple[Way, ...]:
    found = spellings(desk.engine, replace(asked, page=1).query(reading.node, size=1))
    return tuple(
        Way(line, count_of(asked.unit, total), address_of(asked, text=line, page=1))
        for line, total in found
    )


def _way(desk: Desk, words: str, asked: Asked) -> Way:
    node = parse(asked.text, asked.unit).node
    query = replace(asked, page=1).query(node, size=1)
    total = desk.engine.search(replace(query, facets=())).total
    return Way(words, count_of(asked.unit, total), address_of(asked, page=1))
