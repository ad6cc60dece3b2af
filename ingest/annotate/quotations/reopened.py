"""Finds the paragraphs over which one quotation goes on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ingest.annotate.words.runs import Run


def reopened(runs: Sequence[Run], run: Run) -> Iterator[Run]:
    """Yield the runs that go on with one that no mark closes, paragraph by paragraph."""
    if not run.open_ended:
        return
    for at in range(bisect_right(runs, run.outer.start, key=_start), len(runs)):
        later = runs[at]
        if not later.continues:
            return
        yield later
        if not later.open_ended:
            return


def _start(run: Run) -> int:
    return run.outer.start
