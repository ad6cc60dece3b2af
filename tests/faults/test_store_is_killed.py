"""A process that is killed while it stores: what it acknowledged is there, the rest is whole."""

from __future__ import annotations

import os
import pickle
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from archive import fixity
from archive.home import open_store
from archive.revision import Intake
from archive.sql_store import SqlStore

MakeIntake = Callable[..., Intake]
KILLS = 100


def store_all(home: Path, intakes: list[Intake], line: int) -> None:
    """Store what is not stored, and acknowledge each release once its receipt is there."""
    store = open_store(home)
    for intake in intakes:
        source = intake.source
        receipt = store.holds(source.capture.digest, source.address) or store.add(intake)
        os.write(line, f"{receipt.release_id} {receipt.number}\n".encode())


def killed(home: Path, intakes: list[Intake], seconds: float) -> set[str]:
    """Return what a child acknowledged before it was killed."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        store_all(home, intakes, theirs)
        os._exit(0)
    os.close(theirs)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(ours) as line:
        return set(line.read().splitlines())


def contents(store: SqlStore) -> object:
    names = store.release_ids()
    records = [store.record(n, r.number) for n in names for r in store.revisions(n)]
    told = [
        (r.revision.release_id, r.revision.number, r.revision.release, r.document_digest, r.change)
        for r in records
        if r
    ]
    return told, list(store.changes())


def drive(folder: Path) -> None:
    """Kill and start again until all is stored; run in a process without threads."""
    intakes: list[Intake] = pickle.loads((folder / "inputs").read_bytes())
    null = os.open(os.devnull, os.O_WRONLY)
    began = time.monotonic()
    store_all(folder / "whole", intakes, null)
    lasting = time.monotonic() - began
    chance = random.Random(11)
    acknowledged: set[str] = set()
    interrupted = 0
    for _ in range(KILLS):
        acknowledged |= killed(folder / "killed", intakes, chance.uniform(0, lasting / 8))
        interrupted += len(acknowledged) < len(intakes)
        store = open_store(folder / "killed")
        held = {f"{name} {r.number}" for name in store.release_ids() for r in store.revisions(name)}
        store.close()
        assert acknowledged <= held, "what was acknowledged is there"
    store_all(folder / "killed", intakes, null)
    print(interrupted)


@pytest.fixture
def intakes(make_intake: MakeIntake) -> list[Intake]:
    """Every fifth is large enough to be a file; every fourth revises the one before."""
    return [
        make_intake(
            f"Words number {n}",
            address=f"https://keepers.example/{n - n % 4 // 3}",
            chrome="x" * (1_200_000 if n % 5 == 0 else 0),
        )
        for n in range(80)
    ]


def test_killed_at_any_instant_and_run_again_it_ends_in_the_same_archive(
    intakes: list[Intake], tmp_path: Path
) -> None:
    (tmp_path / "inputs").write_bytes(pickle.dumps(intakes))
    done = subprocess.run(
        [sys.executable, __file__, str(tmp_path)], capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 3, "it was killed before it was done"
    left_alone, again = open_store(tmp_path / "whole"), open_store(tmp_path / "killed")
    assert contents(again) == contents(left_alone)
    assert list(fixity.verify(again)) == []
    left_alone.close()
    again.close()


if __name__ == "__main__":
    drive(Path(sys.argv[1]))
