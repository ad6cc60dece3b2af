"""What an engine keeps of one state of the index is never told of another."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from index.entries import Entries, Unit
from index.language import parse
from index.memory_engine import MemoryEngine
from index.query import Query, Selection
from index.whoosh_engine import WhooshEngine, counting

MakeEntries = Callable[[str, int], Entries]
UNITS: tuple[Unit, ...] = get_args(Unit)
LINES = [
    "",
    "reprisals",
    '"early warning"',
    "repris*",
    "the*",
    "defendre~1",
    "speaker:ruiz",
    "-water",
    "water date:2018..2019 -topic:water",
    "quote:(speaker:ruiz water)",
    "para:12",
]


@pytest.fixture(params=[(1, 1), (3, 2), (4_096, 1_000)], ids=["all large", "some large", "small"])
def sizes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Segments are large, and counts long, from different sizes on."""
    monkeypatch.setattr(counting, "LARGE", request.param[0])
    monkeypatch.setattr(counting, "LONG", request.param[1])


@pytest.mark.usefixtures("sizes")
@pytest.mark.parametrize("unit", UNITS)
def test_the_same_question_after_each_change(
    make_entries: MakeEntries, tmp_path: Path, unit: Unit
) -> None:
    """Additions, replacements and removals show in totals and counts of what was asked before."""
    memory, whoosh = MemoryEngine(expansions=3), WhooshEngine(tmp_path, expansions=3)
    chance, known = random.Random(5), [f"r{n}" for n in range(12)]
    for change in range(1, 13):
        replaced = [
            make_entries(name, chance.randint(0, 10**9)) for name in known[:: chance.randint(1, 4)]
        ]
        gone = chance.sample(known, 2) if change % 5 == 0 else []
        replaced = [each for each in replaced if each.release.release_id not in gone]
        if change % 3 == 0:
            replaced = [make_entries(f"n{change}", change)]
        for engine in (memory, whoosh):
            engine.apply(change, replaced, gone)
        for line in LINES:
            _same(memory, whoosh, Query(unit, parse(line).node, size=0))
            chosen = _ticked(memory, unit, line)
            _same(memory, whoosh, Query(unit, parse(line).node, chosen, size=0))
    whoosh.close()


@pytest.mark.usefixtures("sizes")
def test_what_was_not_asked_for_some_changes(make_entries: MakeEntries, tmp_path: Path) -> None:
    """A unit that nobody searched meanwhile, here or in another process, is told of as it is."""
    memory = MemoryEngine(expansions=3)
    writing, reading = (WhooshEngine(tmp_path, expansions=3) for _ in range(2))
    chance = random.Random(9)
    for change in range(1, 16):
        made = [make_entries(f"r{n}", chance.randint(0, 10**9)) for n in range(change % 4, 16, 3)]
        for engine in (memory, writing):
            engine.apply(change, made, [f"r{change}"] if change > 12 else [])
        for at, unit in enumerate(UNITS):
            if change % (at + 2) == 0:
                for line in LINES:
                    _same(memory, writing, Query(unit, parse(line).node, size=0))
                    _same(memory, reading, Query(unit, parse(line).node, size=0))
    writing.close()
    reading.close()


def _ticked(engine: MemoryEngine, unit: Unit, line: str) -> tuple[Selection, ...]:
    """Return a selection of the first value of two facets."""
    facets = engine.search(Query(unit, parse(line).node, size=0)).facets
    values = [(facet.name, facet.values[0].value) for facet in facets if facet.values]
    return tuple(Selection(name, (value,)) for name, value in values[:2])


def _same(memory: MemoryEngine, whoosh: WhooshEngine, query: Query) -> None:
    one, other = memory.search(query), whoosh.search(query)
    assert other.total == one.total
    assert other.facets == one.facets
    assert other.notices == one.notices
