"""What links say of the works that their words name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from archive.release import Mark, Span
from ingest.annotate.citations.addresses import sign_of_address, symbol_of_address
from ingest.annotate.citations.references import Reference

_OPENING: Final = "“‘«\"'‹„"


def linked(
    text: str,
    ordered: list[Reference],
    marks: Iterable[Mark],
    of_symbol: Callable[[str, Span], Reference],
) -> list[Reference]:
    """Return the references with what their links' targets say, in reading order.

    A target that carries a symbol makes a reference of words that name
    nothing ("report"). Marked words that are also a link are a title.
    """
    result = list(ordered)
    starts = [reference.span.start for reference in ordered]
    alone: list[Reference] = []
    for mark in marks:
        if mark.kind != "link" or not mark.href:
            continue
        first = max(0, bisect_left(starts, mark.span.start) - 1)
        last = bisect_left(starts, mark.span.end)
        touched = [at for at in range(first, last) if ordered[at].span.end > mark.span.start]
        symbol = symbol_of_address(mark.href)
        if symbol and not touched:
            alone.append(of_symbol(symbol, mark.span))
        sign = symbol or sign_of_address(mark.href)
        for at in touched:
            one = ordered[at]
            marked = text[one.span.start] in _OPENING
            if mark.span.holds(one.span) and one.title and (marked or sign):
                settled = of_symbol(symbol, one.span) if symbol else replace(one, title=False)
                work = settled.work if symbol else sign or one.work
                result[at] = replace(settled, work=work, names=one.names)
    return sorted([*result, *alone], key=lambda reference: reference.span)
