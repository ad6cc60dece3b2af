"""Running heads, page numbers and other furniture of a paged text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

# A page's first and last lines are where its furniture stands.
_EDGE: Final = 3
_ALONE = re.compile(
    r"\s*(?:(?:page\s+)?[-–—]?\s?\d{1,4}\s?[-–—]?|\d{1,4}\s*/\s*\d{1,4}|page\s+\d+\s+of\s+\d+"
    r"|(?:GE\.)?\d{2}-\d{4,6}(?:\s*\([A-Z]\))?(?:\s+\d{1,3}\s*/\s*\d{1,3})?"
    r"|\d{1,3}\s*/\s*\d{1,3}\s+(?:GE\.)?\d{2}-\d{4,6}"
    r"|GE\.\d{2}-\d{4,6}\s+\d{1,3}|\d{1,3}\s+GE\.\d{2}-\d{4,6}"
    r"|[A-Z]{1,5}(?:/[A-Za-z0-9.\-]+){1,7}(?:\s*\(\d{4}\))?)\s*",
    re.IGNORECASE,
)


def without_furniture(pages: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the lines of each page without what the press put around them.

    A line at a page's edge goes if it is a page number or a symbol alone, or
    if, numbers aside, it stands at the edge of most pages.
    """
    lines = [page.splitlines() for page in pages]
    seen: Counter[str] = Counter()
    for page in lines:
        seen.update({_masked(page[at]) for at in _edges(page)})
    running = {line for line, times in seen.items() if times > 2 and 2 * times > len(pages)}
    return tuple(_kept(page, running) for page in lines)


def is_furniture(line: str) -> bool:
    """Return whether the line is a page number, a symbol or a job number alone."""
    return _ALONE.fullmatch(line) is not None


def _edges(page: list[str]) -> list[int]:
    """Return the positions of the first and last printed lines."""
    printed = [at for at, line in enumerate(page) if line.strip()]
    return sorted({*printed[:_EDGE], *printed[-_EDGE:]})


def _kept(page: list[str], running: set[str]) -> tuple[str, ...]:
    edges = _edges(page)
    dropped = {at for at in edges if is_furniture(page[at]) or _masked(page[at]) in running}
    return tuple(line for at, line in enumerate(page) if at not in dropped)


def _masked(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split())).casefold()
