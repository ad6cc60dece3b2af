"""``onrecord work recite``: the citations of the whole archive found anew."""

from __future__ import annotations

from pathlib import Path

import click

from archive.commands import home_option


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
    from archive.home import settings_of
    from archive.lists import load_works, works_file
    from ingest.reciting import recited
    from ingest.verbs.again import make_anew

    works = load_works(works_file(home, settings_of(home).works))
    make_anew(
        home,
        lambda r: recited(r.revision.release_id, r.revision.release, r.annotations, works),
        dry_run=dry_run,
        width=40,
    )
    # The front door passes down what follows an archive: docs/decisions/0062.
    if context.obj and not dry_run:
        context.obj(home)
