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
from index.whoosh_engine.pointer import NAME


class Cuts:
    """Copies of a folder as a power cut would leave it, two for each time something is synced.

    A file that was never synced has lost its second half. In the second copy
    what was created or renamed since its folder was synced has lost its name, too.
    """

    def __init__(self, folder: Path, elsewhere: Path) -> None:
        self.folder, self.elsewhere = folder, elsewhere
        self.synced: set[int] = set()
        self.names: dict[Path, dict[str, bytes]] = {}
        self.copies: list[Path] = []
        self._sync, self._turn = os.fsync, Lock()

    def fsync(self, handle: int) -> None:
        """Take copies, then sync; another index's files are none of this folder's."""
        path = Path(os.readlink(f"/proc/self/fd/{handle}"))
        if not path.is_relative_to(self.folder):
            self._sync(handle)
            return
        with self._turn:
            self._copied()
            self._forgotten(self._copied())
            self._sync(handle)
            self.synced.add(os.fstat(handle).st_ino)
            if path.is_dir():
                self.names[path.relative_to(self.folder)] = {
                    each.name: each.read_bytes() if each.name == NAME else b""
                    for each in path.iterdir()
                }

    def _copied(self) -> Path:
        copy = self.elsewhere / str(len(self.copies))
        shutil.copytree(self.folder, copy)
        for path in self.folder.rglob("*"):
            if path.is_file() and path.stat().st_ino not in self.synced:
                twin = copy / path.relative_to(self.folder)
                os.truncate(twin, path.stat().st_size // 2)
        self.copies.append(copy)
        return copy

    def _forgotten(self, copy: Path) -> None:
        """Take away the names that no folder had when it was synced last."""
        for path in sorted(copy.rglob("*"), reverse=True):
            known = self.names.get(path.parent.relative_to(copy), {})
            if path.name == NAME and path.name in known:
                path.write_bytes(known[path.name])
            elif path.name not in known:
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def test_an_acknowledged_change_survives_a_power_cut(
    make_intake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each copy opens as it was before the commit or after it, never between."""
    store = MemoryStore()
    for n in range(12):
        store.add(make_intake(f"Word number {n} of many", address=f"https://keepers.example/{n}"))
    entries = [entries_of(r) for r in store.records(store.release_ids())]
    engine = WhooshEngine(tmp_path / "index")
    cuts = Cuts(tmp_path / "index", tmp_path / "cuts")
    monkeypatch.setattr(os, "fsync", cuts.fsync)
    acknowledged: dict[int, int] = {}
    for change in range(1, 12):
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
