"""``onrecord add``: read, annotate, store; or put in quarantine."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.commands import home_option
from ingest.verbs.options import stated_options

if TYPE_CHECKING:
    from ingest.inputs import Input
    from ingest.pipeline import Stated


@click.command()
@click.argument("inputs", nargs=-1)
@click.option(
    "--manifest",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="JSON Lines that name files with address, publisher, date.",
)
@stated_options
@click.option("--cites", metavar="SYMBOL", help="The report that they cite and do not name.")
@click.option("--replaces", metavar="ID", help="The release that it is a new state of.")
@click.option("--publisher-from", type=click.Choice(["folder"]), help="The folder names it.")
@click.option("--date-from", type=click.Choice(["name"]), help="The file's name carries it.")
@click.option("--jobs", type=click.IntRange(1, 64), default=2, show_default=True)
@click.option("--dry-run", is_flag=True, help="Say what would be done; write nothing.")
@click.option("--strict", is_flag=True, help="Warnings count as failures.")
@click.option("--max-failures", type=click.IntRange(0), help="Stop after more than so many.")
@click.option("--quiet", is_flag=True, help="Say only what failed, and the summary.")
@click.option("--json", "as_json", is_flag=True, help="One object for each input.")
@home_option
@click.pass_context
def add(
    context: click.Context,
    inputs: tuple[str, ...],
    manifest: Path | None,
    publisher: str | None,
    published: date | None,
    format_: str | None,
    source: str | None,
    cites: str | None,
    replaces: str | None,
    publisher_from: str | None,
    date_from: str | None,
    jobs: int,
    dry_run: bool,
    strict: bool,
    max_failures: int | None,
    quiet: bool,
    as_json: bool,
    home: Path,
) -> None:
    """Add INPUTS (files, folders, -) to the archive; nothing is added twice.

    What cannot be read goes into quarantine, whole; the rest goes on. A web
    archive file (.warc, .warc.gz) is added page by page.

    \b
    onrecord add release.html --publisher ISHR
    onrecord add export/ --publisher-from folder --date-from name --quiet
    onrecord add release.html --cites A/73/230
    onrecord add corrected.pdf --replaces mfwc4zlbon
    onrecord add --manifest export/manifest.jsonl --dry-run
    """
    from ingest.pipeline import Cites, Stated
    from ingest.settling import symbol_of
    from ingest.verbs.adding import Manner, add_inputs
    from ingest.verbs.options import staff

    if bool(inputs) == bool(manifest):
        raise click.UsageError("name files, folders or -; or a --manifest")
    if replaces and (manifest or len(inputs) != 1 or Path(inputs[0]).is_dir()):
        raise click.UsageError("--replaces takes one file: a new state of one release")
    stated = Stated(
        publisher,
        published,
        source,
        format_,
        publisher_from is not None,
        date_from is not None,
        Cites(symbol_of(cites), staff()) if cites else None,
        replaces,
    )
    found = _inputs(inputs, manifest)
    if dry_run:
        sys.exit(_dry_run(home, found, stated, as_json))
    manner = Manner(as_json, strict, quiet, max_failures)
    code = add_inputs(home, found, stated, manner, jobs)
    # The front door passes down what follows an archive: docs/decisions/0062.
    if context.obj:
        context.obj(home)
    sys.exit(code)


def _inputs(inputs: tuple[str, ...], manifest: Path | None) -> Iterable[Input]:
    from ingest.inputs import manifest_inputs, named_inputs

    if manifest:
        return manifest_inputs(manifest)
    return named_inputs(inputs, sys.stdin.buffer.read, partial(click.echo, err=True))


def _dry_run(home: Path, found: Iterable[Input], stated: Stated, as_json: bool) -> int:
    from archive.errors import NotFoundError
    from archive.home import settings_of
    from ingest.verbs import checking
    from ingest.verbs.opening import archive_if_any, reading_room

    settings = settings_of(home)
    done = []
    with reading_room(home, settings) as room, archive_if_any(home) as store:
        if stated.replaces and (store is None or store.record(stated.replaces) is None):
            why = "nothing can be replaced that is not there"
            raise NotFoundError("release", stated.replaces, why)
        for each in checking.checks(found, stated, settings.publishers, room, store):
            checking.say_outcome(each, as_json=as_json)
            done.append(each)
    click.echo(checking.closing(done), err=True)
    return checking.exit_code(done)
