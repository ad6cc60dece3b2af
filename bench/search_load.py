"""Readers while a writer adds: no error, no stale or doubled hit, and how long answers take.

The writer is a thread beside the readers, then a process of its own, as the
ingest script is one beside the web interface.
"""

from __future__ import annotations

import multiprocessing
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from bench.search_corpus import MadeUp, lines
from bench.search_units import percentiles, timed
from index.engine import Engine
from index.entries import Entries
from index.language import parse
from index.query import Query, Word
from index.whoosh_engine import WhooshEngine

READERS = 8
PAUSE = 0.05
WRITER_PAUSE = 0.1

# Adds a release, durably; what must be found once it returns.
Add = Callable[[], Query]


def measure_load(engine: Engine, folder: Path, made: MadeUp, number: int, seconds: float) -> None:
    """Print the p95 of one reader alone, and of eight beside a writer of either kind."""
    queries = [Query("quotations", parse(line).node, size=10) for line in lines(made)]
    # Made before the clock runs: making words is no part of writing.
    count = int(seconds / WRITER_PAUSE) + 1
    added = [_marked(made.entries(number + n)) for n in range(2 * count)]
    alone = _told("one reader", _run(engine, queries, 1, None, seconds))
    inside = _added_here(engine, added[:count])
    together = _run(engine, queries, READERS, inside, seconds)
    print(f"p95 {_told('beside a writing thread', together) / alone:.1f} times the quiet one")
    with _elsewhere(folder, added[count:]) as outside:
        together = _run(engine, queries, READERS, outside, seconds)
    print(f"p95 {_told('beside a writing process', together) / alone:.1f} times the quiet one")


def _told(name: str, times: list[float]) -> float:
    p50, p95 = percentiles(times)
    print(f"{name}: {len(times)} answers, p50 {p50:.1f} ms, p95 {p95:.1f} ms")
    return p95


def _run(
    engine: Engine, queries: list[Query], readers: int, add: Add | None, seconds: float
) -> list[float]:
    for query in queries:
        engine.search(query)
    times: list[float] = []
    wrong: list[object] = []
    done = threading.Event()

    def read(seed: int) -> None:
        chance = random.Random(seed)
        while not done.is_set():
            query = chance.choice(queries)
            times.append(timed(lambda q=query: _checked(engine, q, wrong)))
            time.sleep(PAUSE)

    threads = [threading.Thread(target=read, args=(seed,)) for seed in range(readers)]
    for thread in threads:
        thread.start()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if add is not None and not engine.search(add()).total:
            wrong.append("stale: what was added is not found")
        time.sleep(WRITER_PAUSE)
    done.set()
    for thread in threads:
        thread.join()
    if wrong:
        print(f"WRONG: {len(wrong)} answers, such as {wrong[0]}")
    return times


def _checked(engine: Engine, query: Query, wrong: list[object]) -> None:
    hits = [hit.entry.id for hit in engine.search(query).hits]
    if len(set(hits)) != len(hits):
        wrong.append(("doubled", query, hits))


def _added_here(engine: Engine, made: list[Entries]) -> Add:
    left = iter(made)

    def add() -> Query:
        entries = next(left)
        engine.apply(engine.generation() + 1, [entries])
        return _only_in(entries)

    return add


@contextmanager
def _elsewhere(folder: Path, made: list[Entries]) -> Iterator[Add]:
    """Give what adds in another process."""
    left, (here, there) = iter(made), multiprocessing.Pipe()
    writer = multiprocessing.get_context("spawn").Process(target=_write, args=(folder, there))
    writer.start()
    here.recv()

    def add() -> Query:
        entries = next(left)
        here.send(entries)
        here.recv()
        return _only_in(entries)

    yield add
    here.send(None)
    writer.join()


def _write(folder: Path, told: Connection) -> None:
    engine = WhooshEngine(folder)
    told.send("ready")
    while (entries := told.recv()) is not None:
        engine.apply(engine.generation() + 1, [entries])
        told.send("added")
    engine.close()


def _marked(entries: Entries) -> Entries:
    """Return entries of which one quotation holds a word that no other has."""
    first, *rest = entries.quotations
    first = replace(first, words=(f"{first.words[0]} {_mark(first.id)}",))
    return replace(entries, quotations=(first, *rest))


def _mark(quotation_id: str) -> str:
    return quotation_id.replace("-", "")


def _only_in(entries: Entries) -> Query:
    """Return what finds nothing but the marked quotation."""
    return Query("quotations", Word(_mark(entries.quotations[0].id)), size=1)
