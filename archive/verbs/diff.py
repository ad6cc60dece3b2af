"""``onrecord diff``: what changed from one revision of a release to another."""

from __future__ import annotations

from pathlib import Path

import click

from archive.options import home_option


@click.command()
@click.argument("name", metavar="ID")
@click.argument("first", metavar="[A", type=click.IntRange(1), required=False)
@click.argument("second", metavar="B]", type=click.IntRange(1), required=False)
@click.option("--json", "as_json", is_flag=True, help="Print it as one object.")
@home_option
def diff(name: str, first: int | None, second: int | None, as_json: bool, home: Path) -> None:
    """Show what changed in the release with ID, from revision A to revision B.

    Without them: from the revision before to the newest; with A alone, from A
    to the newest. An address that was added will do for ID, too. Words that
    went stand in [-…-], words that came in {+…+}.

    \b
    onrecord diff mfwc4zlbon
    onrecord diff mfwc4zlbon 1 3
    onrecord diff mfwc4zlbon 1 --json
    """
    import json

    from archive.comparing import as_object, compare_revisions, two_revisions
    from archive.home import open_store
    from archive.showing_changes import comparison_text

    store = open_store(home, create=False)
    try:
        release = store.release_at(name) or name
        found = compare_revisions(*two_revisions(store, release, first, second))
    finally:
        store.close()
    if as_json:
        click.echo(json.dumps(as_object(found), ensure_ascii=False))
    else:
        click.echo(comparison_text(found))
