"""The search engine measured: beside its peers as a plug-in, and alone on made-up releases.

Beside stock Whoosh, SQLite FTS5 and tantivy, on real press releases, where the
benchmark of the four lies beside the checkout:

    python ../shared/bench/engines_bench.py --docs 5000 --add-engine product=bench/search.py:Product

Alone, in three units, with ten quotations and five citations a release:

    python bench/search.py --releases 5000
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from index.entries import (
    CitationEntry,
    Entries,
    PinpointEntry,
    QuotationEntry,
    ReleaseEntry,
    SpeakerEntry,
    Unit,
)
from index.language import parse
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


# ---------------------------------------------------------------- made-up releases

VOCABULARY = 30_000


class MadeUp:
    """Releases of words with the frequencies of a language, ten quotations and five citations."""

    def __init__(self, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        letters = "etaoinshrdlcum"
        self.words = [
            "".join(self.chance.choice(letters) for _ in range(2 + len(str(n)) * 2))
            for n in range(VOCABULARY)
        ]
        self.weights = [1 / (n + 2) for n in range(VOCABULARY)]

    def text(self, length: int) -> str:
        """Return so many words."""
        return " ".join(self.chance.choices(self.words, self.weights, k=length))

    def entries(self, number: int) -> Entries:
        """Return a release."""
        name = f"release{number}"
        topics = tuple(f"topic-{n}" for n in sorted(self.chance.sample(range(40), 3)))
        day = date.fromordinal(date(2005, 1, 1).toordinal() + self.chance.randrange(7000))
        about: dict[str, Any] = {
            "release_id": name,
            "title": self.text(8),
            "publisher_id": f"publisher-{number % 60}",
            "publisher": f"Publisher {number % 60}",
            "published": day,
            "language": "en",
            "topics": topics,
        }
        citations = tuple(self._citation(name, at, about) for at in range(5))
        quotations = tuple(self._quotation(name, at, about, citations) for at in range(10))
        release = ReleaseEntry(
            id=name,
            kicker="",
            standfirst=self.text(25),
            body=" ".join([self.text(150), *(q.words[0] for q in quotations)]),
            quotations=quotations,
            citations=citations,
            revisions=1,
            corrected=False,
            **about,
        )
        return Entries(release, quotations, citations)

    def _citation(self, name: str, at: int, about: dict[str, Any]) -> CitationEntry:
        first = self.chance.randrange(1, 99)
        return CitationEntry(
            id=f"{name}-c{at}",
            position=at,
            text=f"para {first}",
            work=f"A/{self.chance.randrange(60, 80)}/{self.chance.randrange(300)}",
            work_mention="the report",
            pinpoints=(PinpointEntry("para", first, first + self.chance.randrange(3)),),
            claim=self.text(20),
            quotation_id=f"{name}-q{at}",
            **about,
        )

    def _quotation(
        self, name: str, at: int, about: dict[str, Any], citations: tuple[CitationEntry, ...]
    ) -> QuotationEntry:
        number = int(self.chance.paretovariate(0.6)) % 8000
        said = self.text(25)
        speaker = SpeakerEntry(
            f"speaker-{number}", f"Speaker {number}", "person", "Director", f"Body {number % 300}"
        )
        return QuotationEntry(
            id=f"{name}-q{at}",
            position=at,
            words=(said,),
            form="full",
            basis="named",
            confidence=0.9,
            mention="",
            cue="said",
            speakers=(speaker,),
            citations=citations[at : at + 1],
            context=said,
            **about,
        )


def lines(made: MadeUp) -> list[str]:
    """Return queries as readers write them."""
    common, middle, rare = made.words[20], made.words[400], made.words[9000]
    return [
        "",
        common,
        middle,
        rare,
        f"{common} {middle}",
        f"{middle} OR {rare} OR {made.words[300]}",
        f'"{made.words[1]} {made.words[2]}"',
        f"{middle[:3]}*",
        f"{middle}~1",
        'speaker:"Speaker 7"',
        f"speaker:7 {common}",
        "publisher:publisher-7",
        "topic:topic-3 date:2010..2012",
        f"{common} -topic:topic-3",
        "cites:A/73/230#10-20",
        "para:66",
        f"quote:(speaker:7 {common})",
        f"title:{common}",
        f'said:"{made.words[0]} {made.words[3]}"~3',
    ]


def measure(releases: int) -> None:
    """Build, query and add, and print what it took."""
    made = MadeUp()
    with tempfile.TemporaryDirectory() as folder:
        engine = WhooshEngine(Path(folder))
        took, cpu = time.perf_counter(), time.process_time()
        waiting: list[Entries] = [made.entries(n) for n in range(releases)]
        making = time.process_time() - cpu
        took, cpu = time.perf_counter(), time.process_time()
        engine.rebuild(1, iter(waiting))
        cpu, took = time.process_time() - cpu, time.perf_counter() - took
        waiting = []
        size = sum(p.stat().st_size for p in Path(folder).rglob("*") if p.is_file())
        print(
            f"{releases} releases built in {took:.1f} s ({releases / cpu:.0f} a CPU second; making "
            f"the words {making:.1f} s), {size / 1e6:.0f} MB on disk, peak {_peak():.0f} MB"
        )
        for unit in ("quotations", "releases", "citations"):
            _query(engine, unit, lines(made))
        adds = [
            _timed(lambda n=n: engine.apply(n, [made.entries(releases + n)])) for n in range(2, 22)
        ]
        print(f"one release added: p50 {statistics.median(adds):.1f} ms, worst {max(adds):.1f} ms")


def _query(engine: WhooshEngine, unit: Unit, asked: list[str]) -> None:
    cold, warm = [], []
    for line in asked:
        query = Query(unit, parse(line).node, size=10)
        cold.append((_timed(lambda q=query: engine.search(q)), line))
        warm.append((min(_timed(lambda q=query: engine.search(q)) for _ in range(3)), line))
    for name, times in (("first", cold), ("again", warm)):
        ordered = sorted(t for t, _ in times)
        slowest = max(times)
        print(
            f"  {unit:10} {name}: p50 {statistics.median(ordered):6.2f} ms, p95 "
            f"{ordered[int(len(ordered) * 0.95)]:6.2f} ms; slowest {slowest[1]!r}"
        )


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--releases", type=int, default=5_000)
    measure(parser.parse_args().releases)


if __name__ == "__main__":
    main()
