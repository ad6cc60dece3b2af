"""``onrecord speaker``: who speaks in the archive, and what staff settle about who is who."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.commands import home_option
from ingest.verbs.options import staff
from ingest.verbs.work import by_option, why_option

if TYPE_CHECKING:
    from archive.deciding import Signed
    from archive.decisions import Decision
    from archive.people import Speaker
    from archive.store import Store


@click.group()
def speaker() -> None:
    """Speakers across the archive: list, show, merge, split, name.

    A speaker is named by an id, as in its address: ilse-marchetti.

    \b
    onrecord speaker list --like adeyinka
    onrecord speaker show ilse-marchetti
    onrecord speaker merge m-j-adeyinka moses-jide-adeyinka --why "the same office, 2016 and 2019"
    """


@speaker.command("list")
@click.option("--like", metavar="WORDS", help="Whose printed name holds these words.")
@click.option("--json", "as_json", is_flag=True, help="One object for each.")
@home_option
@click.pass_context
def list_speakers(context: click.Context, like: str | None, as_json: bool, home: Path) -> None:
    """List the speakers, most quoted first.

    \b
    onrecord speaker list
    onrecord speaker list --like adeyinka
    """
    from archive.home import open_store

    store = open_store(home, create=False)
    try:
        lines = _listed(store, like, as_json)
    finally:
        store.close()
    for line in lines:
        click.echo(line)
    context.exit(0 if lines else 3)


@speaker.command("show")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="One object.")
@home_option
def show_speaker(name: str, as_json: bool, home: Path) -> None:
    """Show the speaker NAME: names as printed, roles with their days, who it is not.

    \b
    onrecord speaker show ilse-marchetti
    """
    from archive.home import open_store
    from ingest.verbs.speaker_showing import as_json_line, text

    store = open_store(home, create=False)
    try:
        found = _found(store, name)
    finally:
        store.close()
    click.echo(as_json_line(found) if as_json else text(found, name))


@speaker.command("merge")
@click.argument("name")
@click.argument("into")
@why_option
@by_option
@home_option
@click.pass_context
def merge(
    context: click.Context, name: str, into: str, why: str, who: str | None, home: Path
) -> None:
    """Settle that NAME and INTO are one person; the id INTO stays, the other leads to it.

    \b
    onrecord speaker merge m-j-adeyinka moses-jide-adeyinka --why "the same office"
    """
    from archive.deciding_everywhere import merge_speakers

    _decide(
        context,
        home,
        staff(who),
        why,
        lambda store, signed: merge_speakers(
            _found(store, name).id, _found(store, into).id, signed
        ),
    )


@speaker.command("split")
@click.argument("name")
@click.argument("to")
@click.option("--release", "releases", multiple=True, metavar="ID", help="Printed there.")
@click.option("--affiliation", "bodies", multiple=True, metavar="NAME", help="Printed with it.")
@why_option
@by_option
@home_option
@click.pass_context
def split(
    context: click.Context,
    name: str,
    to: str,
    releases: tuple[str, ...],
    bodies: tuple[str, ...],
    why: str,
    who: str | None,
    home: Path,
) -> None:
    """Settle that some of NAME's quotations are another person's, who gets the id TO.

    \b
    onrecord speaker split ana-ruiz ana-ruiz-poet --affiliation "House of Verse" --why "a namesake"
    onrecord speaker split ana-ruiz ana-ruiz-poet --release mfwc4zlbon --why "a namesake"
    """
    from archive.deciding_everywhere import split_speaker
    from archive.people import slug

    _decide(
        context,
        home,
        staff(who),
        why,
        lambda store, signed: split_speaker(
            _found(store, name).id, slug(to), signed, releases, bodies
        ),
    )


@speaker.command("alias")
@click.argument("name")
@click.argument("alias")
@why_option
@by_option
@home_option
@click.pass_context
def alias(
    context: click.Context, name: str, alias: str, why: str, who: str | None, home: Path
) -> None:
    """Settle that the printed name ALIAS is the speaker NAME's, in every release.

    \b
    onrecord speaker alias ilse-marchetti "Ilse Marchetti-Braun" --why "her married name"
    """
    from archive.deciding_everywhere import name_speaker

    _decide(
        context,
        home,
        staff(who),
        why,
        lambda store, signed: name_speaker(_found(store, name).id, alias, signed),
    )


@speaker.command("apart")
@click.argument("name")
@click.argument("other")
@why_option
@by_option
@home_option
@click.pass_context
def apart(
    context: click.Context, name: str, other: str, why: str, who: str | None, home: Path
) -> None:
    """Settle that NAME and OTHER are two people; they are not suggested for merging again.

    \b
    onrecord speaker apart amara-thorne maurice-thorne --why "not related"
    """
    from archive.deciding_everywhere import keep_apart

    _decide(
        context,
        home,
        staff(who),
        why,
        lambda store, signed: keep_apart(_found(store, name).id, _found(store, other).id, signed),
    )


def _decide(
    context: click.Context,
    home: Path,
    who: str,
    why: str,
    settle: Callable[[Store, Signed], Decision],
) -> None:
    from archive.deciding import Signed
    from archive.home import open_store

    store = open_store(home, create=False)
    try:
        made = settle(store, Signed(who, why, datetime.now(UTC)))
        store.decide(made)
    finally:
        store.close()
    click.echo(f"{made.id}  {made.about} decided; take it back: onrecord undo {made.id} --why …")
    # The front door passes down what follows an archive: docs/decisions/0062.
    if context.obj:
        context.obj(home)


def _found(store: Store, name: str) -> Speaker:
    from archive.errors import NotFoundError

    found = store.speaker(name)
    if found is None:
        raise NotFoundError("speaker", name, "see onrecord speaker list --like NAME")
    return found


def _listed(store: Store, like: str | None, as_json: bool) -> list[str]:
    from archive.people import slug
    from ingest.verbs.speaker_showing import as_json_line, row

    wanted = slug(like) if like else ""
    found = [
        each
        for each in store.speakers()
        if not wanted or any(wanted in slug(name) for name, _ in each.names)
    ]
    return [as_json_line(each) if as_json else row(each) for each in found]
