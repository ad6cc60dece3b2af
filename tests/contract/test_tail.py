"""What is added soon after one another stands in one segment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.entries import Entries
from index.query import Query
from index.whoosh_engine import WhooshEngine
from index.whoosh_engine.tail import LONGEST

MakeEntries = Callable[[str, int], Entries]


def _sizes(engine: WhooshEngine) -> list[int]:
    """Return how many releases each segment holds, the replaced ones too."""
    return [segment.size for segment in engine._current().held["releases"]]


def _ids(engine: WhooshEngine) -> list[str]:
    return sorted(hit.entry.id for hit in engine.stream(Query("releases")))


def test_a_segment_takes_in_releases_until_it_is_long(
    make_entries: MakeEntries, tmp_path: Path
) -> None:
    """One more than that begins the next one."""
    engine = WhooshEngine(tmp_path)
    for number in range(LONGEST + 2):
        engine.apply(number + 1, [make_entries(f"r{number}", number)])
    assert _sizes(engine) == [LONGEST, 2]
    assert _ids(engine) == sorted(f"r{number}" for number in range(LONGEST + 2))


def test_a_release_that_stands_there_is_replaced(make_entries: MakeEntries, tmp_path: Path) -> None:
    """The old one is deleted where it stood; both orders of a change with it and another."""
    engine = WhooshEngine(tmp_path)
    engine.apply(1, [make_entries("a", 1)])
    engine.apply(2, [make_entries("b", 2)])
    engine.apply(3, [make_entries("a", 3)])
    assert _sizes(engine) == [2, 1]
    engine.apply(4, [make_entries("c", 4), make_entries("a", 5)])
    assert _ids(engine) == ["a", "b", "c"]
    engine.apply(5, [make_entries("d", 6)], ["c"])
    assert _ids(engine) == ["a", "b", "d"]


def test_a_change_that_fails_leaves_nothing(make_entries: MakeEntries, tmp_path: Path) -> None:
    """Neither in the index nor in what the next change joins."""
    engine = WhooshEngine(tmp_path)
    engine.apply(1, [make_entries("a", 1)])

    def failing() -> Iterator[Entries]:
        yield make_entries("b", 2)
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        engine.apply(2, failing())
    engine.apply(2, [make_entries("c", 3)])
    assert _ids(engine) == ["a", "c"]


def test_another_writer_comes_between(make_entries: MakeEntries, tmp_path: Path) -> None:
    """What it replaced or added is neither lost nor found twice."""
    one, other = WhooshEngine(tmp_path), WhooshEngine(tmp_path)
    one.apply(1, [make_entries("a", 1)])
    other.apply(2, [make_entries("a", 2)])
    one.apply(3, [make_entries("b", 3)])
    other.apply(4, [make_entries("c", 4)], ["b"])
    one.apply(5, [make_entries("d", 5)])
    assert _ids(one) == _ids(other) == ["a", "c", "d"]
