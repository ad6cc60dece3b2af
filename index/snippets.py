"""The best passage of an entry for a query, with every word that matched marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from index.analysis import Token, fold, stem, tokens, words
from index.document import Passage, passages
from index.entries import Entry
from index.expansion import fits
from index.query import And, Fuzzy, InQuotation, Node, Or, Pattern, Phrase, TextField, Word
from index.results import Snippet

WHOLE = 700
WINDOW = 280

Mark = tuple[int, int]


def snippet(entry: Entry, where: Node) -> Snippet:
    """Return the passage that shows most of what was asked; the main one's opening if none does."""
    asked = tuple(_asked(where))
    texts = [passage for passage in passages(entry) if passage.text]
    shown = [p for p in texts if p.field in ("said", "body", "standfirst")] or texts
    best: tuple[int, Passage, tuple[Mark, ...]] | None = None
    for passage in shown if asked else shown[:1]:
        marks = _marks(passage, asked, entry.language)
        worth = _worth(marks) * passage.weight
        if best is None or worth > best[0]:
            best = worth, passage, marks
    return _cut(best[1].text, best[2]) if best else Snippet("")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word or a run of words that is to be marked, in which field."""

    leaf: Word | Phrase | Pattern | Fuzzy
    field: TextField


def _asked(node: Node) -> Iterator[_Asked]:
    """Yield every leaf that a match can show; what is excluded is not shown."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _asked(part)
        case InQuotation(part):
            yield from _asked(part)
        case Word() | Phrase() | Pattern() | Fuzzy():
            yield _Asked(node, node.field)


def _marks(passage: Passage, asked: Iterable[_Asked], language: str) -> tuple[Mark, ...]:
    wanted = [a for a in asked if a.field in ("any", passage.field)]
    if not wanted:
        return ()
    found = list(tokens(passage.text, language))
    marks = {mark for a in wanted for mark in _found(a.leaf, found, language)}
    return tuple(sorted(marks))


def _found(
    leaf: Word | Phrase | Pattern | Fuzzy, text: list[Token], language: str
) -> Iterator[Mark]:
    match leaf:
        case Pattern() | Fuzzy():
            yield from ((t.start, t.end) for t in text if fits(leaf, t.word))
        case Phrase(parts, slop=slop):
            yield from _run([w for part in parts for w in words(part)], slop, text, language)
        case Word(written, exact=exact):
            parts = words(written)
            if exact and len(parts) == 1:
                yield from ((t.start, t.end) for t in text if t.word == fold(written))
            else:
                yield from _run(list(parts), 0, text, language)


def _run(parts: list[str], slop: int, text: list[Token], language: str) -> Iterator[Mark]:
    terms = [stem(part, language or "en") for part in parts]
    size = len(terms)
    for at in range(len(text) - size + 1 if terms else 0):
        if slop:
            reach = text[at : at + size + slop]
            if text[at].term in terms and {t.term for t in reach} >= set(terms):
                yield from ((t.start, t.end) for t in reach if t.term in terms)
        elif all(text[at + n].term == term for n, term in enumerate(terms)):
            yield text[at].start, text[at + size - 1].end


def _worth(marks: tuple[Mark, ...]) -> int:
    """Return how many marks the best window of a passage shows."""
    return max(
        (sum(start <= other[0] < start + WINDOW for other in marks) for start, _ in marks[:200]),
        default=0,
    )


def _cut(text: str, marks: tuple[Mark, ...]) -> Snippet:
    """Return the text, or its window with most marks, begun and ended between words."""
    if len(text) <= WHOLE:
        return Snippet(text, marks)
    start, end = _window(text, marks)
    inside = tuple((a - start, b - start) for a, b in marks if start <= a and b <= end)
    return Snippet(text[start:end], inside)


def _window(text: str, marks: tuple[Mark, ...]) -> Mark:
    if not marks:
        return 0, _word_end(text, WINDOW)
    best = max(marks[:200], key=lambda m: sum(m[0] <= other[0] < m[0] + WINDOW for other in marks))
    start = max(0, best[0] - 60)
    if start:
        blank = text.find(" ", start, best[0])
        start = blank + 1 if blank >= 0 else best[0]
    return start, _word_end(text, max(start + WINDOW + 60, best[1]))


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    blank = text.rfind(" ", 0, at)
    return blank if blank > at - 40 and blank > 0 else at
