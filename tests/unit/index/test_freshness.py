"""The index follows the archive by the numbers of its changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.home import open_store
from archive.memory_store import MemoryStore
from index.freshness import behind, catch_up, rebuild
from index.memory_engine import MemoryEngine
from index.opening import open_engine, open_index, update_home
from index.query import Query, Value


@pytest.fixture
def store(make_intake) -> MemoryStore:
    filled = MemoryStore()
    filled.add(make_intake("One thing", address="https://keepers.example/1"))
    filled.add(make_intake("Another thing", address="https://keepers.example/2"))
    return filled


def test_only_what_changed_is_indexed(store, make_intake) -> None:
    """A revision counts as one release, and nothing is done when there is nothing to do."""
    engine = MemoryEngine()
    assert catch_up(store, engine) == 2
    assert catch_up(store, engine) == 0
    store.add(make_intake("One thing, mended", address="https://keepers.example/1"))
    assert behind(store, engine) == 1
    assert catch_up(store, engine) == 1
    assert engine.generation() == store.last_change()
    assert engine.search(Query("releases", Value("has", "revision"))).total == 1


def test_progress_tells_of_every_release(store) -> None:
    """Both ways of indexing say how far they are."""
    told: list[int] = []
    catch_up(store, MemoryEngine(), told.append)
    rebuild(store, MemoryEngine(), told.append)
    assert sum(told) == 4


def test_what_another_process_indexed_is_seen_without_reopening(
    make_intake, tmp_path: Path
) -> None:
    """A running site finds what an ingest added a moment ago."""
    store = open_store(tmp_path)
    site = open_engine(tmp_path, store)
    assert site.search(Query()).total == 0
    store.add(make_intake())
    assert update_home(tmp_path) == 1
    assert site.search(Query()).total == 1
    site.close()
    store.close()


def test_an_index_is_made_where_there_is_none(tmp_path: Path) -> None:
    """Opening a home that was never indexed gives an empty index."""
    engine = open_index(tmp_path)
    assert engine.generation() == 0
    assert engine.search(Query("releases")).total == 0
