"""Numbers that a format counts, put before the words that they stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from ingest.formats.printed import Counted, Printed
from ingest.reading.numbered import begins_annex

_DIGITS: Final = re.compile(r"[(\[]?\d+[.)\]]*")
_SMALL: Final = re.compile(r"[(\[]?([a-z]+)[.)\]]*")
_TYPED: Final = re.compile(r"\(?(\d{1,4}|[A-Za-z]{1,4})[.)]\s")

# A list, and the level of it that counts.
_Run = tuple[str, int]


def with_numbers(units: Sequence[Printed], texts: Sequence[str], *, leading: bool) -> list[str]:
    """Return the texts of the units with the numbers that their format counts.

    ``leading`` says that the list with most items counts the work's
    paragraphs ("12."). All else that is counted with digits or small letters
    stands inside a paragraph: "(1)", "(a)".
    """
    found: list[str] = []
    for part in _parts(texts):
        own = list(zip(units[part.start : part.stop], texts[part.start : part.stop], strict=True))
        main = _paragraph_runs(own) if leading else frozenset()
        found += [_numbered(unit, text, main) for unit, text in own]
    return found


def counts(units: Sequence[Printed]) -> bool:
    """Return whether the format counts any of the units."""
    return any(unit.counted for unit in units)


def _parts(texts: Sequence[str]) -> Iterator[range]:
    """Yield the stretches that count for themselves: the body and each annex."""
    starts = [0, *(at for at, text in enumerate(texts) if at and begins_annex(text))]
    for start, stop in zip(starts, [*starts[1:], len(texts)], strict=True):
        yield range(start, stop)


def _paragraph_runs(part: Sequence[tuple[Printed, str]]) -> frozenset[_Run]:
    """Return the lists that count paragraphs: the longest, and those that go on from a number.

    A level under another that counts in digits too is inside its paragraphs.
    """
    first: dict[_Run, int] = {}
    many: Counter[_Run] = Counter()
    for unit, _ in part:
        if unit.kind != "heading" and unit.counted and _DIGITS.fullmatch(unit.counted.printed):
            run = unit.counted.run, unit.counted.level
            first.setdefault(run, unit.counted.value)
            many[run] += 1
    top: dict[str, int] = {}
    for name, level in many:
        top[name] = min(level, top.get(name, level))
    outer = Counter({run: n for run, n in many.items() if top[run[0]] == run[1]})
    longest = {run for run, _ in outer.most_common(1)}
    return frozenset(longest | {run for run in outer if first[run] > 1})


def _numbered(unit: Printed, text: str, main: frozenset[_Run]) -> str:
    counted = unit.counted
    if counted is None or _is_typed(text, counted):
        return text
    if _DIGITS.fullmatch(counted.printed):
        if unit.kind == "heading":
            # "1. Mandate" would read as a paragraph; what a heading is, its format says.
            return text
        if (counted.run, counted.level) in main:
            return f"{counted.value}. {text}"
        return f"({counted.value}) {text}"
    small = _SMALL.fullmatch(counted.printed)
    return f"({small[1]}) {text}" if small else f"{counted.printed} {text}"


def _is_typed(text: str, counted: Counted) -> bool:
    """Return whether the text already begins with the number that is counted."""
    typed = _TYPED.match(text)
    return typed is not None and typed[1] == counted.printed.strip(".()[]")
