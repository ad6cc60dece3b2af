"""``onrecord backup``: one file that holds the whole archive."""

from __future__ import annotations

from pathlib import Path

import click

from archive.options import home_option


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@home_option
def backup(file: Path, home: Path) -> None:
    """Write the whole archive into the new FILE, also while it is being served or filled.

    To restore, put FILE as archive.sqlite3 into an empty home.

    \b
    onrecord backup /backups/onrecord-2026-11-23.sqlite3
    """
    from archive.backup import back_up
    from archive.home import open_store

    store = open_store(home, create=False)
    try:
        back_up(store, file)
    finally:
        store.close()
    click.echo(f"{file}: {file.stat().st_size / 1e6:.1f} MB. Keep onrecord.toml too.", err=True)
