"""``onrecord source``: which layouts are read, and a beginning for a new one."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from archive.commands import home_option


@click.group()
def source() -> None:
    """See which layouts are read by a source of their own, and begin a new one.

    \b
    onrecord source list
    onrecord source new page.html --name keepers
    """


@source.command("list")
def list_() -> None:
    """List the sources in the order in which they are asked.

    \b
    onrecord source list
    """
    from ingest.verbs.sourcing import lines

    for line in lines():
        click.echo(line)


@source.command("new")
@click.argument("page", metavar="ADDRESS|FILE")
@click.option("--name", metavar="NAME", help="What to call it: small letters and hyphens.")
@click.option("--address", metavar="ADDRESS", help="Where FILE was got from.")
@click.option(
    "--into",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The checkout of On Record to write into.",
)
@home_option
def new(page: str, name: str | None, address: str | None, into: Path | None, home: Path) -> None:
    """Begin a source for the layout of one page.

    Writes the source with the selectors that the page suggests, the page, and
    the record that it becomes, which a test refuses until you have read it.
    Shows what the page is read as.

    \b
    onrecord source new https://www.example.org/press/2024/a-release
    onrecord source new page.html --name keepers --address https://keepers.example/7
    """
    from ingest.verbs.sourcing import Wanted, begin

    sys.exit(begin(home, Wanted(page, name, address, into)))
