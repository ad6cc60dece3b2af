"""A run of ``fetch``: the crawl fed into the pipeline, said as it goes and summed up."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import FrameType

import click

from archive.home import Settings, ingest_lock, open_store
from archive.store import Store
from ingest.fetch.crawl import Tell, crawl, sites_of
from ingest.fetch.frontier import Frontier
from ingest.fetch.http import Limits
from ingest.fetch.opening import caller_of
from ingest.fetch.schedule import Turns
from ingest.fetch.site import Means, SiteCrawl
from ingest.fetch.tally import Tally
from ingest.fetch.telling import Found, Met
from ingest.fetch.visits import Visit, Visits, now
from ingest.inputs import Input
from ingest.pipeline import Became, Pipeline, Result, Sieve, Stated
from ingest.reading_room import Answer, Refusal
from ingest.verbs import adding, checking, opening

_QUIET = ("unchanged", "not a release", "done before", "list")


@dataclass(frozen=True, slots=True)
class Wish:
    """What staff ask of a run; ``pace`` scales every wait, for tests."""

    addresses: tuple[str, ...]
    publisher: str | None = None
    since: date | None = None
    limit: int | None = None
    again: bool = False
    known: bool = False
    as_json: bool = False
    quiet: bool = False
    pace: float = 1.0


class _Stop(adding.Stop):
    """Ctrl-C ends the waits of the crawl as well."""

    def __init__(self, turns: Turns) -> None:
        super().__init__()
        self._turns = turns

    def _ask(self, number: int, frame: FrameType | None) -> None:
        super()._ask(number, frame)
        self._turns.stop()
        # A second Ctrl-C ends the program.
        signal.signal(signal.SIGINT, signal.default_int_handler)


def fetch(home: Path, settings: Settings, wish: Wish, limits: Limits | None = None) -> int:
    """Crawl into a home's archive, say how it went, and return the exit code."""
    sites, turns = sites_of(wish.addresses), Turns(wish.pace)
    seeds = json.dumps([*sorted(wish.addresses), str(wish.since)])
    caller = caller_of(settings, turns, limits or Limits())
    with ingest_lock(home), opening.reading_room(home, settings, 2) as room:
        store, visits = open_store(home), Visits(home)
        try:
            sieve = _sieve(wish.since)
            kept = opening.quarantine_of(home)
            pipeline = Pipeline(store, kept, room, settings.publishers, sieve)
            began = visits.begin(seeds)
            means = Means(caller, room, visits, began, _nobody, wish.again, wish.known)
            run = _Run(wish, visits, means, turns, store)
            with _Stop(turns) as stop:
                for result in pipeline.add(run.inputs(sites), Stated(wish.publisher)):
                    run.finish(result)
            if not stop.asked:
                visits.end(seeds)
        finally:
            visits.close()
            store.close()
    return _close(run.tally, settings, stop.asked)


def preview(home: Path, settings: Settings, wish: Wish, limits: Limits | None = None) -> int:
    """Crawl and say what would be added; write nothing."""
    sites, turns, visits = sites_of(wish.addresses), Turns(wish.pace), Visits(None)
    caller = caller_of(settings, turns, limits or Limits())
    done = []
    with (
        closing(visits),
        opening.reading_room(home, settings, 2) as room,
        _Stop(turns) as stop,
    ):
        means = Means(caller, room, visits, now(), _nobody)
        run = _Run(wish, visits, means, turns)
        sieve, stated = _sieve(wish.since), Stated(wish.publisher)
        for check in checking.checks(run.inputs(sites), stated, settings.publishers, room):
            passed = sieve(check.answer)
            run.finish(Result(check.name, (passed or "unchanged",)), say=False)
            if not passed:
                checking.say_outcome(check, as_json=wish.as_json)
                done.append(check)
    click.echo(checking.closing(done), err=True)
    return adding.INTERRUPTED if stop.asked else run.tally.exit_code


class _Run:
    """One run: what is found goes on as inputs, what is met is said."""

    def __init__(
        self,
        wish: Wish,
        visits: Visits,
        means: Means,
        turns: Turns,
        store: Store | None = None,
    ) -> None:
        self.tally = Tally()
        self._store = store
        self._wish = wish
        self._visits = visits
        self._means = means
        self._turns = turns
        self._found: dict[str, tuple[str, Visit]] = {}

    def inputs(self, sites: dict[str, list[str]]) -> Iterator[Input]:
        """Yield the pages that may be releases."""

        def begin(site: str, tell: Tell) -> SiteCrawl:
            frontier = Frontier(self._wish.since, self._wish.limit)
            return SiteCrawl(site, replace(self._means, tell=tell), frontier)

        for each in crawl(sites, begin, self._turns):
            if isinstance(each, Found):
                self._found[each.input.name] = (each.site, each.visit)
                yield each.input
            else:
                self._meet(each)

    def finish(self, result: Result, *, say: bool = True) -> None:
        """Record and say what became of a page; its visit counts from now on."""
        site, visit = self._found.pop(result.name)
        is_passed = result.became == ("not a release",)
        self._visits.put(replace(visit, became="passed over") if is_passed else visit)
        if self._store and result.receipts:
            # It may have been gone, and is there again.
            self._store.answered(visit.archived, visit.status)
        self.tally.add(site, result.became)
        if not say:
            return
        if self._wish.as_json:
            click.echo(json.dumps(adding.as_json(result), ensure_ascii=False))
        elif result.became in (("not a release",), ("too old",)):
            self._say(f"{result.became[0]:<13}  {result.name}")
        elif not self._wish.quiet or result.refusal:
            for line in adding.lines(result):
                click.echo(line, err=True)

    def _meet(self, met: Met) -> None:
        if met.what == "list":
            return
        self.tally.add(met.site, (met.what,))
        self.tally.seeds_lost += met.seed and met.what not in _QUIET
        kept = self._note(met)
        if kept:
            met = replace(met, why=f"{met.why}; the archive keeps it as {kept}")
        if self._wish.as_json:
            said = {"input": met.address, "outcomes": [met.what], "why": met.why}
            click.echo(json.dumps(said, ensure_ascii=False))
        elif met.what not in _QUIET:
            click.echo(f"{met.what:<13}  {met.address}  {met.why}", err=True)

    def _note(self, met: Met) -> str | None:
        """Note what the address of a release answers, and return the release that is gone."""
        if self._store is None or met.status is None or met.archived is None:
            return None
        self._store.answered(met.archived, met.status)
        return self._store.release_at(met.archived) if met.what == "gone" else None

    def _say(self, line: str) -> None:
        if not self._wish.quiet:
            click.echo(line, err=True)


def _close(tally: Tally, settings: Settings, interrupted: bool) -> int:
    for line in tally.lines(settings.publishers):
        click.echo(line, err=True)
    if interrupted:
        click.echo("interrupted; the same command goes on where this one stopped", err=True)
        return adding.INTERRUPTED
    if tally.exit_code == 3:
        click.echo("nothing there reads as a release", err=True)
    return tally.exit_code


def _sieve(since: date | None) -> Sieve:
    """Return what passes over pages that are no releases or are older than wanted."""

    def passed(answer: Answer) -> Became | None:
        if isinstance(answer, Refusal):
            return "not a release" if answer.code == "S102" else None
        days = [reading.release.published for reading, _ in answer]
        is_old = since and days and all(day and day.value < since for day in days)
        return "too old" if is_old else None

    return passed


def _nobody(_: Found | Met) -> None:
    """Tell nobody: each site is given its own ear."""
