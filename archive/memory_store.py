"""The archive in memory: the store's twin for tests, with the same rules and no disk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from archive.annotation import Annotations
from archive.bodies import RevisionBody, canonical, seal, storable
from archive.capture import Bytes, Fetch
from archive.errors import NotFoundError
from archive.identity import Likeness, Verdict, judge, likeness
from archive.memory_reading import Settled
from archive.records import record_of, reread
from archive.revision import Intake, Outcome, Receipt
from archive.traces import trace_of
from archive.work_text import HeldWork, WorkText
from archive.work_texts import held_work, same_work


class MemoryStore(Settled):
    """Keeps everything in dictionaries; see ``archive.store`` for what each method promises."""

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

    def foresee(self, intake: Intake) -> tuple[Outcome, str]:
        """Return what adding an intake would give, and the release's id."""
        verdict = judge(self, likeness(storable(intake)))
        return verdict.outcome, verdict.release_id

    def reread(self, release_id: str, annotations: Annotations) -> int:
        """Store a new reading of the latest revision."""
        records = self._records.get(release_id)
        if not records:
            raise NotFoundError("release", release_id, "only a stored release can be read again")
        records[-1] = replace(reread(records[-1], annotations), change=self._change(release_id))
        return records[-1].change

    def state(self) -> tuple[int, int, int]:
        """Return what everything that pages show depends on."""
        return self.last_change(), self.last_decision(), len(self._works)

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

    def held_works(self) -> tuple[str, ...]:
        """Return the works whose text is held."""
        return tuple(sorted(held.work for held in self._works))

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

    def _receipt(self, verdict: Verdict) -> Receipt:
        name = verdict.release_id
        return Receipt(verdict.outcome, name, len(self._records[name]), self._last_of(name))
