"""``onrecord export`` and ``onrecord import``: an archive as plain files, and back."""

from __future__ import annotations

from pathlib import Path

import click

from archive.errors import IntegrityError
from archive.options import home_option

_FILE = click.Path(dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("export")
@click.argument("folder", metavar="DIR", type=_FOLDER, required=False)
@click.option("--warc", type=_FILE, metavar="FILE", help="What was got from the web, as WARC.")
@home_option
def export(folder: Path | None, warc: Path | None, home: Path) -> None:
    """Write the archive into the new folder DIR as plain files: a BagIt bag.

    Every revision's document as JSON, every original, and what import needs.
    With --warc, the originals alone, as web archives keep them.

    \b
    onrecord export /srv/onrecord-bag
    onrecord export --warc onrecord.warc.gz
    """
    from archive.bag import write_bag
    from archive.home import open_store
    from archive.verbs.progress import watched
    from archive.web_archive import write_warc

    if (folder is None) == (warc is None):
        raise click.UsageError("name a folder, or a file with --warc")
    store = open_store(home, create=False)
    try:
        if folder:
            write_bag(store, folder, watched)
            click.echo(f"{len(store.release_ids())} releases in {folder}", err=True)
        if warc:
            click.echo(f"{write_warc(store, warc, watched)} originals in {warc}", err=True)
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
