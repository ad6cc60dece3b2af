"""Stock Whoosh, asked over the same segments, counts and orders as the arrays and the memory do."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import reduce
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh import index, query, sorting

from archive.people import slug
from index.analysis import stem, words
from index.entries import Entries, Unit
from index.language import parse
from index.memory_engine import MemoryEngine
from index.query import (
    FACETS,
    And,
    Cites,
    Everything,
    Fuzzy,
    InQuotation,
    Node,
    Not,
    Or,
    Pattern,
    Phrase,
    Query,
    Value,
    Word,
)
from index.values import is_asked
from index.whoosh_engine import WhooshEngine
from index.whoosh_engine.schema import (
    ANY_WORK,
    PLACES,
    SEAM,
    STEMS,
    WORDS,
    facet_field,
    stem_term,
    term_held,
)

MakeEntries = Callable[[str, int], Entries]
UNITS: tuple[Unit, ...] = get_args(Unit)
FAMILIES = ("en", "fr", "other")
# What stock Whoosh has no query for is left out: words near one another in any order, dates.
LINES = """
water
reprisals defenders
"early warning"
"human rights"
"the the"
"defenders"
-reprisals
reprisals -water
water OR river
(water OR council) report
reprisals OR -water
repris*
wom?n
the*
defendre~1
défenseurs
"les défenseurs"
speaker:ruiz
-speaker:ruiz
org:"United Nations"
publisher:isle-press
topic:civil-space
lang:fr
title:reprisals
title:"civil space"
body:water
said:defenders
said:"human rights"
title:repris*
cites:A/73/230
cites:A/73/230#10-20
para:12
has:citation
quote:(speaker:ruiz water)
speaker:ruiz water -topic:water
U.N.
""".strip().splitlines()


@dataclass
class Stock:
    """Whoosh's searchers over the folders of the units."""

    searchers: dict[Unit, Any]

    def asked(self, unit: Unit, node: Node) -> query.Query:
        """Return a tree of the product as a query of Whoosh."""
        match node:
            case Everything():
                return query.ConstantScoreQuery(query.Every(), 0.0)
            case And(parts):
                return query.And([self.asked(unit, part) for part in parts])
            case Or(parts):
                return query.Or([self.asked(unit, part) for part in parts])
            case Not(part):
                # Whoosh's own Not finds deleted documents behind the last one that is left out.
                others = query.AndNot(query.Every(), self.asked(unit, part))
                return query.ConstantScoreQuery(others, 0.0)
            case Word(text, field, exact):
                written = words(text)
                if exact and len(written) == 1:
                    return query.Term(_view(WORDS, field), written[0])
                return _row(written, field)
            case Phrase(parts, field):
                return _row(tuple(word for part in parts for word in words(part)), field)
            case Pattern(text, field):
                return query.Wildcard(_view(WORDS, field), text)
            case Fuzzy(text, distance, field):
                return query.FuzzyTerm(
                    _view(WORDS, field), text, maxdist=distance, constantscore=True
                )
            case Value() | Cites():
                return self._terms(unit, *self._meant(unit, node))
            case InQuotation(part):
                return self._in_quotation(unit, part)
        raise AssertionError(node)

    def _meant(self, unit: Unit, node: Value | Cites) -> tuple[str, list[str]]:
        if isinstance(node, Value):
            terms = self._lexicon(unit, node.field)
            held = [(term, term_held(term)) for term in terms]
            return node.field, [
                t for t, h in held if is_asked(node.field, node.value, h.value, h.label)
            ]
        work = ANY_WORK if node.work is None else slug(node.work)
        meant = []
        for term in self._lexicon(unit, PLACES):
            own, kind, low, high = term.split(SEAM)
            bound = kind == (node.unit or "")
            last = node.first if node.last is None else node.last
            inside = node.unit is None or (int(low) <= (last or 0) and int(high) >= node.first)
            if own == work and bound and inside:
                meant.append(term)
        return PLACES, meant

    def _lexicon(self, unit: Unit, field: str) -> list[str]:
        return [term.decode() for term in self.searchers[unit].lexicon(field)]

    def _terms(self, unit: Unit, field: str, terms: list[str]) -> query.Query:
        found = query.Or([query.Term(field, term) for term in terms]) if terms else query.NullQuery
        return query.ConstantScoreQuery(found, 0.0)

    def _in_quotation(self, unit: Unit, part: Node) -> query.Query:
        inner = self.asked("quotations", part)
        if unit == "quotations":
            return inner
        field = "release" if unit == "releases" else "quotation"
        results = self.searchers["quotations"].search(
            inner, limit=None, groupedby=_groups(field), scored=False
        )
        return self._terms(unit, field, [name for name in results.groups(field) if name])

    def answer(self, unit: Unit, node: Node) -> tuple[dict[str, float], dict[str, Counter[str]]]:
        """Return the score of each match by id, and the counts of the unit's facets."""
        groups: Any = {}
        for name in FACETS[unit]:
            groups |= _groups(facet_field(name))
        found = self.searchers[unit].search(self.asked(unit, node), limit=None, groupedby=groups)
        counts = {}
        for name in FACETS[unit]:
            counts[name] = Counter[str]()
            for term, count in found.groups(facet_field(name)).items():
                if term is not None:
                    counts[name][term_held(term).value] += count
        return {hit["id"]: hit.score for hit in found}, counts


def _groups(field: str) -> dict[str, sorting.FacetType]:
    return {field: sorting.FieldFacet(field, allow_overlap=True, maptype=sorting.Count)}


def _view(held: str, field: str) -> str:
    if field == "any":
        return held
    return field if held == STEMS else f"{WORDS}_{field}"


def _row(written: tuple[str, ...], field: str) -> query.Query:
    """Return a query for words in a row, in every language."""
    view, each = _view(STEMS, field), []
    for family in FAMILIES:
        terms = [stem_term(stem(word, family), family) for word in written]
        each.append(query.Term(view, terms[0]) if len(terms) == 1 else query.Phrase(view, terms))
    return query.Or(each)


def _english(entries: Entries) -> Entries:
    def turned(entry: Any) -> Any:
        inner = {
            name: tuple(turned(each) for each in getattr(entry, name))
            for name in ("quotations", "citations")
            if hasattr(entry, name)
        }
        return replace(entry, language="en", **inner)

    return Entries(
        turned(entries.release),
        tuple(turned(q) for q in entries.quotations),
        tuple(turned(c) for c in entries.citations),
    )


Three = tuple[MemoryEngine, WhooshEngine, Stock]


@pytest.fixture(scope="module")
def three(make_entries: MakeEntries, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Three]:
    """The three over the same archive: many segments, replaced and removed releases."""
    folder = tmp_path_factory.mktemp("index")
    memory, engine, chance = MemoryEngine(), WhooshEngine(folder), random.Random(4)
    for change in range(1, 14):
        names = {f"r{chance.randint(0, 40)}" for _ in range(6)}
        new = [make_entries(name, chance.randint(0, 10**6)) for name in sorted(names)]
        for each in (memory, engine):
            each.apply(change, new, [f"r{change * 3}"] if f"r{change * 3}" not in names else [])
    engine.close()
    with ExitStack() as stack:
        searchers = _searchers(folder, stack)
        yield memory, WhooshEngine(folder), Stock(searchers)


def _searchers(folder: Path, stack: ExitStack) -> dict[Unit, Any]:
    (build,) = (path for path in folder.iterdir() if path.is_dir())
    return {
        unit: stack.enter_context(index.open_dir(str(build / unit)).searcher()) for unit in UNITS
    }


def _one_answer(three: Three, unit: Unit, node: Node) -> None:
    memory, engine, stock = three
    asked = Query(unit, node, facet_limit=None)
    results = [each.search(asked) for each in (memory, engine)]
    found, counts = stock.answer(unit, node)
    for result in results:
        assert result.total == len(found)
        for facet in result.facets:
            assert {v.value: v.count for v in facet.values if v.count} == counts[facet.name]
    assert {hit.entry.id for hit in engine.stream(asked)} == set(found)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("line", LINES)
def test_stock_whoosh_counts_what_we_count(three: Three, line: str, unit: Unit) -> None:
    """Totals, matches and every facet's counts are those of Whoosh's own matchers and groups."""
    _one_answer(three, unit, parse(line).node)


TREES = st.recursive(
    st.sampled_from([line for line in LINES if " OR " not in line]),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) ({two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) OR ({two[1]})"),
        inner.map(lambda one: f"-({one})"),
        inner.map(lambda one: f"quote:({one})"),
    ),
    max_leaves=4,
)


@given(unit=st.sampled_from(UNITS), line=TREES)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_stock_whoosh_counts_any_tree_as_we_do(three: Three, unit: Unit, line: str) -> None:
    """Whatever is asked together, alone or turned round."""
    _one_answer(three, unit, parse(line).node)


RANKED = """
water
reprisals defenders
water OR river
"human rights"
title:reprisals
said:defenders council
(water OR council) report
the
"defenders" water
""".strip().splitlines()


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("line", RANKED)
def test_stock_whoosh_ranks_as_we_do(english: Three, line: str, unit: Unit) -> None:
    """BM25F is Whoosh's: where all is in one language and nothing deleted, scores are the same."""
    memory, engine, stock = english
    node = parse(line).node
    scores, _ = stock.answer(unit, node)
    for each in (memory, engine):
        ours = {hit.entry.id: hit.score for hit in each.stream(Query(unit, node))}
        assert ours == pytest.approx(scores, rel=1e-4)


@pytest.fixture(scope="module")
def english(make_entries: MakeEntries, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Three]:
    """The three over an archive in one language that was only added to."""
    folder = tmp_path_factory.mktemp("english")
    memory, engine = MemoryEngine(), WhooshEngine(folder)
    for change in range(1, 6):
        new = [_english(make_entries(f"r{n}", n)) for n in range(change * 8, change * 8 + 8)]
        for each in (memory, engine):
            each.apply(change, new)
    engine.close()
    with ExitStack() as stack:
        yield memory, WhooshEngine(folder), Stock(_searchers(folder, stack))


def test_the_lines_are_whole() -> None:
    """Nothing in the table was mended away."""
    assert not reduce(lambda sofar, line: sofar + list(parse(line).notices), LINES, [])
