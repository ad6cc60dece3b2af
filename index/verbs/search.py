"""``onrecord search``: reading from the shell."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.options import home_option

if TYPE_CHECKING:
    from index.engine import Engine
    from index.language import Parsed
    from index.query import Query
    from index.results import Hit

UNITS = ("quotations", "releases", "citations")
SORTS = ("relevance", "newest", "oldest")


@click.command()
@click.argument("query", nargs=-1)
@click.option("--in", "unit", type=click.Choice(UNITS), default="quotations", show_default=True)
@click.option("--sort", type=click.Choice(SORTS), default="relevance", show_default=True)
@click.option("--page", type=click.IntRange(1), default=1, show_default=True)
@click.option("--size", type=click.IntRange(1, 1000), default=20, show_default=True)
@click.option("--facets", "with_facets", is_flag=True, help="Show counts over all matches.")
@click.option("--json", "form", flag_value="json", help="One object: total, hits, facets.")
@click.option("--jsonl", "form", flag_value="jsonl", help="All hits, one object a line.")
@click.option("--csv", "form", flag_value="csv", help="All hits as a table.")
@home_option
def search(
    query: tuple[str, ...],
    unit: str,
    sort: str,
    page: int,
    size: int,
    with_facets: bool,
    form: str | None,
    home: Path,
) -> None:
    """Find quotations, releases or citations; ends with 3 where nothing is found.

    \b
    onrecord search 'speaker:"Phil Lynch"'
    onrecord search reprisals date:2018..2019 --facets
    onrecord search 'cites:A/73/230#66' --in citations
    onrecord search topic:reprisals --csv > reprisals.csv

    The words that can be written are explained in docs/searching.md.
    """
    from index.language import parse
    from index.query import Query

    parsed = parse(" ".join(query), unit)  # type: ignore[arg-type]
    for notice in parsed.notices:
        click.echo(f"! {notice.message}", err=True)
    asked = Query(unit, parsed.node, sort=sort, page=page, size=size)  # type: ignore[arg-type]
    engine = _open(home)
    try:
        found = _answer(engine, asked, parsed, form, with_facets)
    finally:
        engine.close()
    if not found:
        sys.exit(3)


def _open(home: Path) -> Engine:
    """Return the engine of a home that exists, up to its archive."""
    from archive.home import open_store
    from index.opening import open_engine

    store = open_store(home, create=False)
    try:
        return open_engine(home, store)
    finally:
        store.close()


def _answer(
    engine: Engine, asked: Query, parsed: Parsed, form: str | None, with_facets: bool
) -> bool:
    """Print the answer and return whether there was one."""
    if form in ("csv", "jsonl"):
        return _stream(asked, engine.stream(asked), form)
    results = engine.search(asked)
    for notice in results.notices:
        click.echo(f"! {notice}", err=True)
    if form == "json":
        _print_json(engine, asked, parsed)
    else:
        from index.verbs.printing import print_results

        print_results(engine, results, with_facets)
    return results.total > 0


def _stream(asked: Query, hits: Iterable[Hit], form: str) -> bool:
    import csv

    import msgspec

    from index.listing import as_data, rows

    count = 0
    if form == "jsonl":
        for hit in hits:
            click.echo(msgspec.json.encode(as_data(hit.entry)))
            count += 1
        return count > 0
    writer = csv.writer(sys.stdout)
    for row in rows(asked.unit, (hit.entry for hit in hits)):
        writer.writerow(row)
        count += 1
    return count > 1


def _print_json(engine: Engine, asked: Query, parsed: Parsed) -> None:
    import msgspec

    from index.interpretation import interpretation
    from index.listing import as_data

    results = engine.search(asked)
    answer = {
        "in": asked.unit,
        "q": parsed.repaired,
        "interpreted_as": [part.words for part in interpretation(asked)],
        "notices": list(parsed.notices),
        "total": results.total,
        "page": asked.page,
        "generation": results.generation,
        "hits": [
            as_data(hit.entry) | {"score": round(hit.score, 4), "snippet": hit.snippet}
            for hit in results.hits
        ],
        "facets": list(results.facets),
    }
    click.echo(msgspec.json.encode(answer))
