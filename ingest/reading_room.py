"""Child processes that read and annotate, so that no input can take the batch down."""

from __future__ import annotations

import gc
import multiprocessing
import resource
import signal
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from typing import Any, TypeVar

from archive.annotation import Annotations
from archive.capture import Bytes
from archive.errors import ReadingError
from ingest.annotate.lists import Lists
from ingest.sources.source import Given, Reading

SECONDS_AN_INPUT = 15.0
SECONDS_TO_START = 60.0
MEMORY_BYTES = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why bytes did not become a release; ``code`` is a finding's, ``kind`` that of a site file."""

    code: str
    message: str
    kind: str | None = None


Read = tuple[tuple[Reading, Annotations], ...]
Answer = Read | Refusal
T = TypeVar("T")
# What a child does with bytes; a function of a module, so that it can be sent.
Work = Callable[[Bytes, Given, Lists], T]


class ReadingRoom:
    """Reads inputs in ``jobs`` child processes, each input in one of them alone."""

    def __init__(self, lists: Lists, jobs: int = 1) -> None:
        self._jobs = jobs
        self._idle: SimpleQueue[_Reader] = SimpleQueue()
        self._readers = [_Reader(lists) for _ in range(jobs)]
        for reader in self._readers:
            self._idle.put(reader)
        self._threads = ThreadPoolExecutor(jobs)

    @property
    def ahead(self) -> int:
        """Return how many inputs are worth asking for before the first answer is used."""
        return 4 * self._jobs

    def ask(self, source: Bytes, given: Given) -> Future[Answer]:
        """Return the answer to come for some bytes."""
        return self.run(read_and_annotate, source, given)

    def run(self, work: Work[T], source: Bytes, given: Given) -> Future[T | Refusal]:
        """Return what other work on some bytes gives, under the same limits."""
        return self._threads.submit(self._answer, work, source, given)

    def _answer(self, work: Work[T], source: Bytes, given: Given) -> T | Refusal:
        reader = self._idle.get()
        try:
            return reader.answer(work, source, given)
        finally:
            self._idle.put(reader)

    def close(self) -> None:
        """End the child processes."""
        self._threads.shutdown(cancel_futures=True)
        for reader in self._readers:
            reader.stop()


class _Reader:
    """One child process, started when first needed and again after it broke."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._child: tuple[BaseProcess, Connection] | None = None

    def answer(self, work: Work[T], source: Bytes, given: Given) -> T | Refusal:
        # A child may have been ended from outside between two inputs; the
        # second try shows whether it is this input that ends it.
        for _ in range(2):
            try:
                return self._try(work, source, given)
            except (EOFError, ConnectionError):
                self.stop()
        return Refusal("S107", "reading ended the reader's process (memory, or a fault in it)")

    def _try(self, work: Work[T], source: Bytes, given: Given) -> T | Refusal:
        _, line = self._child = self._child or self._start()
        line.send((work, source, given))
        if not line.poll(SECONDS_AN_INPUT):
            self.stop()
            return Refusal("S107", f"reading did not end within {SECONDS_AN_INPUT:.0f} seconds")
        answer: T | Refusal = line.recv()
        return answer

    def _start(self) -> tuple[BaseProcess, Connection]:
        # Spawned, not forked: the parent has threads.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        child = context.Process(target=_serve, args=(theirs, self._lists), daemon=True)
        child.start()
        theirs.close()
        # A slow start on a busy machine is not the first input's fault.
        if not ours.poll(SECONDS_TO_START):
            child.kill()
            raise EOFError
        ours.recv()
        return child, ours

    def stop(self) -> None:
        if self._child:
            child, line = self._child
            child.kill()
            child.join()
            line.close()
            self._child = None


def _serve(line: Connection, lists: Lists) -> None:
    """Say that it is ready, then answer tasks until the parent goes away."""
    import ingest.annotate.annotate
    import ingest.sources.registry  # noqa: F401 - loaded before the clock runs

    # Ctrl-C reaches the whole process group; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    # What was loaded stays: the collector need not look through it again for each input.
    gc.freeze()
    line.send("ready")
    while True:
        try:
            work, source, given = line.recv()
        except EOFError:
            return
        line.send(_guarded(work, source, given, lists))


def read_and_annotate(source: Bytes, given: Given, lists: Lists) -> Answer:
    """Return what reading and annotating the bytes gives, or why it gives nothing."""
    from ingest.annotate.annotate import annotate
    from ingest.sources.registry import read

    try:
        readings = read(source, given)
        return tuple((each, annotate(each.release, lists)) for each in readings)
    except ReadingError as refused:
        return Refusal(refused.code, str(refused), refused.kind)


def _guarded(work: Work[Any], source: Bytes, given: Given, lists: Lists) -> Any:
    """Return what the work gives, or the refusal that its failure is."""
    try:
        return work(source, given, lists)
    except MemoryError:
        return Refusal("S107", f"reading needed more than {MEMORY_BYTES:,} bytes of memory")
    except RecursionError:
        return Refusal("S107", "it is nested without end: reading would go too deep")
    except Exception:  # noqa: BLE001 - the child's edge: a fault of ours is this input's, not the batch's
        return Refusal("S107", "reading failed: " + traceback.format_exc(limit=-3))
