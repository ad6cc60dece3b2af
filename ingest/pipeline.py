"""From inputs to receipts: each read, annotated, stored or put in quarantine, one after another."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from archive.annotation import Finding
from archive.capture import Bytes, digest_of
from archive.decisions import Decision
from archive.errors import ReadingError, UsageError
from archive.people import Publisher
from archive.revision import Intake, Outcome, Receipt, Record
from archive.store import Store
from ingest.inputs import SIZE_LIMIT, Input
from ingest.likely import earlier_state, finding_of
from ingest.path_facts import date_from_name, publisher_from_folder
from ingest.publishers import named_publisher, publisher_of
from ingest.quarantine import Quarantine
from ingest.reading_room import Answer, Read, ReadingRoom, Refusal
from ingest.settling import settle_report
from ingest.sources.source import Given

Became = Outcome | Literal["quarantined", "not a release", "too old"]
# Says of an answer that it is to be passed over, and as what; of others ``None``.
Sieve = Callable[[Answer], Became | None]


@dataclass(frozen=True, slots=True)
class Cites:
    """The work that releases mean by a report which they do not name, and who says so."""

    work: str
    who: str


@dataclass(frozen=True, slots=True)
class Stated:
    """What staff state about all inputs of a run."""

    publisher: str | None = None
    published: date | None = None
    source: str | None = None
    format: str | None = None
    publisher_from_folder: bool = False
    date_from_name: bool = False
    cites: Cites | None = None
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one input; ``refusal`` says why where it is in quarantine.

    ``earlier`` is the release that it is likely a new state of; ``twin`` the
    one that the same bytes were added as before staff said what they replace.
    ``kind`` is which site file was passed over.
    """

    name: str
    became: tuple[Became, ...]
    receipts: tuple[Receipt, ...] = ()
    findings: tuple[Finding, ...] = ()
    refusal: Refusal | None = None
    case: str | None = None
    decisions: tuple[Decision, ...] = ()
    earlier: str | None = None
    twin: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class _Work:
    """An input on its way, with its answer to come, or what is known of it already."""

    input: Input
    source: Bytes
    given: Given
    answer: Future[Answer] | Receipt | Refusal


class Pipeline:
    """Adds inputs to an archive in the order in which they come."""

    def __init__(
        self,
        store: Store,
        quarantine: Quarantine,
        room: ReadingRoom,
        publishers: tuple[Publisher, ...] = (),
        sieve: Sieve = lambda _: None,
    ) -> None:
        self._store = store
        self._quarantine = quarantine
        self._room = room
        self._publishers = publishers
        self._sieve = sieve
        self._put: set[Publisher] = set()

    def add(self, inputs: Iterable[Input], stated: Stated) -> Iterator[Result]:
        """Yield what became of each input, in order, once it is durable."""
        waiting: deque[_Work] = deque()
        for each in inputs:
            waiting.append(self._begin(each, stated))
            # The readers work a little ahead; what waits is bounded, whatever the batch.
            if len(waiting) > self._room.ahead:
                yield self._finish(waiting.popleft(), stated)
        while waiting:
            yield self._finish(waiting.popleft(), stated)

    def _begin(self, each: Input, stated: Stated) -> _Work:
        given = self._given(each, stated)
        try:
            source = each.bytes()
        except ReadingError as error:
            nothing = Bytes(b"", each.media_type, None, each.address, each.name)
            return _Work(each, nothing, given, Refusal(error.code, str(error)))
        known = self._known(source, given, stated)
        return _Work(
            each, source, given, known or _too_large(source) or self._room.ask(source, given)
        )

    def _given(self, each: Input, stated: Stated) -> Given:
        """Return what is stated; a new state of a release is by its publisher."""
        given = given_of(each, stated, self._publishers)
        before = self._store.record(stated.replaces) if stated.replaces else None
        if before is None or given.publisher is not None:
            return given
        publishers = {publisher.id: publisher for publisher in self._store.publishers()}
        return replace(given, publisher=publishers.get(before.revision.publisher_id))

    def _known(self, source: Bytes, given: Given, stated: Stated) -> Receipt | None:
        if stated.replaces:
            return None
        publisher = given.publisher.id if given.publisher else None
        return self._store.holds(digest_of(source.data), source.address, publisher)

    def _finish(self, work: _Work, stated: Stated) -> Result:
        answer = work.answer.result() if isinstance(work.answer, Future) else work.answer
        passed = None if isinstance(answer, Receipt) else self._passed(work, answer)
        if passed:
            kind = answer.kind if isinstance(answer, Refusal) else None
            return Result(work.input.name, (passed,), kind=kind)
        if isinstance(answer, Refusal):
            return self._refuse(work, answer)
        self._quarantine.let_go(work.source)
        if isinstance(answer, Receipt):
            # A run that ended between storing and deciding is made whole by the next one.
            settled = self._settle((answer,), stated.cites)
            return Result(work.input.name, (answer.outcome,), (answer,), decisions=settled)
        return self._keep(work, answer, stated)

    def _keep(self, work: _Work, answer: Read, stated: Stated) -> Result:
        """Store what was read of an input, all of it or nothing."""
        stored = tuple(intakes(work.source, work.given, answer, work.input))
        for publisher in {publisher for publisher, _ in stored} - self._put:
            self._store.put_publisher(publisher)
            self._put.add(publisher)
        if stated.replaces:
            return self._replace(work, tuple(intake for _, intake in stored), stated)
        earlier = tuple(earlier_state(self._store, intake) for _, intake in stored)
        noted = [_noted(intake, found) for (_, intake), found in zip(stored, earlier, strict=True)]
        receipts = self._store.add_all(noted)
        settled = self._settle(receipts, stated.cites)
        first = next((found.revision.release_id for found in earlier if found), None)
        return Result(
            work.input.name,
            tuple(receipt.outcome for receipt in receipts),
            receipts,
            _unsettled(noted, settled),
            decisions=settled,
            earlier=first if receipts[0].outcome == "added" else None,
        )

    def _replace(self, work: _Work, stored: tuple[Intake, ...], stated: Stated) -> Result:
        """Store the one release of an input as a new state of the one that staff named."""
        if len(stored) != 1:
            raise UsageError(
                f"{work.input.name} holds {len(stored)} releases; only one alone is a new "
                "state of another: split it"
            )
        twin = self._store.holds(digest_of(work.source.data), None, stored[0].publisher_id)
        receipt = self._store.add(replace(stored[0], replaces=stated.replaces))
        settled = self._settle((receipt,), stated.cites)
        return Result(
            work.input.name,
            (receipt.outcome,),
            (receipt,),
            _unsettled(stored, settled),
            decisions=settled,
            twin=twin.release_id if twin and twin.release_id != receipt.release_id else None,
        )

    def _passed(self, work: _Work, answer: Answer) -> Became | None:
        """Return as what an input is passed over, ``None`` where it is not."""
        return "not a release" if is_passed_over(work.input, answer) else self._sieve(answer)

    def _settle(self, receipts: tuple[Receipt, ...], cites: Cites | None) -> tuple[Decision, ...]:
        if cites is None:
            return ()
        return tuple(
            each
            for name in dict.fromkeys(receipt.release_id for receipt in receipts)
            for each in settle_report(
                self._store, name, cites.work, cites.who, "stated when it was added"
            )
        )

    def _refuse(self, work: _Work, refusal: Refusal) -> Result:
        publisher = work.given.publisher.name if work.given.publisher else None
        published = work.given.published.isoformat() if work.given.published else None
        case = self._quarantine.put(
            work.source, refusal.code, refusal.message, (publisher, published)
        )
        return Result(work.input.name, ("quarantined",), refusal=refusal, case=case.id)


def _noted(intake: Intake, earlier: Record | None) -> Intake:
    if earlier is None:
        return intake
    return replace(intake, findings=(*intake.findings, finding_of(earlier)))


def _unsettled(stored: Iterable[Intake], settled: tuple[Decision, ...]) -> tuple[Finding, ...]:
    """Return all findings but those that were answered when the input was added."""
    found = (f for intake in stored for f in (*intake.findings, *intake.annotations.findings))
    return tuple(f for f in found if not (settled and f.code == "W320"))


def _too_large(source: Bytes) -> Refusal | None:
    size = len(source.data)
    if size <= SIZE_LIMIT:
        return None
    return Refusal("S106", f"the input has {size:,} bytes; the limit is {SIZE_LIMIT:,}")


def intakes(
    source: Bytes, given: Given, read: Read, got: Input | None = None
) -> Iterator[tuple[Publisher, Intake]]:
    """Yield what is to be stored of each release that was read, with its publisher.

    ``got`` is the input that the bytes are, with what a server said.
    """
    for ordinal, (reading, inferred) in enumerate(read):
        publisher = given.publisher or publisher_of(reading.release, given.publishers)
        yield (
            publisher,
            Intake(
                source=source,
                release=reading.release,
                annotations=inferred,
                publisher_id=publisher.id,
                findings=reading.findings,
                ordinal=ordinal,
                headers=got.headers if got else (),
                status=got.status if got else None,
                got_at=got.at if got else None,
            ),
        )


def is_passed_over(each: Input, answer: Answer) -> bool:
    """Return whether an input is none that staff named, and no release."""
    if not isinstance(answer, Refusal) or answer.code != "S102":
        return False
    return each.unasked or (each.in_folder and answer.kind is not None)


def given_of(each: Input, stated: Stated, known: tuple[Publisher, ...]) -> Given:
    """Return what is stated about one input: by its manifest line, the options, its path."""
    name = each.publisher or stated.publisher
    if name is None and stated.publisher_from_folder:
        name = publisher_from_folder(each.name)
    published = each.published or stated.published
    if published is None and stated.date_from_name:
        published = date_from_name(each.name)
    return Given(
        publisher=named_publisher(name, known) if name else None,
        published=published,
        format=stated.format,
        source=stated.source,
        publishers=known,
        fed=each.fed,
    )
