"""How the reader's words were understood, each part with the way to do without it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.language import Interpreted, Parsed, interpretation, parse, to_text
from index.query import Node, Query
from web.asked import Asked


@dataclass(frozen=True, slots=True)
class ReadingPart:
    """One part of the query in words; ``rest`` and ``alone`` are the lines without and of it."""

    words: str
    rest: str
    alone: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The parsed line: its tree, its parts and what was mended in it."""

    node: Node
    parts: tuple[ReadingPart, ...]
    notices: tuple[str, ...]
    repaired: str
    mended: Parsed


def read_query(asked: Asked) -> Reading:
    """Return the reading of what was asked."""
    parsed = parse(asked.text, asked.unit)
    parts = interpretation(Query(asked.unit, parsed.node))
    return Reading(
        node=parsed.node,
        parts=tuple(_part(each) for each in parts),
        notices=tuple(dict.fromkeys(notice.message for notice in parsed.notices)),
        repaired=parsed.repaired if parsed.notices else "",
        mended=parsed,
    )


def _part(part: Interpreted) -> ReadingPart:
    return ReadingPart(part.words, to_text(part.part_without.where), to_text(part.part))


def without_part(asked: Asked, part: ReadingPart) -> Asked:
    """Return the search without one part of its line."""
    return replace(asked, text=part.rest, page=1)
