"""``onrecord watch``: add what appears in a folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from archive.commands import home_option


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--publisher", metavar="NAME", help="Who put the releases out.")
@click.option(
    "--settle",
    type=click.FloatRange(0),
    default=2.0,
    show_default=True,
    metavar="SECONDS",
    help="How long a file must have kept its size.",
)
@click.option("--once", is_flag=True, help="Add what is there, then end.")
@click.option("--quiet", is_flag=True, help="Say only what failed.")
@click.option("--json", "as_json", is_flag=True, help="One object for each file.")
@home_option
@click.pass_context
def watch(
    context: click.Context,
    folder: Path,
    publisher: str | None,
    settle: float,
    once: bool,
    quiet: bool,
    as_json: bool,
    home: Path,
) -> None:
    """Add what appears in FOLDER, once its size is stable; until Ctrl-C.

    Files move to its folder done/, or to quarantine/ where they could not be
    read; the reason is in: onrecord quarantine list

    \b
    onrecord watch inbox/ --publisher ISHR
    onrecord watch inbox/ --once
    """
    from ingest.verbs.watching import Watch, watch_folder

    wish = Watch(folder, publisher, settle, once, quiet, as_json)
    # The front door passes down what follows an archive: docs/decisions/0062.
    sys.exit(watch_folder(home, wish, context.obj or (lambda _: None)))
