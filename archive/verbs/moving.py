"""``onrecord export`` and ``onrecord import``: an archive as plain files, and back."""

from __future__ import annotations

from pathlib import Path

import click

from archive.errors import IntegrityError
from archive.options import home_option

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("export")
@click.argument("folder", metavar="DIR", type=_FOLDER)
@home_option
def export(folder: Path, home: Path) -> None:
    """Write the archive into the new folder DIR as plain files: a BagIt bag.

    Every revision's document as JSON, every original, and what import needs.

    \b
    onrecord export /srv/onrecord-bag
    """
    from archive.bag import write_bag
    from archive.home import open_store
    from archive.verbs.progress import watched

    store = open_store(home, create=False)
    try:
        write_bag(store, folder, watched)
        click.echo(f"{len(store.release_ids())} releases in {folder}", err=True)
    finally:
        store.close()


@click.command("import")
@click.argument("folder", metavar="DIR", type=_FOLDER)
@home_option
@click.pass_context
def import_(context: click.Context, folder: Path, home: Path) -> None:
    """Fill a new home from the bag DIR; numbers, ids and times stay as they were.

    \b
    onrecord import /srv/onrecord-bag --home /srv/onrecord
    """
    from archive.home import ingest_lock, open_store
    from archive.unbag import check_bag, read_bag

    check_bag(folder)
    with ingest_lock(home):
        store = open_store(home)
        try:
            read_bag(folder, store)
            wrong = list(store.mismatches())
            for sentence in wrong:
                click.echo(sentence)
            click.echo(f"{len(store.release_ids())} releases in {home}", err=True)
        finally:
            store.close()
    if wrong:
        raise IntegrityError(f"{folder} was altered before it came here; see above")
    # The front door passes down what follows an archive: docs/decisions/0062.
    if context.obj:
        context.obj(home)
