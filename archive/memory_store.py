"""The archive in memory: the store's twin for tests, with the same rules and no disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from archive.annotation import Annotations
from archive.bodies import RevisionBody, canonical, seal, storable
from archive.capture import Bytes, Capture, Fetch, digest_of
from archive.codec import document_digest, document_of
from archive.decisions import Decision
from archive.erasing import refuse_the_erased, to_erase
from archive.errors import NotFoundError, OnRecordError
from archive.identities import identified
from archive.identity import Likeness, Verdict, judge, likeness
from archive.ids import release_of_quotation
from archive.kinship import Kin, akin
from archive.people import Publisher, Speaker
from archive.proof import proved_in
from archive.records import other_addresses, record_of, reread
from archive.register import Printed, printed_in, speakers_of
from archive.release import Release
from archive.revision import Change, Intake, Receipt, Record, Revision
from archive.settling import settled
from archive.tombstone import Tombstone, tombstone_of
from archive.touching import touched_by
from archive.traces import Trace, asked, keys, trace_of
from archive.upheld import NOTHING, Upheld, upheld
from archive.vanishing import NO_BYTES, NO_DIGEST, is_news
from archive.visible import visible
from archive.visits import Visits, visits
from archive.work_text import HeldWork, WorkText
from archive.work_texts import held_work, same_work


class MemoryStore:
    """Keeps everything in dictionaries; see ``archive.store`` for what each method promises."""

    def __init__(self) -> None:
        self._captures: dict[str, tuple[Capture, bytes]] = {}
        self._fetches: list[Fetch] = []
        self._sightings: dict[tuple[str, int, str], str] = {}
        self._places: dict[tuple[str, int], str] = {}
        self._records: dict[str, list[Record]] = {}
        self._words: dict[str, str] = {}
        self._texts: dict[tuple[str, str], set[str]] = {}
        self._changes: list[Change] = []
        self._publishers: dict[str, Publisher] = {}
        self._decided: Upheld = NOTHING
        self._erased: set[str] = set()
        self._works: list[HeldWork] = []
        self._traces: dict[str, Trace] = {}

    def of_capture(self, digest: str, ordinal: int, publisher_id: str) -> str | None:
        """Return the release that these bytes were read as."""
        return self._sightings.get((digest, ordinal, publisher_id))

    def at_address(self, address: str, ordinal: int) -> str | None:
        """Return the release that was got from an address."""
        return self._places.get((address, ordinal))

    def of_text(self, publisher_id: str, text: str) -> str | None:
        """Return the publisher's first release with this text."""
        having = self._texts.get((publisher_id, text), set())
        return next((release for release in self._records if release in having), None)

    def latest_words(self, release: str) -> str | None:
        """Return the words' digest of a release's latest revision, ``None`` of an erased one."""
        return self._words.get(release)

    def was_got(self, digest: str, address: str) -> bool:
        """Return whether these bytes were got from this address before."""
        return any(f.digest == digest and f.address == address for f in self._fetches)

    def is_taken(self, release: str) -> bool:
        """Return whether a release has this id."""
        return release in self._records

    def add(self, intake: Intake) -> Receipt:
        """Store one intake."""
        return self.add_all((intake,))[0]

    def add_all(self, intakes: Iterable[Intake]) -> tuple[Receipt, ...]:
        """Store the releases of one input."""
        return tuple(self._add(storable(intake)) for intake in intakes)

    def holds(
        self, digest: str, address: str | None, publisher_id: str | None = None
    ) -> Receipt | None:
        """Return the *unchanged* receipt of bytes already read."""
        if address is not None and not self.was_got(digest, address):
            return None
        for (seen, _, publisher), release in self._sightings.items():
            if seen == digest and publisher_id in (None, publisher):
                return self._receipt(Verdict("unchanged", release))
        return None

    def reread(self, release_id: str, annotations: Annotations) -> int:
        """Store a new reading of the latest revision."""
        records = self._records.get(release_id)
        if not records:
            raise NotFoundError("release", release_id, "only a stored release can be read again")
        records[-1] = replace(reread(records[-1], annotations), change=self._change(release_id))
        return records[-1].change

    def record(self, release_id: str, number: int | None = None) -> Record | None:
        """Return one revision with its latest reading."""
        read = None if release_id in self._decided.withdrawn else self.as_read(release_id, number)
        if read is None:
            return None
        record = settled(read, self._decided.about(release_id))
        return self._verified(identified(record, self._decided.identities))

    def as_read(self, release_id: str, number: int | None = None) -> Record | None:
        """Return one revision with its latest reading, as if nothing had been decided."""
        records = self._records.get(release_id, [])
        if number is None:
            number = len(records)
        if not 0 < number <= len(records):
            return None
        record = records[number - 1]
        latest = number == len(records)
        change = self._last_of(release_id) if latest else record.change
        placed = replace(record, also_at=self._also_at(record), change=change, latest=latest)
        return identified(placed)

    def records(self, release_ids: Iterable[str]) -> Iterator[Record]:
        """Yield the latest record of each release that exists."""
        for release_id in release_ids:
            if record := self.record(release_id):
                yield record

    def quotation(self, quotation_id: str) -> tuple[Record, int] | None:
        """Return the newest record that holds the quotation."""
        release_id = release_of_quotation(quotation_id) or ""
        for number in range(len(self._records.get(release_id, [])), 0, -1):
            record = self.record(release_id, number)
            if record and quotation_id in record.quotation_ids:
                return record, record.quotation_ids.index(quotation_id)
        return None

    def revisions(self, release_id: str) -> tuple[Revision, ...]:
        """Return all revisions, oldest first."""
        numbers = range(1, len(self._records.get(release_id, [])) + 1)
        found = (self.record(release_id, number) for number in numbers)
        return tuple(record.revision for record in found if record)

    def fetches(self, release_id: str) -> tuple[Fetch, ...]:
        """Return every fetch of the release's captures, and what its addresses answered."""
        digests = {digest for (digest, *_), of in self._sightings.items() if of == release_id}
        digests |= {r.revision.capture_digest for r in self._records.get(release_id, [])}
        here = {address for (address, _), of in self._places.items() if of == release_id}
        answers = (f for f in self._fetches if f.digest == NO_DIGEST and f.address in here)
        own = (fetch for fetch in self._fetches if fetch.digest in digests)
        return tuple(sorted({*own, *answers}, key=lambda fetch: fetch.number))

    def visits(self, publisher_id: str) -> Visits:
        """Return when a publisher's bytes were last got, and what of its is gone."""
        own = {digest for digest, _, publisher in self._sightings if publisher == publisher_id}
        answers = [
            (release, fetch)
            for (address, _), release in self._places.items()
            for fetch in self._fetches
            if fetch.digest == NO_DIGEST
            and fetch.address == address
            and self._publisher_of(release) == publisher_id
        ]
        got = (fetch.at for fetch in self._fetches if fetch.digest in own)
        return visits(max(got, default=None), answers)

    def _publisher_of(self, release_id: str) -> str | None:
        known = self._records.get(release_id)
        return known[0].revision.publisher_id if known else None

    def answered(self, address: str, status: int) -> str | None:
        """Note what the address of a release answered without giving its bytes."""
        release = self.release_at(address)
        noted = [f for f in self._fetches if f.digest == NO_DIGEST and f.address == address]
        if release is None or not is_news(status, noted[-1] if noted else None):
            return None
        self._captures.setdefault(NO_DIGEST, (NO_BYTES.capture, b""))
        number = len(self._fetches) + 1
        self._fetches.append(
            Fetch(NO_DIGEST, datetime.now(UTC), address, status=status, number=number)
        )
        self._change(release)
        return release

    def capture(self, digest: str) -> tuple[Capture, bytes] | None:
        """Return a capture with its bytes."""
        return self._captures.get(digest)

    def release_at(self, address: str) -> str | None:
        """Return the id of the release that was got from an address."""
        found = sorted((n, release) for (a, n), release in self._places.items() if a == address)
        return found[0][1] if found else None

    def changes(self, since: int = 0) -> Iterator[Change]:
        """Yield the last change of each release after ``since``."""
        last = {change.release_id: change for change in self._changes}
        yield from sorted(
            (c for c in last.values() if c.number > since), key=lambda change: change.number
        )

    def last_change(self) -> int:
        """Return the number of the last change."""
        return len(self._changes)

    def state(self) -> tuple[int, int, int]:
        """Return what everything that pages show depends on."""
        return self.last_change(), self.last_decision(), len(self._works)

    def release_ids(self) -> tuple[str, ...]:
        """Return the ids of all releases in the order in which they came."""
        return tuple(name for name in self._records if name not in self._decided.withdrawn)

    def publishers(self) -> tuple[Publisher, ...]:
        """Return the publishers, by id."""
        return tuple(self._publishers[name] for name in sorted(self._publishers))

    def put_publisher(self, publisher: Publisher) -> None:
        """Record a publisher."""
        self._publishers[publisher.id] = publisher

    def decide(self, decision: Decision) -> int:
        """Keep a decision."""
        return self.decide_all((decision,))

    def decide_all(self, decisions: Iterable[Decision]) -> int:
        """Keep decisions, all of them or none."""
        before, changes = self._decided, len(self._changes)
        try:
            for decision in decisions:
                self._decide(decision)
        except OnRecordError:
            self._decided = before
            del self._changes[changes:]
            raise
        return len(self._changes)

    def _decide(self, decision: Decision) -> None:
        made = self._decided.made
        refuse_the_erased(decision, made, self._erased)
        touched = touched_by(decision, made, self)
        self._decided = upheld((*made, decision))
        for name in touched:
            self._change(name)

    def _verified(self, record: Record) -> Record:
        held = self._captures.get(record.revision.capture_digest)
        if not record.latest or held is None:
            return record
        shown = visible(held[1], held[0].media_type, held[0].charset)
        proved = frozenset(name for name, _ in proved_in(record, shown)) if shown else frozenset()
        return replace(record, verified=proved)

    def printed_speakers(self) -> Iterator[tuple[str, str, str | None]]:
        """Yield who is printed where."""
        for row in self._printed():
            yield row.release_id, row.key, row.affiliation

    def every_record(self) -> Iterator[Record]:
        """Yield the latest record of each release."""
        return self.records(self.release_ids())

    def decisions(self, release_id: str | None = None) -> tuple[Decision, ...]:
        """Return the decisions, oldest first."""
        wanted = (None, release_id)
        return tuple(d for d in self._decided.made if release_id is None or d.release in wanted)

    def last_decision(self) -> int:
        """Return the number of the last decision."""
        return len(self._decided.made)

    def tombstone(self, name: str) -> Tombstone | None:
        """Return what stays of a withdrawn release or quotation."""
        return tombstone_of(name, self._decided, self._erased)

    def erase(self, decision: Decision) -> bool:
        """Withdraw a release and delete its words."""
        name = to_erase(decision)
        self.decide(decision)
        self._erased.add(name)
        made = (d for d in self._decided.made if d.release != name or d == decision)
        self._decided = upheld(made)
        self._records[name] = []
        self._words.pop(name, None)
        self._traces.pop(name, None)
        seen = {digest for (digest, *_), of in self._sightings.items() if of == name}
        needed = {digest for (digest, *_), of in self._sightings.items() if of not in self._erased}
        for digest in seen - needed - {held.capture for held in self._works}:
            self._captures.pop(digest, None)
        return True

    def speakers(self) -> tuple[Speaker, ...]:
        """Return the register of speakers."""
        return speakers_of(self._printed(), self._decided.identities)

    def speaker(self, name: str) -> Speaker | None:
        """Return a speaker by an id that they have or had."""
        now = self._decided.identities.now(name)
        return next((s for s in self.speakers() if s.id == now), None)

    def known_as(self, name: str) -> str:
        """Return the id that a speaker's id leads to now."""
        return self._decided.identities.now(name)

    def _printed(self) -> Iterator[Printed]:
        return (row for record in self.every_record() for row in printed_in(record))

    def put_work(self, work: str, source: Bytes, text: WorkText) -> HeldWork:
        """Keep the text of a work."""
        held = held_work(work, source, text)
        if same_work(last := self.work(work), held):
            return last
        self._captures.setdefault(held.capture, (source.capture, source.data))
        self._works.append(held)
        return held

    def work(self, work: str) -> HeldWork | None:
        """Return the text of a work."""
        return next((held for held in reversed(self._works) if held.work == work), None)

    def kin(self, release_id: str) -> tuple[Kin, ...]:
        """Return the releases that are akin to one."""
        release, trace = self._newest(release_id), self._traces.get(release_id)
        hidden = release_id in self._decided.withdrawn
        return self._akin(release, trace, release_id) if release and trace and not hidden else ()

    def akin(self, release: Release, publisher_id: str) -> tuple[Kin, ...]:
        """Return the releases that are akin to one that is not in the archive."""
        return self._akin(release, trace_of(release, publisher_id), "")

    def held_works(self) -> tuple[str, ...]:
        """Return the works whose text is held."""
        return tuple(sorted(held.work for held in self._works))

    def mismatches(self) -> Iterator[str]:
        """Yield a sentence for each digest that does not fit."""
        for digest, (_, data) in self._captures.items():
            if digest_of(data) != digest:
                yield f"capture {digest} does not hold the bytes of its digest"
        for release_id, records in self._records.items():
            for record in records:
                if document_digest(document_of(record)) != record.document_digest:
                    yield f"release {release_id} revision {record.revision.number} was altered"

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""

    def _add(self, intake: Intake) -> Receipt:
        like = likeness(intake)
        verdict = judge(self, like)
        if verdict.news:
            self._write(intake, like, verdict)
        return self._receipt(verdict)

    def _write(self, intake: Intake, like: Likeness, verdict: Verdict) -> None:
        release_id, source = verdict.release_id, intake.source
        self._captures.setdefault(like.digest, (source.capture, source.data))
        self._fetch(intake, like.digest)
        self._sightings.setdefault((like.digest, like.ordinal, like.publisher_id), release_id)
        new_place = False
        for address in dict.fromkeys((source.address, intake.release.address)):
            if address and (address, like.ordinal) not in self._places:
                self._places[address, like.ordinal] = release_id
                new_place = True
        if verdict.outcome in ("added", "revised"):
            self._revise(intake, like, release_id)
        elif new_place:
            self._change(release_id)

    def _fetch(self, intake: Intake, digest: str) -> None:
        source = intake.source
        known = {(f.digest, f.address, f.name) for f in self._fetches}
        if (digest, source.address, source.name) not in known:
            number = len(self._fetches) + 1
            at = intake.got_at or datetime.now(UTC)
            fetch = Fetch(digest, at, source.address, source.name)
            fetch = replace(fetch, headers=intake.headers, status=intake.status, number=number)
            self._fetches.append(fetch)

    def _revise(self, intake: Intake, like: Likeness, release_id: str) -> None:
        records = self._records.setdefault(release_id, [])
        body = RevisionBody(
            release_id=release_id,
            number=len(records) + 1,
            publisher_id=intake.publisher_id,
            capture=like.digest,
            ordinal=intake.ordinal,
            stored_at=datetime.now(UTC),
            release=intake.release,
            findings=intake.findings,
        )
        record = record_of(body, seal(canonical(body)), intake.annotations)
        records.append(replace(record, change=self._change(release_id)))
        self._words[release_id] = like.words
        self._texts.setdefault((like.publisher_id, like.text), set()).add(release_id)
        trace = trace_of(intake.release, intake.publisher_id, intake.source.address)
        self._traces[release_id] = trace

    def _newest(self, release_id: str) -> Release | None:
        records = self._records.get(release_id)
        return records[-1].revision.release if records else None

    def _akin(self, release: Release, trace: Trace, name: str) -> tuple[Kin, ...]:
        wanted = set(asked(trace))
        hidden = {name, *self._decided.withdrawn}
        shown = ((n, t) for n, t in self._traces.items() if n not in hidden)
        others = [(n, t) for n, t in shown if wanted & set(keys(t))]
        return akin(release, trace, others, self._newest)

    def _change(self, release_id: str) -> int:
        self._changes.append(Change(len(self._changes) + 1, release_id))
        return len(self._changes)

    def _last_of(self, release_id: str) -> int:
        return max(c.number for c in self._changes if c.release_id == release_id)

    def _also_at(self, record: Record) -> tuple[str, ...]:
        here = record.revision.release_id
        places = tuple(address for (address, _), of in self._places.items() if of == here)
        return other_addresses(record, places)

    def _receipt(self, verdict: Verdict) -> Receipt:
        name = verdict.release_id
        return Receipt(verdict.outcome, name, len(self._records[name]), self._last_of(name))
