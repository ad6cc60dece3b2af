"""The seam between the archive and whatever keeps it: durable, append-only, numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from archive.annotation import Annotations
from archive.capture import Bytes, Capture, Fetch
from archive.decisions import Decision
from archive.kinship import Kin
from archive.people import Publisher, Speaker
from archive.release import Release
from archive.revision import Change, Intake, Outcome, Receipt, Record, Revision
from archive.tombstone import Tombstone
from archive.visits import Visits
from archive.work_text import HeldWork, WorkText


class Store(Protocol):
    """Keeps captures, fetches, revisions and readings; nothing is overwritten."""

    def add(self, intake: Intake) -> Receipt:
        """Store an intake in one transaction and return what became of it.

        Same bytes again: *unchanged*. Same address, same words: *unchanged*.
        Same address, new words: *revised*. Same text elsewhere: *also at*.
        """
        ...

    def add_all(self, intakes: Iterable[Intake]) -> tuple[Receipt, ...]:
        """Store the releases of one input in one transaction: all of them or none.

        An input with several releases goes through here, so that an input
        that the archive holds is held whole. Several small inputs may share
        a transaction too.
        """
        ...

    def holds(
        self, digest: str, address: str | None, publisher_id: str | None = None
    ) -> Receipt | None:
        """Return the *unchanged* receipt of bytes already read, or ``None``.

        Lets an ingest that runs again skip reading. With an address, only
        where these bytes were got from that address before; with a publisher,
        only where they were read as that publisher's.
        """
        ...

    def foresee(self, intake: Intake) -> tuple[Outcome, str]:
        """Return what adding an intake would give, and the release's id; write nothing."""
        ...

    def reread(self, release_id: str, annotations: Annotations) -> int:
        """Store a new reading of the latest revision and return its change number."""
        ...

    def as_read(self, release_id: str, number: int | None = None) -> Record | None:
        """Return one revision with its latest reading, as if nothing had been decided.

        That of a withdrawn release, too: it is for staff, never for pages.
        """
        ...

    def record(self, release_id: str, number: int | None = None) -> Record | None:
        """Return one revision (the latest by default) with its latest reading, settled.

        That of a release that is withdrawn is ``None``; ``tombstone`` says why.
        """
        ...

    def records(self, release_ids: Iterable[str]) -> Iterator[Record]:
        """Yield the latest record of each release that exists, in the order asked."""
        ...

    def quotation(self, quotation_id: str) -> tuple[Record, int] | None:
        """Return the newest record that holds the quotation, and its position there.

        An id whose words a later revision dropped gives the older record.
        """
        ...

    def verified(self, quotations: Iterable[str]) -> frozenset[str]:
        """Return those of some quotations, by id, that are proved in their newest original."""
        ...

    def revisions(self, release_id: str) -> tuple[Revision, ...]:
        """Return all revisions of a release, oldest first."""
        ...

    def fetches(self, release_id: str) -> tuple[Fetch, ...]:
        """Return every fetch of the release's captures, oldest first.

        What its addresses answered without giving bytes is among them.
        """
        ...

    def visits(self, publisher_id: str) -> Visits:
        """Return when a publisher's bytes were last got, and which addresses of its are gone."""
        ...

    def answered(self, address: str, status: int) -> str | None:
        """Note that a release's address answered with ``status`` and return the release.

        ``None`` where no release has the address, and where it answered so before:
        404 and 410 say that the release is gone, any other that it is there.
        """
        ...

    def capture(self, digest: str) -> tuple[Capture, bytes] | None:
        """Return a capture with its bytes."""
        ...

    def release_at(self, address: str) -> str | None:
        """Return the id of the release that was got from an address."""
        ...

    def changes(self, since: int = 0) -> Iterator[Change]:
        """Yield the changes after number ``since``, in order, the last one of each release only."""
        ...

    def last_change(self) -> int:
        """Return the number of the last change, 0 for an empty archive."""
        ...

    def state(self) -> tuple[int, int, int]:
        """Return the last change, the last decision, and how often works' texts were kept.

        While it is the same, so is everything that pages show of the archive.
        """
        ...

    def release_ids(self) -> tuple[str, ...]:
        """Return the ids of the releases that are shown, in the order in which they came."""
        ...

    def publishers(self) -> tuple[Publisher, ...]:
        """Return the publishers that the archive knows, by id."""
        ...

    def put_publisher(self, publisher: Publisher) -> None:
        """Record a publisher, or its present name, aliases and addresses."""
        ...

    def decide(self, decision: Decision) -> int:
        """Keep a decision and return the number of the last change that it made.

        Each release that it concerns changes, so that the index follows.
        """
        ...

    def decide_all(self, decisions: Iterable[Decision]) -> int:
        """Keep decisions in one transaction: all of them or none."""
        ...

    def decisions(self, release_id: str | None = None) -> tuple[Decision, ...]:
        """Return the decisions, oldest first: all, or a release's with those of all releases."""
        ...

    def last_decision(self) -> int:
        """Return the number of the last decision, those that change no record among them."""
        ...

    def tombstone(self, name: str) -> Tombstone | None:
        """Return what stays of a release or quotation that is withdrawn, by its id."""
        ...

    def erase(self, decision: Decision) -> bool:
        """Keep the withdrawal of a release and delete its words: the one deletion.

        Returns whether nothing of them is left in the archive's files; false
        where another process reads, whose journal keeps them until it ends.
        """
        ...

    def speakers(self) -> tuple[Speaker, ...]:
        """Return who speaks in the archive, most quoted first."""
        ...

    def speaker(self, name: str) -> Speaker | None:
        """Return a speaker by id; one that was merged gives the speaker that it is now.

        So the id of what is returned may be another than was asked for.
        """
        ...

    def known_as(self, name: str) -> str:
        """Return the id that a speaker's id leads to now; it is its own where nothing was merged.

        Whether anybody has it is not asked.
        """
        ...

    def put_work(self, work: str, source: Bytes, text: WorkText) -> HeldWork:
        """Keep the text of a cited work with the bytes that it was read from.

        The newest text of a work is the one that is shown; none is overwritten.
        """
        ...

    def work(self, work: str) -> HeldWork | None:
        """Return the text of a work as it was last kept."""
        ...

    def held_works(self) -> tuple[str, ...]:
        """Return the works whose text is held, by symbol, each as often as it was kept."""
        ...

    def kin(self, release_id: str) -> tuple[Kin, ...]:
        """Return the releases that are akin to one, the most alike first; it is not among them."""
        ...

    def akin(self, release: Release, publisher_id: str) -> tuple[Kin, ...]:
        """Return the releases that are akin to one that is not in the archive."""
        ...

    def mismatches(self) -> Iterator[str]:
        """Yield a sentence for each digest that does not fit what it covers."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...
