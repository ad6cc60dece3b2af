"""The topics of a release, by the terms of the controlled list."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log2
from typing import Final

from archive.annotation import TopicTag
from archive.release import Release, Span
from archive.topics import Topic
from index.analysis import Tokens, tokens, words
from ingest.annotate.terms import Match, Term, compiled

# A term in the title or standfirst says what the release is about; one in the
# body may be a word in passing, and what follows the body says who publishes.
_WEIGHTS: Final = {
    "title": 3.0, "standfirst": 2.0,
    "kicker": 0.0, "boilerplate": 0.0, "contact": 0.0, "credit": 0.0, "tail_heading": 0.0,
    "end_mark": 0.0,
}  # fmt: skip
# The opening paragraph does a standfirst's work where there is none.
_LEAD: Final = 1.5
# Words that only stand together when the subject is spoken of say more than one word does.
_PHRASE: Final = 1.5
# Where a publisher tags its releases by subject, a subject that it left out needs more.
_UNTAGGED: Final = 2.0
# Longer releases mention more in passing: what is asked grows from here on.
_USUAL_WORDS: Final = 450


def find_topics(release: Release, topics: tuple[Topic, ...]) -> tuple[TopicTag, ...]:
    """Return the topics that ``release`` is about, in the list's order, with the matching words.

    A topic needs as many points as its ``evidence`` asks, more in a long
    text; a term counts less each time it comes again, so that one word
    repeated does not make a topic. A topic that the publisher's own tags name
    needs none; its words are shown where there are any.
    """
    language = release.language or "en"
    found = tokens(release.text, language)
    terms = compiled(topics, language[:2])
    weighed = weigh(release, found, terms.matches(found))
    # What the publisher's own tags name.
    tagged = {topic for tag in release.tags for topic in terms.named.get(words(tag), ())}
    asked = max(1.0, (len(found) / _USUAL_WORDS) ** 0.5) * (_UNTAGGED if tagged else 1.0)
    return tuple(
        TopicTag(topic.id, _evidence(found, weighed.get(topic.id, ())))
        for topic in topics
        if topic.id in tagged
        or (topic.id in weighed and points(weighed[topic.id]) >= topic.evidence * asked)
    )


def weigh(
    release: Release, found: Tokens, matches: Iterable[Match]
) -> dict[str, list[tuple[Match, float]]]:
    """Return the matches of each topic with what the text around each one weighs.

    What a publisher is called says nothing of what it publishes: words of its
    own name weigh nothing.
    """
    places = _Places(release)
    own = frozenset(pairwise(words(release.publisher or "")))
    weighed: dict[str, list[tuple[Match, float]]] = {}
    for match in matches:
        weight = places.weight(found.place(match.first)[0])
        if weight and not (own and _in_name(release.text, found, match, own)):
            weighed.setdefault(match.term.topic, []).append((match, weight))
    return weighed


def points(weighed: Sequence[tuple[Match, float]]) -> float:
    """Return what the matches of one topic weigh together."""
    if not weighed:
        return 0.0
    weights: dict[Term, float] = {}
    for match, weight in weighed:
        weights[match.term] = weights.get(match.term, 0.0) + weight
    return sum(
        log2(1 + weight) * (_PHRASE if len(term.tokens) > 1 else 1.0)
        for term, weight in weights.items()
    )


class _Places:
    """What a word weighs by where it stands."""

    def __init__(self, release: Release) -> None:
        self._parts = sorted(release.parts, key=lambda part: (part.span.start, part.span.end))
        self._starts = [part.span.start for part in self._parts]
        opening = release.blocks[0].span.end if release.blocks else 0
        self._lead = 0 if release.standfirst else opening

    def weight(self, start: int) -> float:
        """Return the weight of a word that begins at ``start``."""
        at = bisect_right(self._starts, start) - 1
        usual = _LEAD if start < self._lead else 1.0
        if at < 0 or self._parts[at].span.end <= start:
            return usual
        return _WEIGHTS.get(self._parts[at].label, usual)


def _in_name(text: str, found: Tokens, match: Match, own: frozenset[tuple[str, str]]) -> bool:
    """Return whether a match begins inside the publisher's name, two words of it at least."""
    begin = max(0, match.first - 1)
    around = found.words[begin : match.first + 2]
    return not own.isdisjoint(pairwise(around)) and any(
        pair in own and text[found.place(at)[0]].isupper()
        for at, pair in enumerate(pairwise(around), begin)
    )


def _evidence(found: Tokens, weighed: Iterable[tuple[Match, float]]) -> tuple[Span, ...]:
    places = {(found.place(m.first)[0], found.place(m.behind - 1)[1]) for m, _ in weighed}
    return tuple(Span(start, end) for start, end in sorted(places))
