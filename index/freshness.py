"""The index brought to the archive's last change, or made anew from all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from archive.store import Store
from index.engine import Engine
from index.entries import Entries, entries_of

# So many releases become searchable, durably, at a time.
BATCH = 2_000

Progress = Callable[[int], None]


def _quiet(releases: int) -> None:
    """Say nothing about the releases that were just indexed."""


def behind(store: Store, engine: Engine) -> int:
    """Return how many releases have changed since the index was brought up to date."""
    since = engine.generation()
    if store.last_change() < since:
        return len(store.release_ids())
    return sum(1 for _ in store.changes(since))


def catch_up(store: Store, engine: Engine, progress: Progress = _quiet) -> int:
    """Index what changed since the index's last change and return how many releases that were.

    An index that is ahead of the archive belongs to another archive and is
    made anew. Each batch is durable, so an interrupted run goes on from there.
    """
    since, last = engine.generation(), store.last_change()
    if last < since:
        return rebuild(store, engine, progress)
    changes, done = store.changes(since), 0
    while batch := list(islice(changes, BATCH)):
        ids = [change.release_id for change in batch]
        entries = {e.release.release_id: e for e in map(entries_of, store.records(ids))}
        engine.apply(batch[-1].number, entries.values(), [r for r in ids if r not in entries])
        done += len(batch)
        progress(len(batch))
    return done


def rebuild(store: Store, engine: Engine, progress: Progress = _quiet) -> int:
    """Make the index anew from the whole archive and return how many releases it holds.

    What is there goes on answering until the new one is whole.
    """
    last, done = store.last_change(), 0

    def entries() -> Iterator[Entries]:
        nonlocal done
        for record in store.records(store.release_ids()):
            yield entries_of(record)
            done += 1
            progress(1)

    engine.rebuild(last, entries())
    return done
