"""The product behind the interface that the benchmark of four engines measures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from index.entries import Entries, ReleaseEntry
from index.query import (
    And,
    Between,
    Everything,
    FacetName,
    Fuzzy,
    Node,
    Or,
    Pattern,
    Phrase,
    Query,
    Value,
    Word,
)
from index.results import Hit
from index.whoosh_engine import WhooshEngine

UNCAPPED = 100_000


class Product:
    """The product behind the interface that the benchmark of four engines measures."""

    FACETS: ClassVar[dict[str, FacetName]] = {
        "speaker": "publisher",
        "year": "year",
        "month": "month",
        "topic": "topic",
    }

    def build(self, docs: list[dict[str, Any]], path: str) -> None:
        """Make a new index of all documents."""
        engine = WhooshEngine(Path(path), UNCAPPED)
        engine.rebuild(len(docs), (self._entries(d) for d in docs))
        engine.close()

    def open(self, path: str, engine: WhooshEngine | None = None) -> None:
        """Be ready to search."""
        self.path, self.engine = path, engine or WhooshEngine(Path(path), UNCAPPED)

    def reader(self) -> Product:
        """Return a handle for one more thread: the same engine."""
        other = Product()
        other.open(self.path, self.engine)
        return other

    def refresh(self) -> None:
        """See what others have added: every search does."""

    def add(self, doc: dict[str, Any]) -> None:
        """Add one document, durably."""
        self.engine.apply(self.engine.generation() + 1, [self._entries(doc)])

    def search(
        self, kind: str, ast: tuple[str, ...], speaker: str | None, dates: Any, k: int = 10
    ) -> tuple[int, list[tuple[str, float]], list[str], dict[str, dict[str, int]]]:
        """Return total, the best, their passages, and all counts of four facets."""
        parts = [self._node(ast)]
        parts += [Value("publisher", speaker)] if speaker else []
        parts += [Between(*map(_day, dates))] if dates else []
        query = Query(
            "releases",
            And(tuple(parts)) if len(parts) > 1 else parts[0],
            size=k,
            facets=tuple(self.FACETS.values()),
            facet_limit=None,
        )
        results = self.engine.search(query)
        facets = {
            name: {v.label if name == "speaker" else v.value: v.count for v in facet.values}
            for name, facet in zip(self.FACETS, results.facets, strict=True)
        }
        top = [(hit.entry.id, hit.score) for hit in results.hits]
        return results.total, top, [_marked(hit) for hit in results.hits], facets

    def _node(self, ast: tuple[str, ...]) -> Node:
        op, words = ast[0], ast[1:]
        made: dict[str, Callable[[], Node]] = {
            "all": Everything,
            "term": lambda: Word(words[0]),
            "and": lambda: And(tuple(Word(w) for w in words)),
            "or": lambda: Or(tuple(Word(w) for w in words)),
            "phrase": lambda: Phrase(words),
            "prefix": lambda: Pattern(f"{words[0]}*"),
            "fuzzy": lambda: Fuzzy(words[0]),
        }
        return made[op]()

    def _entries(self, doc: dict[str, Any]) -> Entries:
        release = _release(
            doc["id"], doc["body"], doc["speaker"], _day(doc["date"]), tuple(doc["topic"])
        )
        return Entries(release, (), ())


def _day(number: int) -> date:
    """Return the day of 20190508; one that no month has becomes its last."""
    year, month, day = number // 10000, number // 100 % 100, number % 100
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1


def _release(
    name: str, body: str, publisher: str, day: date, topics: tuple[str, ...]
) -> ReleaseEntry:
    return ReleaseEntry(
        id=name,
        release_id=name,
        title="",
        kicker="",
        standfirst="",
        body=body,
        publisher_id=publisher.lower(),
        publisher=publisher,
        published=day,
        language="en",
        topics=topics,
        quotations=(),
        citations=(),
        revisions=1,
        corrected=False,
    )


def _marked(hit: Hit) -> str:
    shown, at = "", 0
    for start, end in hit.snippet.marks:
        shown += f"{hit.snippet.text[at:start]}<b>{hit.snippet.text[start:end]}</b>"
        at = end
    return shown + hit.snippet.text[at:]
