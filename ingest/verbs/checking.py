"""Reads inputs and shows what was understood; writes nothing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import click

from archive.capture import Bytes, digest_of
from archive.codec import provisional, to_json
from archive.errors import ReadingError
from archive.findings import FINDINGS
from archive.people import Publisher
from archive.revision import Outcome, Record
from archive.store import Store
from ingest.inputs import Input
from ingest.likely import earlier_state, finding_of
from ingest.pipeline import Stated, given_of, intakes, is_passed_over
from ingest.preview import preview, warning
from ingest.reading_room import Answer, ReadingRoom, Refusal
from ingest.sources.source import Given

_WOULD: Final[dict[Outcome, str]] = {
    "added": "add",
    "revised": "revise",
    "also at": "note as also at",
    "unchanged": "leave unchanged",
}


@dataclass(frozen=True, slots=True)
class Check:
    """What one input would become; ``passed`` says that it would be passed over.

    ``foreseen`` is what adding each of its releases would give, with its id;
    nothing where there is no archive yet.
    """

    name: str
    source: Bytes
    given: Given
    answer: Answer
    earlier: tuple[Record, ...] = ()
    passed: bool = False
    foreseen: tuple[tuple[Outcome, str], ...] = ()

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

    ``store`` is looked into for what the archive has already.
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
        foreseen = _foreseen(store, source, given, answer, stated.replaces)
        passed = is_passed_over(each, answer)
        yield Check(each.name, source, given, answer, earlier, passed, foreseen)


def _foreseen(
    store: Store | None, source: Bytes, given: Given, answer: Answer, replaces: str | None
) -> tuple[tuple[Outcome, str], ...]:
    if store is None or isinstance(answer, Refusal):
        return ()
    publisher = given.publisher.id if given.publisher else None
    held = store.holds(digest_of(source.data), source.address, publisher)
    if held and not replaces:
        return (("unchanged", held.release_id),) * len(answer)
    found = (intake for _, intake in intakes(source, given, answer))
    return tuple(store.foresee(replace(each, replaces=replaces)) for each in found)


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
    outcomes = Counter(outcome for check in done for outcome in _outcomes(check))
    read = [
        each
        for check in done
        if not isinstance(check.answer, Refusal)
        for each, outcome in zip(check.answer, _outcomes(check), strict=True)
        if outcome in ("added", "revised")
    ]
    quotations = sum(len(inferred.quotations) for _, inferred in read)
    citations = sum(len(inferred.citations) for _, inferred in read)
    refused = sum(check.refused for check in done)
    tail = f"; {refused} would go into quarantine" if refused else ""
    revise = f", revise {outcomes['revised']}" if outcomes["revised"] else ""
    same = outcomes["unchanged"] + outcomes["also at"]
    there = f"; {same} {'is' if same == 1 else 'are'} there already" if same else ""
    return (
        f"would add {_counted(outcomes['added'], 'release')}{revise}, "
        f"{_counted(quotations, 'quotation')}, {_counted(citations, 'citation')}{there}{tail}. "
        "Nothing was written."
    )


def _outcomes(check: Check) -> tuple[Outcome, ...]:
    """Return what each release of an input would become: new, where no archive says otherwise."""
    if isinstance(check.answer, Refusal):
        return ()
    new: Outcome = "added"
    return tuple(outcome for outcome, _ in check.foreseen) or (new,) * len(check.answer)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"


def say_outcome(check: Check, *, as_json: bool) -> None:
    """Print what ``add`` would do with one input, with the releases that are there already."""
    there = {name: None for outcome, name in check.foreseen if outcome != "added"}
    would = "quarantine" if check.refused else "pass over" if check.passed else _would(check)
    if as_json:
        said = {"input": check.name, "would": would} | ({"releases": [*there]} if there else {})
        click.echo(json.dumps(said, ensure_ascii=False))
    else:
        click.echo("  ".join((f"would {would}", check.name, *there)))


def _would(check: Check) -> str:
    """Return what ``add`` would do with an input that can be read, the most telling first."""
    return next(word for outcome, word in _WOULD.items() if outcome in _outcomes(check))


def exit_code(done: list[Check]) -> int:
    """Return 0 where every input could be read, else 1."""
    return int(any(check.refused for check in done))
