"""What the verbs open: the reading room and the pipeline of a home."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.home import Settings, ingest_lock, open_store, settings_of
from archive.lists import topics_file, works_file
from archive.sql_store import DATABASE
from archive.store import Store
from ingest.lists import load_lists
from ingest.pipeline import Pipeline
from ingest.quarantine import Quarantine
from ingest.reading_room import ReadingRoom


@contextmanager
def reading_room(home: Path, settings: Settings, jobs: int = 1) -> Iterator[ReadingRoom]:
    """Give child processes that read with the home's lists, and end them."""
    topics, works = topics_file(home, settings.topics), works_file(home, settings.works)
    room = ReadingRoom(load_lists(topics, works), jobs)
    try:
        yield room
    finally:
        room.close()


@contextmanager
def archive_if_any(home: Path) -> Iterator[Store | None]:
    """Give a home's archive for reading, ``None`` where there is none."""
    if not (home / DATABASE).exists():
        yield None
        return
    store = open_store(home, create=False)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def pipeline(home: Path, jobs: int = 1) -> Iterator[Pipeline]:
    """Give the pipeline into a home's archive, which nobody else writes meanwhile."""
    settings = settings_of(home)
    with ingest_lock(home), reading_room(home, settings, jobs) as room:
        store = open_store(home)
        try:
            yield Pipeline(store, quarantine_of(home), room, settings.publishers)
        finally:
            store.close()


def quarantine_of(home: Path) -> Quarantine:
    """Return a home's quarantine."""
    return Quarantine(home / "quarantine")
