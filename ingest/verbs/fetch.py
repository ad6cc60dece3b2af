"""``onrecord fetch``: find releases on the web and add them, politely."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.commands import home_option
from ingest.verbs.options import DAY

if TYPE_CHECKING:
    from archive.settings import Settings


@click.command()
@click.argument("addresses", nargs=-1, required=True)
@click.option("--publisher", metavar="NAME", help="Who put the releases out.")
@click.option("--since", type=DAY, help="Pass over what was published before.")
@click.option("--limit", type=click.IntRange(1), help="Visit at most so many pages a site.")
@click.option("--delay", type=click.FloatRange(0), help="Seconds between requests to a host.")
@click.option("--again", is_flag=True, help="Ask for every page as if for the first time.")
@click.option("--known", is_flag=True, help="Ask also for known pages that are no longer linked.")
@click.option("--dry-run", is_flag=True, help="Say what would be added; write nothing.")
@click.option("--quiet", is_flag=True, help="Say only what failed, and the summary.")
@click.option("--json", "as_json", is_flag=True, help="One object for each address.")
@click.option("--allow-loopback", is_flag=True, help="Visit this machine too: for tests.")
@click.option("--map", "mapped", multiple=True, metavar="HOST=IP:PORT", help="Where a host is.")
@home_option
@click.pass_context
def fetch(
    context: click.Context,
    addresses: tuple[str, ...],
    publisher: str | None,
    since: date | None,
    limit: int | None,
    delay: float | None,
    again: bool,
    known: bool,
    dry_run: bool,
    quiet: bool,
    as_json: bool,
    allow_loopback: bool,
    mapped: tuple[str, ...],
    home: Path,
) -> None:
    """Find releases at ADDRESSES and add them: pages, press rooms, feeds, sitemaps, sites.

    robots.txt is obeyed, one request a host at a time. Run again, it goes on
    where it stopped; once done, it asks only for what is new or changed.

    \b
    onrecord fetch https://www.example.org/press/
    onrecord fetch https://www.example.org/feed.xml --since 2024-01-01
    onrecord fetch www.example.org --limit 20 --dry-run
    """
    try:
        from ingest.verbs import fetching
    except ModuleNotFoundError as missing:
        raise click.ClickException(
            f"{missing.name} is not installed; run: pip install 'onrecord[crawl]'"
        ) from missing
    settings = _settings(home, delay, allow_loopback, mapped)
    if settings.contact is None:
        click.echo("no contact in onrecord.toml: publishers cannot write to you", err=True)
    wish = fetching.Wish(addresses, publisher, since, limit, again, known, as_json, quiet)
    if dry_run:
        sys.exit(fetching.preview(home, settings, wish))
    code = fetching.fetch(home, settings, wish)
    # The front door passes down what follows an archive: docs/decisions/0062.
    if context.obj:
        context.obj(home)
    sys.exit(code)


def _settings(
    home: Path, delay: float | None, allow_loopback: bool, mapped: tuple[str, ...]
) -> Settings:
    """Return a home's settings, with what the command line states instead."""
    from archive.home import settings_of

    settings = settings_of(home)
    chosen = settings.fetch
    hosts = dict(chosen.hosts)
    for each in mapped:
        host, found, place = each.partition("=")
        if not found:
            raise click.BadParameter(f"{each!r} is not HOST=IP:PORT", param_hint="--map")
        hosts[host] = place
    stated = replace(
        chosen,
        delay=chosen.delay if delay is None else delay,
        # What is stated for this run is stated for every host.
        delays=chosen.delays if delay is None else {},
        allow_loopback=chosen.allow_loopback or allow_loopback,
        hosts=hosts,
    )
    return replace(settings, fetch=stated)
