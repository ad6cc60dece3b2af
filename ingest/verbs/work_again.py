"""``onrecord work recite``: the citations of the whole archive found anew."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.commands import home_option

if TYPE_CHECKING:
    from archive.store import Store
    from archive.works import Work


@click.command("recite")
@click.option("--dry-run", is_flag=True, help="Say what would change; write nothing.")
@home_option
@click.pass_context
def recite(context: click.Context, dry_run: bool, home: Path) -> None:
    """Find the citations of every release anew, with the present list of works.

    What staff settled is kept. Each changed release gets a new reading; an
    interrupted run goes on when run again.

    \b
    onrecord work recite --dry-run
    onrecord work recite
    """
    from archive.home import ingest_lock, open_store, settings_of
    from archive.lists import load_works, works_file

    works = load_works(works_file(home, settings_of(home).works))
    with ingest_lock(home):
        store = open_store(home, create=False)
        try:
            gained, lost, changed = _recite(store, works, dry_run)
        finally:
            store.close()
    for name in sorted(gained.keys() | lost.keys()):
        click.echo(f"{name:<40}+{gained[name]:<6}-{lost[name]}")
    click.echo(f"{changed} releases {'would change' if dry_run else 'changed'}", err=True)
    # The front door passes down what follows an archive: docs/decisions/0062.
    if context.obj and not dry_run:
        context.obj(home)


def _recite(
    store: Store, works: tuple[Work, ...], dry_run: bool
) -> tuple[Counter[str], Counter[str], int]:
    from archive.verbs.progress import watched
    from ingest.reciting import recited

    gained: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    changed, names = 0, store.release_ids()
    for name in watched(names, len(names)):
        read = store.as_read(name)
        new = recited(name, read.revision.release, read.annotations, works) if read else None
        if new:
            gained.update(new.gained)
            lost.update(new.lost)
            changed += 1
            if not dry_run:
                store.reread(name, new.annotations)
    return gained, lost, changed
