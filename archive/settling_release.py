"""Decisions about a release's title, date, publisher and topics; its text stays as printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from archive.annotation import Finding, TopicTag
from archive.decisions import Decision
from archive.release import Dated, Precision, Release

UNDATED: Final = "none"
# Which decision answers which doubt of the reader.
_ANSWERS: Final = {"date": ("W111", "W112"), "title": ("W110",), "publisher": ("W114",)}
_PRECISIONS: Final[dict[int, Precision]] = {4: "year", 7: "month", 10: "day"}
_FIELDS: Final = {
    "title": "title",
    "date": "published",
    "publisher": "publisher",
    "topic": "topics",
    "not a topic": "topics",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What a release says of itself beside its text; ``decided`` pairs fields with decisions."""

    release: Release
    publisher_id: str
    topics: tuple[TopicTag, ...]
    findings: tuple[Finding, ...]
    decided: tuple[tuple[str, str], ...] = ()


def settled_facts(facts: Facts, decisions: Iterable[Decision]) -> Facts:
    """Return the facts as staff settled them.

    A decision holds as long as the reading says what it said when it was made:
    once the publisher prints another title, it waits to be looked at again.
    """
    read = now = facts
    for each in decisions:
        if holds(each, read):
            now = replace(_applied(now, each), decided=_with(now.decided, each))
    return now


def holds(decision: Decision, read: Facts) -> bool:
    """Return whether what the decision replaced is still what is read."""
    if decision.about == "title":
        return decision.what == read.release.title
    if decision.about == "date":
        return decision.what == date_words(read.release.published)
    if decision.about == "publisher":
        return decision.what == read.publisher_id
    return True


def date_words(dated: Dated | None) -> str:
    """Return a date as a decision holds it, as exact as it is known: "2019-05", "none"."""
    if dated is None:
        return UNDATED
    lengths = {precision: length for length, precision in _PRECISIONS.items()}
    return dated.value.isoformat()[: lengths[dated.precision]]


def date_of(words: str, as_written: str = "") -> Dated | None:
    """Return the date that ``date_words`` wrote; ``ValueError`` where it is none."""
    if words == UNDATED:
        return None
    value = date.fromisoformat(f"{words}-01-01"[:10] if len(words) < 10 else words)
    return Dated(value, _PRECISIONS.get(len(words), "day"), "given", as_written)


def _applied(now: Facts, decision: Decision) -> Facts:
    after, release = decision.after or "", now.release
    codes = _ANSWERS.get(decision.about, ())
    now = replace(now, findings=tuple(f for f in now.findings if f.code not in codes))
    if decision.about == "title":
        return replace(now, release=replace(release, title=after))
    if decision.about == "date":
        written = release.published.as_written if release.published else ""
        return replace(now, release=replace(release, published=date_of(after, written)))
    if decision.about == "publisher":
        name, _, printed = after.partition(" ")
        return replace(now, publisher_id=name, release=replace(release, publisher=printed or name))
    left = tuple(tag for tag in now.topics if tag.topic != decision.what)
    if decision.about == "topic":
        known = next((tag for tag in now.topics if tag.topic == decision.what), None)
        return replace(now, topics=(*left, known or TopicTag(decision.what, ())))
    return replace(now, topics=left)


def _with(decided: tuple[tuple[str, str], ...], decision: Decision) -> tuple[tuple[str, str], ...]:
    field = _FIELDS[decision.about]
    return (*(each for each in decided if each[0] != field), (field, decision.id))
