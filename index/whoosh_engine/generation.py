"""One state of the index, opened: each unit's snapshot and facets, shared by all searches."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from threading import Lock
from time import sleep
from typing import Generic, TypeVar

from whoosh.filedb.structfile import StructFile
from whoosh.index import TOC

from archive.capture import digest_of
from archive.errors import IndexDamagedError
from index.entries import Unit
from index.whoosh_engine import pointer
from index.whoosh_engine.codec import EXTENSION, ArraySegment, opened
from index.whoosh_engine.facets import Facets, Known
from index.whoosh_engine.pointer import Pointer, Stamp, Table
from index.whoosh_engine.schema import schema
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.snapshot import Snapshot
from index.whoosh_engine.writer import INDEX_NAME, UNITS, Held

T = TypeVar("T")


class OfUnits(Generic[T]):
    """What there is of each unit, made when it is first asked for, once for all threads."""

    def __init__(self, make: Callable[[Unit], T]) -> None:
        self._make, self._turn = make, Lock()
        self._made: dict[Unit, T] = {}
        self._asked: set[Unit] = set()

    def __getitem__(self, unit: Unit) -> T:
        self._asked.add(unit)
        found = self._made.get(unit)
        return self._now_made(unit) if found is None else found

    def asked(self) -> set[Unit]:
        """Return which units were asked for."""
        return self._asked.copy()

    def made(self) -> dict[Unit, T]:
        """Return what was made so far."""
        return self._made.copy()

    def take(self, unit: Unit, other: OfUnits[T]) -> None:
        """Let what another has made of a unit, if it has, be what there is of it."""
        self._made |= {each: made for each, made in other.made().items() if each == unit}

    def prepare(self, units: Iterable[Unit]) -> None:
        """Make what is likely to be asked for, so that nobody has to wait for it."""
        for unit in units:
            self._now_made(unit)

    def _now_made(self, unit: Unit) -> T:
        with self._turn:
            if unit not in self._made:
                self._made[unit] = self._make(unit)
            return self._made[unit]


@dataclass(frozen=True, slots=True)
class Generation:
    """All that searches of one state of the index share."""

    stamp: Stamp | None
    pointer: Pointer | None
    snapshots: OfUnits[Snapshot]
    facets: OfUnits[Facets]
    held: dict[Unit, list[ArraySegment]]
    segments: dict[str, Segment] = field(default_factory=dict)
    # By unit, what the facets that were made last, of a generation before, leave to the next.
    earlier: dict[Unit, Known] = field(default_factory=dict)

    def opened(self, build: str) -> dict[str, Segment]:
        """Return the segments of a build that are open, by the names of their files."""
        return {Path(n).name: s for n, s in self.segments.items() if n.startswith(f"{build}/")}

    def known(self) -> dict[Unit, Known]:
        """Return what is known of facets that were made here or of a generation before."""
        return self.earlier | {unit: own.known() for unit, own in self.facets.made().items()}

    @staticmethod
    def empty() -> Generation:
        """Return what there is before anything was indexed."""
        snapshots = OfUnits(lambda unit: Snapshot(unit, [], []))
        facets = OfUnits(lambda unit: Facets(snapshots[unit]))
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
    segments: dict[str, Segment] = {}
    own: dict[Unit, list[Segment]] = {}
    held: dict[Unit, list[ArraySegment]] = {}
    for unit in UNITS:
        place = folder / now.build / unit
        held[unit] = _held(now, unit, old, written, place)
        named = {f"{now.build}/{unit}/{s.make_filename(EXTENSION)}": s for s in held[unit]}
        opened_now = {n: known.get(n) or opened(place, each) for n, each in named.items()}
        own[unit] = list(opened_now.values())
        segments |= opened_now
    return _generation(mark, now, old, held, own, segments)


def _held(
    now: Pointer, unit: Unit, old: Generation | None, written: Held | None, place: Path
) -> list[ArraySegment]:
    """Return the segments that a unit's table names; a table is read only if nobody knows it."""
    if old and _unchanged(old.pointer, now, unit):
        return old.held[unit]
    if written is not None:
        return list(written[unit])
    found: list[ArraySegment] = table_of(place, now.tables[unit]).segments
    return found


def _generation(
    mark: Stamp,
    now: Pointer,
    old: Generation | None,
    held: dict[Unit, list[ArraySegment]],
    own: dict[Unit, list[Segment]],
    segments: dict[str, Segment],
) -> Generation:
    """Return a generation whose units are made when somebody asks for them."""
    earlier = old.known() if old and old.pointer else {}
    snapshots = OfUnits(
        lambda unit: Snapshot(unit, own[unit], [each.deleted for each in held[unit]])
    )
    facets = OfUnits(lambda unit: Facets(snapshots[unit], earlier.get(unit)).continued())
    for unit in UNITS:
        if old and _unchanged(old.pointer, now, unit):
            snapshots.take(unit, old.snapshots)
            facets.take(unit, old.facets)
    return Generation(mark, now, snapshots, facets, held, segments, earlier)


def _unchanged(before: Pointer | None, now: Pointer, unit: Unit) -> bool:
    """Return whether a unit's table is the same one, so that what is known of it still holds."""
    if before is None or before.build != now.build:
        return False
    return before.tables[unit] == now.tables[unit]


class _Given:
    """A storage of one file, given as its bytes: what was checked is what is read."""

    def __init__(self, held: bytes) -> None:
        self._held = held

    def open_file(self, name: str) -> StructFile:
        """Return the file, whatever its name."""
        return StructFile(BytesIO(self._held), name=name)


def table_of(folder: Path, named: Table) -> TOC:
    """Return a table of contents; it is unpickled only if it is the one that we wrote."""
    name = TOC._filename(INDEX_NAME, named.generation)
    held = (folder / name).read_bytes()
    if digest_of(held) != named.digest:
        raise ValueError(f"{name} is not what was written")
    return TOC.read(_Given(held), INDEX_NAME, named.generation, schema())
