"""The reader's line to a query tree: tolerant, never an error."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from index.entries import Unit
from index.fields import BY_NAME, FIELDS, FORMS, Field
from index.interpretation import Interpreted, interpretation
from index.leaves import leaf
from index.query import And, Everything, InQuotation, Node, Not, Or
from index.query_text import to_text
from index.scanner import Flaw, Lexeme, scan

__all__ = [
    "FIELDS",
    "FORMS",
    "LONGEST",
    "Interpreted",
    "Notice",
    "Parsed",
    "interpretation",
    "parse",
    "to_text",
]

LONGEST = 512
CLAUSES = 32
DEPTH = 20


@dataclass(frozen=True, slots=True)
class Notice:
    """What was mended in the reader's line: code, position in it, message, the line mended."""

    code: str
    position: int
    message: str
    repaired: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """The tree, what was mended, and the line as it was read (the reader's own if all was well)."""

    node: Node
    notices: tuple[Notice, ...]
    repaired: str


def parse(text: str, unit: Unit = "quotations") -> Parsed:
    """Return what a reader asks in ``text``; an empty line asks for everything."""
    line = text[:LONGEST]
    lexemes, flaws = scan(line)
    parser = _Parser(lexemes, len(line))
    if len(text) > LONGEST:
        parser.flaw("too-long", LONGEST, f"Only the first {LONGEST} characters were read.")
    node = parser.whole()
    mended = sorted((*flaws, *parser.flaws), key=lambda flaw: flaw.position)
    repaired = to_text(node) if mended else text.strip()
    notices = tuple(Notice(f.code, f.position, f.message, repaired) for f in mended)
    return Parsed(node, notices, repaired)


class _Parser:
    """Recursive descent over lexemes; what does not fit is dropped and told."""

    def __init__(self, lexemes: tuple[Lexeme, ...], end: int) -> None:
        self.lexemes, self.end, self.at = lexemes, end, 0
        self.flaws: list[Flaw] = []
        self.clauses = 0

    def flaw(self, code: str, position: int, message: str) -> None:
        self.flaws.append(Flaw(code, position, message))

    def whole(self) -> Node:
        """Return the tree of all lexemes; a parenthesis that closes nothing is passed over."""
        parts = []
        while self.at < len(self.lexemes):
            part = self.either(None, 0)
            parts += [part] if part else []
            if self.peek() == "close":
                self.flaw(
                    "unbalanced", self.take().at, "A parenthesis closed nothing; it was dropped."
                )
        return _all(parts) or Everything()

    def peek(self) -> str:
        return self.lexemes[self.at].kind if self.at < len(self.lexemes) else "end"

    def take(self) -> Lexeme:
        self.at += 1
        return self.lexemes[self.at - 1]

    def either(self, field: Field | None, depth: int) -> Node | None:
        """Return parts joined by OR; one without anything beside it is stray."""
        first = self.every(field, depth)
        branches = [first] if first else []
        while self.peek() == "or":
            operator = self.take()
            branch = self.every(field, depth)
            if branch is None or not branches:
                self.flaw("stray", operator.at, "OR had nothing to join; it was dropped.")
            branches += [branch] if branch else []
        return _any(branches)

    def every(self, field: Field | None, depth: int) -> Node | None:
        """Return parts that stand side by side."""
        parts: list[Node] = []
        while self.peek() not in ("end", "close", "or"):
            if self.peek() == "and":
                operator = self.take()
                if not parts or self.peek() in ("end", "close", "or", "and"):
                    self.flaw("stray", operator.at, "AND had nothing to join; it was dropped.")
                continue
            part = self.negated(field, depth)
            parts += [part] if part else []
        return _all(parts)

    def negated(self, field: Field | None, depth: int) -> Node | None:
        """Return one part, turned round by an odd number of negations before it."""
        nots = 0
        start = self.lexemes[self.at].at
        while self.peek() == "not":
            self.take()
            nots += 1
        if self.peek() in ("end", "close", "or", "and"):
            self.flaw("stray", start, "A negation had nothing to turn round; it was dropped.")
            return None
        part = self.part(field, depth)
        if part is None or nots % 2 == 0:
            return part
        return part.part if isinstance(part, Not) else Not(part)

    def part(self, field: Field | None, depth: int) -> Node | None:
        """Return a group, a field with what it holds, or a leaf."""
        lexeme = self.take()
        if lexeme.kind == "open":
            return self.group(lexeme, field, depth)
        if lexeme.kind == "field":
            return self.named(lexeme, depth)
        return self.leaf(lexeme, field)

    def group(self, opened: Lexeme, field: Field | None, depth: int) -> Node | None:
        """Return what stands in parentheses; too deep ones no longer group."""
        if depth == DEPTH:
            self.flaw("too-deep", opened.at, f"Parentheses go {DEPTH} deep; this one was dropped.")
            return None
        inner = self.either(field, depth + 1)
        if self.peek() == "close":
            self.take()
        else:
            self.flaw(
                "unbalanced", opened.at, "A parenthesis was not closed; it now ends with the line."
            )
        return inner

    def named(self, name: Lexeme, depth: int) -> Node | None:
        """Return what a field holds: a word, a phrase or a group."""
        field = BY_NAME[name.text]
        if field.kind == "group" and self.peek() in ("field", "not"):
            held = self.negated(None, depth)
            return InQuotation(held) if held else None
        if self.peek() not in ("open", "word", "phrase"):
            self.flaw("empty-field", name.at, f"Nothing followed {field.name}:; it was dropped.")
            return None
        inside = None if field.kind == "group" else field
        lexeme = self.take()
        if lexeme.kind == "open":
            held = self.group(lexeme, inside, depth)
        else:
            held = self.held(lexeme, inside)
        return InQuotation(held) if held and field.kind == "group" else held

    def held(self, lexeme: Lexeme, field: Field | None) -> Node | None:
        """Return what stands right behind a field; a hyphen before it turns it round."""
        if lexeme.kind != "word" or not re.match(r"[-−][^\W_]", lexeme.text):
            return self.leaf(lexeme, field)
        held = self.leaf(replace(lexeme, text=lexeme.text[1:]), field)
        return Not(held) if held else None

    def leaf(self, lexeme: Lexeme, field: Field | None) -> Node | None:
        """Return one clause, as long as there are not too many."""
        if self.clauses == CLAUSES:
            self.flaw("too-many", lexeme.at, f"Only the first {CLAUSES} parts were read.")
        self.clauses += 1
        if self.clauses > CLAUSES:
            return None
        node, flaws = leaf(lexeme, field)
        self.flaws += flaws
        return node


def _all(parts: list[Node]) -> Node | None:
    flat = [p for part in parts for p in (part.parts if isinstance(part, And) else (part,))]
    return None if not flat else flat[0] if len(flat) == 1 else And(tuple(flat))


def _any(parts: list[Node]) -> Node | None:
    flat = [p for part in parts for p in (part.parts if isinstance(part, Or) else (part,))]
    return None if not flat else flat[0] if len(flat) == 1 else Or(tuple(flat))
