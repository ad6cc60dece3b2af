"""The embedded engine says what the memory engine says, whatever happened to the index."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.engine import Engine
from index.entries import Entries, Unit
from index.language import parse
from index.memory_engine import MemoryEngine
from index.query import FACETS, FacetName, Query, Selection, Sort
from index.reading import read_snippet
from index.whoosh_engine import WhooshEngine

MakeEntries = Callable[[str, int], Entries]
Pair = tuple[MemoryEngine, WhooshEngine]
UNITS: tuple[Unit, ...] = get_args(Unit)

TABLE = """
reprisals
reprisals defenders
"early warning"
"civil space"
"when human"
"human rights"~4
"rights human"~2
"the the"~3
"defenders"
-reprisals
reprisals -water
water OR river
(water OR council) report
reprisals OR -water
repris*
wom?n
wom*
the*
defendre~1
insured~2
défenseurs
"les défenseurs"
travail
defenseur~2
speaker:"Ana Ruiz"
speaker:ruiz
speaker:ana-ruiz
speaker:"the report"
-speaker:ruiz
org:harbour
org:"United Nations"
role:director
role:"Executive Director"
publisher:isle-press
publisher:isle
publisher:union
topic:reprisals
topic:civil-space
topic:civil
lang:fr
lang:en
title:reprisals
title:"civil space"
standfirst:report
body:water
said:defenders
said:"human rights"
title:repris*
said:"rights human"~3
"jose"
U.N.
words:person
words:document
form:full
basis:pronoun
cites:A/73/230
cites:a/73/230#12
cites:A/73/230#10-20
cites:ICCPR#art19
para:12
para:2
article:1-30
-para:12
date:2019
date:2018-05..2019
date:>=2019-04
date:..2018
has:quote
has:speaker
has:citation
has:unresolved
has:revision
has:correction
-has:citation
quote:(speaker:ruiz water)
quote:"human rights"
-quote:(speaker:ruiz)
quote:(water -speaker:ruiz)
quote:(para:12 OR reprisals)
speaker:ruiz water date:2018..2019 -topic:water
nothingholdsthis
ana
3.5
"the of and a to"
"""
LINES = ["", *TABLE.strip().splitlines()]


@pytest.fixture(scope="module")
def filled(make_entries: MakeEntries, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """Both engines after the same additions, replacements and removals, in many segments."""
    pair = MemoryEngine(), WhooshEngine(tmp_path_factory.mktemp("index"))
    chance = random.Random(8)
    known: list[str] = []
    for change in range(1, 25):
        new = [f"r{change}x{at}" for at in range(chance.randint(0, 8))]
        again = chance.sample(known, min(len(known), chance.randint(0, 4)))
        gone = set(chance.sample(known, min(len(known), chance.randint(0, 2))))
        replaced = [make_entries(name, chance.randint(0, 10**9)) for name in (*new, *again)]
        for engine in pair:
            engine.apply(change, replaced, gone - set(again))
        known = [name for name in (*known, *new) if name not in gone - set(again)]
    yield pair
    for engine in pair:
        engine.close()


def _same(pair: Pair, query: Query) -> None:
    """Compare totals, facets, the set of hits and, up to ties, their order."""
    one, other = (engine.search(query) for engine in pair)
    assert other.total == one.total
    assert other.facets == one.facets
    assert other.notices == one.notices
    assert other.generation == one.generation
    first, second = ([(h.entry.id, h.score) for h in engine.stream(query)] for engine in pair)
    assert {name for name, _ in first} == {name for name, _ in second}
    if query.sort == "relevance":
        assert [score for _, score in second] == pytest.approx([s for _, s in first], rel=1e-4)
        scores = dict(first)
        assert all(score == pytest.approx(scores[name], rel=1e-4) for name, score in second)
    else:
        assert [name for name, _ in first] == [name for name, _ in second]
    pages = list(pair[1].stream(query))[(query.page - 1) * query.size :]
    assert [h.entry for h in other.hits] == [h.entry for h in pages[: query.size]]
    by_id = {h.entry.id: h.entry for h in pair[0].stream(query)}
    assert all(hit.entry == by_id[hit.entry.id] for hit in other.hits)
    if not other.notices:
        read = [read_snippet(hit.entry, query.where) for hit in other.hits]
        assert [hit.snippet for hit in other.hits] == read


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("line", LINES)
def test_a_line_has_one_answer(filled: Pair, line: str, unit: Unit) -> None:
    """Totals, facets, hits and order agree for every row of the language's table."""
    by_date: Sort = "newest" if len(line) % 2 else "oldest"
    for sort in ("relevance", by_date):
        _same(filled, Query(unit, parse(line).node, sort=sort, size=5))


@pytest.mark.parametrize("line", ["repris*", "the*", "defendre~2"])
def test_a_capped_pattern_has_one_answer(
    make_entries: MakeEntries, tmp_path: Path, line: str
) -> None:
    """Which words are kept when there are too many is the same choice everywhere."""
    pair = MemoryEngine(expansions=2), WhooshEngine(tmp_path, expansions=2)
    for change in (1, 2, 3):
        for engine in pair:
            engine.apply(change, [make_entries(f"r{n}", n * change) for n in range(change, 12)])
    _same(pair, Query("releases", parse(line).node))


LEAVES = st.sampled_from([line for line in LINES if line and " OR " not in line])
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) ({two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) OR ({two[1]})"),
        inner.map(lambda one: f"-({one})"),
        inner.map(lambda one: f"quote:({one})"),
    ),
    max_leaves=5,
)


@given(data=st.data(), unit=st.sampled_from(UNITS), line=TREES)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_tree_and_any_selection_have_one_answer(
    filled: Pair, data: st.DataObject, unit: Unit, line: str
) -> None:
    """Trees of everything, with facet values ticked and excluded, agree too."""
    whole = filled[0].search(Query(unit, facet_limit=None))
    values = {facet.name: [v.value for v in facet.values] for facet in whole.facets}
    names: list[FacetName] = data.draw(st.lists(st.sampled_from(FACETS[unit]), max_size=2))
    selections = tuple(
        Selection(
            name,
            tuple(data.draw(st.lists(st.sampled_from([*values[name], "unheard-of"]), max_size=2))),
            tuple(data.draw(st.lists(st.sampled_from([*values[name], "unheard-of"]), max_size=1))),
        )
        for name in names
    )
    query = Query(unit, parse(line).node, selections, data.draw(st.sampled_from(get_args(Sort))))
    _same(filled, replace(query, size=3, page=data.draw(st.integers(1, 4)), facet_limit=2))


@given(
    seeds=st.lists(
        st.lists(st.tuples(st.integers(0, 6), st.integers(0, 50)), max_size=4), max_size=12
    )
)
@settings(max_examples=8, deadline=None)
def test_any_history_leads_to_one_answer(
    make_entries: MakeEntries,
    tmp_path_factory: pytest.TempPathFactory,
    seeds: list[list[tuple[int, int]]],
) -> None:
    """Additions, replacements, removals and a reopening in any order leave the same index."""
    folder = tmp_path_factory.mktemp("history")
    memory, engine = MemoryEngine(), WhooshEngine(folder)
    for change, seed in enumerate(seeds, 1):
        replaced = [make_entries(f"r{name}", number) for name, number in dict(seed).items()]
        removed = [f"r{number % 7}" for _, number in seed[:1]]
        for each in (memory, engine):
            each.apply(change, replaced, removed)
        engine = WhooshEngine(folder) if change % 3 == 0 else engine
    pair: tuple[Engine, Engine] = memory, engine
    for unit in UNITS:
        for line in ("", "reprisals", "has:citation", '"human rights"~3'):
            _same(pair, Query(unit, parse(line).node))  # type: ignore[arg-type]
