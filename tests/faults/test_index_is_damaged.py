"""An index that was cut off, spoilt or written to meanwhile never gives a wrong answer."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import threading
import time
from pathlib import Path

import pytest

from archive.errors import IndexDamagedError, LockedError
from archive.memory_store import MemoryStore
from index.freshness import behind, catch_up
from index.opening import open_engine, open_index
from index.query import Query
from index.whoosh_engine import WhooshEngine
from index.whoosh_engine.pointer import FORMAT


@pytest.fixture
def store(make_intake) -> MemoryStore:
    filled = MemoryStore()
    for n in range(12):
        filled.add(make_intake(f"Word number {n} of many", address=f"https://keepers.example/{n}"))
    return filled


def _total(engine) -> int:
    return engine.search(Query("releases")).total


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size)


@pytest.mark.parametrize("spoil", ["cut", "empty", "noise", "gone"])
def test_whatever_is_spoilt_the_index_is_made_anew(store, tmp_path: Path, spoil: str) -> None:
    """Each file in turn: either it does not matter, or opening begins again from the archive."""
    open_engine(tmp_path, store).close()
    for at in range(len(_files(tmp_path))):
        path = _files(tmp_path)[at]
        data = path.read_bytes()
        damaged = {"cut": data[: len(data) // 2], "empty": b"", "noise": os.urandom(len(data))}
        path.unlink()
        if spoil != "gone":
            path.write_bytes(damaged[spoil])
        engine = open_engine(tmp_path, store)
        assert _total(engine) == 12
        assert engine.generation() == store.last_change()
        engine.close()


@pytest.mark.parametrize("number", [FORMAT - 1, FORMAT + 1])
def test_an_index_of_another_format_is_not_trusted(store, tmp_path: Path, number: int) -> None:
    """An older or a newer program's index is told from ours, and made anew."""
    open_engine(tmp_path, store).close()
    pointer = tmp_path / "index" / "CURRENT"
    ours, other = (f'"format":{n}'.encode() for n in (FORMAT, number))
    pointer.write_bytes(pointer.read_bytes().replace(ours, other))
    with pytest.raises(IndexDamagedError, match="rebuild"):
        WhooshEngine(tmp_path / "index")
    assert _total(open_engine(tmp_path, store)) == 12


def test_an_index_ahead_of_its_archive_is_another_archives(store, tmp_path: Path) -> None:
    """An archive restored from a backup gets an index of its own."""
    engine = open_engine(tmp_path, store)
    engine.apply(999, [], [])
    assert behind(store, engine) == 12
    catch_up(store, engine)
    assert engine.generation() == store.last_change()
    assert _total(engine) == 12


def test_a_second_writer_waits_and_then_says_so(store, tmp_path: Path) -> None:
    """Reading goes on while another process writes."""
    engine = open_engine(tmp_path, store)
    lock = engine_lock(tmp_path / "index")
    try:
        impatient = open_index(tmp_path, patience=0.05)
        with pytest.raises(LockedError):
            impatient.apply(99, [])
        assert _total(impatient) == 12
    finally:
        lock.release()
    engine.apply(99, [])


def engine_lock(folder: Path):
    from whoosh.filedb.filestore import FileStorage

    lock = FileStorage(str(folder)).lock("WRITER.lock")
    assert lock.acquire()
    return lock


def _write_for_ever(folder: Path, entries: list) -> None:
    engine = WhooshEngine(folder)
    change = engine.generation()
    while True:
        change += 1
        engine.apply(change, [entries[change % len(entries)]])


def test_a_writer_killed_at_any_instant_leaves_a_whole_index(store, tmp_path: Path) -> None:
    """After kill -9 the index opens at a change that was acknowledged, with all of its entries."""
    from index.entries import entries_of

    entries = [entries_of(r) for r in store.records(store.release_ids())]
    WhooshEngine(tmp_path).apply(1, entries)
    chance = random.Random(3)
    for _ in range(6):
        process = multiprocessing.get_context("fork").Process(
            target=_write_for_ever, args=(tmp_path, entries)
        )
        process.start()
        time.sleep(chance.uniform(0.05, 0.25))
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        engine = WhooshEngine(tmp_path)
        assert _total(engine) == 12
        engine.apply(engine.generation() + 1, [entries[0]])
        assert _total(engine) == 12
        engine.close()
    # The file of a merge that was killed stays until the unit's next merge (decision 0045).
    suffixes = [path.suffix for path in _files(tmp_path)]
    assert suffixes.count(".toc") == 3
    assert ".new" not in suffixes
    assert suffixes.count(".merging") <= 3


def test_readers_see_whole_states_while_a_writer_works(store, tmp_path: Path) -> None:
    """No error, no stale or doubled hit, in this process or seen from another engine."""
    from index.entries import entries_of

    entries = [entries_of(r) for r in store.records(store.release_ids())]
    writer, reader = WhooshEngine(tmp_path), WhooshEngine(tmp_path)
    writer.apply(1, entries)
    wrong: list[object] = []
    done = threading.Event()

    def read(engine: WhooshEngine) -> None:
        while not done.is_set():
            results = engine.search(Query("releases", size=12))
            ids = [hit.entry.id for hit in results.hits]
            if results.total != 12 or len(set(ids)) != 12:
                wrong.append((results.total, ids))

    threads = [threading.Thread(target=read, args=(e,)) for e in (writer, reader) * 2]
    for thread in threads:
        thread.start()
    for change in range(2, 16):
        writer.apply(change, [entries[change % 12], entries[(change * 5) % 12]])
        assert reader.generation() == change
    done.set()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_rebuild_is_answered_by_the_old_index_until_it_is_whole(store, tmp_path: Path) -> None:
    """Readers never meet half an index, and the old folder is swept away."""
    from index.entries import entries_of

    engine = open_index(tmp_path)
    catch_up(store, engine)

    def slowly():
        for record in store.records(store.release_ids()):
            assert _total(engine) == 12
            yield entries_of(record)

    engine.rebuild(store.last_change(), slowly())
    assert _total(engine) == 12
    assert len([p for p in (tmp_path / "index").iterdir() if p.is_dir()]) == 1


def test_a_running_site_goes_on_while_its_index_is_made_anew(store, tmp_path: Path) -> None:
    """Whoever has an index open keeps its answers until there is another one."""
    site = open_engine(tmp_path, store)
    WhooshEngine.discard(tmp_path / "index")
    assert _total(site) == 12
    again = open_engine(tmp_path, store)
    assert _total(again) == _total(site) == 12
    again.apply(99, [], [store.release_ids()[0]])
    assert _total(site) == 11
