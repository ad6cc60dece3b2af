"""A run of the ingest script: what became of every input, said as it goes and summed up."""

from __future__ import annotations

import json
import signal
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import click

from archive.findings import FINDINGS
from ingest.inputs import Input
from ingest.pipeline import Pipeline, Result, Stated
from ingest.preview import warning
from ingest.reading.site_files import KINDS
from ingest.verbs import opening

INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Manner:
    """How a run talks and when it gives up."""

    as_json: bool = False
    strict: bool = False
    quiet: bool = False
    max_failures: int | None = None


class Stop:
    """Ctrl-C, remembered: what is under way is finished, nothing new is begun."""

    def __init__(self) -> None:
        self.asked = False

    def __enter__(self) -> Stop:
        self._before = signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        self.asked = True

    def heed(self, inputs: Iterable[Input]) -> Iterator[Input]:
        """Yield inputs until a stop is asked for."""
        for each in inputs:
            if self.asked:
                return
            yield each


def add_inputs(
    home: Path, inputs: Iterable[Input], stated: Stated, manner: Manner, jobs: int
) -> int:
    """Add the inputs to a home's archive, say how it went, and return the exit code."""
    with opening.pipeline(home, jobs) as pipeline:
        counts, code = run(pipeline, inputs, stated, manner)
    click.echo(summary(counts), err=True)
    if code == INTERRUPTED:
        click.echo("interrupted; the same command goes on where this one stopped", err=True)
    return code


def run(
    pipeline: Pipeline, inputs: Iterable[Input], stated: Stated, manner: Manner
) -> tuple[Counter[str], int]:
    """Add the inputs, report each, and return the count of each outcome and the exit code."""
    counts: Counter[str] = Counter()
    with Stop() as stop, Progress(manner) as progress:
        for result in pipeline.add(stop.heed(inputs), stated):
            counts.update(result.became)
            counts["inputs"] += 1
            counts.update([result.kind] if result.kind else [])
            counts["warned"] += any(f.severity == "warn" for f in result.findings)
            progress.show(result, counts)
            if manner.max_failures is not None and counts["quarantined"] > manner.max_failures:
                click.echo(f"stopped after {counts['quarantined']} failures", err=True)
                stop.asked = True
        if stop.asked and manner.max_failures is None:
            return counts, INTERRUPTED
    failed = counts["quarantined"] or (manner.strict and counts["warned"])
    return counts, 1 if failed else 0


def summary(counts: Counter[str]) -> str:
    """Return the run in a sentence in which every input is accounted for."""
    outcomes = ("added", "revised", "also at", "unchanged", "not a release", "quarantined")
    said = [f"{counts[each]:,} {each}" for each in outcomes if counts[each]]
    warned = counts["warned"]
    tail = f"; {warned:,} with {'a warning' if warned == 1 else 'warnings'}" if warned else ""
    inputs = f"{counts['inputs']:,} {'input' if counts['inputs'] == 1 else 'inputs'}"
    return f"{inputs}: {', '.join(said) or 'nothing to do'}{tail}{_site_files(counts)}"


def _site_files(counts: Counter[str]) -> str:
    """Return which site files are among what is no release."""
    found = ((counts[one], one, many) for one, many in KINDS.items())
    told = [f"{count:,} {one if count == 1 else many}" for count, one, many in found if count]
    return f". Passed over: {', '.join(told)}" if told else ""


class Progress:
    """A line for each input, or a bar where a terminal looks on and there are many."""

    def __init__(self, manner: Manner) -> None:
        self._manner = manner

    def __enter__(self) -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

        console = Console(stderr=True)
        shape = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn())
        self._bar = Progress(*shape, console=console, transient=True)
        self._bar.disable = not console.is_terminal
        self._task = self._bar.add_task("reading", total=None)
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def show(self, result: Result, counts: Counter[str]) -> None:
        """Say what became of an input."""
        self._bar.update(self._task, description=f"{summary(counts)} · {result.name}"[:100])
        if self._manner.as_json:
            click.echo(json.dumps(as_json(result), ensure_ascii=False))
        elif not self._manner.quiet or result.refusal:
            for line in lines(result):
                self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
        # Without a terminal a long run still shows that it lives.
        if self._bar.disable and self._manner.quiet and counts["inputs"] % 500 == 0:
            click.echo(summary(counts), err=True)


def lines(result: Result) -> Iterator[str]:
    """Yield what to say of one input: the outcome, then each finding, then what to do."""
    if result.refusal:
        code = result.refusal.code
        yield f"quarantined  {result.name}  {code} {result.refusal.message}"
        yield f"             {FINDINGS[code]}  See: onrecord quarantine show {result.case}"
        return
    # Files of a site are counted, not listed: they were in the way, nobody asked for them.
    if not result.receipts and not result.kind:
        yield f"{result.became[0]:<11}  {result.name}"
    for receipt in result.receipts:
        number = f" revision {receipt.number}" if receipt.outcome == "revised" else ""
        yield f"{receipt.outcome:<11}  {result.name}  {receipt.release_id}{number}"
    for each in result.decisions:
        yield f"             settled: “{each.what}” is {each.after}  ({each.id})"
    for finding in result.findings:
        if finding.severity != "note":
            yield f"             {warning(finding)}"
    if result.earlier:
        yield f"             If it is: onrecord add {result.name} --replaces {result.earlier}"
    if result.twin:
        yield f"             The same bytes are release {result.twin}, too. If it is needless:"
        yield f"             onrecord withdraw {result.twin} --why 'a state of {_id(result)}'"


def _id(result: Result) -> str:
    return result.receipts[0].release_id


def as_json(result: Result) -> dict[str, Any]:
    """Return one input's result as the object that ``--json`` prints."""
    said: dict[str, Any] = {
        "input": result.name,
        "outcomes": list(result.became),
        "releases": [receipt.release_id for receipt in result.receipts],
        "findings": [
            {"code": f.code, "severity": f.severity, "message": f.message} for f in result.findings
        ],
    }
    if result.decisions:
        said["decisions"] = [
            {"id": d.id, "what": d.what, "work": d.after} for d in result.decisions
        ]
    if result.kind:
        said["kind"] = result.kind
    if result.earlier:
        said["perhaps_replaces"] = result.earlier
    if result.twin:
        said["also_release"] = result.twin
    if result.refusal:
        said["refusal"] = {"code": result.refusal.code, "message": result.refusal.message}
        said["case"] = result.case
    return said
