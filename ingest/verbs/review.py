"""``onrecord review``: what a person should look at, most harmful first."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.commands import home_option
from ingest.verbs.options import staff

if TYPE_CHECKING:
    from archive.doubts import Doubt
    from archive.store import Store
    from ingest.verbs.review_session import Terminal

_KINDS = (
    "orphaned", "changed", "two fit", "unsure", "no work", "nobody", "same person", "structure",
)  # fmt: skip


@click.command()
@click.option("--kind", "kinds", multiple=True, type=click.Choice(_KINDS), help="These alone.")
@click.option("--publisher", metavar="ID", help="Of this publisher alone.")
@click.option("--list", "listed", is_flag=True, help="List them; decide nothing.")
@click.option("--json", "as_json", is_flag=True, help="List one object each.")
@click.option(
    "--why",
    default="compared with the release",
    show_default=True,
    metavar="WORDS",
    help="The reason that this sitting's decisions carry.",
)
@click.option("--by", "who", metavar="NAME", help="Who decides; else the user's name.")
@home_option
@click.pass_context
def review(
    context: click.Context,
    kinds: tuple[str, ...],
    publisher: str | None,
    listed: bool,
    as_json: bool,
    why: str,
    who: str | None,
    home: Path,
) -> None:
    """Go through the queue: the words, what was read and why; one key a decision.

    Each decision is kept when the key is pressed and can be undone. Where no
    terminal looks on, the queue is listed.

    \b
    onrecord review
    onrecord review --kind unsure --publisher ishr
    onrecord review --list
    """
    from archive.home import open_store
    from ingest.verbs.review_session import Sitting

    store = open_store(home, create=False)
    try:
        queue = _queue(store, kinds, publisher)
        if listed or as_json or not sys.stdin.isatty():
            for each in queue:
                click.echo(_json(each) if as_json else _line(each))
            context.exit(0 if queue else 3)
        made = Sitting(store, _terminal(), staff(who), why).go(queue)
    finally:
        store.close()
    click.echo(f"{made} decisions; undo one: onrecord undo ID --why …", err=True)
    # The front door passes down what follows an archive: docs/decisions/0062.
    if context.obj and made:
        context.obj(home)


def _queue(store: Store, kinds: Sequence[str], publisher: str | None) -> list[Doubt]:
    from archive.reviewing import Queue

    if not sys.stderr.isatty():
        found = Queue(store).doubts()
    else:
        with click.progressbar(length=len(store.release_ids()), file=sys.stderr) as bar:
            found = Queue(store).doubts(bar.update)
    return [
        each
        for each in found
        if (not kinds or each.kind in kinds) and publisher in (None, each.publisher_id)
    ]


def _terminal() -> Terminal:
    from ingest.verbs.review_session import Terminal

    return Terminal(
        key=click.getchar,
        line=lambda asked: click.prompt(asked, default="", show_default=False),
        show=click.echo,
    )


def _line(doubt: Doubt) -> str:
    return f"{doubt.kind:<12}{doubt.release:<12}{doubt.said[:60]}\n{'':24}{doubt.reason}"


def _json(doubt: Doubt) -> str:
    said = {
        "id": doubt.id, "kind": doubt.kind, "release": doubt.release, "title": doubt.title,
        "publisher_id": doubt.publisher_id, "words": doubt.said, "reason": doubt.reason,
        "rule": doubt.rule, "quotation": doubt.quotation, "citation": doubt.citation,
    }  # fmt: skip
    return json.dumps(said, ensure_ascii=False)
