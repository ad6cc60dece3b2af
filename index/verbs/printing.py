"""Results on a terminal."""

from __future__ import annotations

import click

from index.engine import Engine
from index.entries import CitationEntry, Entry, QuotationEntry
from index.interpretation import interpretation
from index.listing import place_of
from index.query import Query
from index.results import Facet, Results, Snippet
from index.suggestions import alone, spellings


def print_results(engine: Engine, results: Results, with_facets: bool) -> None:
    """Print what was found; where nothing was, what would be."""
    query = results.query
    parts = ", ".join(part.words for part in interpretation(query))
    name = query.unit if results.total != 1 else query.unit.removesuffix("s")
    click.secho(f"{results.total} {name}" + (f" {parts}" if parts else ""), bold=True)
    for hit in results.hits:
        click.echo(f"\n{_marked(hit.snippet)}\n    {_about(hit.entry)}")
    if with_facets:
        for facet in results.facets:
            _print_facet(facet)
    if not results.total:
        _print_instead(engine, query)


def _marked(snippet: Snippet) -> str:
    """Return a snippet on one line, its marks bold where a terminal shows that."""
    shown, at = "", 0
    for start, end in snippet.marks:
        shown += snippet.text[at:start] + click.style(snippet.text[start:end], bold=True)
        at = max(at, end)
    return " ".join((shown + snippet.text[at:]).split())


def _about(entry: Entry) -> str:
    date = entry.published.isoformat() if entry.published else "undated"
    return " · ".join([*_own(entry), entry.publisher, date, entry.title, entry.id])


def _own(entry: Entry) -> list[str]:
    match entry:
        case QuotationEntry():
            speakers = [f"{s.name}{f', {s.role}' if s.role else ''}" for s in entry.speakers]
            return ["; ".join(speakers) or "speaker not established"]
        case CitationEntry():
            places = [f"{p.unit} {place_of(p.first, p.last)}" for p in entry.pinpoints]
            return [", ".join([*places, entry.work or entry.work_mention or "work not named"])]
        case _:
            return [f"{len(entry.quotations)} quotations"]


def _print_facet(facet: Facet) -> None:
    click.secho(f"\n{facet.name} ({facet.distinct})", bold=True)
    for value in facet.values:
        click.echo(f"  {value.count:7}  {value.label}")


def _print_instead(engine: Engine, query: Query) -> None:
    for part, total in alone(engine, query):
        click.echo(f"  {total:7}  {part}")
    for spelling, total in spellings(engine, query):
        click.echo(f"  {total:7}  did you mean: {spelling}")
