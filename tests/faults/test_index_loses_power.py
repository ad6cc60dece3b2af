"""The power goes at any step of a commit: what was acknowledged is found again."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from threading import Lock

import pytest

from archive.memory_store import MemoryStore
from index.entries import entries_of
from index.query import Query
from index.whoosh_engine import WhooshEngine


class Cuts:
    """Copies of a folder as a power cut would leave it, one for each time something is synced.

    A file that was never synced has lost its second half.
    """

    def __init__(self, folder: Path, elsewhere: Path) -> None:
        self.folder, self.elsewhere = folder, elsewhere
        self.synced: set[int] = set()
        self.copies: list[Path] = []
        self._sync, self._turn = os.fsync, Lock()

    def fsync(self, handle: int) -> None:
        """Take a copy, then sync."""
        with self._turn:
            copy = self.elsewhere / str(len(self.copies))
            shutil.copytree(self.folder, copy)
            for path in self.folder.rglob("*"):
                if path.is_file() and path.stat().st_ino not in self.synced:
                    twin = copy / path.relative_to(self.folder)
                    os.truncate(twin, path.stat().st_size // 2)
            self.copies.append(copy)
            self._sync(handle)
            self.synced.add(os.fstat(handle).st_ino)


def test_an_acknowledged_change_survives_a_power_cut(
    make_intake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each copy opens as it was before the commit or after it, never between."""
    store = MemoryStore()
    for n in range(20):
        store.add(make_intake(f"Word number {n} of many", address=f"https://keepers.example/{n}"))
    entries = [entries_of(r) for r in store.records(store.release_ids())]
    engine = WhooshEngine(tmp_path / "index")
    cuts = Cuts(tmp_path / "index", tmp_path / "cuts")
    monkeypatch.setattr(os, "fsync", cuts.fsync)
    acknowledged: dict[int, int] = {}
    for change in range(1, 19):
        before = len(cuts.copies)
        engine.apply(change, entries[change - 1 : change + 1])
        # What is merged behind the back of the change is cut off, too.
        engine.close()
        acknowledged |= dict.fromkeys(range(before, len(cuts.copies)), change)
    monkeypatch.undo()
    assert len(cuts.copies) > 60
    for at, copy in enumerate(cuts.copies):
        found = WhooshEngine(copy)
        generation = found.generation()
        assert generation in (acknowledged[at] - 1, acknowledged[at])
        expected = generation + 1 if generation else 0
        for unit in ("releases", "quotations", "citations"):
            assert found.search(Query(unit)).total == expected
        found.close()
