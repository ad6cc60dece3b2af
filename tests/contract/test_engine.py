"""What every engine promises, on a handful of releases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from index.engine import Engine
from index.entries import Entries
from index.grouping import grouped
from index.histogram import histogram
from index.language import parse
from index.memory_engine import MemoryEngine
from index.query import Query, Selection
from index.similar import similar
from index.suggestions import alone, spellings
from index.whoosh_engine import WhooshEngine

MakeEntries = Callable[[str, int], Entries]


@pytest.fixture(params=["memory", "whoosh"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Engine:
    return MemoryEngine() if request.param == "memory" else WhooshEngine(tmp_path / "index")


def _said(entries: Entries, *words: str) -> Entries:
    """Return the entries with these as the words of their quotations."""
    pairs = zip(entries.quotations, words, strict=False)
    quotations = tuple(replace(q, words=(said,), citations=()) for q, said in pairs)
    return Entries(replace(entries.release, quotations=quotations), quotations, ())


@pytest.fixture
def spoken(make_entries: MakeEntries) -> Callable[..., Entries]:
    """A function that makes a release in which these words are quoted."""

    def make(release_id: str, *words: str) -> Entries:
        seed = next(n for n in range(999) if len(make_entries(release_id, n).quotations) == 4)
        return _said(make_entries(release_id, seed), *words)

    return make


def _total(engine: Engine, line: str) -> int:
    return engine.search(Query(where=parse(line).node)).total


def test_an_empty_index_answers_nothing(engine: Engine) -> None:
    """No hit, no facet value, generation 0; not an error."""
    results = engine.search(Query(where=parse("water -fire repris* speaker:x").node))
    assert (results.total, results.hits, results.generation) == (0, (), 0)
    assert all(facet.values == () for facet in results.facets)


def test_a_replaced_release_is_found_by_its_new_words_only(
    engine: Engine, spoken: Callable[..., Entries]
) -> None:
    """Nothing stale and nothing doubled remains after a replacement."""
    engine.apply(1, [spoken("r1", "the old words"), spoken("r2", "others")])
    engine.apply(2, [spoken("r1", "the new words")])
    assert [_total(engine, line) for line in ("old", "new", "others", "")] == [0, 1, 1, 2]
    assert engine.generation() == 2


def test_a_removed_release_is_gone(engine: Engine, spoken: Callable[..., Entries]) -> None:
    """Removing what is not there is no error."""
    engine.apply(1, [spoken("r1", "one"), spoken("r2", "two")])
    engine.apply(2, [], ["r1", "r9"])
    assert [_total(engine, line) for line in ("one", "two", "")] == [0, 1, 1]


def test_a_rebuild_holds_what_it_was_given_and_nothing_else(
    engine: Engine, spoken: Callable[..., Entries]
) -> None:
    """What was there before is forgotten."""
    engine.apply(7, [spoken("r1", "one")])
    engine.rebuild(9, iter([spoken("r2", "two")]))
    assert [_total(engine, line) for line in ("one", "two")] == [0, 1]
    assert engine.generation() == 9


def test_each_facet_is_counted_with_its_own_selection_left_out(
    engine: Engine, make_entries: MakeEntries
) -> None:
    """OR within a facet, AND between facets; a selected value stays listed at 0."""
    engine.apply(1, [make_entries(f"r{n}", n) for n in range(30)])
    plain = {f.name: f for f in engine.search(Query("releases")).facets}
    ticked = (Selection("year", ("2018", "2019")), Selection("publisher", ("nobody",)))
    results = engine.search(Query("releases", selections=ticked))
    facets = {f.name: f for f in results.facets}
    years = {v.value: v.count for v in plain["year"].values}
    by_year = engine.search(Query("releases", selections=ticked[:1]))
    assert results.total == 0
    assert by_year.total == years["2018"] + years["2019"]
    assert {f.name: f for f in by_year.facets}["year"].values != plain["year"].values
    assert [v.count for v in {f.name: f for f in by_year.facets}["year"].values] == [
        v.count for v in plain["year"].values
    ]
    nobody = next(v for v in facets["publisher"].values if v.value == "nobody")
    assert (nobody.count, nobody.selected) == (0, True)
    assert sum(v.count for v in facets["publisher"].values) == by_year.total


def test_an_excluded_value_is_left_out(engine: Engine, make_entries: MakeEntries) -> None:
    """Exclusion is told in the facet, and takes away just its matches."""
    engine.apply(1, [make_entries(f"r{n}", n) for n in range(30)])
    years = {v.value: v.count for v in _facet(engine, Query("releases"), "year")}
    without = Query("releases", selections=(Selection("year", (), ("2018",)),))
    assert engine.search(without).total == 30 - years["2018"]
    excluded = next(v for v in _facet(engine, without, "year") if v.excluded)
    assert (excluded.value, excluded.count) == ("2018", years["2018"])


def _facet(engine: Engine, query: Query, name: str) -> tuple:  # type: ignore[type-arg]
    return next(f.values for f in engine.search(query).facets if f.name == name)


def test_every_facet_of_single_values_adds_up_to_the_total(
    engine: Engine, make_entries: MakeEntries
) -> None:
    """What is undated or unnamed is counted as such."""
    engine.apply(1, [make_entries(f"r{n}", n) for n in range(30)])
    for unit in ("quotations", "releases", "citations"):
        results = engine.search(Query(unit, facet_limit=None))
        for facet in results.facets:
            if facet.name in ("year", "publisher", "basis", "resolved"):
                assert sum(v.count for v in facet.values) == results.total


def test_pages_join_up_to_the_whole(engine: Engine, make_entries: MakeEntries) -> None:
    """Every hit stands on one page, in the order of the stream."""
    engine.apply(1, [make_entries(f"r{n}", n) for n in range(30)])
    query = Query("quotations", parse("the OR water").node, size=7)
    streamed = [hit.entry.id for hit in engine.stream(query)]
    pages = [engine.search(replace(query, page=n)).hits for n in range(1, 20)]
    assert [hit.entry.id for page in pages for hit in page] == streamed
    assert len(streamed) == engine.search(query).total > 14


def test_a_snippet_marks_every_match_and_nothing_else(
    engine: Engine, spoken: Callable[..., Entries]
) -> None:
    """Marks are spans of the snippet's own text; a bracketed change is part of its word."""
    words = "– … ‘[W]hen human rights defenders are heard, rights of the river – defender – hold.’"
    engine.apply(1, [spoken("r1", words)])
    for line, marked in (
        ('"when human rights" -stone', ["[W]hen human rights"]),
        ("defenders", ["defenders", "defender"]),
        ('"defenders"', ["defenders"]),
        ("def* OR rivr~1", ["defenders", "river", "defender"]),
        ("title:defenders OR heard", ["heard"]),
    ):
        snippet = engine.search(Query(where=parse(line).node)).hits[0].snippet
        assert [snippet.text[a:b] for a, b in snippet.marks] == marked, line


def test_a_long_text_is_shown_where_it_matches(engine: Engine, make_entries: MakeEntries) -> None:
    """The best passage is shown, not the opening."""
    entries = make_entries("r1", 3)
    body = (
        "Nothing to see here at all. " * 200 + "The lighthouse keeper wept." + " And so on." * 200
    )
    engine.apply(1, [Entries(replace(entries.release, body=body, quotations=()), (), ())])
    hit = engine.search(Query("releases", parse("lighthouse keeper").node)).hits[0]
    assert "lighthouse keeper wept" in hit.snippet.text
    assert len(hit.snippet.text) < 500
    assert [hit.snippet.text[a:b] for a, b in hit.snippet.marks] == ["lighthouse", "keeper"]


def test_a_misspelt_word_is_answered_with_one_that_has_hits(
    engine: Engine, spoken: Callable[..., Entries]
) -> None:
    """Spellings are of the index's own words, and each part is tried alone."""
    engine.apply(1, [spoken("r1", "The lighthouse stands", "The lighthouse fell", "The keeper")])
    query = Query(where=parse("lighthuose").node)
    assert spellings(engine, query) == (("lighthouse", 2),)
    both = Query(where=parse("lighthouse keeper").node)
    assert [total for _, total in alone(engine, both)] == [2, 1]


def test_what_is_handed_back_is_what_was_put_in(engine: Engine, make_entries: MakeEntries) -> None:
    """An entry comes back whole, in every unit."""
    entries = next(e for n in range(99) if (e := make_entries("r1", n)).quotations and e.citations)
    engine.apply(1, [entries])
    everything = [
        [hit.entry for hit in engine.search(Query(unit, sort="newest")).hits]
        for unit in ("releases", "quotations", "citations")
    ]
    assert everything == [[entries.release], list(entries.quotations), list(entries.citations)]


def test_matches_are_gathered_by_a_facet(engine: Engine, make_entries: MakeEntries) -> None:
    """Groups come with their counts and first hits; ticked ones narrow them."""
    engine.apply(1, [make_entries(f"r{n}", n) for n in range(30)])
    query = Query("quotations", parse("the OR water").node, size=4)
    for by in ("speaker", "release", "year"):
        gathered = grouped(engine, query, by, each=2)  # type: ignore[arg-type]
        assert len(gathered.groups) == 4
        for group in gathered.groups:
            own = replace(query, selections=(Selection(by, (group.value,)),))  # type: ignore[arg-type]
            assert engine.search(own).total == group.count
            assert group.hits == engine.search(replace(own, size=2)).hits
    ticked = replace(query, selections=(Selection("year", ("2018",)),))
    assert [group.value for group in grouped(engine, ticked, "year").groups] == ["2018"]


def test_a_histogram_has_a_bar_for_every_period_between(
    engine: Engine, make_entries: MakeEntries
) -> None:
    """Years; months once a year is ticked; the undated apart."""
    engine.apply(1, [make_entries(f"r{n}", n) for n in range(30)])
    whole = histogram(engine, Query("releases"))
    assert (whole.step, [bar.period for bar in whole.bars]) == (
        "year",
        ["2017", "2018", "2019", "2020"],
    )
    assert sum(bar.count for bar in whole.bars) + whole.undated == 30
    one = histogram(engine, Query("releases", selections=(Selection("year", ("2018",)),)))
    assert one.step == "month"
    assert sum(bar.count for bar in one.bars) == next(
        b.count for b in whole.bars if b.period == "2018"
    )
    assert histogram(engine, Query("releases", parse("unheard").node)).bars == ()


def test_like_words_are_found_in_other_quotations(
    engine: Engine, spoken: Callable[..., Entries]
) -> None:
    """The same words and almost the same; not those that share a word or two."""
    said = "The river belongs to those who live beside it and to nobody else."
    engine.apply(
        1,
        [
            spoken("r1", said, "Nothing like this was ever said."),
            spoken("r2", "the river belongs to those who live beside it, and to nobody else"),
            spoken("r3", "She said the river belongs to those who live beside it and fish in it"),
            spoken("r4", "The river is wide."),
        ],
    )
    own = engine.search(Query(where=parse('"nobody else"').node, sort="oldest")).hits
    first = next(hit.entry for hit in own if hit.entry.release_id == "r1")
    found = similar(engine, first)  # type: ignore[arg-type]
    assert {(s.entry.release_id, s.likeness) for s in found} == {("r2", "same"), ("r3", "near")}
    near = next(s for s in found if s.likeness == "near")
    text = " ".join(near.entry.words)
    assert [text[a:b] for a, b in near.marks] == [
        "the river belongs to those who live beside it and"
    ]


def test_a_search_that_takes_too_long_says_so(tmp_path: Path, make_entries: MakeEntries) -> None:
    """No results, and a notice that this is not because there are none."""
    engine = WhooshEngine(tmp_path, limit=-1.0)
    engine.apply(1, [make_entries(f"r{n}", n) for n in range(5)])
    results = engine.search(Query("releases", parse("quote:(water OR council)").node))
    assert (results.total, results.hits) == (0, ())
    assert [facet.values for facet in results.facets] == [()] * 6
    assert "given up" in results.notices[0]
    assert len(list(engine.stream(Query("releases")))) == 5
