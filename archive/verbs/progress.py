"""A bar on standard error while something long goes on and somebody looks."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import click


def watched(names: Iterable[str], count: int) -> Iterator[str]:
    """Yield the names; where a terminal looks on, show how many of ``count`` have passed."""
    if not sys.stderr.isatty():
        yield from names
        return
    with click.progressbar(names, count, show_pos=True, file=sys.stderr) as bar:
        yield from bar
