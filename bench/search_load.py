"""Readers while a writer adds: no error, no stale or doubled hit, and how long answers take."""

from __future__ import annotations

import random
import threading
import time

from bench.search_corpus import MadeUp, lines
from bench.search_units import percentiles, timed
from index.engine import Engine
from index.entries import Entries
from index.language import parse
from index.query import Query, Word

READERS = 8
PAUSE = 0.05
WRITER_PAUSE = 0.1


def measure_load(engine: Engine, made: MadeUp, number: int, seconds: float) -> None:
    """Print the p95 of one reader alone, and of eight beside a writer."""
    alone = _run(engine, made, 1, None, seconds)
    added = (made.entries(number + n) for n in range(100_000))
    together = _run(engine, made, READERS, added, seconds)
    ratio = percentiles(together)[1] / percentiles(alone)[1]
    for name, times in (("one reader", alone), (f"{READERS} readers and a writer", together)):
        p50, p95 = percentiles(times)
        print(f"{name}: {len(times)} answers, p50 {p50:.1f} ms, p95 {p95:.1f} ms")
    print(f"p95 {ratio:.1f} times the quiet one")


def _run(engine: Engine, made: MadeUp, readers: int, added: object, seconds: float) -> list[float]:
    queries = [Query("quotations", parse(line).node, size=10) for line in lines(made)]
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
        if added is not None:
            _add(engine, next(added), wrong)
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


def _add(engine: Engine, entries: Entries, wrong: list[object]) -> None:
    engine.apply(engine.generation() + 1, [entries])
    word = entries.quotations[0].words[0].split()[0]
    asked = Query("quotations", Word(word), sort="newest", size=0)
    before = engine.search(asked).total
    if not before:
        wrong.append(("stale", word))
