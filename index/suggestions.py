"""What to offer where nothing was found: each part alone, spellings that have hits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from index.analysis import words
from index.engine import Engine
from index.interpretation import interpretation
from index.query import And, Node, Phrase, Query, Word
from index.query_text import to_text

MOST = 5


def alone(engine: Engine, query: Query) -> tuple[tuple[str, int], ...]:
    """Return each part of a query in words, with how many matches it has alone."""
    parts = interpretation(query)
    if len(parts) < 2:
        return ()
    return tuple((part.words, _total(engine, replace(query, where=part.part))) for part in parts)


def spellings(engine: Engine, query: Query) -> tuple[tuple[str, int], ...]:
    """Return queries with one word spelt otherwise that have matches, with how many, best first."""
    found = {}
    for other in _respelt(engine, query):
        text = to_text(other.where)
        if text not in found and (total := _total(engine, other)):
            found[text] = total
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST])


def _total(engine: Engine, query: Query) -> int:
    return engine.search(replace(query, facets=(), page=1, size=0)).total


def _respelt(engine: Engine, query: Query) -> Iterator[Query]:
    where = query.where
    parts = where.parts if isinstance(where, And) else (where,)
    for at, part in enumerate(parts):
        for other in _others(engine, query, part):
            changed = (*parts[:at], other, *parts[at + 1 :])
            yield replace(query, where=changed[0] if len(changed) == 1 else And(changed))


def _others(engine: Engine, query: Query, part: Node) -> Iterator[Node]:
    """Yield the part with a word that nothing holds put as the index knows it."""
    match part:
        case Word(text, field) if not _total(engine, replace(query, where=Word(text, field))):
            for near in engine.near_words(query.unit, text):
                yield replace(part, text=near)
        case Phrase(written):
            for at, text in enumerate(written):
                if len(words(text)) == 1 and not _total(engine, replace(query, where=Word(text))):
                    for near in engine.near_words(query.unit, text):
                        yield replace(part, words=(*written[:at], near, *written[at + 1 :]))
        case _:
            return
