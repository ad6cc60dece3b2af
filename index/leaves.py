"""One word, phrase or field value of a reader's line to a leaf of the query tree."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import cast

from index.analysis import fold, tokens
from index.fields import Field
from index.periods import range_of
from index.query import (
    And,
    Between,
    Cites,
    Fuzzy,
    Node,
    Pattern,
    Phrase,
    TextField,
    Value,
    ValueField,
    Word,
)
from index.scanner import Flaw, Lexeme

SHORTEST_START = 3
WIDEST_SLOP = 50

_PINPOINT = re.compile(
    r"(?:([^\W\d_]+)\.?[ -]?)?(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?((?:\(\w{1,4}\))*)"
)
_FUZZY = re.compile(r"(.+?)~(\d*)")
_PIECE = re.compile(r"[^\W_]*(?:[*?]+[^\W_]*)+|[^\W_]+")
_UNITS = {
    "p": "page", "pp": "page", "page": "page", "pages": "page", "para": "para", "paras": "para",
    "paragraph": "para", "art": "article", "arts": "article", "article": "article",
    "articles": "article", "section": "section", "sect": "section", "s": "section",
    "footnote": "footnote", "fn": "footnote", "annex": "annex", "preambular": "preambular",
}  # fmt: skip
# Other words for values of closed fields.
_SAME = {"quotation": "quote", "quotations": "quote", "organization": "organisation"}

Read = tuple[Node | None, tuple[Flaw, ...]]


def leaf(lexeme: Lexeme, field: Field | None) -> Read:
    """Return the node that a lexeme asks for under a field, and what had to be mended."""
    if field is None or field.kind == "text":
        name = cast(TextField, field.name if field else "any")
        return _phrase(lexeme, name) if lexeme.kind == "phrase" else _word(lexeme, name)
    text = " ".join(lexeme.text.split())
    if not text.strip("*"):
        return _dropped(lexeme, "empty-field", f"Nothing followed {field.name}:; it was dropped.")
    if field.kind == "date":
        return _date(lexeme, text)
    if field.kind == "cites":
        return _cites(lexeme, text)
    if field.kind == "pinpoint":
        return _pinpoint(lexeme, field, text)
    return _value(lexeme, field, text)


def _dropped(lexeme: Lexeme, code: str, message: str) -> Read:
    return None, (Flaw(code, lexeme.at, message),)


def _phrase(lexeme: Lexeme, field: TextField) -> Read:
    words = _surfaces(lexeme.text)
    if not words:
        return _dropped(lexeme, "empty-phrase", "There were no words between the marks.")
    if len(words) == 1:
        return Word(words[0], field, exact=True), ()
    return Phrase(words, field, min(lexeme.slop, WIDEST_SLOP)), ()


def _word(lexeme: Lexeme, field: TextField) -> Read:
    text = lexeme.text.rstrip("?")
    if fuzzy := _FUZZY.fullmatch(text):
        return _fuzzy(lexeme, fuzzy[1], fuzzy[2], field)
    if "*" in text or "?" in text:
        return _patterns(lexeme, text, field)
    return _plain(lexeme, text, field)


def _plain(lexeme: Lexeme, text: str, field: TextField) -> Read:
    words = _surfaces(text)
    if not words:
        return _dropped(
            lexeme, "stray", f"There is nothing to search in {text or '?'}; it was dropped."
        )
    if len(words) > 1:
        return Phrase(words, field), ()
    # Operators in capitals are joined to something here, so they are words.
    return Word(words[0].lower() if words[0] in ("AND", "OR", "NOT") else words[0], field), ()


def _fuzzy(lexeme: Lexeme, text: str, distance: str, field: TextField) -> Read:
    words = _surfaces(text)
    if len(words) != 1 or len(fold(words[0])) < SHORTEST_START:
        message = f"~ needs one word of {SHORTEST_START} letters before it; the sign was dropped."
        node, mended = _plain(lexeme, text, field)
        return node, (*mended, Flaw("short-pattern", lexeme.at, message))
    return Fuzzy(fold(words[0]), max(1, min(int(distance or 1), 2)), field), ()


def _patterns(lexeme: Lexeme, text: str, field: TextField) -> Read:
    nodes: list[Node] = []
    flaws: list[Flaw] = []
    for piece in _PIECE.findall(text.replace("'", "").replace("’", "")):
        node, mended = _pattern(lexeme, piece, field)
        nodes += [node] if node else []
        flaws += mended
    if not nodes:
        return None, tuple(flaws) or _dropped(lexeme, "stray", "A * alone was dropped.")[1]
    return (nodes[0] if len(nodes) == 1 else And(tuple(nodes))), tuple(flaws)


def _pattern(lexeme: Lexeme, piece: str, field: TextField) -> Read:
    pieces = [p if p[0] in "*?" else fold(p) for p in re.split(r"([*?]+)", piece) if p]
    pattern = re.sub(r"\*+", "*", "".join(pieces))
    start = re.split(r"[*?]", pattern)[0]
    if start == pattern or len(start) >= SHORTEST_START:
        plain = _plain(lexeme, piece, field)
        return (Pattern(pattern.rstrip("?"), field), ()) if start != pattern.rstrip("?") else plain
    message = f"{piece} needs {SHORTEST_START} letters before * or ?; the sign was dropped."
    flaw = Flaw("short-pattern", lexeme.at, message)
    bare = re.sub(r"[*?]", "", piece)
    return (_plain(lexeme, bare, field)[0] if bare else None), (flaw,)


def _surfaces(text: str) -> tuple[str, ...]:
    """Return the words as written; marks around them are gone."""
    return tuple(text[token.start : token.end] for token in tokens(text))


def _value(lexeme: Lexeme, field: Field, text: str) -> Read:
    name = cast(ValueField, field.name)
    if field.kind != "closed":
        return Value(name, text), ()
    low = _SAME.get(text.casefold(), text.casefold())
    if low in field.values:
        return Value(name, low), ()
    near = get_close_matches(low, field.values, 1, 0.6)
    known = ", ".join(field.values)
    if near:
        message = f"{field.name}: takes {known}; {near[0]} was searched for {text}."
        return Value(name, near[0]), (Flaw("unknown-value", lexeme.at, message),)
    message = f"{field.name}: takes {known}; {text} is none of these and was dropped."
    return _dropped(lexeme, "unknown-value", message)


def _cites(lexeme: Lexeme, text: str) -> Read:
    work, sign, place = text.rpartition("#")
    if not sign:
        return Cites(text), ()
    work = work.strip() or None  # type: ignore[assignment]
    found = _PINPOINT.fullmatch(place.strip())
    unit = _UNITS.get((found[1] or "para").casefold()) if found else None
    if found and unit:
        return _bound(work, unit, found), _whole(lexeme, found)
    flaw = Flaw(
        "bad-pinpoint", lexeme.at, f"#{place} is no place such as #66 or #64-66; it was dropped."
    )
    known = text.partition("#")[0].strip()
    return (Cites(known) if known else None), (flaw,)


def _pinpoint(lexeme: Lexeme, field: Field, text: str) -> Read:
    found = _PINPOINT.fullmatch(text)
    if found and not found[1]:
        return _bound(None, field.name, found), _whole(lexeme, found)
    return _dropped(
        lexeme, "bad-pinpoint", f"{field.name}: takes a number or a range such as 64-66."
    )


def _whole(lexeme: Lexeme, found: re.Match[str]) -> tuple[Flaw, ...]:
    if not found[4]:
        return ()
    return (Flaw("whole-place", lexeme.at, f"Places are found whole; {found[4]} was left out."),)


def _bound(work: str | None, unit: str, found: re.Match[str]) -> Cites:
    ends = int(found[2]), int(found[3] or found[2])
    return Cites(work, unit, min(ends), max(ends))


def _date(lexeme: Lexeme, text: str) -> Read:
    found = range_of(text)
    if found is None:
        message = (
            f"{text} is no date such as 2019, 2019-05, 8.5.2019 or 2018..2019; it was dropped."
        )
        return _dropped(lexeme, "bad-date", message)
    return Between(*found), ()
