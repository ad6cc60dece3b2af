"""A query in words, part by part, each with the query that remains without it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.query import (
    And,
    Between,
    Cites,
    Everything,
    Fuzzy,
    InQuotation,
    Node,
    Not,
    Or,
    Pattern,
    Phrase,
    Query,
    Value,
    Word,
)
from index.query_text import to_text

_FIELDS = {
    "any": "containing",
    "title": "with a title containing",
    "standfirst": "with a standfirst containing",
    "body": "in a passage containing",
    "said": "saying",
}
_VALUES = {
    "speaker": "said by {}",
    "org": "for {}",
    "role": "in the role of {}",
    "publisher": "published by {}",
    "topic": "on {}",
    "lang": "in the language {}",
    "words": "in the words of a {}",
    "form": "of form {}",
    "basis": "attributed by {}",
    "has": "with a {}",
}
_HAS = {
    "quote": "with a quotation",
    "speaker": "with a known speaker",
    "citation": "with a citation",
    "unresolved": "with a citation of an unnamed work",
    "revision": "revised since",
    "correction": "with a correction",
}


@dataclass(frozen=True, slots=True)
class Interpreted:
    """One part of a query in words, the part itself, and the query without it (at page 1)."""

    words: str
    part_without: Query
    part: Node


def interpretation(query: Query) -> tuple[Interpreted, ...]:
    """Return the parts that all must hold, in the order written; none when all is asked."""
    where = query.where
    if isinstance(where, Everything):
        return ()
    parts = where.parts if isinstance(where, And) else (where,)
    return tuple(
        Interpreted(
            in_words(part),
            replace(query, where=_rest(parts[:at] + parts[at + 1 :]), page=1),
            part,
        )
        for at, part in enumerate(parts)
    )


def _rest(parts: tuple[Node, ...]) -> Node:
    return Everything() if not parts else parts[0] if len(parts) == 1 else And(parts)


def in_words(node: Node) -> str:
    """Return a node as a reader would say it."""
    match node:
        case Everything():
            return "everything"
        case And(parts):
            return " and ".join(_nested(part) for part in parts)
        case Or(parts):
            return " or ".join(_nested(part) for part in parts)
        case Not(part):
            return f"not {_nested(part)}"
        case InQuotation(part):
            return f"with one quotation {_nested(part)}"
        case Value(field, value):
            return _HAS[value] if field == "has" and value in _HAS else _VALUES[field].format(value)
        case Cites():
            return _cites(node)
        case Between():
            return _dated(node)
        case _:
            return _text(node)


def _nested(node: Node) -> str:
    words = in_words(node)
    return f"({words})" if isinstance(node, And | Or) else words


def _text(node: Word | Phrase | Pattern | Fuzzy) -> str:
    start = _FIELDS[node.field]
    match node:
        case Word(text, exact=exact):
            return f"{start} exactly “{text}”" if exact else f"{start} {text}"
        case Phrase(words, slop=slop):
            near = f" within {slop} words" if slop else ""
            return f"{start} “{' '.join(words)}”{near}"
        case Pattern(text):
            return f"{start} words like {text}"
        case Fuzzy(text, distance):
            letters = "a letter" if distance == 1 else f"{distance} letters"
            return f"{start} {text} or a word {letters} different"


def _cites(node: Cites) -> str:
    work = node.work or "any work"
    if node.first is None:
        return f"citing {work}"
    last = node.first if node.last is None else node.last
    place = f"{node.first}" if last == node.first else f"{node.first} to {last}"
    return f"citing {node.unit} {place} of {work}"


def _dated(node: Between) -> str:
    written = to_text(node).removeprefix("date:")
    if ".." not in written:
        return f"dated {written}"
    if node.first is None:
        return f"dated up to {node.last}"
    return f"dated from {node.first}" + (f" to {node.last}" if node.last else "")
