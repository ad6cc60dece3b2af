"""The terms of the controlled list, and where they stand in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from archive.topics import Topic
from index.analysis import Token, Tokens, stem, tokens, words
from ingest.annotate.learnt import Learnt
from ingest.annotate.lists import made_once

_ENGLISH_ENDINGS: Final = frozenset({"", "s", "es", "d", "ed", "ing", "e", "y", "ies", "ied"})
_LONGEST_ENDING: Final = 2
_LETTERS: Final = 3


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A term of a topic as tokens; ``open_end`` lets the last one go on ("retaliat*")."""

    topic: str
    tokens: tuple[Token, ...]
    open_end: bool


class Match(NamedTuple):
    """A term and the tokens that are it, by the position of the first and behind the last."""

    term: Term
    first: int
    behind: int


class Terms:
    """The terms of a list in one language, by the words that may begin them.

    ``named`` are the topics by the words of their names.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.named: dict[tuple[str, ...], set[str]] = {}
        self._by_stem: dict[str, list[Term]] = {}
        self._by_letters: dict[str, list[Term]] = {}
        self._begun = Learnt(self._beginning)

    def add(self, term: Term) -> None:
        """Take in a term: a lone prefix by its first letters, any other by its first stem."""
        first = term.tokens[0]
        if term.open_end and len(term.tokens) == 1:
            self._by_letters.setdefault(first.word[:_LETTERS], []).append(term)
        else:
            self._by_stem.setdefault(first.term, []).append(term)

    def matches(self, found: Tokens) -> Iterator[Match]:
        """Yield every place of ``found`` where a term stands, in order."""
        words = found.words
        for at, node in enumerate(map(self._begun.__getitem__, words)):
            behind = at + 1
            while node is not None:
                for term in node.whole:
                    yield Match(term, at, behind)
                if node.more is None or behind == len(words):
                    break
                node, behind = node.more[words[behind]], behind + 1

    def _beginning(self, word: str) -> _Node | None:
        """Return what the terms are whose first word ``word`` is."""
        same = self._by_stem.get(stem(word, self.language), ())
        fitting = [term for term in same if _inflects(term.tokens[0], word, self.language)]
        alike = self._by_letters.get(word[:_LETTERS], ())
        fitting += [term for term in alike if word.startswith(term.tokens[0].word)]
        return self._node(fitting, 1)

    def _node(self, fitting: Sequence[Term], size: int) -> _Node | None:
        """Return which terms so many words are, and by the next word those that go on."""
        whole = tuple(term for term in fitting if len(term.tokens) == size)
        longer = [term for term in fitting if len(term.tokens) > size]
        if not longer:
            return _Node(whole, None) if whole else None

        def after(word: str) -> _Node | None:
            return self._node([term for term in longer if self._is(term, size, word)], size + 1)

        return _Node(whole, Learnt(after))

    def _is(self, term: Term, at: int, word: str) -> bool:
        """Return whether a word is the term's word at a position."""
        wanted = term.tokens[at]
        if term.open_end and at == len(term.tokens) - 1:
            return word.startswith(wanted.word)
        return _inflects(wanted, word, self.language)


@dataclass(frozen=True, slots=True)
class _Node:
    """The terms that the words so far are, and by the next word those that go on."""

    whole: tuple[Term, ...]
    more: Learnt[_Node | None] | None


@made_once
def compiled(topics: tuple[Topic, ...], language: str) -> Terms:
    """Return the terms of all topics as a language stems them."""
    terms = Terms(language)
    for topic in topics:
        for name in (topic.name, topic.id):
            terms.named.setdefault(words(name), set()).add(topic.id)
        for printed in topic.terms:
            found = tuple(tokens(printed, language))
            if found:
                terms.add(Term(topic.id, found, printed.endswith("*")))
    return terms


def _inflects(wanted: Token, word: str, language: str) -> bool:
    """Return whether the word is the wanted one in another inflection.

    The same stem is not enough: "reporter" and "report" share one, and
    "execution" shares its with "executive".
    """
    if wanted.word == word:
        return True
    # Most words end otherwise: to stem them first would take far longer.
    return _ends_alike(wanted.word, word, language) and wanted.term == stem(word, language)


def _ends_alike(one: str, other: str, language: str) -> bool:
    """Return whether two words differ in no more than their inflections."""
    shared = _shared(one, other)
    ends = (one[shared:], other[shared:])
    if language.startswith("en"):
        return _ENGLISH_ENDINGS.issuperset(ends)
    return all(len(end) <= _LONGEST_ENDING for end in ends)


def _shared(one: str, other: str) -> int:
    """Return how many letters two words begin with in common."""
    if one[:1] != other[:1]:
        return 0
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
