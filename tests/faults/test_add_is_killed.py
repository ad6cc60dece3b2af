"""A killed ``onrecord add``, started again, ends in the same archive as one that was left alone."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from archive.home import open_store


def release(number: int) -> str:
    return (
        f"Well {number} reopened in Port Sabel\n\n{1 + number % 28} May 2019\n\n"
        f"The harbour council reopened well {number} today after a month of tests by its own "
        "laboratory, which had closed it in the spring of last year.\n\n"
        f'"Well {number} is clean again," said Mara Quill, head of the water office.\n'
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    for number in range(60):
        (folder / f"{number:03}.txt").write_text(release(number), "utf-8")
    (folder / "030-empty.txt").write_bytes(b"")
    return folder


def start(home: Path, folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "ingest", "add", str(folder), "--home", str(home)]
    return subprocess.Popen(
        [*command, "--publisher", "Port Sabel", "--quiet"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def contents(home: Path) -> list[tuple[str, str, str, int]]:
    store = open_store(home)
    try:
        records = list(store.records(store.release_ids()))
        return [
            (r.revision.release_id, r.revision.release.text, r.document_digest, r.change)
            for r in records
        ]
    finally:
        store.close()


def test_killed_at_any_moment_and_run_again_the_archive_is_the_same(
    folder: Path, tmp_path: Path
) -> None:
    left_alone, killed = tmp_path / "a", tmp_path / "b"
    assert start(left_alone, folder).wait(120) == 1, "the empty file is in quarantine"
    chance = random.Random(7)
    for _ in range(6):
        process = start(killed, folder)
        time.sleep(chance.uniform(0.3, 1.6))
        process.send_signal(signal.SIGKILL)
        process.wait()
    last = start(killed, folder)
    assert last.wait(120) == 1
    assert contents(killed) == contents(left_alone)
    assert len(contents(killed)) == 60
    assert len(list((killed / "quarantine").glob("[!.]*.json"))) == 1
