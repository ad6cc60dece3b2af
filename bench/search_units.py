"""What building, asking and adding take, unit by unit."""

from __future__ import annotations

import cProfile
import pstats
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.search_corpus import MadeUp, lines
from index.engine import Engine
from index.entries import Entries, Unit
from index.language import parse
from index.query import Query
from index.whoosh_engine import WhooshEngine


def measure_build(folder: Path, made: MadeUp, releases: int) -> None:
    """Build an index; what making the words takes is told apart."""
    making = 0.0

    def entries() -> Iterator[Entries]:
        nonlocal making
        for number in range(releases):
            began = time.process_time()
            each = made.entries(number)
            making += time.process_time() - began
            yield each

    engine, cpu = WhooshEngine(folder), time.process_time()
    engine.rebuild(1, entries())
    cpu = time.process_time() - cpu - making
    engine.close()
    size = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
    print(
        f"{releases} releases, 16 entries each, built: {releases / cpu:.0f} a CPU second "
        f"({16 * releases / cpu:.0f} entries), {size / 1e6:.0f} MB on disk; {resident()}"
    )


def measure_unit(engine: Engine, unit: Unit, made: MadeUp) -> None:
    """Ask each line once and again, and print both."""
    cold, warm = [], []
    for line in lines(made):
        query = Query(unit, parse(line).node, size=10)
        cold.append((timed(lambda q=query: engine.search(q)), line))
        warm.append((min(timed(lambda q=query: engine.search(q)) for _ in range(3)), line))
    for name, times in (("first", cold), ("again", warm)):
        p50, p95 = percentiles([took for took, _ in times])
        print(f"  {unit:10} {name}: p50 {p50:6.2f} ms, p95 {p95:6.2f} ms; {max(times)[1]!r} most")


def measure_adds(engine: Engine, made: MadeUp, number: int) -> None:
    """Add releases one by one, durably."""
    change = engine.generation()
    adds = [
        timed(lambda n=n: engine.apply(change + n, [made.entries(number + n)]))
        for n in range(1, 31)
    ]
    p50, p95 = percentiles(adds)
    print(f"one release added: p50 {p50:.1f} ms, p95 {p95:.1f} ms, worst {max(adds):.1f} ms")


def profiled(engine: Engine, made: MadeUp) -> None:
    """Print where the time of first answers goes."""
    profile = cProfile.Profile()
    asked = [Query("quotations", parse(f"{word} -the").node) for word in made.words[50:250]]
    profile.enable()
    for query in asked:
        engine.search(query)
    profile.disable()
    pstats.Stats(profile).sort_stats("tottime").print_stats(15)


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds some work took."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def percentiles(times: list[float]) -> tuple[float, float]:
    """Return the 50th and the 95th percentile."""
    ordered = sorted(times)
    return statistics.median(ordered), ordered[int(len(ordered) * 0.95)]


def resident() -> str:
    """Return the memory that this process has: its own, and pages of mapped files."""
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    names = {"RssAnon": "own", "RssFile": "mapped", "VmHWM": "at most"}
    told = [f"{name} {int(fields[key].split()[0]) / 1e3:.0f} MB" for key, name in names.items()]
    return ", ".join(told)
