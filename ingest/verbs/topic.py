"""``onrecord topic``: the controlled list, tried on the archive and applied to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.commands import home_option

if TYPE_CHECKING:
    from archive.store import Store
    from archive.topics import Topic
    from ingest.tagging import Caught

_AROUND = 40


@click.group()
def topic() -> None:
    """The controlled list of topics: see it, try a term, give topics anew.

    \b
    onrecord topic list
    onrecord topic test "travel ban" --topic reprisals
    onrecord topic retag --dry-run
    """


@topic.command("list")
@click.option("--json", "as_json", is_flag=True, help="One object for each topic.")
@home_option
def list_topics(as_json: bool, home: Path) -> None:
    """List the topics with their definitions, in the list's order.

    \b
    onrecord topic list
    onrecord topic list --json
    """
    from dataclasses import asdict

    file, topics = _list_of(home)
    for each in topics:
        if as_json:
            click.echo(json.dumps(asdict(each), ensure_ascii=False))
        else:
            click.echo(f"{each.id:<28}{each.name}\n    {each.definition}")
    click.echo(f"{len(topics)} topics, from {file.name}; your own: {home / file.name}", err=True)


@topic.command("test")
@click.argument("terms", nargs=-1, required=True)
@click.option("--topic", "topic_id", metavar="ID", help="Say who would gain this topic by them.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One object for each release.")
@home_option
@click.pass_context
def test_terms(
    context: click.Context,
    terms: tuple[str, ...],
    topic_id: str | None,
    limit: int,
    as_json: bool,
    home: Path,
) -> None:
    """Show what TERMS would catch; nothing is written. A term may end in * ("retaliat*").

    \b
    onrecord topic test "travel ban"
    onrecord topic test censor* --topic press-freedom
    """
    from archive.home import open_store
    from archive.verbs.progress import watched
    from ingest.tagging import caught

    named = _topic(home, topic_id) if topic_id else None
    store = open_store(home, create=False)
    try:
        names = store.release_ids()
        records = store.records(watched(names, len(names)))
        found = list(caught(records, terms, named))
        for each in found if as_json else found[:limit]:
            click.echo(_caught(store, each, as_json))
    finally:
        store.close()
    gained = sum(1 for each in found if each.would and not each.has)
    told = f"; {gained} would gain {topic_id}" if named else ""
    click.echo(f"in {len(found)} of {len(names)} releases{told}", err=True)
    context.exit(0 if found else 3)


@topic.command("retag")
@click.option("--dry-run", is_flag=True, help="Say what would change; write nothing.")
@home_option
@click.pass_context
def retag(context: click.Context, dry_run: bool, home: Path) -> None:
    """Give every release the topics of the present list; nothing else is read anew.

    What staff decided about topics is kept. Each changed release gets a new
    reading; an interrupted run goes on when run again.

    \b
    onrecord topic retag --dry-run
    onrecord topic retag
    """
    from ingest.tagging import retagged
    from ingest.verbs.again import make_anew

    topics = _list_of(home)[1]
    make_anew(
        home,
        lambda r: retagged(r.revision.release_id, r.revision.release, r.annotations, topics),
        dry_run=dry_run,
        width=28,
    )
    # The front door passes down what follows an archive: docs/decisions/0062.
    if context.obj and not dry_run:
        context.obj(home)


def _caught(store: Store, each: Caught, as_json: bool) -> str:
    record = store.record(each.release)
    text = record.revision.release.text if record else ""
    if as_json:
        words = [span.of(text) for span in each.places]
        said: dict[str, object] = {"release": each.release, "title": each.title, "words": words}
        if each.has is not None:
            said |= {"has": each.has, "would": each.would}
        return json.dumps(said, ensure_ascii=False)
    span = each.places[0]
    around = text[max(0, span.start - _AROUND) : span.end + _AROUND]
    sign = "+" if each.would and not each.has else " "
    return f"{sign} {each.release}  {each.title}\n      … {' '.join(around.split())} …"


def _topic(home: Path, name: str) -> Topic:
    from archive.errors import NotFoundError

    for each in _list_of(home)[1]:
        if each.id == name:
            return each
    raise NotFoundError("topic", name, "see onrecord topic list")


def _list_of(home: Path) -> tuple[Path, tuple[Topic, ...]]:
    from archive.home import settings_of
    from archive.lists import load_topics, topics_file

    file = topics_file(home, settings_of(home).topics)
    return file, load_topics(file)
