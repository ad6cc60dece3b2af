"""Where in the archived bytes a quotation stands, found without the readers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from archive.revision import Record
from archive.store import Store
from archive.visible import Visible, fold, visible
from archive.watching import Watch, unwatched

_REPAIRED = "W115"


@dataclass(frozen=True, slots=True)
class Proof:
    """The bytes of a capture that show one segment: from ``start`` up to ``end``."""

    capture: str
    start: int
    end: int


def prove(store: Store, record: Record, position: int) -> tuple[Proof | None, ...] | None:
    """Return a proof for each segment of a quotation, ``None`` for one that is not found.

    ``None`` alone means that the format's bytes are not its words (a PDF, a
    Word file, an encoded mail) or that the capture is gone.
    """
    shown = _shown(store, record)
    return None if shown is None else tuple(_proofs(record, position, shown))


_OF_ONE_SIGN = 4
# From which byte to which each segment of a quotation stands.
Ranges = list[tuple[int, int]]


def proved_in(record: Record, shown: Visible) -> Iterator[tuple[str, Ranges]]:
    """Yield each quotation whose every segment the capture shows, with where that is."""
    for position, name in enumerate(record.quotation_ids):
        found = tuple(_proofs(record, position, shown))
        ranges = [(proof.start, proof.end) for proof in found if proof]
        if len(ranges) == len(found):
            yield name, ranges


def still_shows(
    data: bytes, media_type: str, charset: str | None, words: list[str], kept: str
) -> bool:
    """Return whether the bytes at the places noted show these words, and nothing else."""
    try:
        ranges = [(int(start), int(end)) for start, end in json.loads(kept)]
    except (TypeError, ValueError):
        return False
    # A mark of the byte order says how the bytes are read, wherever they stand.
    mark = data[:2] if data[:2] in (b"\xff\xfe", b"\xfe\xff") else b""
    pieces = (visible(mark + data[start:end], media_type, charset) for start, end in ranges)
    shown = [piece.letters if piece else "" for piece in pieces]
    return len(shown) == len(words) > 0 and all(map(_is_all, words, shown))


def _is_all(words: str, letters: str) -> bool:
    # One sign may be several letters ("ﬁ"), of which the words need only some.
    wanted = fold(words)
    return wanted in letters and len(letters) - len(wanted) <= _OF_ONE_SIGN


def unproved(store: Store, watch: Watch = unwatched) -> Iterator[str]:
    """Yield a sentence for each quotation whose words its capture does not show."""
    names = store.release_ids()
    for name in watch(names, len(names)):
        for revision in store.revisions(name):
            record = store.record(name, revision.number)
            if record and record.quotation_ids:
                yield from _missing(record, _shown(store, record))


def _missing(record: Record, shown: Visible | None) -> Iterator[str]:
    # Bytes that had to be repaired to be read are not their words.
    if shown is None or any(finding.code == _REPAIRED for finding in record.findings):
        return
    for position, name in enumerate(record.quotation_ids):
        if None in tuple(_proofs(record, position, shown)):
            yield (
                f"release {record.revision.release_id} revision {record.revision.number}: "
                f"capture {record.revision.capture_digest} does not show quotation {name}"
            )


def _shown(store: Store, record: Record) -> Visible | None:
    held = store.capture(record.revision.capture_digest)
    return visible(held[1], held[0].media_type, held[0].charset) if held else None


def _proofs(record: Record, position: int, shown: Visible) -> Iterator[Proof | None]:
    text, after = record.revision.release.text, 0
    for segment in record.annotations.quotations[position].segments:
        # Segments follow each other; short ones ("yes") stand elsewhere, too.
        found = shown.find(segment.of(text), after)
        after = found[1] if found else after
        yield Proof(record.revision.capture_digest, *found) if found else None
