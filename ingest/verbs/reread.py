"""``onrecord reread``: releases annotated again by the present version, with what that changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.commands import home_option

if TYPE_CHECKING:
    from archive.store import Store
    from ingest.annotate.lists import Lists
    from ingest.rereading import Reread

_MOST = 100


@click.command()
@click.argument("releases", metavar="[ID]…", nargs=-1)
@click.option("--publisher", metavar="ID", help="Only the releases of this publisher.")
@click.option("--dry-run", is_flag=True, help="Say what would change; write nothing.")
@click.option("--json", "as_json", is_flag=True, help="One object for each release that changes.")
@home_option
@click.pass_context
def reread(
    context: click.Context,
    releases: tuple[str, ...],
    publisher: str | None,
    dry_run: bool,
    as_json: bool,
    home: Path,
) -> None:
    """Annotate releases again with this version, and say what became otherwise.

    What was published stays as it is, and so does all that staff decided.
    Interrupted, it goes on when run again: what reads the same is passed over.

    \b
    onrecord reread --dry-run
    onrecord reread --publisher ishr
    onrecord reread mfwc4zlbon --json
    """
    from archive.home import ingest_lock, open_store

    with ingest_lock(home):
        store = open_store(home, create=False)
        try:
            names = _asked(store, releases, publisher)
            totals = _say(_reread(store, names, _lists(home), dry_run), as_json)
            waiting = _orphans(store)
        finally:
            store.close()
    would = "would be read" if dry_run else "are read"
    told = "; ".join(f"{n} {what}" for what, n in totals.items() if what != "otherwise")
    click.echo(
        f"{totals['otherwise']} of {len(names)} releases {would} otherwise"
        + (f": {told}" if told else ""),
        err=True,
    )
    if waiting:
        click.echo(f"{waiting} decisions wait for their words: onrecord decisions", err=True)
    # The front door passes down what follows an archive: docs/decisions/0062.
    if context.obj and not dry_run:
        context.obj(home)


def _asked(store: Store, releases: tuple[str, ...], publisher: str | None) -> tuple[str, ...]:
    from archive.errors import NotFoundError

    known = store.release_ids()
    for name in releases:
        if name not in set(known):
            raise NotFoundError("release", name, "see onrecord search")
    asked = releases or known
    if publisher is None:
        return asked
    found = (r.revision for r in store.records(asked))
    own = tuple(each.release_id for each in found if each.publisher_id == publisher)
    if not own:
        raise NotFoundError("release of the publisher", publisher, "see onrecord stats")
    return own


def _reread(store: Store, names: tuple[str, ...], lists: Lists, dry_run: bool) -> Iterator[Reread]:
    """Yield what changes in each release, once the new reading is durable."""
    from archive.verbs.progress import watched
    from ingest.annotate.annotate import annotate
    from ingest.rereading import reread as compared

    for name in watched(names, len(names)):
        read = store.as_read(name)
        if read is None:
            continue
        release = read.revision.release
        new = annotate(release, lists)
        found = compared(name, release, read.annotations, new)
        if found:
            if not dry_run:
                store.reread(name, new)
            yield found


def _say(found: Iterator[Reread], as_json: bool) -> Counter[str]:
    import msgspec

    totals: Counter[str] = Counter(otherwise=0)
    for each in found:
        totals["otherwise"] += 1
        totals["quotations added"] += len(each.quotations_added)
        totals["removed"] += len(each.quotations_removed)
        totals["given to another speaker"] += len(each.reattributed)
        totals["citations added"] += len(each.citations_added)
        totals["citations removed"] += len(each.citations_removed)
        if as_json:
            click.echo(msgspec.json.encode(each))
        elif each.is_seen:
            click.echo("\n".join(_lines(each)))
    return totals


def _lines(each: Reread) -> Iterator[str]:
    yield each.release
    for sign, words in (("+", each.quotations_added), ("-", each.quotations_removed)):
        yield from (f"  {sign} “{_short(said)}”" for said in words)
    for other in each.reattributed:
        yield f"  ~ “{_short(other.words)}”: was {other.before}; is {other.after}"
    for sign, cited in (("+", each.citations_added), ("-", each.citations_removed)):
        yield from (f"  {sign} {place}" for place in cited)
    topics = [f"+{t}" for t in each.topics_added] + [f"-{t}" for t in each.topics_removed]
    if topics:
        yield f"  topics {' '.join(topics)}"


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _MOST else flat[: _MOST - 1] + "…"


def _lists(home: Path) -> Lists:
    from archive.home import settings_of
    from archive.lists import topics_file, works_file
    from ingest.lists import load_lists

    settings = settings_of(home)
    return load_lists(topics_file(home, settings.topics), works_file(home, settings.works))


def _orphans(store: Store) -> int:
    from archive.cited import orphans

    return len(orphans(store))
