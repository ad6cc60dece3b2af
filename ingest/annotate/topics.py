"""The topics of a release, by the terms of the controlled list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import log1p
from typing import Final

from archive.annotation import TopicTag
from archive.release import Release, Span
from archive.topics import Topic
from index.analysis import Token, tokens

# A term in the title or standfirst says what the release is about; one in the
# body may be a word in passing.
_HEAD_WEIGHT: Final = 2.0
_BODY_WEIGHT: Final = 1.0
_TAIL: Final = frozenset({"boilerplate", "contact", "credit", "tail_heading", "end_mark", "kicker"})
# Longer releases mention more in passing: what is asked grows from here on.
_USUAL_WORDS: Final = 450


@dataclass(frozen=True, slots=True)
class _Term:
    """A term of a topic as tokens; ``open_end`` lets the last one go on ("retaliat*")."""

    topic: str
    words: tuple[str, ...]
    open_end: bool


@dataclass(frozen=True, slots=True)
class _Match:
    """Where a term of a topic stands, and in which weight of text."""

    term: _Term
    span: Span
    weight: float


def find_topics(release: Release, topics: tuple[Topic, ...]) -> tuple[TopicTag, ...]:
    """Return the topics that ``release`` is about, in the list's order, with the matching words.

    A topic needs as many points as its ``evidence`` asks, more in a long
    text; a term counts less each time it comes again, so that one word
    repeated does not make a topic.
    """
    found = list(_tokens_of(release))
    matches = tuple(_matches(found, _compiled(topics, release.language or "en")))
    asked = max(1.0, (len(found) / _USUAL_WORDS) ** 0.5)
    tags = []
    for topic in topics:
        own = [m for m in matches if m.term.topic == topic.id]
        if own and points(own) >= topic.evidence * asked:
            tags.append(TopicTag(topic.id, tuple(sorted({m.span for m in own}))))
    return tuple(tags)


def points(matches: Iterable[_Match]) -> float:
    """Return what the matches of one topic weigh together."""
    weights: Counter[_Term] = Counter()
    for match in matches:
        weights[match.term] += match.weight  # type: ignore[assignment]
    return sum(log1p(weight) / log1p(1) for weight in weights.values())


def _tokens_of(release: Release) -> Iterator[tuple[Token, float]]:
    """Yield the words that speak for a topic, with their weight."""
    parts = sorted(release.parts, key=lambda part: part.span)
    at = 0
    for token in tokens(release.text, release.language):
        while at < len(parts) and parts[at].span.end <= token.start:
            at += 1
        label = "block"
        if at < len(parts) and parts[at].span.start <= token.start:
            label = parts[at].label
        if label not in _TAIL:
            yield token, _HEAD_WEIGHT if label in ("title", "standfirst") else _BODY_WEIGHT


@lru_cache(maxsize=64)
def _compiled(topics: tuple[Topic, ...], language: str) -> dict[str, tuple[_Term, ...]]:
    """Return every term by its first token; prefixes stand under their first three letters."""
    by_first: dict[str, list[_Term]] = {}
    for topic in topics:
        for printed in topic.terms:
            words = [t.word if printed.endswith("*") else t.term for t in tokens(printed, language)]
            if words:
                term = _Term(topic.id, tuple(words), printed.endswith("*"))
                key = words[0][:3] + "*" if term.open_end and len(words) == 1 else words[0]
                by_first.setdefault(key, []).append(term)
    return {first: tuple(terms) for first, terms in by_first.items()}


def _matches(
    found: list[tuple[Token, float]], by_first: dict[str, tuple[_Term, ...]]
) -> Iterator[_Match]:
    """Yield every place where a term stands."""
    for at, (token, weight) in enumerate(found):
        keys = {token.term, token.word, token.word[:3] + "*"}
        for term in (t for key in keys for t in by_first.get(key, ())):
            run = found[at : at + len(term.words)]
            if len(run) == len(term.words) and _fits(term, [t for t, _ in run]):
                yield _Match(term, Span(token.start, run[-1][0].end), weight)


def _fits(term: _Term, run: list[Token]) -> bool:
    if term.open_end:
        *before, last = term.words
        return run[-1].word.startswith(last) and all(
            t.word == w for t, w in zip(run, before, strict=False)
        )
    return all(t.term == w for t, w in zip(run, term.words, strict=True))
