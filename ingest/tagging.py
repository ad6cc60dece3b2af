"""What the controlled list makes of releases already read: terms tried, topics given anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from archive.annotation import Annotations
from archive.release import Release, Span
from archive.revision import Record
from archive.topics import Topic
from index.analysis import tokens
from ingest.annotate.terms import compiled
from ingest.annotate.topics import find_topics


@dataclass(frozen=True, slots=True)
class Caught:
    """A release in which terms stand, with where; ``has`` and ``would`` say of one topic.

    ``has`` is whether the release has the topic now, ``would`` whether it had
    it if the terms belonged to it; both are ``None`` where no topic was named.
    """

    release: str
    title: str
    places: tuple[Span, ...]
    has: bool | None = None
    would: bool | None = None


@dataclass(frozen=True, slots=True)
class Retagged:
    """A release whose topics the list now gives otherwise."""

    release: str
    annotations: Annotations
    gained: tuple[str, ...]
    lost: tuple[str, ...]


def caught(
    records: Iterable[Record], terms: tuple[str, ...], topic: Topic | None = None
) -> Iterator[Caught]:
    """Yield the releases in which one of the terms stands, in the records' order."""
    tried = Topic("tried", "tried", "tried", terms)
    widened = replace(topic, terms=(*topic.terms, *terms)) if topic else None
    for record in records:
        release = record.revision.release
        places = _places(release, tried)
        if places:
            name, title = record.revision.release_id, release.title
            has = _has(release, topic) if topic else None
            would = _has(release, widened) if widened else None
            yield Caught(name, title, places, has, would)


def retagged(
    release_id: str, release: Release, read: Annotations, topics: tuple[Topic, ...]
) -> Retagged | None:
    """Return a reading with the topics of the present list, or ``None`` where nothing changes.

    ``read`` is the reading as it was stored, without what staff settled, which
    is applied again to whatever stands there.
    """
    now = find_topics(release, topics)
    if now == read.topics:
        return None
    before, after = ({tag.topic for tag in tags} for tags in (read.topics, now))
    return Retagged(
        release_id,
        replace(read, topics=now),
        tuple(sorted(after - before)),
        tuple(sorted(before - after)),
    )


def _places(release: Release, tried: Topic) -> tuple[Span, ...]:
    language = release.language or "en"
    found = tokens(release.text, language)
    matches = compiled((tried,), language[:2]).matches(found)
    return tuple(Span(found[m.first].start, found[m.behind - 1].end) for m in matches)


def _has(release: Release, topic: Topic) -> bool:
    return bool(find_topics(release, (topic,)))
