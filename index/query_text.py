"""A query tree back to the words a reader would write for it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

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
    Value,
    Word,
)

# A hyphen in front would turn the value round, an operator would be one.
_BARE = re.compile(r"(?!(?:AND|OR|NOT)$)[\w./#][\w./#-]*")


def to_text(node: Node) -> str:
    """Return words that ``index.language.parse`` reads as ``node`` again."""
    match node:
        case Everything():
            return ""
        case And(parts):
            return " ".join(_grouped(part, Or) for part in parts)
        case Or(parts):
            return " OR ".join(_grouped(part, And) for part in parts)
        case Not(part):
            return f"-{_grouped(part, And, Or)}"
        case InQuotation(part):
            return f"quote:( {to_text(part)} )"
        case Cites():
            return _cites(node)
        case Between(first, last):
            return f"date:{_dates(first, last)}"
        case Value(field, value):
            return f"{field}:{_quoted(value)}"
        case _:
            return _text(node)


def _text(node: Word | Phrase | Pattern | Fuzzy) -> str:
    field = "" if node.field == "any" else f"{node.field}:"
    match node:
        case Word(text, exact=exact):
            return f'{field}"{text}"' if exact else f"{field}{text}"
        case Phrase(words, slop=slop):
            near = f"~{slop}" if slop else ""
            return f'{field}"{" ".join(words)}"{near}'
        case Pattern(text):
            return f"{field}{text}"
        case Fuzzy(text, distance):
            return f"{field}{text}~{distance}"


def _grouped(node: Node, *kinds: type) -> str:
    text = to_text(node)
    return f"({text})" if isinstance(node, kinds) else text


def _quoted(value: str) -> str:
    return value if _BARE.fullmatch(value) else f'"{value}"'


def _cites(node: Cites) -> str:
    if node.first is None:
        return f"cites:{_quoted(node.work or '')}"
    last = node.first if node.last is None else node.last
    place = f"{node.first}" if last == node.first else f"{node.first}-{last}"
    if node.work is None:
        return f"{node.unit}:{place}"
    return f"cites:{_quoted(f'{node.work}#{node.unit}{place}')}"


def _dates(first: date | None, last: date | None) -> str:
    if first and last:
        return _period(first, last) or f"{first.isoformat()}..{last.isoformat()}"
    return f"{first.isoformat() if first else ''}..{last.isoformat() if last else ''}"


def _period(first: date, last: date) -> str | None:
    """Return the year, month or day that begins and ends so, if there is one."""
    if first == last:
        return first.isoformat()
    if first.year != last.year or first.day != 1:
        return None
    if (first.month, last.month, last.day) == (1, 12, 31):
        return f"{first.year:04}"
    if first.month == last.month and last.day == monthrange(last.year, last.month)[1]:
        return f"{first.year:04}-{first.month:02}"
    return None
