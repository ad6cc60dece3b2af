"""``onrecord work`` and ``undo``: cited works, their texts, and what staff settle about them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from archive.commands import home_option
from ingest.verbs.options import FORMATS, staff
from ingest.verbs.work_again import recite

if TYPE_CHECKING:
    from archive.decisions import Decision
    from archive.store import Store
    from archive.works import Work

why_option = click.option(
    "--why", required=True, metavar="WORDS", help="The reason, kept for good."
)
by_option = click.option("--by", "who", metavar="NAME", help="Who decides; else the user's name.")


@click.group()
def work() -> None:
    """Cited works: what cites them, what their text says, which one is meant.

    \b
    onrecord work list
    onrecord work show A/73/230
    onrecord work add A/73/230 report.pdf
    onrecord work resolve mfwc4zlbon A/73/230 --why "the release links to it"
    """


@work.command("list")
@click.option("--json", "as_json", is_flag=True, help="One object for each work.")
@home_option
def list_works(as_json: bool, home: Path) -> None:
    """List all cited works with counts, then the words for works that are not named.

    \b
    onrecord work list
    onrecord work list --json
    """
    from dataclasses import asdict

    from archive.cited import cited_works

    known = _known(home)
    with _store(home) as store:
        held = set(store.held_works())
        for each in cited_works(store):
            if as_json:
                said = asdict(each) | {"text": each.name in held}
                click.echo(json.dumps(said, ensure_ascii=False))
                continue
            title = "" if each.unnamed else known(each.name).title or ""
            name = f"not named: “{each.name}”" if each.unnamed else each.name
            text = "  (text held)" if each.name in held else ""
            click.echo(f"{each.citations:>6} in {each.releases:<5} {name}  {title}{text}".rstrip())


@work.command("show")
@click.argument("symbol")
@home_option
def show_work(symbol: str, home: Path) -> None:
    """Show what cites the work SYMBOL, by paragraph, and what is quoted from it.

    \b
    onrecord work show A/73/230
    """
    from ingest.settling import symbol_of
    from ingest.verbs.work_showing import lines

    with _store(home) as store:
        for line in lines(store, symbol_of(symbol), _known(home)):
            click.echo(line)


@work.command("add")
@click.argument("symbol")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--as", "format_", type=click.Choice(FORMATS), help="The format of the file.")
@home_option
def add_work(symbol: str, file: Path, format_: str | None, home: Path) -> None:
    """Keep the text of the work SYMBOL, from FILE: Word, PDF, HTML or text.

    Its numbered paragraphs are shown beside the claims that cite them, and
    what releases quote from it is compared with it, word for word.

    \b
    onrecord work add A/73/230 report.docx
    """
    from archive.errors import ReadingError
    from archive.home import ingest_lock, settings_of
    from ingest.inputs import file_input
    from ingest.reading_room import Refusal
    from ingest.settling import symbol_of
    from ingest.sources.source import Given
    from ingest.verbs.opening import reading_room
    from ingest.work_cover import cover_symbols
    from ingest.work_reading import read_as_work

    name = symbol_of(symbol)
    source = file_input(file).bytes()
    with reading_room(home, settings_of(home)) as room:
        text = room.run(read_as_work, source, Given(format=format_)).result()
        cover = room.run(cover_symbols, source, Given(format=format_)).result()
    if isinstance(text, Refusal):
        raise ReadingError(text.code, f"{file}: {text.message}")
    with ingest_lock(home), _store(home, create=True) as store:
        held = store.put_work(name, source, text)
    paragraphs = held.text.paragraphs
    click.echo(
        f"{name}  {len(paragraphs)} paragraphs, {paragraphs[0].name} to {paragraphs[-1].name}"
        f"  capture {held.capture}"
    )
    if held.text.missing:
        numbers = ", ".join(map(str, held.text.missing))
        click.echo(f"not found in the file: paragraphs {numbers}", err=True)
    for doubt in _doubts(name, () if isinstance(cover, Refusal) else cover):
        click.echo(doubt, err=True)


def _doubts(name: str, cover: tuple[str, ...]) -> Iterator[str]:
    """Yield why a text may have been added to another work than it is."""
    from ingest.work_cover import is_impossible_symbol

    if is_impossible_symbol(name):
        yield f"{name} is no symbol that the United Nations give; no release will cite it so"
    if cover and name not in cover:
        yield f"the document calls itself {cover[0]}, not {name}; if so, add it to that work"


@work.command("resolve")
@click.argument("release")
@click.argument("symbol")
@click.option("--mention", metavar="WORDS", help='The words that mean it: "his report".')
@click.option("--citation", metavar="ID", help="This citation alone, whatever was read.")
@why_option
@by_option
@home_option
@click.pass_context
def resolve(
    context: click.Context,
    release: str,
    symbol: str,
    mention: str | None,
    citation: str | None,
    why: str,
    who: str | None,
    home: Path,
) -> None:
    """Settle that RELEASE means the work SYMBOL; for this release, and no other.

    \b
    onrecord work resolve mfwc4zlbon A/73/230 --why "the release links to it"
    onrecord work resolve mfwc4zlbon A/73/230 --mention "his report" --why "its footnote"
    """
    from ingest.settling import settle_citation, settle_mention, symbol_of

    name, by = symbol_of(symbol), staff(who)

    def decide(store: Store) -> tuple[Decision, ...]:
        if citation:
            return settle_citation(store, release, name, citation, by, why)
        return settle_mention(store, release, name, mention, by, why)

    _decided(context, home, decide)


@work.command("alias")
@click.argument("alias")
@click.argument("symbol")
@why_option
@by_option
@home_option
@click.pass_context
def alias_work(
    context: click.Context, alias: str, symbol: str, why: str, who: str | None, home: Path
) -> None:
    """Settle that ALIAS is the work SYMBOL in every release.

    \b
    onrecord work alias "the Mandela Rules" A/RES/70/175 --why "its annex"
    """
    from ingest.settling import settle_alias, symbol_of

    _decided(
        context,
        home,
        lambda store: (settle_alias(store, alias, symbol_of(symbol), staff(who), why),),
    )


@work.command("decisions")
@click.option("--orphaned", is_flag=True, help="Only those whose words are gone.")
@home_option
def list_decisions(orphaned: bool, home: Path) -> None:
    """List what was settled, oldest first, with what was undone.

    \b
    onrecord work decisions
    onrecord work decisions --orphaned
    """
    from archive.cited import orphans
    from archive.decisions import standing

    with _store(home) as store:
        made, gone = store.decisions(), {d.id for d in orphans(store)}
        holds = {d.id for d in standing(made)}
        for each in made:
            state = "orphaned" if each.id in gone else "holds" if each.id in holds else "undone"
            if not orphaned or each.id in gone:
                click.echo(_line(each, "undoing" if each.about == "undo" else state))


work.add_command(recite)


@click.command()
@click.argument("decision")
@why_option
@by_option
@home_option
@click.pass_context
def undo(context: click.Context, decision: str, why: str, who: str | None, home: Path) -> None:
    """Take back DECISION; it is kept, and its undoing can be undone.

    \b
    onrecord undo d-4hk2m7xq3a --why "it was the other report"
    """
    from ingest.settling import undo as take_back

    _decided(context, home, lambda store: (take_back(store, decision, staff(who), why),))


def _decided(
    context: click.Context, home: Path, decide: Callable[[Store], tuple[Decision, ...]]
) -> None:
    # No lock: who decides need not wait for who adds.
    with _store(home) as store:
        made = decide(store)
    for each in made:
        click.echo(_line(each, "undoing" if each.about == "undo" else "decided"))
    # The front door passes down what follows an archive: docs/decisions/0062.
    if context.obj:
        context.obj(home)


def _line(decision: Decision, state: str) -> str:
    where = decision.release or "every release"
    what = f"{decision.about} “{decision.what}”" + (
        f" = {decision.after}" if decision.after else ""
    )
    told = f"{decision.id}  {state:<8}  {where}  {what}"
    return f"{told}  ({decision.who}, {decision.when:%Y-%m-%d}: {decision.why})"


def _known(home: Path) -> Callable[[str], Work]:
    """Return what tells of a work: the list of the home, else its symbol."""
    from archive.home import settings_of
    from archive.lists import load_works, works_file
    from archive.works import register, work_of

    listed = register(load_works(works_file(home, settings_of(home).works)))
    return lambda name: listed.get(name) or work_of(name)


@contextmanager
def _store(home: Path, *, create: bool = False) -> Iterator[Any]:
    from archive.home import open_store

    store = open_store(home, create=create)
    try:
        yield store
    finally:
        store.close()
