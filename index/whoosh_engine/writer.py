"""Changes made durable: new segments, deletions, tables of contents, then the pointer."""

from __future__ import annotations

from collections.abc import Iterable
from math import log
from pathlib import Path
from typing import get_args

import numpy as np
from whoosh.index import TOC

from archive.capture import digest_of
from index.document import documents
from index.entries import Entries, Unit
from index.whoosh_engine import arrays, pointer
from index.whoosh_engine.codec import EXTENSION, ArraySegment
from index.whoosh_engine.columns import Columns
from index.whoosh_engine.merging import merge
from index.whoosh_engine.pointer import Pointer, Table
from index.whoosh_engine.schema import RELEASE, schema
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.storage import DurableStorage, durable_file, sync_folder

INDEX_NAME = "MAIN"
UNITS: tuple[Unit, ...] = get_args(Unit)
# Bytes of entries that one run holds in memory before it becomes a segment.
RUN = 8_000_000
# So many segments of like size are merged into one.
FAN = 8
# A file of so many bytes is merged no further: merging it would take as much memory.
LARGE = 16_000_000


class UnitWriter:
    """One unit's next generation; nothing is seen before its table is named by the pointer."""

    def __init__(self, folder: Path, generation: int | None) -> None:
        self.storage = DurableStorage(str(folder))
        self.folder = folder
        table = None if generation is None else TOC.read(self.storage, INDEX_NAME, generation)
        self.segments: list[ArraySegment] = list(table.segments) if table else []
        self._columns = Columns()
        self._pending: set[str] = set()
        self._opened: dict[str, Segment] = {}

    def remove(self, release_ids: set[str]) -> None:
        """Mark every document of these releases as deleted."""
        if release_ids & self._pending:
            self.flush()
        for segment in self.segments:
            found = self._open(segment).postings(RELEASE)
            at = [place for r in release_ids if (place := found.terms.find(r.encode())) >= 0]
            numbers = {number for place in at for number in found.ids(place).tolist()}
            if numbers - segment.deleted:
                segment.deleted |= numbers

    def add(self, entries: Entries, unit: Unit) -> None:
        """Add a release's documents of this unit."""
        for document in documents(entries, unit):
            self._columns.add(document)
        self._pending.add(entries.release.release_id)
        if self._columns.size > RUN:
            self.flush()

    def flush(self) -> None:
        """Write what was gathered as a segment."""
        if len(self._columns):
            self.segments.append(self._write(*self._columns.arrays()))
        self._columns, self._pending = Columns(), set()

    def commit(self) -> Table:
        """Write the table of contents of the next generation and return which it is."""
        self.flush()
        self._drop_empty()
        while merging := _alike(self.segments):
            self._merge(merging)
        generation = int(max(TOC._latest_generation(self.storage, INDEX_NAME), 0)) + 1
        TOC(schema(), self.segments, generation).write(self.storage, INDEX_NAME)
        path = self.folder / TOC._filename(INDEX_NAME, generation)
        return Table(generation, digest_of(path.read_bytes()))

    def sweep(self, generation: int) -> None:
        """Remove every file that this generation does not name."""
        named = {segment.make_filename(EXTENSION) for segment in self.segments}
        named.add(TOC._filename(INDEX_NAME, generation))
        for path in self.folder.iterdir():
            if path.name not in named and path.suffix != ".lock":
                path.unlink(missing_ok=True)

    def _open(self, segment: ArraySegment) -> Segment:
        name = segment.make_filename(EXTENSION)
        if name not in self._opened:
            self._opened[name] = Segment(self.folder / name)
        return self._opened[name]

    def _drop_empty(self) -> None:
        self.segments = [s for s in self.segments if s.deleted_count() < s.doc_count_all()]

    def _merge(self, merging: list[ArraySegment]) -> None:
        lives = []
        for segment in merging:
            live = np.ones(segment.doc_count_all(), bool)
            live[list(segment.deleted)] = False
            lives.append(live)
        merged = self._write(*merge([self._open(s) for s in merging], lives))
        at = self.segments.index(merging[0])
        rest = [s for s in self.segments[at:] if s not in merging]
        self.segments[at:] = [merged, *rest]

    def _write(self, columns: dict[str, arrays.AnyArray], facts: dict[str, object]) -> ArraySegment:
        segment = ArraySegment(INDEX_NAME)
        segment.set_doc_count(int(str(facts["documents"])))
        with durable_file(self.folder / segment.make_filename(EXTENSION)) as file:
            segment.file_size, segment.checksum = arrays.write(file, columns, facts)
        return segment


def _alike(segments: list[ArraySegment]) -> list[ArraySegment]:
    """Return a segment that is mostly deleted, or those of a size class that holds too many."""
    for segment in segments:
        if segment.deleted_count() * 2 > segment.doc_count_all():
            return [segment]
    classes: dict[int, list[ArraySegment]] = {}
    for segment in segments:
        if segment.file_size >= LARGE:
            continue
        classes.setdefault(int(log(max(segment.doc_count(), FAN), FAN)), []).append(segment)
    crowded = [size for size, members in classes.items() if len(members) >= FAN]
    return classes[min(crowded)] if crowded else []


def write_change(
    folder: Path,
    now: Pointer | None,
    build: str,
    change: int,
    replaced: Iterable[Entries],
    removed: Iterable[str],
) -> Pointer:
    """Make a change durable and return the pointer that now names it; the caller holds the lock."""
    writers: dict[Unit, UnitWriter] = {}
    for unit in UNITS:
        (folder / build / unit).mkdir(parents=True, exist_ok=True)
        generation = now.tables[unit].generation if now and now.build == build else None
        writers[unit] = UnitWriter(folder / build / unit, generation)
    _fill(writers, replaced, set(removed))
    tables = {unit: writer.commit() for unit, writer in writers.items()}
    for place in (folder / build, folder):
        sync_folder(place)
    new = Pointer(build, change, tables)
    pointer.write(folder, new)
    for unit, writer in writers.items():
        writer.sweep(tables[unit].generation)
    return new


def _fill(writers: dict[Unit, UnitWriter], replaced: Iterable[Entries], removed: set[str]) -> None:
    for writer in writers.values():
        writer.remove(removed)
    for entries in replaced:
        for unit, writer in writers.items():
            writer.remove({entries.release.release_id})
            writer.add(entries, unit)
