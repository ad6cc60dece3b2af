"""A reader's line cut into lexemes: marks, parentheses, operators, field names, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from index.fields import ALIASES, BY_NAME

_QUOTES = '"“”„‟«»″'
_BLANK = re.compile(r"\s+")
_NAME = re.compile(r"([^\W\d_]{2,20}):(?!//)")
_RUN = re.compile(rf"[^\s(){_QUOTES}]+")
# A place may have a part in parentheses: article 19(3)(b).
_PLACE = re.compile(rf"{_RUN.pattern}(?:\(\w{{1,4}}\))*")
_CLOSING = re.compile(rf"[{_QUOTES}]")
_SLOP = re.compile(r"~(\d{1,3})")
_OPERATORS = {"AND": "and", "OR": "or", "NOT": "not"}

LexemeKind = Literal["open", "close", "phrase", "word", "field", "not", "or", "and"]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece of the line; ``slop`` is a phrase's, ``text`` of a field its known name."""

    kind: LexemeKind
    text: str
    at: int
    slop: int = 0


@dataclass(frozen=True, slots=True)
class Flaw:
    """What the scanner had to mend, and where."""

    code: str
    position: int
    message: str


def scan(line: str) -> tuple[tuple[Lexeme, ...], tuple[Flaw, ...]]:
    """Return the lexemes of ``line`` in order, and what was mended on the way."""
    flaws: list[Flaw] = []
    return tuple(_lexemes(line, flaws)), tuple(flaws)


def _lexemes(line: str, flaws: list[Flaw]) -> Iterator[Lexeme]:
    at, inside = 0, ""
    while at < len(line):
        if blank := _BLANK.match(line, at):
            at = blank.end()
            continue
        lexeme, at = _next(line, at, inside, flaws)
        inside = BY_NAME[lexeme.text].kind if lexeme.kind == "field" else ""
        yield lexeme


def _next(line: str, at: int, inside: str, flaws: list[Flaw]) -> tuple[Lexeme, int]:
    mark = line[at]
    if mark in "()":
        return Lexeme("open" if mark == "(" else "close", mark, at), at + 1
    if mark in _QUOTES:
        return _phrase(line, at, flaws)
    if inside in ("cites", "pinpoint"):
        return _word(line, at, _PLACE)
    if inside not in ("", "group"):
        return _word(line, at)
    if mark in "-−" and re.match(r"[^\s)\-−]", line[at + 1 :]):
        return Lexeme("not", "-", at), at + 1
    if named := _NAME.match(line, at):
        name = _known(named[1], at, flaws)
        if name:
            return Lexeme("field", name, at), named.end()
    return _word(line, at)


def _phrase(line: str, at: int, flaws: list[Flaw]) -> tuple[Lexeme, int]:
    closing = _CLOSING.search(line, at + 1)
    if closing is None:
        flaws.append(
            Flaw(
                "unclosed-mark", at, "The quotation mark was not closed; it now ends with the line."
            )
        )
        return Lexeme("phrase", line[at + 1 :], at), len(line)
    slop = _SLOP.match(line, closing.end())
    end = slop.end() if slop else closing.end()
    return Lexeme("phrase", line[at + 1 : closing.start()], at, int(slop[1]) if slop else 0), end


def _word(line: str, at: int, pattern: re.Pattern[str] = _RUN) -> tuple[Lexeme, int]:
    run = pattern.match(line, at)
    end = run.end() if run else at + 1
    text = line[at:end]
    operator = _OPERATORS.get(text)
    if operator == "not":
        return Lexeme("not", text, at), end
    if operator == "or":
        return Lexeme("or", text, at), end
    return Lexeme("and" if operator else "word", text, at), end


def _known(name: str, at: int, flaws: list[Flaw]) -> str | None:
    """Return the field that was meant, telling when it was another one that was written."""
    low = name.casefold()
    low = ALIASES.get(low, low)
    if low in BY_NAME:
        return low
    near = get_close_matches(low, BY_NAME, 1, 0.75)
    if near:
        flaws.append(
            Flaw(
                "unknown-field",
                at,
                f"There is no field {name}:; did you mean {near[0]}:? That was searched.",
            )
        )
        return near[0]
    flaws.append(Flaw("unknown-field", at, f"There is no field {name}:; it was searched as words."))
    return None
