"""What readers hope to find stands first: judgements on the sample archive have a floor."""

from __future__ import annotations

from collections.abc import Iterator
from math import log2
from pathlib import Path

import pytest

from archive.home import open_store
from index.engine import Engine
from index.freshness import catch_up
from index.language import parse
from index.memory_engine import MemoryEngine
from index.query import Query
from index.whoosh_engine import WhooshEngine
from ingest.demo import fill

DEPTH = 10
# The mean of all lines; it only rises. A change that lowers it says why.
FLOOR = 0.97
# No line falls below this.
LEAST = 0.75

Judged = dict[str, int]


def _judgements() -> list[tuple[str, Judged]]:
    parts = (Path(__file__).parent / "ranking.txt").read_text("utf-8").split("\n\n")[1:]
    found = []
    for part in parts:
        line, *rows = part.strip().splitlines()
        found.append((line, {row[2:]: int(row[0]) for row in rows}))
    return found


JUDGEMENTS = _judgements()


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Engine]]:
    """The sample archive in both engines."""
    home = tmp_path_factory.mktemp("samples")
    fill(home)
    store = open_store(home)
    both: list[Engine] = [MemoryEngine(), WhooshEngine(home / "ranked")]
    for engine in both:
        catch_up(store, engine)
    yield both
    store.close()


def _found(engine: Engine, line: str) -> list[str]:
    hits = engine.search(Query("releases", parse(line).node, size=DEPTH, facets=())).hits
    return [f"{hit.entry.published} {hit.entry.publisher_id}" for hit in hits]


def _gain(grades: list[int]) -> float:
    return sum((2**grade - 1) / log2(at + 2) for at, grade in enumerate(grades))


def ndcg(found: list[str], judged: Judged) -> float:
    """How near an order is to the best one: 1.0 where what matters most stands first."""
    best = sorted(judged.values(), reverse=True)[:DEPTH]
    return _gain([judged.get(name, 0) for name in found]) / _gain(best)


@pytest.mark.parametrize(("line", "judged"), JUDGEMENTS, ids=[line for line, _ in JUDGEMENTS])
def test_what_a_line_is_about_stands_near_the_top(
    engines: list[Engine], line: str, judged: Judged
) -> None:
    """No single line is far from the best order."""
    assert ndcg(_found(engines[1], line), judged) >= LEAST


def test_the_judgements_have_a_floor(engines: list[Engine]) -> None:
    """On average over all lines, and the same from every engine."""
    for engine in engines:
        each = [ndcg(_found(engine, line), judged) for line, judged in JUDGEMENTS]
        assert sum(each) / len(each) >= FLOOR


def test_every_judged_release_is_in_the_archive(engines: list[Engine]) -> None:
    """A judgement about nothing would never be missed."""
    there = {
        f"{hit.entry.published} {hit.entry.publisher_id}"
        for hit in engines[0].stream(Query("releases"))
    }
    assert {name for _, judged in JUDGEMENTS for name in judged} <= there
