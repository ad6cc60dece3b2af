"""How a page shows that a quotation's words stand in the archived bytes."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from archive.proof import prove
from archive.revision import Record
from web.desk import Desk


@dataclass(frozen=True, slots=True)
class Place:
    """A run of bytes, from ``start`` up to but not including ``end``."""

    start: int
    end: int

    @property
    def command(self) -> str:
        """Return what shows these bytes of a file with standard tools."""
        return f"tail -c +{self.start + 1} FILE | head -c {self.end - self.start}"


@dataclass(frozen=True, slots=True)
class Shown:
    """The places of all segments, none unless each was found.

    ``comparable`` is false for formats whose bytes are not their words (PDF,
    Word, encoded mail); ``whole`` is false for bytes that were altered since
    they were kept, which prove nothing.
    """

    places: tuple[Place, ...] = ()
    comparable: bool = True
    whole: bool = True


def shown_proof(desk: Desk, record: Record, at: int) -> Shown:
    """Return what is shown as the proof of the quotation at position ``at``."""
    if not is_whole(desk, record):
        return Shown(whole=False)
    proofs = prove(desk.store, record, at)
    if proofs is None:
        return Shown(comparable=False)
    found = tuple(Place(proof.start, proof.end) for proof in proofs if proof)
    return Shown(found if len(found) == len(proofs) else ())


def is_whole(desk: Desk, record: Record) -> bool:
    """Return whether the original's bytes, if they are there, still have their digest."""
    held = desk.store.capture(record.revision.capture_digest)
    return held is None or sha256(held[1]).hexdigest() == record.revision.capture_digest
