"""The best passage of an entry for a query, with every word that matched marked."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from index.document import Passage, passages
from index.entries import Entry
from index.query import And, Fuzzy, InQuotation, Node, Or, Pattern, Phrase, Word
from index.results import Snippet

# A text of so many characters is shown whole; of a longer one a window.
WHOLE = 700
WINDOW = 280
LEAD = 60
# So many words fill a window.
WINDOW_WORDS = 45

Leaf = Word | Phrase | Pattern | Fuzzy
# The first and the last word, by number, of a match.
Run = tuple[int, int]


class Reader(Protocol):
    """Knows where the words of one text stand."""

    def runs(self, leaf: Leaf) -> Iterable[Run]:
        """Return the matches of a leaf."""
        ...

    def spans(self, numbers: Iterable[int]) -> dict[int, tuple[int, int]]:
        """Return where words, by number, begin and end in the text."""
        ...


# The reader of a passage, which is told with its number among the entry's passages.
Read = Callable[[int, Passage], Reader]


def snippet(entry: Entry, where: Node, read: Read) -> Snippet:
    """Return the passage that shows most of what was asked; the main one's opening if none does."""
    asked = tuple(_asked(where))
    texts = [(at, passage) for at, passage in enumerate(passages(entry)) if passage.text]
    shown = [each for each in texts if each[1].field in ("said", "body", "standfirst")] or texts
    best: tuple[int, str, Reader, list[Run], list[int]] | None = None
    for at, passage in shown if asked else shown[:1]:
        reader = read(at, passage)
        runs = _runs(reader, passage, asked)
        held = _in_window(runs)
        worth = max(held, default=0) * passage.weight
        if best is None or worth > best[0]:
            best = worth, passage.text, reader, runs, held
    return _cut(*best[1:]) if best else Snippet("")


def near(stands: list[tuple[int, str]], terms: list[str], slop: int) -> Iterator[Run]:
    """Yield the words of each stretch that holds all ``terms``, so many others among them.

    ``stands`` says, in order, which words of the text are one of them.
    """
    reach, needed = len(terms) + slop, Counter(terms)
    for at, (first, _) in enumerate(stands):
        end = bisect_left(stands, (first + reach, ""))
        if Counter(term for _, term in stands[at:end]) >= needed:
            yield from ((number, number) for number, _ in stands[at:end])


def _asked(node: Node) -> Iterator[Leaf]:
    """Yield every leaf that a match can show; what is excluded is not shown."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _asked(part)
        case InQuotation(part):
            yield from _asked(part)
        case Word() | Phrase() | Pattern() | Fuzzy():
            yield node


def _runs(reader: Reader, passage: Passage, asked: Iterable[Leaf]) -> list[Run]:
    """Return the first and last word, by number, of every match, ascending."""
    wanted = [leaf for leaf in asked if leaf.field in ("any", passage.field)]
    return sorted({run for leaf in wanted for run in reader.runs(leaf)})


def _in_window(runs: list[Run]) -> list[int]:
    """Return how many runs a window holds that begins with each of them."""
    starts = [first for first, _ in runs]
    return [bisect_left(starts, first + WINDOW_WORDS) - at for at, first in enumerate(starts)]


def _cut(text: str, reader: Reader, runs: list[Run], held: list[int]) -> Snippet:
    """Return the text, or its window with most runs, begun and ended between words.

    ``held`` says how many runs the window holds that begins with each.
    """
    if len(text) <= WHOLE:
        return Snippet(text, _marks(runs, _spans(reader, runs)))
    if not runs:
        return Snippet(text[: _word_end(text, WINDOW)])
    best = held.index(max(held))
    reach = runs[best][0] - WINDOW_WORDS, runs[best][1] + 2 * WINDOW_WORDS
    shown = [run for run in runs if reach[0] <= run[0] and run[1] <= reach[1]]
    spans = _spans(reader, shown)
    start = _word_start(text, spans[runs[best][0]][0])
    end = _word_end(text, max(start + WINDOW + LEAD, spans[runs[best][1]][1]))
    inside = [(a - start, b - start) for a, b in _marks(shown, spans) if start <= a and b <= end]
    return Snippet(text[start:end], tuple(inside))


def _spans(reader: Reader, runs: list[Run]) -> dict[int, tuple[int, int]]:
    return reader.spans(sorted({number for run in runs for number in run})) if runs else {}


def _marks(runs: list[Run], spans: dict[int, tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the runs in characters; those that overlap are one."""
    marks: list[tuple[int, int]] = []
    for first, last in runs:
        start, end = spans[first][0], spans[last][1]
        if marks and start < marks[-1][1]:
            marks[-1] = marks[-1][0], max(end, marks[-1][1])
        else:
            marks.append((start, end))
    return tuple(marks)


def _word_start(text: str, at: int) -> int:
    start = max(0, at - LEAD)
    blank = text.find(" ", start, at) if start else -1
    return blank + 1 if blank >= 0 else start if not start else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    blank = text.rfind(" ", 0, at)
    return blank if blank > at - 40 and blank > 0 else at
