"""Small segments made one behind the back of readers and writers."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Lock, Thread

import numpy as np
from whoosh.filedb.filestore import FileStorage

from archive.errors import IndexDamagedError, LockedError
from index.entries import Unit
from index.whoosh_engine.chunks import Vocabulary
from index.whoosh_engine.codec import EXTENSION, ArraySegment
from index.whoosh_engine.generation import Generation
from index.whoosh_engine.pointer import Pointer
from index.whoosh_engine.precedence import Pause, no_pause
from index.whoosh_engine.storage import synced
from index.whoosh_engine.tiers import alike
from index.whoosh_engine.writer import MERGING, UNITS, UnitWriter, living, writers_of

LOCK = "MERGE.lock"

Current = Callable[[], Generation]
Writing = Callable[[], AbstractContextManager[None]]
Publish = Callable[[dict[Unit, UnitWriter], Pointer | None, str, int], None]


class Upkeep:
    """Merges in a thread of its own while there is something to merge.

    A merge reads what never changes, and takes the writer's turn only to put
    its result in the place of what it read.
    """

    def __init__(
        self,
        folder: Path,
        current: Current,
        writing: Writing,
        publish: Publish,
        pausing: Callable[[], Pause] = lambda: no_pause,
    ) -> None:
        """``publish`` makes what the writers hold the index, while ``writing`` lasts.

        ``pausing`` gives what each merge calls between its steps.
        """
        self._folder, self._current, self._writing = folder, current, writing
        self._publish, self._pausing = publish, pausing
        self._thread: Thread | None = None
        self._turn = Lock()

    def look(self) -> None:
        """Begin to merge if there is something to merge and nobody is at it."""
        with self._turn:
            if self._thread is not None and self._thread.is_alive():
                return
            if any(alike(held) for held in self._current().held.values()):
                self._thread = Thread(target=self._work, name="index-upkeep", daemon=True)
                self._thread.start()

    def wait(self) -> None:
        """Return when nothing is being merged."""
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        lock = FileStorage(str(self._folder)).lock(LOCK)
        try:
            if not lock.acquire():
                return
            try:
                while self._step():
                    pass
            finally:
                lock.release()
        except (OSError, LockedError, IndexDamagedError):
            # What is not merged now is merged after the next change.
            return

    def _step(self) -> bool:
        """Merge once and return whether there was something to merge."""
        now = self._current()
        if now.pointer is None:
            return False
        for unit in UNITS:
            if merging := alike(now.held[unit]):
                self._merge(now.pointer.build, unit, now.held[unit], merging)
                return True
        return False

    def _merge(
        self, build: str, unit: Unit, held: list[ArraySegment], merging: list[ArraySegment]
    ) -> None:
        folder = self._folder / build / unit
        for left in folder.glob(f"*{MERGING}"):
            left.unlink()
        merged = UnitWriter(folder, held, {}, Vocabulary(), self._pausing()).merged(
            merging, MERGING
        )
        aside = folder / (merged.make_filename(EXTENSION) + MERGING)
        synced([aside])
        with self._writing():
            now = self._current()
            if now.pointer is None or now.pointer.build != build:
                return
            writers = writers_of(self._folder / build, now.held, now.opened(build))
            writer = writers[unit]
            names = {segment.make_filename(EXTENSION): segment for segment in writer.segments}
            if any(segment.make_filename(EXTENSION) not in names for segment in merging):
                aside.unlink()
                return
            merged.deleted = _deleted_since(merging, names)
            aside.rename(folder / merged.make_filename(EXTENSION))
            writer.put([names[s.make_filename(EXTENSION)] for s in merging], merged)
            self._publish(writers, now.pointer, build, now.pointer.change)


def _deleted_since(merging: list[ArraySegment], names: dict[str, ArraySegment]) -> frozenset[int]:
    """Return which documents of the merged segment were deleted while it was made."""
    numbers, base = [], 0
    for segment in merging:
        live = living(segment)
        later = names[segment.make_filename(EXTENSION)].deleted - segment.deleted
        numbers.append((np.cumsum(live) - 1)[sorted(later)] + base)
        base += int(live.sum())
    return frozenset(np.concatenate(numbers).astype(int).tolist())
