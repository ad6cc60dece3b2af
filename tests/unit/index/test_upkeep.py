"""Segments are merged behind the back of readers and writers, and nothing is lost by it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from whoosh.filedb.filestore import FileStorage

from archive.memory_store import MemoryStore
from index.entries import Entries, entries_of
from index.query import Query, Word
from index.whoosh_engine import WhooshEngine
from index.whoosh_engine.generation import Generation, opened_generation
from index.whoosh_engine.tiers import FAN
from index.whoosh_engine.upkeep import LOCK, Upkeep
from index.whoosh_engine.writer import named


@pytest.fixture
def entries(make_intake) -> list[Entries]:
    store = MemoryStore()
    for n in range(3 * FAN):
        words = f"“The water number {n} is ours,” said Ana Ruiz. Paragraph number {n}."
        store.add(make_intake(words, address=f"https://keepers.example/{n}"))
    return [entries_of(record) for record in store.records(store.release_ids())]


def _apply(folder: Path, change: int, entries: list[Entries]) -> None:
    """Make a change in a segment of its own, as every process begins one."""
    engine = WhooshEngine(folder)
    engine.apply(change, entries)
    engine.close()


def _segments(folder: Path) -> int:
    return len(opened_generation(folder, None).held["releases"])


def _total(folder: Path, word: str = "number") -> int:
    return WhooshEngine(folder).search(Query("releases", Word(word))).total


def test_as_many_segments_as_make_one_are_made_one(tmp_path: Path, entries: list[Entries]) -> None:
    """After each so many changes a segment stands for those before it."""
    for change, each in enumerate(entries[:FAN], 1):
        _apply(tmp_path, change, [each])
    assert _segments(tmp_path) == 1
    assert _total(tmp_path) == FAN
    assert not list(tmp_path.rglob("*.merging"))


@pytest.fixture
def unmerged(tmp_path: Path, entries: list[Entries]) -> WhooshEngine:
    """An index whose merging was put off, as if another process were at it."""
    lock = FileStorage(str(tmp_path)).lock(LOCK)
    engine = WhooshEngine(tmp_path)
    assert lock.acquire()
    for change in range(1, FAN + 1):
        _apply(tmp_path, change, entries[2 * change - 2 : 2 * change])
    lock.release()
    assert _segments(tmp_path) == FAN
    return engine


def _merge(folder: Path, meanwhile) -> None:
    """Merge, and let something happen between the merge and its place in the index."""

    @contextmanager
    def writing() -> Iterator[None]:
        meanwhile()
        yield

    def current() -> Generation:
        return opened_generation(folder, None)

    upkeep = Upkeep(folder, current, writing, partial(named, folder))
    upkeep.look()
    upkeep.wait()


def test_what_is_removed_while_merging_stays_removed(
    tmp_path: Path, entries: list[Entries], unmerged: WhooshEngine
) -> None:
    """A document that was deleted meanwhile does not come back with the merged segment."""
    gone = entries[3].release.release_id
    done: list[int] = []

    def removed_once() -> None:
        if not done:
            done.append(1)
            WhooshEngine(tmp_path).apply(FAN + 1, [], [gone])

    _merge(tmp_path, removed_once)
    engine = WhooshEngine(tmp_path)
    ids = {hit.entry.release_id for hit in engine.stream(Query("releases"))}
    assert ids == {each.release.release_id for each in entries[: 2 * FAN]} - {gone}
    assert engine.generation() == FAN + 1
    assert _segments(tmp_path) == 1


def test_what_is_made_anew_while_merging_is_left_alone(
    tmp_path: Path, entries: list[Entries], unmerged: WhooshEngine
) -> None:
    """A merge for an index that is no more changes nothing in the one that took its place."""
    done: list[int] = []

    def rebuilt_once() -> None:
        if not done:
            done.append(1)
            WhooshEngine(tmp_path).rebuild(FAN + 1, entries)

    _merge(tmp_path, rebuilt_once)
    assert _total(tmp_path) == 3 * FAN
    assert WhooshEngine(tmp_path).generation() == FAN + 1


def test_what_a_killed_merge_left_is_swept_away(
    tmp_path: Path, entries: list[Entries], unmerged: WhooshEngine
) -> None:
    """The next merge removes the file that has no place in the index."""
    left = next(tmp_path.rglob("*.arrays")).parent / "MAIN_left.arrays.merging"
    left.write_bytes(b"half a segment")
    for change, each in enumerate(entries[2 * FAN :], FAN + 1):
        unmerged.apply(change, [each])
    unmerged.close()
    assert not list((tmp_path / "0001" / "releases").glob("*.merging"))
    assert _total(tmp_path) == 3 * FAN
