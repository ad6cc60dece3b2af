"""Reads bare text as a release, so that it can be annotated without a source."""

from __future__ import annotations

import re

from archive.release import Block, Release, Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![ \t]*\n))*")


def release_of(text: str) -> Release:
    """Return ``text``, unchanged, as a release: a line is a block.

    Where lines were wrapped by hand, blank lines part the blocks instead.
    """
    pattern = _PARAGRAPH if _hard_wrapped(text) else _LINE
    spans = [Span(*found.span()) for found in pattern.finditer(text) if found.group().strip()]
    blocks = tuple(Block("paragraph", span) for span in spans)
    title = spans[0].of(text).strip() if spans else "Untitled"
    return Release(publisher=None, title=title[:200], text=text, blocks=blocks)


def _hard_wrapped(text: str) -> bool:
    """Return whether most lines end mid-sentence within the width of a page."""
    lines = [line.rstrip() for line in text.splitlines()]
    full = [
        (line, lines[at + 1])
        for at, line in enumerate(lines[:-1])
        if line and lines[at + 1].strip() and 40 <= len(line) <= 100
    ]
    if len(full) < 3 or max(map(len, lines)) > 120:
        return False
    broken = sum(line[-1] not in ".!?:”\"'’" and after.strip()[0].islower() for line, after in full)
    return broken * 2 > len(full)
