"""``onrecord check``: read and show, write nothing."""

from __future__ import annotations

import sys
from datetime import date
from functools import partial
from pathlib import Path

import click

from archive.commands import home_option
from ingest.verbs.options import stated_options


@click.command()
@click.argument("inputs", nargs=-1, required=True)
@stated_options
@click.option("--why", is_flag=True, help="Show by which rule, on which words, each is attributed.")
@click.option("--json", "as_json", is_flag=True, help="Print the document instead.")
@home_option
def check(
    inputs: tuple[str, ...],
    publisher: str | None,
    published: date | None,
    format_: str | None,
    source: str | None,
    why: bool,
    as_json: bool,
    home: Path,
) -> None:
    """Read INPUTS and show what was understood; write nothing.

    \b
    onrecord check release.html --why
    onrecord check inbox/ --publisher ISHR
    cat page.html | onrecord check - --as html --json
    """
    from archive.home import settings_of
    from ingest.inputs import named_inputs
    from ingest.pipeline import Stated
    from ingest.verbs import checking
    from ingest.verbs.opening import archive_if_any, reading_room

    settings = settings_of(home)
    stated = Stated(publisher, published, source, format_)
    done = []
    with reading_room(home, settings) as room, archive_if_any(home) as store:
        found = named_inputs(inputs, sys.stdin.buffer.read, partial(click.echo, err=True))
        for each in checking.checks(found, stated, settings.publishers, room, store):
            checking.show(each, as_json=as_json, why=why)
            done.append(each)
    if not as_json:
        click.echo(checking.closing(done), err=True)
    sys.exit(checking.exit_code(done))
