"""Begins a source: its file, its golden page, the record that waits for a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import click

import ingest
from archive.annotation import Annotations
from archive.capture import Bytes
from archive.errors import UsageError
from archive.home import settings_of
from archive.people import slug
from ingest.formats.html_layout import Layout
from ingest.preview import preview
from ingest.reading_room import Refusal
from ingest.sources.beginning import begun_from, read_with
from ingest.sources.golden import record, unread
from ingest.sources.layout import LayoutSource
from ingest.sources.registry import all_sources
from ingest.sources.skeleton import skeleton
from ingest.sources.source import Given, Reading
from ingest.verbs import opening

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SHOWN = 70
_GUIDE = "docs/adding-a-source.md"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What staff ask for: the page (a file or an address), and what they call its layout."""

    page: str
    name: str | None = None
    address: str | None = None
    into: Path | None = None


def lines() -> Iterator[str]:
    """Yield a line for each source: its name, what it is known by, since when."""
    for each in all_sources():
        if isinstance(each, LayoutSource):
            known = ", ".join(each.hosts) or "any host, by its markup"
            dates = " to ".join(str(day or "now") for day in (each.first, each.last) if day)
            since = f"  ({'since ' if each.last is None else ''}{dates})" if dates else ""
            yield f"{each.name:<20} {known}{since}"
        else:
            yield f"{each.name:<20} {(each.__doc__ or '').splitlines()[0]}"


def begin(home: Path, wanted: Wanted) -> int:
    """Write what a new source begins with, show it, and return the exit code."""
    checkout = _checkout(wanted.into)
    found = _page(home, wanted)
    with opening.reading_room(home, settings_of(home)) as room:
        begun = room.run(begun_from, found, Given()).result()
        if isinstance(begun, Refusal):
            click.echo(f"{wanted.page}: {begun.code} {begun.message}", err=True)
            click.echo("a source begins with a page that holds a release; name another", err=True)
            return 1
        found = replace(found, address=found.address or begun.reading.release.address)
        name = _name(wanted, found.address)
        files = _files(checkout, name)
        source = _source(name, found.address, begun.layout)
        read = room.run(partial(read_with, source), found, Given()).result()
    # A sketch can be wrong in ways that leave nothing; a person mends the selectors.
    shown = (begun.reading, begun.annotations) if isinstance(read, Refusal) else read
    _write(files, found, source, shown[0])
    _show(found, *shown)
    click.echo("\nthe page's elements, for selectors:")
    for selector, words in begun.outline:
        click.echo(f"  {selector:<30} {_short(words)}")
    _next_steps(checkout, files, begun.by)
    return 0


def _checkout(named: Path | None) -> Path:
    folder = named or Path(ingest.__file__).parent.parent
    if not (folder / "tests/golden").is_dir() or not (folder / "ingest/sources").is_dir():
        raise UsageError(
            f"{folder} is no checkout of On Record; a source is a change of the program: "
            f"name a checkout with --into, and see {_GUIDE}"
        )
    return folder


def _page(home: Path, wanted: Wanted) -> Bytes:
    if "://" in wanted.page:
        return _fetched(home, wanted.page)
    path = Path(wanted.page)
    if not path.is_file():
        raise UsageError(f"{wanted.page}: no such file; name a saved page, or an address")
    return Bytes(path.read_bytes(), "text/html", None, wanted.address, path.name)


def _fetched(home: Path, address: str) -> Bytes:
    try:
        from ingest.fetch.http import Limits
        from ingest.fetch.opening import caller_of
        from ingest.fetch.schedule import Turns
    except ModuleNotFoundError as missing:
        raise click.ClickException(
            f"{missing.name} is not installed; run: pip install 'onrecord[crawl]'"
        ) from missing
    answer = caller_of(settings_of(home), Turns(), Limits()).call(address)
    if answer.status != 200:
        raise UsageError(f"{address} answers {answer.status}; name a page that is there")
    return Bytes(answer.body, answer.media_type, answer.charset, answer.address)


def _name(wanted: Wanted, address: str | None) -> str:
    host = (urlsplit(address or "").hostname or "").removeprefix("www.")
    name = wanted.name or slug(host.rpartition(".")[0] or Path(wanted.page).stem)
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name!r} is no name for a source; give one: --name keepers")
    if name in {each.name for each in all_sources()}:
        raise UsageError(f"there is a source {name} already; give another name with --name")
    return name


@dataclass(frozen=True, slots=True)
class _Files:
    source: Path
    page: Path
    record: Path


def _files(checkout: Path, name: str) -> _Files:
    """Return where to write; nothing that is there is written over."""
    stem = f"{name}-{datetime.now(UTC):%Y-%m}"
    golden = checkout / "tests/golden"
    found = _Files(
        checkout / "ingest/sources" / f"{name.replace('-', '_')}.py",
        golden / f"{stem}.html",
        golden / f"{stem}.json",
    )
    for path in (found.source, found.page, found.record):
        if path.exists():
            raise UsageError(f"{path} is there already; give another name with --name")
    return found


def _source(name: str, address: str | None, layout: Layout) -> LayoutSource:
    host = (urlsplit(address or "").hostname or "").removeprefix("www.")
    today = datetime.now(UTC).date()
    sign = None if host else name
    return LayoutSource(name, layout, (host,) if host else (), sign, first=today)


def _write(files: _Files, page: Bytes, source: LayoutSource, read: Reading) -> None:
    about = f"The press room of {read.release.publisher or 'a publisher'}."
    today = source.first or datetime.now(UTC).date()
    files.source.write_text(skeleton(source.name, about, source.hosts, source.layout, today))
    files.page.write_bytes(page.data)
    files.record.write_text(unread(record(read.release, source.name, page.address)), "utf-8")


def _show(page: Bytes, read: Reading, annotations: Annotations) -> None:
    click.echo("\n".join(preview(page.name or page.address or "", read, annotations, False)))
    text = read.release.text
    for part in read.release.parts:
        click.echo(f"  {part.label:<13} {_short(part.span.of(text))}")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _next_steps(checkout: Path, files: _Files, by: str) -> None:
    told = [path.relative_to(checkout) for path in (files.source, files.page, files.record)]
    if by != "generic":
        click.echo(f"\nso far {by} reads this page; write a source only for what it gets wrong")
    click.echo(
        f"\nwritten: {told[0]} (the selectors: mend them)\n"
        f"         {told[1]} (the page as it came)\n"
        f"         {told[2]} (what it becomes: read it, then delete its first line)\n"
        f"then:    pytest tests/golden -k {files.page.stem}      {_GUIDE} tells the rest",
        err=True,
    )
