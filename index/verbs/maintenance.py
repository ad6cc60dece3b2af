"""``onrecord index``: is the index what the archive is, and make it so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.options import home_option

if TYPE_CHECKING:
    from archive.sql_store import SqlStore
    from index.freshness import Progress
    from index.whoosh_engine import WhooshEngine


@click.group()
def index() -> None:
    """Keep the search index; it can always be made again from the archive.

    \b
    onrecord index check      is it what the archive is?
    onrecord index update     index what changed
    onrecord index rebuild    make it anew
    """


@index.command()
@home_option
def check(home: Path) -> None:
    """Say whether the index is what the archive is; ends with 4 where it is not.

    Every byte of it is read and compared with what was written.

    \b
    onrecord index check
    """
    from archive.errors import IndexDamagedError
    from index.freshness import behind
    from index.query import Query

    with _store(home) as store:
        try:
            with _engine(home) as engine:
                late = behind(store, engine)
                wrong = list(engine.mismatches())
                held = engine.search(Query("releases", size=0, facets=())).total
        except IndexDamagedError as error:
            click.echo(str(error), err=True)
            raise click.exceptions.Exit(4) from error
        there = len(store.release_ids())
    click.echo(f"the archive holds {there} releases, the index {held}; {late} changed since")
    for sentence in wrong:
        click.echo(sentence)
    if late or wrong:
        click.echo(f"run: onrecord index {'rebuild' if wrong else 'update'}", err=True)
        raise click.exceptions.Exit(4)


@index.command()
@home_option
def update(home: Path) -> None:
    """Index what changed since the last time; a damaged index is made anew.

    \b
    onrecord index update --home /srv/onrecord
    """
    from index.freshness import behind, catch_up
    from index.opening import open_index

    with _store(home) as store:
        engine = open_index(home)
        with _progress("indexing", behind(store, engine)) as progress:
            done = catch_up(store, engine, progress)
        engine.close()
    click.echo(f"{done} releases indexed", err=True)


@index.command()
@home_option
def rebuild(home: Path) -> None:
    """Make the index anew from the whole archive; readers go on with the old one meanwhile.

    \b
    onrecord index rebuild
    """
    from index.freshness import rebuild as make_anew
    from index.opening import open_index

    with _store(home) as store:
        engine = open_index(home)
        with _progress("rebuilding", len(store.release_ids())) as progress:
            done = make_anew(store, engine, progress)
        engine.close()
    click.echo(f"{done} releases indexed", err=True)


@contextmanager
def _store(home: Path) -> Iterator[SqlStore]:
    from archive.home import open_store

    store = open_store(home, create=False)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _engine(home: Path) -> Iterator[WhooshEngine]:
    from index.opening import FOLDER
    from index.whoosh_engine import WhooshEngine

    engine = WhooshEngine(home / FOLDER)
    try:
        yield engine
    finally:
        engine.close()


@contextmanager
def _progress(what: str, total: int) -> Iterator[Progress]:
    """Give a function that tells how far it is, on standard error, when a terminal looks on."""
    from rich.console import Console
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    with Bar(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda releases: bar.advance(task, releases)
