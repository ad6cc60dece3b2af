"""The embedded engine: Whoosh's index folder, answered over arrays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from time import monotonic, sleep

import msgspec
import numpy as np
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from archive.capture import digest_of
from archive.errors import IndexDamagedError, LockedError
from index.entries import CitationEntry, Entries, Entry, QuotationEntry, ReleaseEntry, Unit
from index.expansion import EXPANSIONS
from index.query import Query
from index.results import Hit, Results, Snippet
from index.snippets import snippet
from index.whoosh_engine import pointer
from index.whoosh_engine.answering import Answering
from index.whoosh_engine.arrays import checksum_of
from index.whoosh_engine.cache import Cache
from index.whoosh_engine.codec import EXTENSION, opened
from index.whoosh_engine.facets import Facets
from index.whoosh_engine.pointer import Pointer, Stamp, Table
from index.whoosh_engine.ranked import ranked
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.snapshot import Found, Ids, Snapshot
from index.whoosh_engine.writer import INDEX_NAME, UNITS, write_change

LOCK = "WRITER.lock"
PATIENCE = 30.0
# Bytes of entries and passages that are kept for the next time.
SHOWN = 24_000_000

_TYPES: dict[Unit, type[Entry]] = {
    "quotations": QuotationEntry,
    "releases": ReleaseEntry,
    "citations": CitationEntry,
}


@dataclass(frozen=True, slots=True)
class Generation:
    """All that searches of one state of the index share."""

    stamp: Stamp | None
    pointer: Pointer | None
    snapshots: dict[Unit, Snapshot]
    facets: dict[Unit, Facets]
    segments: dict[str, Segment] = field(default_factory=dict)


class WhooshEngine:
    """Holds the entries of an archive in a folder; one writer, any number of readers."""

    def __init__(
        self, folder: Path, expansions: int = EXPANSIONS, patience: float = PATIENCE
    ) -> None:
        """Open the index in ``folder``, an empty one where there is none.

        ``patience`` is for how many seconds a writer waits for another one.
        """
        self._folder, self._expansions, self._patience = folder, expansions, patience
        self._turn = Lock()
        self._shown: Cache[tuple[Entry, Snippet]] = Cache(SHOWN)
        folder.mkdir(parents=True, exist_ok=True)
        self._now = _opened(folder, None)

    def apply(self, change: int, replaced: Iterable[Entries], removed: Iterable[str] = ()) -> None:
        """Replace all entries of these releases and remove others, as of change ``change``.

        Durable and visible to the next search when it returns.
        """
        with _writing(self._folder, self._patience):
            now = self._current().pointer
            build = now.build if now else "0001"
            write_change(self._folder, now, build, change, replaced, removed)
        self._current()

    def search(self, query: Query) -> Results:
        """Return one page of hits, the exact total and the facets over all matches."""
        now = self._current()
        answering = Answering(now.snapshots, query.unit, self._expansions)
        found = answering.found(query.where)
        matches, facets = now.facets[query.unit].narrowed(query, found.ids)
        snapshot, size = now.snapshots[query.unit], max(query.size, 0)
        end = max(query.page, 1) * size
        page = ranked(snapshot, _only(found, matches), query.sort, end)
        return Results(
            query=query,
            total=len(matches),
            hits=tuple(self._hit(snapshot, query, n, score) for n, score in page[end - size :]),
            facets=facets,
            generation=now.pointer.change if now.pointer else 0,
            notices=tuple(dict.fromkeys(answering.notices)),
        )

    def _hit(self, snapshot: Snapshot, query: Query, number: int, score: float) -> Hit:
        """Return a hit; what is shown of it is kept as long as its segment is used."""
        segment, own = snapshot.place(number)

        def made() -> tuple[Entry, Snippet]:
            entry = _entry(snapshot, number)
            return entry, snippet(entry, query.where)

        size = 4 * len(segment.entry(own)) + 1000
        entry, passage = self._shown.get((segment.name, own, query.where), made, lambda _: size)
        return Hit(entry, score, passage)

    def stream(self, query: Query) -> Iterator[Hit]:
        """Yield every hit in the query's order, past any depth limit, without snippets."""
        now = self._current()
        found = Answering(now.snapshots, query.unit, self._expansions).found(query.where)
        matches, _ = now.facets[query.unit].narrowed(query, found.ids)
        snapshot = now.snapshots[query.unit]
        for n, score in ranked(snapshot, _only(found, matches), query.sort, None):
            yield Hit(_entry(snapshot, n), score, Snippet(""))

    def near_words(self, unit: Unit, word: str) -> tuple[str, ...]:
        """Return the words of a unit that are spelt almost like ``word``, most frequent first."""
        return Answering(self._current().snapshots, unit, self._expansions).near_words(word)

    def generation(self) -> int:
        """Return the number of the last archive change that the index holds."""
        now = self._current().pointer
        return now.change if now else 0

    def close(self) -> None:
        """Let go of files; mappings end with the last search that uses them."""
        self._now = Generation(None, None, *_nothing())

    def rebuild(self, change: int, entries: Iterable[Entries]) -> None:
        """Put ``entries`` in the place of everything, in a folder of its own until it is whole."""
        with _writing(self._folder, self._patience):
            build = f"{_number(self._folder) + 1:04}"
            write_change(self._folder, None, build, change, entries, ())
            _sweep(self._folder, build)
        self._current()

    def mismatches(self) -> Iterator[str]:
        """Yield a sentence for each file that is not what was written."""
        if pointer.stamp(self._folder) is None:
            return
        now = pointer.read(self._folder)
        for unit in UNITS:
            folder = self._folder / now.build / unit
            table = _table(folder, now.tables[unit], FileStorage(str(folder)))
            for segment in table.segments:
                path = folder / segment.make_filename(EXTENSION)
                if checksum_of(path) != segment.checksum:
                    yield f"{unit}/{path.name} is not what was written"

    def _current(self) -> Generation:
        """Return the newest generation, opened by whoever meets it first."""
        if pointer.stamp(self._folder) != self._now.stamp:
            with self._turn:
                mark = pointer.stamp(self._folder)
                if mark != self._now.stamp:
                    self._now = self._newer(mark)
        return self._now

    def _newer(self, mark: Stamp | None) -> Generation:
        """Return the newest generation; what was stays while there is none that can be read."""
        if mark is None and self._now.pointer is not None:
            return replace(self._now, stamp=None)
        try:
            return _opened(self._folder, self._now)
        except IndexDamagedError:
            if self._now.pointer is None:
                raise
            return replace(self._now, stamp=mark)

    @staticmethod
    def discard(folder: Path, patience: float = PATIENCE) -> None:
        """Forget an index that cannot be trusted; the next to open it finds an empty one."""
        with _writing(folder, patience):
            (folder / pointer.NAME).unlink(missing_ok=True)
            _sweep(folder, "")


@contextmanager
def _writing(folder: Path, patience: float) -> Iterator[None]:
    lock = FileStorage(str(folder)).lock(LOCK)
    until = monotonic() + patience
    while not lock.acquire():
        if monotonic() > until:
            raise LockedError("the search index", "another process")
        sleep(0.02)
    try:
        yield
    finally:
        lock.release()


def _opened(folder: Path, old: Generation | None) -> Generation:
    """Return what the pointer names, using again what ``old`` holds open."""
    for _ in range(20):
        mark = pointer.stamp(folder)
        if mark is None:
            return Generation(None, None, *_nothing())
        try:
            return _read(folder, mark, old)
        except FileNotFoundError:
            # A writer has swept away what the pointer named; it names something else by now.
            sleep(0.01)
        except Exception as error:
            raise IndexDamagedError(str(folder), f"{type(error).__name__}: {error}") from error
    raise IndexDamagedError(str(folder), "files that it names are missing")


def _read(folder: Path, mark: Stamp, old: Generation | None) -> Generation:
    now = pointer.read(folder)
    known = old.segments if old else {}
    opened_now: dict[str, Segment] = {}
    snapshots: dict[Unit, Snapshot] = {}
    for unit in UNITS:
        storage = FileStorage(str(folder / now.build / unit))
        table = _table(Path(storage.folder), now.tables[unit], storage)
        own = []
        for each in table.segments:
            name = f"{now.build}/{unit}/{each.make_filename(EXTENSION)}"
            opened_now[name] = known.get(name) or opened(storage, each)
            own.append(opened_now[name])
        snapshots[unit] = Snapshot(unit, own, [s.deleted for s in table.segments])
    facets = {unit: Facets(snapshot) for unit, snapshot in snapshots.items()}
    return Generation(mark, now, snapshots, facets, opened_now)


def _table(folder: Path, named: Table, storage: FileStorage) -> TOC:
    """Return a table of contents; it is unpickled only if it is the one that we wrote."""
    path = folder / TOC._filename(INDEX_NAME, named.generation)
    if digest_of(path.read_bytes()) != named.digest:
        raise ValueError(f"{path.name} is not what was written")
    return TOC.read(storage, INDEX_NAME, named.generation)


def _nothing() -> tuple[dict[Unit, Snapshot], dict[Unit, Facets]]:
    snapshots = {unit: Snapshot(unit, [], []) for unit in UNITS}
    return snapshots, {unit: Facets(snapshot) for unit, snapshot in snapshots.items()}


def _number(folder: Path) -> int:
    return max(
        (int(p.name) for p in folder.iterdir() if p.is_dir() and p.name.isdigit()), default=0
    )


def _sweep(folder: Path, build: str) -> None:
    """Remove the builds that the pointer no longer names."""
    for old in folder.iterdir():
        if old.is_dir() and old.name.isdigit() and old.name != build:
            for path in sorted(old.rglob("*"), reverse=True):
                path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
            old.rmdir()


def _only(found: Found, ids: Ids) -> Found:
    if len(ids) == len(found.ids):
        return found
    kept = np.searchsorted(found.ids, ids)
    return Found(ids, None if found.scores is None else found.scores[kept])


def _entry(snapshot: Snapshot, number: int) -> Entry:
    segment, own = snapshot.place(number)
    return msgspec.json.decode(segment.entry(own), type=_TYPES[snapshot.unit])
