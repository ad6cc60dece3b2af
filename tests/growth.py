"""How the time of reading grows with the text, whatever else the machine does meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

from archive.release import Release

# Four times the text takes four times as long; sixteen times if it were the square.
_TIMES = 9
_TRIES = 6
# So little tells nothing, in seconds.
_NEGLIGIBLE = 0.05


def assert_grows_no_faster(
    read: Callable[[Release], object], release_of: Callable[[str], Release], pump: str, length: int
) -> None:
    """Assert that four times ``length`` letters of a repeated pump take about four times as long.

    Another task on the machine can only add time, so the best of several tries counts,
    and the first that is good enough ends them.
    """
    small = release_of(pump * (length // len(pump)))
    large = release_of(pump * (4 * length // len(pump)))
    read(small)
    shortest, longest = _seconds(read, small), _seconds(read, large)
    for _ in range(_TRIES):
        if longest < max(_NEGLIGIBLE, _TIMES * shortest):
            return
        shortest = min(shortest, _seconds(read, small))
        longest = min(longest, _seconds(read, large))
    raise AssertionError(f"{pump!r}: {shortest:.3f} s, four times the text {longest:.3f} s")


def _seconds(read: Callable[[Release], object], release: Release) -> float:
    start = time.process_time()
    read(release)
    return time.process_time() - start
