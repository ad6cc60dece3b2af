"""The topics of a release, by the terms of the controlled list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log2
from typing import Final

from archive.annotation import TopicTag
from archive.release import Release, Span
from archive.topics import Topic
from index.analysis import Token, tokens

# A term in the title or standfirst says what the release is about; one in the
# body may be a word in passing.
_WEIGHTS: Final = {"title": 3.0, "standfirst": 2.0}
# The opening paragraph does a standfirst's work where there is none.
_LEAD: Final = 1.5
# Words that only stand together when the subject is spoken of say more than one word does.
_PHRASE: Final = 1.5
# Where a publisher tags its releases by subject, a subject that it left out needs more.
_UNTAGGED: Final = 2.0
_TAIL: Final = frozenset({"boilerplate", "contact", "credit", "tail_heading", "end_mark", "kicker"})
# Longer releases mention more in passing: what is asked grows from here on.
_USUAL_WORDS: Final = 450
_ENGLISH_ENDINGS: Final = frozenset({"", "s", "es", "d", "ed", "ing", "e", "y", "ies", "ied"})
_LONGEST_ENDING: Final = 2
_LETTERS: Final = 3


@dataclass(frozen=True, slots=True)
class _Term:
    """A term of a topic as tokens; ``open_end`` lets the last one go on ("retaliat*")."""

    topic: str
    tokens: tuple[Token, ...]
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
    repeated does not make a topic. A topic that the publisher's own tags name
    needs none; its words are shown where there are any.
    """
    found = list(_tokens_of(release))
    language = release.language or "en"
    matches = tuple(_matches(found, _compiled(topics, language), language))
    asked = max(1.0, (len(found) / _USUAL_WORDS) ** 0.5)
    tagged = _tagged(release, topics)
    if tagged:
        asked *= _UNTAGGED
    tags = []
    for topic in topics:
        own = [m for m in matches if m.term.topic == topic.id]
        if topic.id in tagged or (own and points(own) >= topic.evidence * asked):
            tags.append(TopicTag(topic.id, tuple(sorted({m.span for m in own}))))
    return tuple(tags)


def _tagged(release: Release, topics: tuple[Topic, ...]) -> frozenset[str]:
    """Return the topics that the publisher's own tags name."""
    tags = {_folded(tag) for tag in release.tags}
    return frozenset(t.id for t in topics if tags & {_folded(t.name), _folded(t.id)})


def _folded(words: str) -> str:
    return " ".join(token.word for token in tokens(words, None))


def points(matches: Iterable[_Match]) -> float:
    """Return what the matches of one topic weigh together."""
    weights: dict[_Term, float] = {}
    for match in matches:
        weights[match.term] = weights.get(match.term, 0.0) + match.weight
    return sum(
        log2(1 + weight) * (_PHRASE if len(term.tokens) > 1 else 1.0)
        for term, weight in weights.items()
    )


def _tokens_of(release: Release) -> Iterator[tuple[Token, float]]:
    """Yield the words that speak for a topic, with their weight.

    What a publisher is called says nothing of what it publishes: words of its
    own name weigh nothing.
    """
    named = _own_name(release)
    lead = _lead(release)
    parts = sorted(release.parts, key=lambda part: part.span)
    at = 0
    for token in tokens(release.text, release.language):
        while at < len(parts) and parts[at].span.end <= token.start:
            at += 1
        label = "block"
        if at < len(parts) and parts[at].span.start <= token.start:
            label = parts[at].label
        if label not in _TAIL:
            weight = _WEIGHTS.get(label, _LEAD if token.end <= lead else 1.0)
            yield token, 0.0 if token.start in named else weight


def _lead(release: Release) -> int:
    """Return where the opening paragraph ends that stands for a standfirst, 0 where one is."""
    if release.standfirst or not release.blocks:
        return 0
    return release.blocks[0].span.end


def _own_name(release: Release) -> frozenset[int]:
    """Return where words stand that are part of the publisher's name: two of it or more."""
    name = [token.word for token in tokens(release.publisher or "", None)]
    following = set(pairwise(name))
    found: set[int] = set()
    before: Token | None = None
    for token in tokens(release.text, None):
        if before and (before.word, token.word) in following:
            found |= {before.start, token.start}
        before = token if release.text[token.start].isupper() else None
    return frozenset(found)


@lru_cache(maxsize=64)
def _compiled(topics: tuple[Topic, ...], language: str) -> dict[str, tuple[_Term, ...]]:
    """Return every term under its first token's stem, a lone prefix under its first letters."""
    by_first: dict[str, list[_Term]] = {}
    for topic in topics:
        for printed in topic.terms:
            found = tuple(tokens(printed, language))
            if found:
                term = _Term(topic.id, found, printed.endswith("*"))
                lone = term.open_end and len(found) == 1
                first = found[0].word[:_LETTERS] + "*" if lone else found[0].term
                by_first.setdefault(first, []).append(term)
    return {first: tuple(terms) for first, terms in by_first.items()}


def _matches(
    found: list[tuple[Token, float]], by_first: dict[str, tuple[_Term, ...]], language: str
) -> Iterator[_Match]:
    """Yield every place where a term stands."""
    for at, (token, weight) in enumerate(found):
        for first in (token.term, token.word[:_LETTERS] + "*"):
            for term in by_first.get(first, ()):
                run = [t for t, _ in found[at : at + len(term.tokens)]]
                if weight and len(run) == len(term.tokens) and _fits(term, run, language):
                    yield _Match(term, Span(token.start, run[-1].end), weight)


def _fits(term: _Term, run: list[Token], language: str) -> bool:
    *before, last = zip(term.tokens, run, strict=True)
    if term.open_end and not last[1].word.startswith(last[0].word):
        return False
    rest = before if term.open_end else [*before, last]
    return all(_inflects(wanted, token, language) for wanted, token in rest)


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
