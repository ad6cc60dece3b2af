"""The best passage of an entry for a query, with every word that matched marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate

from index.analysis import LEXICON, chunk_starts, stem, words
from index.document import Passage, passages
from index.entries import Entry
from index.expansion import fits
from index.query import And, Fuzzy, InQuotation, Node, Or, Pattern, Phrase, Word
from index.results import Snippet

# A text of so many characters is shown whole; of a longer one a window.
WHOLE = 700
WINDOW = 280
LEAD = 60
# So many words fill a window.
WINDOW_WORDS = 45
# So many of a stem's last letters may not be its word's.
ALTERED = 3

Leaf = Word | Phrase | Pattern | Fuzzy
Run = tuple[int, int]


def snippet(entry: Entry, where: Node) -> Snippet:
    """Return the passage that shows most of what was asked; the main one's opening if none does."""
    asked = tuple(_asked(where))
    texts = [passage for passage in passages(entry) if passage.text]
    shown = [p for p in texts if p.field in ("said", "body", "standfirst")] or texts
    best: tuple[int, _Text, list[Run]] | None = None
    for passage in shown if asked else shown[:1]:
        text = _Text(passage.text, entry.language)
        runs = _runs(text, passage, asked)
        worth = max(_in_window(runs), default=0) * passage.weight
        if best is None or worth > best[0]:
            best = worth, text, runs
    return _cut(best[1], best[2]) if best else Snippet("")


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


def _runs(text: _Text, passage: Passage, asked: Iterable[Leaf]) -> list[Run]:
    """Return the first and last word, by number, of every match, ascending."""
    wanted = [leaf for leaf in asked if leaf.field in ("any", passage.field)]
    found = {run for leaf in wanted for run in text.runs(leaf)}
    return sorted(found)


class _Text:
    """The words of a text, folded; a run counts in these."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self._language = text, language or "en"
        self._pieces = list(map(LEXICON.__getitem__, text.split()))
        self.words = [known[0] for piece in self._pieces for known in piece]
        self._distinct = set(self.words)

    def spans(self, first: int, last: int) -> dict[int, Run]:
        """Return where the words from one number to another, both included, stand in the text."""
        ends = list(accumulate(map(len, self._pieces)))
        piece = bisect_right(ends, first)
        number = ends[piece] - len(self._pieces[piece])
        spans: dict[int, Run] = {}
        for at, known in zip(chunk_starts(self.text, piece), self._pieces[piece:], strict=True):
            for _, start, end in known:
                spans[number] = at + start, at + end
                number += 1
            if number > last:
                break
        return spans

    def runs(self, leaf: Leaf) -> Iterator[Run]:
        """Yield the matches of a leaf."""
        match leaf:
            case Pattern() | Fuzzy():
                yield from self._each({word for word in self._distinct if fits(leaf, word)})
            case Word(written, exact=exact):
                parts = words(written)
                if exact and len(parts) == 1:
                    yield from self._each(set(parts))
                else:
                    yield from self._row(parts, 0)
            case Phrase(written_parts, slop=slop):
                yield from self._row(tuple(w for p in written_parts for w in words(p)), slop)

    def _each(self, meant: set[str]) -> Iterator[Run]:
        return ((n, n) for n, word in enumerate(self.words) if word in meant) if meant else iter(())

    def _meant(self, part: str) -> set[str]:
        """Return the words of the text with the same stem as this one."""
        term = stem(part, self._language)
        # A stem may alter its word's last letters but not those before them,
        # so that few words are worth stemming.
        start = term[: max(1, len(term) - ALTERED)]
        alike = [word for word in self._distinct if word.startswith(start)]
        return {word for word in alike if stem(word, self._language) == term}

    def _row(self, parts: tuple[str, ...], slop: int) -> Iterator[Run]:
        if slop:
            yield from self._near(parts, slop)
        elif len(parts) == 1:
            yield from self._each(self._meant(parts[0]))
        elif parts:
            meant, size = [self._meant(part) for part in parts], len(parts)
            for at in range(len(self.words) - size + 1):
                if all(self.words[at + n] in meant[n] for n in range(size)):
                    yield at, at + size - 1

    def _near(self, parts: tuple[str, ...], slop: int) -> Iterator[Run]:
        terms = [stem(part, self._language) for part in parts]
        kinds = {word: terms[n] for n, part in enumerate(parts) for word in self._meant(part)}
        line = [kinds.get(word, "") for word in self.words]
        reach, needed = len(parts) + slop, Counter(terms)
        for at, term in enumerate(line):
            if term and Counter(line[at : at + reach]) >= needed:
                near = range(at, min(at + reach, len(line)))
                yield from ((n, n) for n in near if line[n])


def _in_window(runs: list[Run]) -> list[int]:
    """Return how many runs a window holds that begins with each of them."""
    starts = [first for first, _ in runs]
    return [bisect_left(starts, first + WINDOW_WORDS) - at for at, first in enumerate(starts)]


def _cut(whole: _Text, runs: list[Run]) -> Snippet:
    """Return the text, or its window with most runs, begun and ended between words."""
    text = whole.text
    if len(text) <= WHOLE:
        last = max((end for _, end in runs), default=0)
        return Snippet(text, _marks(runs, whole.spans(runs[0][0], last)) if runs else ())
    if not runs:
        return Snippet(text[: _word_end(text, WINDOW)])
    worth = _in_window(runs)
    best = worth.index(max(worth))
    reach = runs[best][0] - WINDOW_WORDS, runs[best][1] + 2 * WINDOW_WORDS
    shown = [run for run in runs if reach[0] <= run[0] and run[1] <= reach[1]]
    spans = whole.spans(shown[0][0], max(end for _, end in shown))
    start = _word_start(text, spans[runs[best][0]][0])
    end = _word_end(text, max(start + WINDOW + LEAD, spans[runs[best][1]][1]))
    inside = [(a - start, b - start) for a, b in _marks(shown, spans) if start <= a and b <= end]
    return Snippet(text[start:end], tuple(inside))


def _marks(runs: list[Run], spans: dict[int, Run]) -> tuple[tuple[int, int], ...]:
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
