"""``onrecord stats``: what the archive holds, counted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.options import home_option

if TYPE_CHECKING:
    from archive.statistics import Counts


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One object with all counts.")
@home_option
def stats(home: Path, as_json: bool) -> None:
    """Count releases, quotations and citations, in all and by publisher.

    \b
    onrecord stats
    onrecord stats --json
    """
    from archive.home import open_store
    from archive.statistics import count
    from archive.verbs.progress import watched

    store = open_store(home, create=False)
    try:
        names = store.release_ids()
        counts = count(store.records(watched(names, len(names))))
    finally:
        store.close()
    click.echo(_json(counts) if as_json else _text(counts))


def _json(counts: Counts) -> bytes:
    import msgspec

    return msgspec.json.encode(counts)


def _text(counts: Counts) -> str:
    undated = f"{counts.revised} revised, {counts.undated} without date"
    lines = [
        f"releases    {counts.releases:>8}  {undated}",
        f"quotations  {counts.quotations:>8}  {counts.established} with a speaker",
        f"citations   {counts.citations:>8}  {counts.resolved} of a known work",
        "languages   " + ", ".join(f"{name} {n}" for name, n in counts.languages),
        "topics      " + ", ".join(f"{name} {n}" for name, n in counts.topics),
        "",
        f"{'publisher':<32}{'releases':>9}{'quotations':>12}{'citations':>11}  first to last",
    ]
    for each in counts.publishers:
        numbers = f"{each.releases:>9}{each.quotations:>12}{each.citations:>11}"
        dates = f"{each.first} to {each.last}" if each.first else "no dates"
        lines.append(f"{each.publisher:<32}{numbers}  {dates}")
    return "\n".join(lines)
