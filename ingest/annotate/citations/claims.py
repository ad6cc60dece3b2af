"""The claim around a citation: its sentence, or the list item that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Block, Span

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*\s?[A-ZÀ-ÞĀ-Ž0-9¿¡])")
_LAST = re.compile(r"[\w.]*\Z")
# A dot behind these words or a single capital does not end a sentence.
_WORDS = """
para paras sect sects par pars párr párrs art arts sec secs no nos n p pp op ops pp fn vol ed eds cf
ibid id mr mrs ms dr prof sr sra st gen col capt rev hon jr vs v al etc e.g i.e inc ltd co corp dept
est u.s u.n jan feb mar apr jun jul aug sept sep oct nov dec res doc add corr annex ch chap figs fig
dra mme m mlle rt ss págs pág núm
"""
_SHORT: Final = frozenset(_WORDS.split())


def sentences(text: str, block: Block) -> Iterator[Span]:
    """Yield the sentences of a block, in order, without the space around them."""
    yield from sentences_in(text, block.span)


def sentences_in(text: str, within: Span) -> Iterator[Span]:
    """Yield the sentences between two places, in order, without the space around them."""
    start = within.start
    for found in _END.finditer(text, within.start, within.end):
        if found.group().startswith(".") and _shortened(text, within.start, found.start()):
            continue
        yield from _trimmed(text, start, found.end())
        start = found.end()
    yield from _trimmed(text, start, within.end)


def _shortened(text: str, floor: int, dot: int) -> bool:
    word = _LAST.search(text[max(floor, dot - 12) : dot])
    before = word.group() if word else ""
    return before.lower() in _SHORT or (len(before) == 1 and before.isupper() and before != "I")


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    last = start + len(piece.rstrip())
    if first < last:
        yield Span(first, last)
