"""One part of every reading made anew, and what that changed: topics, or citations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import click

from archive.annotation import Annotations
from archive.home import ingest_lock, open_store
from archive.revision import Record
from archive.store import Store
from archive.verbs.progress import watched


class Anew(Protocol):
    """A release whose reading changes, with the names that it gains and loses."""

    @property
    def annotations(self) -> Annotations:
        """Return the new reading."""

    @property
    def gained(self) -> tuple[str, ...]:
        """Return the names that the release did not have."""

    @property
    def lost(self) -> tuple[str, ...]:
        """Return the names that the release has no more."""


Make = Callable[[Record], Anew | None]


def make_anew(home: Path, make: Make, *, dry_run: bool, width: int) -> None:
    """Make a part of every reading anew with ``make``, and say what each name gained and lost.

    ``make`` is given each release as it was read, without what staff settled.
    """
    with ingest_lock(home):
        store = open_store(home, create=False)
        try:
            gained, lost, changed = _made(store, make, dry_run)
        finally:
            store.close()
    for name in sorted(gained.keys() | lost.keys()):
        click.echo(f"{name:<{width}}+{gained[name]:<6}-{lost[name]}")
    click.echo(f"{changed} releases {'would change' if dry_run else 'changed'}", err=True)


def _made(store: Store, make: Make, dry_run: bool) -> tuple[Counter[str], Counter[str], int]:
    gained: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    changed, names = 0, store.release_ids()
    for name in watched(names, len(names)):
        read = store.as_read(name)
        new = make(read) if read else None
        if new:
            gained.update(new.gained)
            lost.update(new.lost)
            changed += 1
            if not dry_run:
                store.reread(name, new.annotations)
    return gained, lost, changed
