"""The embedded engine: Whoosh's index folder, answered over arrays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Lock
from time import monotonic, sleep

import numpy as np
from whoosh.filedb.filestore import FileStorage

from archive.errors import IndexDamagedError, LockedError
from index.entries import Entries, Unit
from index.expansion import EXPANSIONS
from index.faceting import facet, wanted
from index.query import Query
from index.results import Hit, Results, Snippet
from index.whoosh_engine import pointer
from index.whoosh_engine.answering import Answering
from index.whoosh_engine.arrays import checksum_of
from index.whoosh_engine.codec import EXTENSION
from index.whoosh_engine.generation import Generation, opened_generation, table_of
from index.whoosh_engine.pointer import Pointer, Stamp
from index.whoosh_engine.precedence import Precedence
from index.whoosh_engine.ranked import ranked
from index.whoosh_engine.showing import Showing, entry_of
from index.whoosh_engine.snapshot import Found, Ids
from index.whoosh_engine.tail import Tail
from index.whoosh_engine.tiers import crowded
from index.whoosh_engine.upkeep import Upkeep
from index.whoosh_engine.writer import UNITS, Held, UnitWriter, named, write_change, writers_of

LOCK = "WRITER.lock"
PATIENCE = 30.0
LIMIT = 5.0
# For so many seconds in all a change, or a merge, waits for searches that are under way.
ADDING, MERGING = 0.03, 0.5


class WhooshEngine:
    """Holds the entries of an archive in a folder; one writer, any number of readers."""

    def __init__(
        self,
        folder: Path,
        expansions: int = EXPANSIONS,
        patience: float = PATIENCE,
        limit: float = LIMIT,
    ) -> None:
        """Open the index in ``folder``, an empty one where there is none.

        ``patience`` is for how many seconds a writer waits for another one,
        ``limit`` for how many a page of results is looked for.
        """
        self._limit = limit
        self._folder, self._expansions, self._patience = folder, expansions, patience
        self._turn = Lock()
        self._showing, self._precedence = Showing(), Precedence()
        folder.mkdir(parents=True, exist_ok=True)
        self._now = opened_generation(folder, None)
        self._publishing = False
        self._tails: dict[Unit, Tail] = {}
        self._upkeep = Upkeep(
            folder,
            self._current,
            lambda: _writing(folder, patience),
            self._publish,
            lambda: self._precedence.pause(MERGING),
        )

    def apply(self, change: int, replaced: Iterable[Entries], removed: Iterable[str] = ()) -> None:
        """Replace all entries of these releases and remove others, as of change ``change``.

        Durable and visible to the next search when it returns.
        """
        with _writing(self._folder, self._patience):
            now = self._current()
            build = now.pointer.build if now.pointer else "0001"
            pause = self._precedence.pause(ADDING)
            # A change that fails half-way leaves tails that no segment was made of.
            tails, self._tails = self._tails, {}
            writers = writers_of(self._folder / build, now.held, now.opened(build), pause, tails)
            write_change(writers, replaced, removed)
            self._publish(writers, now.pointer, build, change)
            self._tails = {unit: own.tail for unit, own in writers.items() if own.tail}
        if any(map(crowded, self._current().held.values())):
            self._upkeep.wait()
        self._upkeep.look()

    def search(self, query: Query) -> Results:
        """Return one page of hits, the exact total and the facets over all matches."""
        with self._precedence.searching():
            return self._searched(query)

    def _searched(self, query: Query) -> Results:
        now = self._current()
        until = monotonic() + self._limit
        answering = Answering(now.snapshots, query.unit, self._expansions, until)
        found = answering.found(query.where)
        if answering.late:
            return self._given_up(query, now)
        matches, facets = now.facets[query.unit].narrowed(query, found.ids)
        snapshot, size = now.snapshots[query.unit], max(query.size, 0)
        end = max(query.page, 1) * size
        page = ranked(snapshot, _only(found, matches), query.sort, end)
        return Results(
            query=query,
            total=len(matches),
            hits=tuple(self._showing.hits(answering, query, page[end - size :])),
            facets=facets,
            generation=now.pointer.change if now.pointer else 0,
            notices=tuple(dict.fromkeys(answering.notices)),
        )

    def _given_up(self, query: Query, now: Generation) -> Results:
        """Return no results, and say that this is not because there are none."""
        told = (
            f"The search was given up after {self._limit:g} seconds; ask for fewer things at once."
        )
        facets = tuple(facet(query, name, {}, {}) for name in wanted(query))
        change = now.pointer.change if now.pointer else 0
        return Results(query, 0, (), facets, change, (told,))

    def stream(self, query: Query) -> Iterator[Hit]:
        """Yield every hit in the query's order, past any depth limit, without snippets."""
        now = self._current()
        found = Answering(now.snapshots, query.unit, self._expansions).found(query.where)
        matches, _ = now.facets[query.unit].narrowed(query, found.ids)
        snapshot = now.snapshots[query.unit]
        for n, score in ranked(snapshot, _only(found, matches), query.sort, None):
            yield Hit(entry_of(snapshot.unit, *snapshot.place(n)), score, Snippet(""))

    def near_words(self, unit: Unit, word: str) -> tuple[str, ...]:
        """Return the words of a unit that are spelt almost like ``word``, most frequent first."""
        return Answering(self._current().snapshots, unit, self._expansions).near_words(word)

    def generation(self) -> int:
        """Return the number of the last archive change that the index holds."""
        now = self._current().pointer
        return now.change if now else 0

    def close(self) -> None:
        """Finish what is being merged and let go of files.

        Mappings end with the last search that uses them.
        """
        self._upkeep.wait()
        self._now = Generation.empty()

    def rebuild(self, change: int, entries: Iterable[Entries]) -> None:
        """Put ``entries`` in the place of everything, in a folder of its own until it is whole."""
        with _writing(self._folder, self._patience):
            build = f"{_number(self._folder) + 1:04}"
            writers = writers_of(self._folder / build, Generation.empty().held, {})
            write_change(writers, entries, ())
            for writer in writers.values():
                writer.merge_all()
            self._publish(writers, None, build, change)
            _sweep(self._folder, build)
        self._current()

    def mismatches(self) -> Iterator[str]:
        """Yield a sentence for each file that is not what was written."""
        if pointer.stamp(self._folder) is None:
            return
        now = pointer.read(self._folder)
        for unit in UNITS:
            folder = self._folder / now.build / unit
            table = table_of(folder, now.tables[unit])
            for segment in table.segments:
                path = folder / segment.make_filename(EXTENSION)
                if checksum_of(path) != segment.checksum:
                    yield f"{unit}/{path.name} is not what was written"

    def _publish(
        self, writers: dict[Unit, UnitWriter], now: Pointer | None, build: str, change: int
    ) -> None:
        """Make a change durable and open it; until then searches are answered without it."""
        with self._turn:
            self._publishing = True
            try:
                named(self._folder, writers, now, build, change)
                written = {unit: writer.segments for unit, writer in writers.items()}
                self._now = self._newer(pointer.stamp(self._folder), written)
            finally:
                self._publishing = False

    def _current(self) -> Generation:
        """Return the newest generation, opened by whoever meets it first.

        Nobody waits for a change that this engine is making: it is not yet acknowledged.
        """
        if pointer.stamp(self._folder) != self._now.stamp and not self._publishing:
            with self._turn:
                mark = pointer.stamp(self._folder)
                if mark != self._now.stamp:
                    self._now = self._newer(mark)
        return self._now

    def _newer(self, mark: Stamp | None, written: Held | None = None) -> Generation:
        """Return the newest generation; what was stays while there is none that can be read."""
        if mark is None and self._now.pointer is not None:
            return replace(self._now, stamp=None)
        try:
            new = opened_generation(self._folder, self._now, written)
            if written is not None:
                new.facets.prepare(self._now.facets.asked())
            return new
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
        sleep(0.002)
    try:
        yield
    finally:
        lock.release()


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
