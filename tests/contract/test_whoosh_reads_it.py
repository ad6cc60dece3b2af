"""Whoosh itself opens the index of a unit, and its own queries find what ours find."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from whoosh import index, query
from whoosh.qparser import QueryParser

from index.entries import Entries
from index.language import parse
from index.query import Query
from index.whoosh_engine import WhooshEngine
from index.whoosh_engine.codec import ArraySegment

MakeEntries = Callable[[str, int], Entries]

PAIRS = [
    ("reprisals", query.Term("text", "repris")),
    ('"reprisals"', query.Term("exact", "reprisals")),
    ("defenders water", query.And([query.Term("text", "defend"), query.Term("text", "water")])),
    ("council OR river", query.Or([query.Term("text", "council"), query.Term("text", "river")])),
    ('"civil space"', query.Phrase("text", ["civil", "space"])),
    ("repris*", query.Prefix("exact", "repris")),
    ("topic:water", query.Term("topic", "water")),
    ("-water", query.Not(query.Term("text", "water"))),
    ("", query.Every()),
]


@pytest.fixture(scope="module")
def folder(make_entries: MakeEntries, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("index")
    engine = WhooshEngine(home)
    for change in range(1, 5):
        engine.apply(change, [make_entries(f"r{n}", n * change) for n in range(change * 3, 30)])
    return home


@pytest.mark.parametrize(("line", "asked"), PAIRS)
def test_a_whoosh_query_finds_what_ours_finds(folder: Path, line: str, asked: query.Query) -> None:
    """Terms, phrases, prefixes and negations run through Whoosh's matchers over our segments."""
    ours = {
        hit.entry.id
        for hit in WhooshEngine(folder).stream(Query("releases", parse(f"({line}) lang:en").node))
    }
    with index.open_dir(str(folder / "0001" / "releases")).searcher() as searcher:
        only_english = query.Or([query.Term("lang", "en")])
        found = searcher.search(query.And([asked, only_english]), limit=None)
        assert {hit["id"] for hit in found} == ours
        assert ours


def test_whooshs_own_parser_and_scores_work(folder: Path) -> None:
    """Someone who knows Whoosh can look into the folder with Whoosh alone."""
    with index.open_dir(str(folder / "0001" / "releases")).searcher() as searcher:
        parsed = QueryParser("exact", searcher.schema).parse("water OR council")
        scores = [hit.score for hit in searcher.search(parsed, limit=5)]
        assert scores == sorted(scores, reverse=True)
        assert min(scores) > 0
        assert b"water" in set(searcher.lexicon("exact"))


def test_the_classes_that_a_table_of_contents_names_never_move() -> None:
    """A table of contents is a pickle: an index made today must open with tomorrow's program."""
    from index.whoosh_engine import codec

    names = [each.__qualname__ for each in (codec.ArraySegment, codec.ArrayCodec)]
    assert names == ["ArraySegment", "ArrayCodec"]
    assert codec.ArraySegment.__module__ == "index.whoosh_engine.codec"


def test_no_two_segments_have_one_name() -> None:
    """Not even where a program seeds the numbers that Whoosh would draw a name from."""
    names = set()
    for _ in range(5):
        random.seed(0)
        names.add(ArraySegment("MAIN").segment_id())
    assert len(names) == 5
