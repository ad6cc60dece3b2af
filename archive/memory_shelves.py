"""What the archive in memory holds, in dictionaries, and where each thing came from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from archive.capture import Capture, Fetch, digest_of
from archive.codec import document_digest, document_of
from archive.people import Publisher
from archive.records import other_addresses
from archive.release import Release
from archive.revision import Change, Record
from archive.traces import Trace
from archive.upheld import NOTHING, Upheld
from archive.vanishing import NO_BYTES, NO_DIGEST, is_news
from archive.visits import Visits, visits
from archive.work_text import HeldWork


class Shelves:
    """Captures, fetches, places, publishers and changes; see ``archive.store`` for the promises."""

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

    def publishers(self) -> tuple[Publisher, ...]:
        """Return the publishers, by id."""
        return tuple(self._publishers[name] for name in sorted(self._publishers))

    def put_publisher(self, publisher: Publisher) -> None:
        """Record a publisher."""
        self._publishers[publisher.id] = publisher

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

    def mismatches(self) -> Iterator[str]:
        """Yield a sentence for each digest that does not fit."""
        for digest, (_, data) in self._captures.items():
            if digest_of(data) != digest:
                yield f"capture {digest} does not hold the bytes of its digest"
        for release_id, records in self._records.items():
            for record in records:
                if document_digest(document_of(record)) != record.document_digest:
                    yield f"release {release_id} revision {record.revision.number} was altered"

    def _publisher_of(self, release_id: str) -> str | None:
        known = self._records.get(release_id)
        return known[0].revision.publisher_id if known else None

    def _newest(self, release_id: str) -> Release | None:
        records = self._records.get(release_id)
        return records[-1].revision.release if records else None

    def _change(self, release_id: str) -> int:
        self._changes.append(Change(len(self._changes) + 1, release_id))
        return len(self._changes)

    def _last_of(self, release_id: str) -> int:
        return max(c.number for c in self._changes if c.release_id == release_id)

    def _also_at(self, record: Record) -> tuple[str, ...]:
        here = record.revision.release_id
        places = tuple(address for (address, _), of in self._places.items() if of == here)
        return other_addresses(record, places)
