"""The terms of the controlled list, and where they stand in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from archive.topics import Topic
from index.analysis import Token, tokens

_ENGLISH_ENDINGS: Final = frozenset({"", "s", "es", "d", "ed", "ing", "e", "y", "ies", "ied"})
_LONGEST_ENDING: Final = 2
_LETTERS: Final = 3


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A term of a topic as tokens; ``open_end`` lets the last one go on ("retaliat*")."""

    topic: str
    tokens: tuple[Token, ...]
    open_end: bool


@dataclass(frozen=True, slots=True)
class Match:
    """A term and the tokens that are it, by the position of the first and behind the last."""

    term: Term
    first: int
    behind: int


@dataclass(slots=True)
class Terms:
    """Single words by stem, phrases by their first two, lone prefixes by their first letters.

    A phrase whose second word is an open prefix stands under its first word.
    """

    language: str
    by_stem: dict[str, list[Term]] = field(default_factory=dict)
    by_pair: dict[tuple[str, str], list[Term]] = field(default_factory=dict)
    by_letters: dict[str, list[Term]] = field(default_factory=dict)

    def add(self, term: Term) -> None:
        """Take in a term."""
        first, *rest = term.tokens
        if term.open_end and not rest:
            self.by_letters.setdefault(first.word[:_LETTERS], []).append(term)
        elif rest and not (term.open_end and len(rest) == 1):
            self.by_pair.setdefault((first.term, rest[0].term), []).append(term)
        else:
            self.by_stem.setdefault(first.term, []).append(term)

    def matches(self, found: Sequence[Token]) -> Iterator[Match]:
        """Yield every place of ``found`` where a term stands, in order."""
        by_stem, by_pair, by_letters = self.by_stem, self.by_pair, self.by_letters
        before = ""
        for at, token in enumerate(found):
            term = token.term
            if (before, term) in by_pair:
                yield from self._at(found, at - 1, by_pair[before, term])
            if term in by_stem:
                yield from self._at(found, at, by_stem[term])
            if token.word[:_LETTERS] in by_letters:
                yield from self._at(found, at, by_letters[token.word[:_LETTERS]])
            before = term

    def _at(self, found: Sequence[Token], at: int, fitting: list[Term]) -> Iterator[Match]:
        for term in fitting:
            behind = at + len(term.tokens)
            if behind <= len(found) and self._fits(term, found[at:behind]):
                yield Match(term, at, behind)

    def _fits(self, term: Term, run: Sequence[Token]) -> bool:
        *before, last = zip(term.tokens, run, strict=True)
        if term.open_end and not last[1].word.startswith(last[0].word):
            return False
        rest = before if term.open_end else [*before, last]
        return all(_inflects(wanted, token, self.language) for wanted, token in rest)


@lru_cache(maxsize=16)
def compiled(topics: tuple[Topic, ...], language: str) -> Terms:
    """Return the terms of all topics as a language stems them."""
    terms = Terms(language)
    for topic in topics:
        for printed in topic.terms:
            found = tuple(tokens(printed, language))
            if found:
                terms.add(Term(topic.id, found, printed.endswith("*")))
    return terms


def _inflects(wanted: Token, token: Token, language: str) -> bool:
    """Return whether the token is the wanted word in another inflection.

    The same stem is not enough: "reporter" and "report" share one, and
    "execution" shares its with "executive".
    """
    if wanted.word == token.word:
        return True
    if wanted.term != token.term:
        return False
    shared = _shared(wanted.word, token.word)
    ends = (wanted.word[shared:], token.word[shared:])
    if language.startswith("en"):
        return all(end in _ENGLISH_ENDINGS for end in ends)
    return all(len(end) <= _LONGEST_ENDING for end in ends)


def _shared(one: str, other: str) -> int:
    """Return how many letters two words begin with in common."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
