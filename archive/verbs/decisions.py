"""``onrecord decisions``: who settled what, when and why, and whether it holds."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.options import home_option

if TYPE_CHECKING:
    from archive.audit import Entry

_STATES = ("holds", "undone", "orphaned", "undoing")


@click.command()
@click.argument("release", metavar="[ID]", required=False)
@click.option("--state", type=click.Choice(_STATES), help="Only those in this state.")
@click.option("--about", metavar="KIND", help="Only those about this: speaker, title, merge …")
@click.option("--by", "who", metavar="NAME", help="Only those that NAME made.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only those from this day on.")
@click.option("--json", "as_json", is_flag=True, help="One object for each decision.")
@home_option
def decisions(
    release: str | None,
    state: str | None,
    about: str | None,
    who: str | None,
    since: datetime | None,
    as_json: bool,
    home: Path,
) -> None:
    """List what staff settled, oldest first: all of it, or what is about the release ID.

    A decision *holds*, is *undone* or *undoing*, or is *orphaned*: its words
    are gone from the release, and it waits for them.

    \b
    onrecord decisions
    onrecord decisions mfwc4zlbon --json
    onrecord decisions --state orphaned
    """
    from archive.audit import log
    from archive.home import open_store

    store = open_store(home, create=False)
    try:
        for entry in log(store):
            made = entry.decision
            if (
                release in (None, made.release)
                and state in (None, entry.state)
                and about in (None, made.about)
                and who in (None, made.who)
                and (since is None or made.when.date() >= since.date())
            ):
                click.echo(_json(entry) if as_json else _line(entry))
    finally:
        store.close()


def _json(entry: Entry) -> bytes:
    import msgspec

    return msgspec.json.encode({"state": entry.state, **msgspec.to_builtins(entry.decision)})


def _line(entry: Entry) -> str:
    made = entry.decision
    head = f"{made.id}  {entry.state:<8}  {made.when:%Y-%m-%d %H:%M}  {made.who}"
    lines = [f"{head}  {made.release or 'every release'}  {made.about}: {entry.what}"]
    if made.before or made.after:
        lines.append(f"    was {made.before or 'not told'}; is {entry.after or 'nothing'}")
    lines.append(f"    because {made.why}")
    return "\n".join(lines)
