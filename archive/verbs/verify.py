"""``onrecord verify``: whether everything is still as it was stored."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from archive.errors import IntegrityError
from archive.options import home_option


@click.command()
@click.option("--full", is_flag=True, help="Find every quotation in its original's bytes, too.")
@click.option("--json", "as_json", is_flag=True, help="One object for each mismatch.")
@home_option
def verify(home: Path, full: bool, as_json: bool) -> None:
    """Check every digest, and every quotation against its release.

    Prints what does not fit and ends with 4, or with 0 where all does.

    \b
    onrecord verify
    onrecord verify --full
    onrecord verify --home /srv/onrecord --json
    """
    import json
    from itertools import chain

    from archive import fixity, proof
    from archive.home import open_store
    from archive.verbs.progress import watched

    store = open_store(home, create=False)
    try:
        wrong = 0
        found = fixity.verify(store, watched)
        for sentence in chain(found, proof.unproved(store, watched) if full else ()):
            wrong += 1
            click.echo(json.dumps({"mismatch": sentence}) if as_json else sentence)
        if wrong:
            click.echo(f"{wrong} mismatches: restore from a backup what is named above", err=True)
            sys.exit(IntegrityError.exit_code)
        count = len(store.release_ids())
        click.echo(f"{count} releases: every digest and every quotation fits", err=True)
    finally:
        store.close()
