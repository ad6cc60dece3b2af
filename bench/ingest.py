"""How fast a folder becomes an archive: each stage alone, then all together.

python -m bench.ingest FOLDER [--limit 1000] [--jobs 2]
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from archive.home import open_store
from archive.people import Publisher
from archive.revision import Intake
from index.opening import update_home
from ingest.annotate.annotate import annotate
from ingest.inputs import Input, folder_inputs
from ingest.lists import load_lists
from ingest.pipeline import Stated
from ingest.reading_room import Refusal, read_and_annotate
from ingest.sources.registry import read
from ingest.sources.source import Given
from ingest.verbs.opening import pipeline

Made = TypeVar("Made")


def timed(name: str, count: int, work: Callable[[], Made]) -> Made:
    """Return what ``work`` makes, and print how many a second it made of ``count``."""
    began = time.perf_counter()
    made = work()
    seconds = time.perf_counter() - began
    print(f"{name:<34}{count / seconds:>10.0f} /s{1000 * seconds / count:>10.2f} ms each")
    return made


def stages(inputs: list[Input], home: Path) -> None:
    given = Given(publisher=Publisher("bench", "Bench"))
    lists = load_lists()
    sources = timed("load", len(inputs), lambda: [each.bytes() for each in inputs])
    good = [s for s in sources if not isinstance(read_and_annotate(s, given, lists), Refusal)]
    print(f"{len(sources) - len(good)} of {len(sources)} are refused")
    readings = timed("read", len(good), lambda: [(s, r) for s in good for r in read(s, given)])
    inferred = timed(
        "annotate", len(readings), lambda: [annotate(r.release, lists) for _, r in readings]
    )
    store = open_store(home)
    intakes = [
        Intake(s, r.release, a, "bench", r.findings)
        for (s, r), a in zip(readings, inferred, strict=True)
    ]
    timed("store (synced, one by one)", len(intakes), lambda: [store.add(i) for i in intakes])
    store.close()


def together(inputs: Iterable[Input], count: int, home: Path, jobs: int) -> None:
    def archived() -> int:
        with pipeline(home, jobs) as line:
            return sum(1 for _ in line.add(inputs, Stated(publisher="Bench")))

    def whole() -> None:
        timed(f"archived, {jobs} jobs", count, archived)
        timed("then indexed", count, lambda: update_home(home))

    before = resource.getrusage(resource.RUSAGE_SELF)
    timed("archived and indexed", count, whole)
    own = resource.getrusage(resource.RUSAGE_SELF)
    readers = resource.getrusage(resource.RUSAGE_CHILDREN)
    # On a busy machine only the time on a core says how fast the program is.
    spent = own.ru_utime + own.ru_stime - before.ru_utime - before.ru_stime
    print(f"time on a core: {1000 * spent / count:.2f} ms each in the main process, ", end="")
    print(f"{1000 * (readers.ru_utime + readers.ru_stime) / count:.2f} ms in the readers")
    peak, child = own.ru_maxrss / 1024, readers.ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB, largest reader {child:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()

    def inputs() -> Iterator[Input]:
        return islice(folder_inputs(asked.folder), asked.limit)

    with tempfile.TemporaryDirectory() as scratch:
        found = list(inputs())
        stages(found, Path(scratch) / "stages")
        together(inputs(), len(found), Path(scratch) / "together", asked.jobs)


if __name__ == "__main__":
    main()
