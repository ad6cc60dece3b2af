"""Reads inputs and shows what was understood; writes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import click

from archive.capture import Bytes, digest_of
from archive.codec import provisional, to_json
from archive.errors import ReadingError
from archive.findings import FINDINGS
from archive.people import Publisher
from archive.revision import Record
from archive.store import Store
from ingest.inputs import Input
from ingest.likely import earlier_state, finding_of
from ingest.pipeline import Stated, given_of, intakes, is_passed_over
from ingest.preview import preview, warning
from ingest.reading_room import Answer, ReadingRoom, Refusal
from ingest.sources.source import Given


@dataclass(frozen=True, slots=True)
class Check:
    """What one input would become; ``passed`` says that it would be passed over."""

    name: str
    source: Bytes
    given: Given
    answer: Answer
    earlier: tuple[Record, ...] = ()
    passed: bool = False

    @property
    def refused(self) -> bool:
        """Return whether it would go into quarantine."""
        return isinstance(self.answer, Refusal) and not self.passed


def checks(
    inputs: Iterable[Input],
    stated: Stated,
    publishers: tuple[Publisher, ...],
    room: ReadingRoom,
    store: Store | None = None,
) -> Iterator[Check]:
    """Yield what each input would become, in order.

    ``store`` is looked into for releases that an input may be a new state of.
    """
    for each in inputs:
        given = given_of(each, stated, publishers)
        try:
            source = each.bytes()
        except ReadingError as error:
            nothing = Bytes(b"", each.media_type)
            yield Check(each.name, nothing, given, Refusal(error.code, str(error)))
            continue
        answer = room.ask(source, given).result()
        earlier = _earlier(store, source, given, answer)
        yield Check(each.name, source, given, answer, earlier, is_passed_over(each, answer))


def _earlier(
    store: Store | None, source: Bytes, given: Given, answer: Answer
) -> tuple[Record, ...]:
    if store is None or isinstance(answer, Refusal) or store.holds(digest_of(source.data), None):
        return ()
    found = (earlier_state(store, intake) for _, intake in intakes(source, given, answer))
    return tuple(record for record in found if record)


def show(check: Check, *, as_json: bool, why: bool) -> None:
    """Print one check: its document as JSON, or the preview."""
    if isinstance(check.answer, Refusal):
        refusal = check.answer
        click.echo(f"{check.name}: {refusal.code} {refusal.message}", err=True)
        click.echo(f"  {FINDINGS[refusal.code]}", err=True)
    elif as_json:
        for _, intake in intakes(check.source, check.given, check.answer):
            click.echo(to_json(provisional(intake)))
    else:
        for reading, inferred in check.answer:
            click.echo("\n".join(preview(check.name, reading, inferred, why)))
        for record in check.earlier:
            click.echo(f"  {warning(finding_of(record))}")


def closing(done: list[Check]) -> str:
    """Return what adding the same inputs would add."""
    read = [r for check in done if not isinstance(check.answer, Refusal) for r in check.answer]
    quotations = sum(len(inferred.quotations) for _, inferred in read)
    citations = sum(len(inferred.citations) for _, inferred in read)
    refused = sum(check.refused for check in done)
    tail = f"; {refused} would go into quarantine" if refused else ""
    return (
        f"would add {len(read)} {'release' if len(read) == 1 else 'releases'}, "
        f"{quotations} quotations, {citations} citations{tail}. Nothing was written."
    )


def say_outcome(check: Check, *, as_json: bool, revises: str | None = None) -> None:
    """Print what ``add`` would do with one input; ``revises`` is what it is a new state of."""
    read = "revise" if revises else "add"
    would = "quarantine" if check.refused else "pass over" if check.passed else read
    if as_json:
        click.echo(json.dumps({"input": check.name, "would": would}, ensure_ascii=False))
    else:
        of = f"  {revises}" if would == "revise" else ""
        click.echo(f"would {would}  {check.name}{of}")


def exit_code(done: list[Check]) -> int:
    """Return 0 where every input could be read, else 1."""
    return int(any(check.refused for check in done))
