"""Changes made durable: new segments, deletions, tables of contents, then the pointer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from os import listdir
from pathlib import Path
from typing import get_args

import numpy as np
from numpy.typing import NDArray
from whoosh.index import TOC

from archive.capture import digest_of
from index.document import documents
from index.entries import Entries, Unit
from index.whoosh_engine import arrays, pointer
from index.whoosh_engine.arrays import Named
from index.whoosh_engine.chunks import Vocabulary
from index.whoosh_engine.codec import EXTENSION, ArraySegment
from index.whoosh_engine.columns import Columns
from index.whoosh_engine.merging import Merger
from index.whoosh_engine.pointer import Pointer, Table
from index.whoosh_engine.precedence import Pause, no_pause
from index.whoosh_engine.schema import RELEASE, schema
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.storage import DurableStorage, synced
from index.whoosh_engine.tail import Tail
from index.whoosh_engine.tiers import alike

INDEX_NAME = "MAIN"
UNITS: tuple[Unit, ...] = get_args(Unit)
# Bytes of entries that one run holds in memory before it becomes a segment.
RUN = 8_000_000
# What a merge writes before the index names it; no sweep takes it away meanwhile.
MERGING = ".merging"

# The segments of an index's units, as its tables of contents name them.
Held = Mapping[Unit, list[ArraySegment]]


class UnitWriter:
    """One unit's next generation; nothing is seen before its table is named by the pointer."""

    def __init__(
        self,
        folder: Path,
        held: list[ArraySegment],
        opened: Mapping[str, Segment],
        vocabulary: Vocabulary,
        pause: Pause = no_pause,
        tail: Tail | None = None,
    ) -> None:
        """``held`` are the segments of the generation before, ``opened`` those already open.

        ``pause`` is called between steps of writing; what is added joins the
        ``tail``, if it may, and is in the ``tail`` that there is after a flush.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self.storage, self.folder = DurableStorage(folder), folder
        self.segments = [copy(segment) for segment in held]
        self._before, self._opened = list(held), dict(opened)
        self._vocabulary, self._pause = vocabulary, pause
        self._columns = Columns(vocabulary.chunks())
        # The releases in the columns: of this change, and those of the tail that it joined.
        self._pending: set[str] = set()
        self._joined: frozenset[str] = frozenset()
        self._instead_of: dict[str, int] = {}
        self.tail = tail

    def remove(self, release_ids: set[str]) -> None:
        """Mark every document of these releases as deleted in what is written."""
        if not release_ids:
            return
        terms = sorted(release_id.encode() for release_id in release_ids)
        for segment in self.segments:
            found = self.opened(segment).postings(RELEASE)
            at = found.terms.those(terms)
            numbers = {number for place in at for number in found.ids(place).tolist()}
            if numbers - segment.deleted:
                segment.deleted |= numbers

    def replace(self, entries: Entries, unit: Unit) -> None:
        """Let a release's documents of this unit stand for those that it had."""
        release_id = entries.release.release_id
        if release_id in self._pending or release_id in self._joined:
            self.flush()
        made = documents(entries, unit)
        if made and not self._pending:
            self._join_tail(release_id)
        for document in made:
            self._columns.add(document)
        self._pending.add(release_id)
        if self._columns.size > RUN:
            self.flush()

    def _join_tail(self, release_id: str) -> None:
        """Let what is written take the place of the last segment, if that is the tail."""
        if self.tail is not None and self.tail.takes(release_id, self.segments):
            last = self.segments.pop()
            self._instead_of = self.opened(last).instead_of | _named([last])
            self._columns, self._joined = self.tail.columns, self.tail.releases

    def flush(self) -> None:
        """Write what was gathered as a segment, and mark as deleted what it replaces."""
        if self._pending:
            self.remove(self._pending)
        if len(self._columns):
            self.segments.append(self.written(self._columns, self._instead_of))
            held = self._joined | self._pending
            self.tail = Tail.of(self._columns, self.segments[-1], held)
        self._columns, self._pending = Columns(self._vocabulary.chunks()), set()
        self._joined, self._instead_of = frozenset(), {}

    def merge_all(self) -> None:
        """Merge until there are as few segments as may be."""
        self.flush()
        while merging := alike(self.segments, fan=2):
            self.put(merging, self.merged(merging))

    def merged(self, merging: list[ArraySegment], suffix: str = "") -> ArraySegment:
        """Return a segment, written, that holds what lives in these."""
        lives = [living(segment) for segment in merging]
        merger = Merger([self.opened(s) for s in merging], lives)
        return self.written(merger, _named(merging), suffix)

    def put(self, merging: list[ArraySegment], merged: ArraySegment) -> None:
        """Let a segment stand for those that were merged into it."""
        at = self.segments.index(merging[0])
        rest = [s for s in self.segments[at:] if s not in merging]
        self.segments[at:] = [merged, *rest]

    def commit(self, table: Table | None) -> Table:
        """Write the next table of contents and return which it is: ``table`` if nothing changed."""
        self.flush()
        self.segments = [s for s in self.segments if s.deleted_count() < s.doc_count_all()]
        if table is not None and _same(self.segments, self._before):
            return table
        generation = int(max(TOC._latest_generation(self.storage, INDEX_NAME), 0)) + 1
        TOC(schema(), self.segments, generation).write(self.storage, INDEX_NAME)
        path = self.folder / TOC._filename(INDEX_NAME, generation)
        return Table(generation, digest_of(path.read_bytes()))

    def unsynced(self) -> set[Path]:
        """Return what was written and is named, and the folder that names it."""
        kept = {segment.make_filename(EXTENSION) for segment in self.segments}
        written = self.storage.written
        return {p for p in written if p.name in kept or p.suffix == ".toc"} | {self.folder}

    def sweep(self, generation: int) -> None:
        """Remove every file that this generation does not name and no merge is writing."""
        named = {segment.make_filename(EXTENSION) for segment in self.segments}
        named.add(TOC._filename(INDEX_NAME, generation))
        for name in listdir(self.folder):
            if name not in named and not name.endswith((".lock", MERGING)):
                (self.folder / name).unlink(missing_ok=True)

    def opened(self, segment: ArraySegment) -> Segment:
        """Return a segment's arrays."""
        name = segment.make_filename(EXTENSION)
        if name not in self._opened:
            self._opened[name] = Segment(self.folder / name)
        return self._opened[name]

    def written(
        self, made: Columns | Merger, instead_of: dict[str, int], suffix: str = ""
    ) -> ArraySegment:
        """Return a segment, written but not synced, whose file's name ends in ``suffix``.

        It stands ``instead_of`` segments of which so many documents were deleted.
        """
        segment, facts = ArraySegment(INDEX_NAME), made.facts() | {"instead_of": instead_of}
        segment.set_doc_count(facts["documents"])
        path = self.folder / (segment.make_filename(EXTENSION) + suffix)
        with path.open("wb") as file:
            segment.file_size, segment.checksum = arrays.write(
                file, self._paused(made.arrays()), facts
            )
        self.storage.written.add(path)
        return segment

    def _paused(self, made: Iterable[Named]) -> Iterator[Named]:
        for each in made:
            self._pause()
            yield each


def _named(segments: list[ArraySegment]) -> dict[str, int]:
    """Return by name how many documents of each segment are deleted."""
    return {segment.make_filename(EXTENSION): segment.deleted_count() for segment in segments}


def living(segment: ArraySegment) -> NDArray[np.bool_]:
    """Return which of a segment's documents are not deleted."""
    live = np.ones(segment.doc_count_all(), bool)
    live[list(segment.deleted)] = False
    return live


def _same(one: list[ArraySegment], other: list[ArraySegment]) -> bool:
    def told(segments: list[ArraySegment]) -> list[tuple[str, frozenset[int]]]:
        return [(segment.make_filename(EXTENSION), segment.deleted) for segment in segments]

    return told(one) == told(other)


def writers_of(
    folder: Path,
    held: Held,
    opened: Mapping[str, Segment],
    pause: Pause = no_pause,
    tails: Mapping[Unit, Tail] | None = None,
) -> dict[Unit, UnitWriter]:
    """Return a writer for each unit of a build."""
    known, last = Vocabulary(), tails or {}
    return {
        unit: UnitWriter(folder / unit, held[unit], opened, known, pause, last.get(unit))
        for unit in UNITS
    }


def write_change(
    writers: dict[Unit, UnitWriter],
    replaced: Iterable[Entries],
    removed: Iterable[str],
) -> None:
    """Let the writers hold a change, which ``named`` makes durable and visible."""
    for writer in writers.values():
        writer.remove(set(removed))
    for entries in replaced:
        for unit, writer in writers.items():
            writer.replace(entries, unit)


def named(
    folder: Path, writers: dict[Unit, UnitWriter], now: Pointer | None, build: str, change: int
) -> Pointer:
    """Make what the writers hold durable and the index, and return the pointer that names it.

    The caller holds the lock.
    """
    kept = now.tables if now and now.build == build else {}
    tables = {unit: writer.commit(kept.get(unit)) for unit, writer in writers.items()}
    changed = [writer for unit, writer in writers.items() if tables[unit] != kept.get(unit)]
    places = {path for writer in changed for path in writer.unsynced()}
    # A folder's own name is durable once the folder that holds it is.
    synced(places | ({folder / build, folder} if not kept else set()))
    new = Pointer(build, change, tables)
    pointer.write(folder, new)
    for unit, writer in writers.items():
        if writer in changed:
            writer.sweep(tables[unit].generation)
    return new
