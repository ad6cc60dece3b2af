"""A backup that is made while others write is one moment of the archive, or not there at all."""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from archive import fixity
from archive.backup import back_up
from archive.home import open_store
from archive.revision import Intake
from archive.sql_store import DATABASE

MakeIntake = Callable[..., Intake]


def restored(backup: Path, home: Path) -> int:
    """Return how many releases a backup holds; all of it must be sound."""
    home.mkdir()
    shutil.copy(backup, home / DATABASE)
    with closing(open_store(home)) as store:
        assert list(fixity.verify(store)) == []
        return len(store.release_ids())


def test_a_backup_made_while_others_write_is_sound(tmp_path: Path, make_intake: MakeIntake) -> None:
    with closing(open_store(tmp_path / "home")) as store:
        store.add(make_intake("First", chrome="x" * 1_200_000))
        done = threading.Event()

        def write() -> None:
            for number in range(500):
                store.add(make_intake(f"Words number {number}"))
                if done.is_set():
                    return

        writer = threading.Thread(target=write)
        writer.start()
        counts = []
        for number in range(5):
            before = len(store.release_ids())
            back_up(store, tmp_path / f"b{number}")
            counts.append((before, restored(tmp_path / f"b{number}", tmp_path / f"r{number}")))
        done.set()
        writer.join()
    assert all(before <= held for before, held in counts)


def drive(folder: Path) -> None:
    """Begin backups and kill them, at later and later instants."""
    with closing(open_store(folder / "home")) as store:
        for intake in pickle.loads((folder / "inputs").read_bytes()):
            store.add(intake)
    for step in range(40):
        child = os.fork()
        if not child:
            with closing(open_store(folder / "home")) as store:
                back_up(store, folder / f"b{step}")
            os._exit(0)
        time.sleep(step * 0.002)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


@pytest.mark.parametrize("size", [0, 1_200_000])
def test_a_backup_that_is_killed_is_whole_or_not_there(
    tmp_path: Path, make_intake: MakeIntake, size: int
) -> None:
    intakes = [make_intake(f"Words number {n}", chrome="x" * size) for n in range(5)]
    (tmp_path / "inputs").write_bytes(pickle.dumps(intakes))
    done = subprocess.run([sys.executable, __file__, str(tmp_path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    backups = [path for path in tmp_path.glob("b*") if path.is_file()]
    assert len(backups) < 40, "some were killed before they were done"
    for path in {*backups[:3], *backups[-3:]}:
        assert restored(path, tmp_path / f"restored-{path.name}") == 5
    again = tmp_path / "again"
    with closing(open_store(tmp_path / "home")) as store:
        back_up(store, again)
    assert restored(again, tmp_path / "restored") == 5


if __name__ == "__main__":
    drive(Path(sys.argv[1]))
