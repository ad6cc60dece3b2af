"""The archive in memory as it is read: with what staff settled, and who is who."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.decisions import Decision
from archive.erasing import refuse_the_erased, to_erase
from archive.errors import OnRecordError
from archive.identities import identified
from archive.ids import release_of_quotation
from archive.kinship import Kin, akin
from archive.memory_shelves import Shelves
from archive.people import Speaker
from archive.proof import proved_in
from archive.register import Printed, printed_in, speakers_of
from archive.release import Release
from archive.revision import Record, Revision
from archive.settling import settled
from archive.tombstone import Tombstone, tombstone_of
from archive.touching import touched_by
from archive.traces import Trace, asked, keys, trace_of
from archive.upheld import upheld
from archive.visible import visible


class Settled(Shelves):
    """Records, decisions, speakers and kin; see ``archive.store`` for the promises."""

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

    def every_record(self) -> Iterator[Record]:
        """Yield the latest record of each release."""
        return self.records(self.release_ids())

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

    def release_ids(self) -> tuple[str, ...]:
        """Return the ids of all releases in the order in which they came."""
        return tuple(name for name in self._records if name not in self._decided.withdrawn)

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

    def verified(self, quotations: Iterable[str]) -> frozenset[str]:
        """Return those of some quotations that are proved."""
        wanted = tuple(quotations)
        names = dict.fromkeys(filter(None, map(release_of_quotation, wanted)))
        proved = {q for record in self.records(names) for q in record.verified}
        return frozenset(proved.intersection(wanted))

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

    def printed_speakers(self) -> Iterator[tuple[str, str, str | None]]:
        """Yield who is printed where."""
        for row in self._printed():
            yield row.release_id, row.key, row.affiliation

    def kin(self, release_id: str) -> tuple[Kin, ...]:
        """Return the releases that are akin to one."""
        release, trace = self._newest(release_id), self._traces.get(release_id)
        hidden = release_id in self._decided.withdrawn
        return self._akin(release, trace, release_id) if release and trace and not hidden else ()

    def akin(self, release: Release, publisher_id: str) -> tuple[Kin, ...]:
        """Return the releases that are akin to one that is not in the archive."""
        return self._akin(release, trace_of(release, publisher_id), "")

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

    def _printed(self) -> Iterator[Printed]:
        return (row for record in self.every_record() for row in printed_in(record))

    def _akin(self, release: Release, trace: Trace, name: str) -> tuple[Kin, ...]:
        wanted = set(asked(trace))
        hidden = {name, *self._decided.withdrawn}
        shown = ((n, t) for n, t in self._traces.items() if n not in hidden)
        others = [(n, t) for n, t in shown if wanted & set(keys(t))]
        return akin(release, trace, others, self._newest)
