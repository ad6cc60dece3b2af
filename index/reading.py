"""Where the words of a query stand in a text that is read anew: slow, obviously right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from index.analysis import stem, tokens, words
from index.document import Passage
from index.entries import Entry
from index.expansion import fits
from index.query import Fuzzy, Node, Pattern, Phrase, Word
from index.results import Snippet
from index.snippets import Leaf, Run, near, snippet


def read_snippet(entry: Entry, where: Node) -> Snippet:
    """Return the snippet of an entry whose texts are read for it."""
    language = entry.language or "en"

    def read(_: int, passage: Passage) -> ReadText:
        return ReadText(passage.text, language)

    return snippet(entry, where, read)


class ReadText:
    """The tokens of a text."""

    def __init__(self, text: str, language: str) -> None:
        self._tokens, self._language = list(tokens(text, language)), language

    def spans(self, numbers: Iterable[int]) -> dict[int, tuple[int, int]]:
        """Return where words, by number, begin and end in the text."""
        return {n: (self._tokens[n].start, self._tokens[n].end) for n in numbers}

    def runs(self, leaf: Leaf) -> Iterator[Run]:
        """Yield the matches of a leaf."""
        match leaf:
            case Pattern() | Fuzzy():
                meant = {token.word for token in self._tokens}
                yield from self._each({word for word in meant if fits(leaf, word)})
            case Word(written, exact=exact):
                parts = words(written)
                exactly = exact and len(parts) == 1
                yield from self._each(set(parts)) if exactly else self._row(parts, 0)
            case Phrase(written_parts, slop=slop):
                yield from self._row(tuple(w for p in written_parts for w in words(p)), slop)

    def _each(self, meant: set[str]) -> Iterator[Run]:
        return ((n, n) for n, token in enumerate(self._tokens) if token.word in meant)

    def _row(self, parts: tuple[str, ...], slop: int) -> Iterator[Run]:
        terms, size = [stem(part, self._language) for part in parts], len(parts)
        line = [token.term for token in self._tokens]
        if slop:
            stands = [(n, term) for n, term in enumerate(line) if term in terms]
            yield from near(stands, terms, slop)
        elif parts:
            for at in range(len(line) - size + 1):
                if line[at : at + size] == terms:
                    yield at, at + size - 1
