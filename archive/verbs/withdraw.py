"""``onrecord withdraw``: a release is shown to nobody any more, and can be erased."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.options import home_option, signed, signed_options

if TYPE_CHECKING:
    from archive.deciding import Signed
    from archive.sql_store import SqlStore


@click.command()
@click.argument("release", metavar="ID")
@click.option("--erase", is_flag=True, help="Delete its words and its original for good, too.")
@click.option("--yes", is_flag=True, help="Erase without asking.")
@signed_options
@home_option
@click.pass_context
def withdraw(
    context: click.Context,
    release: str,
    erase: bool,
    yes: bool,
    why: str,
    who: str | None,
    home: Path,
) -> None:
    """Withdraw the release ID: pages, search, feeds and exports show it no more.

    Its address answers with the date and the reason. onrecord undo brings it
    back, unless it was erased: then id, digests and reason are all that stays.

    \b
    onrecord withdraw mfwc4zlbon --why "the publisher has asked for it"
    onrecord withdraw mfwc4zlbon --erase --why "a court's order"
    """
    from archive.home import open_store

    if erase and not yes:
        click.confirm(f"Delete the words of {release} for good?", abort=True, err=True)
    store = open_store(home, create=False)
    try:
        if erase:
            _erase(store, home, release, signed(who, why))
        else:
            _withdraw(store, release, signed(who, why))
    finally:
        store.close()
    # The front door passes down what follows an archive: docs/decisions/0062.
    if context.obj:
        context.obj(home)


def _withdraw(store: SqlStore, release: str, by: Signed) -> None:
    from archive.deciding import withdraw as withdrawn
    from archive.errors import UsageError

    stone = store.tombstone(release)
    if stone:
        raise UsageError(f"{release} was withdrawn on {stone.at:%Y-%m-%d}: {stone.why}")
    made = withdrawn(release, by)
    store.decide(made)
    click.echo(f"{made.id}  withdrawn  {release}  (onrecord undo {made.id} brings it back)")


def _erase(store: SqlStore, home: Path, release: str, by: Signed) -> None:
    from shutil import rmtree

    from archive.deciding import withdraw as withdrawn
    from archive.home import ingest_lock

    with ingest_lock(home):
        made = withdrawn(release, by)
        whole = store.erase(made)
        # The index holds the words as well; what is gone of it is made anew.
        rmtree(home / "index", ignore_errors=True)
    click.echo(f"{made.id}  erased  {release}")
    if not whole:
        click.echo(
            "another process reads the archive, whose journal keeps the words until it ends: "
            "end it (onrecord serve), then run onrecord verify",
            err=True,
        )
