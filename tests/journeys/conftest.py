"""The sample archive, filled once by the command that users run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from archive.home import open_store
from archive.store import Store


@dataclass(frozen=True)
class Filled:
    """A home filled by ``onrecord demo`` and what the command said."""

    home: Path
    said: str


def onrecord(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "ingest", *arguments], input=given, capture_output=True, timeout=300
    )


@pytest.fixture(scope="session")
def run() -> object:
    return onrecord


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    home = tmp_path_factory.mktemp("demo") / "home"
    done = onrecord("demo", "--home", str(home), "--no-serve")
    assert done.returncode == 0, done.stderr.decode()
    return Filled(home, done.stderr.decode())


@pytest.fixture
def store(filled: Filled) -> Iterator[Store]:
    store = open_store(filled.home)
    yield store
    store.close()
