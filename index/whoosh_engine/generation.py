"""One state of the index, opened: each unit's snapshot and facets, shared by all searches."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from time import sleep

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from archive.capture import digest_of
from archive.errors import IndexDamagedError
from index.entries import Unit
from index.whoosh_engine import pointer
from index.whoosh_engine.codec import EXTENSION, ArraySegment, opened
from index.whoosh_engine.facets import Facets
from index.whoosh_engine.pointer import Pointer, Stamp, Table
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.snapshot import Snapshot
from index.whoosh_engine.writer import INDEX_NAME, UNITS, Held


@dataclass(frozen=True, slots=True)
class Generation:
    """All that searches of one state of the index share."""

    stamp: Stamp | None
    pointer: Pointer | None
    snapshots: dict[Unit, Snapshot]
    facets: dict[Unit, Facets]
    held: dict[Unit, list[ArraySegment]]
    segments: dict[str, Segment] = field(default_factory=dict)

    def opened(self, build: str) -> dict[str, Segment]:
        """Return the segments of a build that are open, by the names of their files."""
        return {Path(n).name: s for n, s in self.segments.items() if n.startswith(f"{build}/")}

    @staticmethod
    def empty() -> Generation:
        """Return what there is before anything was indexed."""
        snapshots = {unit: Snapshot(unit, [], []) for unit in UNITS}
        facets = {unit: Facets(snapshot) for unit, snapshot in snapshots.items()}
        return Generation(None, None, snapshots, facets, {unit: [] for unit in UNITS})


def opened_generation(
    folder: Path, old: Generation | None, written: Held | None = None
) -> Generation:
    """Return what the pointer names, using again what ``old`` holds open.

    ``written`` are the segments of the tables that it names, if the caller wrote them.
    """
    for _ in range(20):
        mark = pointer.stamp(folder)
        if mark is None:
            return Generation.empty()
        try:
            return _read(folder, mark, old, written)
        except FileNotFoundError:
            # A writer has swept away what the pointer named; it names something else by now.
            sleep(0.01)
        except Exception as error:
            raise IndexDamagedError(str(folder), f"{type(error).__name__}: {error}") from error
    raise IndexDamagedError(str(folder), "files that it names are missing")


def _read(folder: Path, mark: Stamp, old: Generation | None, written: Held | None) -> Generation:
    now = pointer.read(folder)
    known = old.segments if old else {}
    opened_now: dict[str, Segment] = {}
    snapshots: dict[Unit, Snapshot] = {}
    facets: dict[Unit, Facets] = {}
    held: dict[Unit, list[ArraySegment]] = {}
    for unit in UNITS:
        if old and _unchanged(old.pointer, now, unit):
            snapshots[unit], facets[unit], held[unit] = (
                old.snapshots[unit],
                old.facets[unit],
                old.held[unit],
            )
            prefix = f"{now.build}/{unit}/"
            opened_now |= {n: s for n, s in known.items() if n.startswith(prefix)}
            continue
        storage = FileStorage(str(folder / now.build / unit))
        segments = (
            list(written[unit])
            if written is not None
            else table_of(Path(storage.folder), now.tables[unit], storage).segments
        )
        own = []
        for each in segments:
            name = f"{now.build}/{unit}/{each.make_filename(EXTENSION)}"
            opened_now[name] = known.get(name) or opened(storage, each)
            own.append(opened_now[name])
        snapshots[unit] = Snapshot(unit, own, [s.deleted for s in segments])
        earlier = old.facets[unit] if old and old.pointer else None
        facets[unit] = Facets(snapshots[unit], earlier).continued()
        held[unit] = segments
    return Generation(mark, now, snapshots, facets, held, opened_now)


def _unchanged(before: Pointer | None, now: Pointer, unit: Unit) -> bool:
    """Return whether a unit's table is the same one, so that what is known of it still holds."""
    if before is None or before.build != now.build:
        return False
    return before.tables[unit] == now.tables[unit]


def table_of(folder: Path, named: Table, storage: FileStorage) -> TOC:
    """Return a table of contents; it is unpickled only if it is the one that we wrote."""
    path = folder / TOC._filename(INDEX_NAME, named.generation)
    if digest_of(path.read_bytes()) != named.digest:
        raise ValueError(f"{path.name} is not what was written")
    return TOC.read(storage, INDEX_NAME, named.generation)
