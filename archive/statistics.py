"""What an archive holds, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from archive.revision import Record


@dataclass(frozen=True, slots=True)
class PublisherCount:
    """What an archive holds of one publisher, from the first date to the last."""

    publisher: str
    releases: int
    quotations: int
    citations: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Counts:
    """What an archive holds; ``established`` are the quotations whose speaker is known."""

    releases: int
    revised: int
    quotations: int
    established: int
    citations: int
    resolved: int
    undated: int
    languages: tuple[tuple[str, int], ...]
    topics: tuple[tuple[str, int], ...]
    publishers: tuple[PublisherCount, ...]


def count(records: Iterable[Record]) -> Counts:
    """Return the counts over the latest records of an archive."""
    total: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    topics: Counter[str] = Counter()
    publishers: dict[str, _Tally] = {}
    for record in records:
        release, read = record.revision.release, record.annotations
        total["releases"] += 1
        total["revised"] += record.revision.number > 1
        total["quotations"] += len(read.quotations)
        total["established"] += sum(bool(q.attribution.speakers) for q in read.quotations)
        total["citations"] += len(read.citations)
        total["resolved"] += sum(c.work is not None for c in read.citations)
        total["undated"] += release.published is None
        languages[release.language or "?"] += 1
        topics.update(topic.topic for topic in read.topics)
        publishers.setdefault(record.revision.publisher_id, _Tally()).add(record)
    names = ("releases", "revised", "quotations", "established", "citations", "resolved")
    return Counts(
        **{name: total[name] for name in names},
        undated=total["undated"],
        languages=tuple(languages.most_common()),
        topics=tuple(topics.most_common()),
        publishers=tuple(publishers[name].counted(name) for name in sorted(publishers)),
    )


class _Tally:
    """The counts of one publisher under way."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._dates: list[date] = []

    def add(self, record: Record) -> None:
        self._counts["releases"] += 1
        self._counts["quotations"] += len(record.annotations.quotations)
        self._counts["citations"] += len(record.annotations.citations)
        published = record.revision.release.published
        if published:
            known = (*self._dates, published.value)
            self._dates = [min(known), max(known)]

    def counted(self, name: str) -> PublisherCount:
        first, last = (self._dates[0], self._dates[-1]) if self._dates else (None, None)
        counts = self._counts
        return PublisherCount(
            name, counts["releases"], counts["quotations"], counts["citations"], first, last
        )
