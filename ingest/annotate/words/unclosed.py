"""What is kept of a quotation that no mark closes in its block, or in the next one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archive.annotation import Finding
from archive.release import Span
from ingest.annotate.words.marks import QuoteMark, Style, read_marks
from ingest.annotate.words.tokens import sentence_stops


def unclosed(mark: QuoteMark) -> Finding:
    """Return that a mark never closes."""
    return Finding("W211", "A quotation mark never closes.", Span(mark.start, mark.end))


def is_kept(text: str, mark: QuoteMark, block: Span) -> bool:
    """Return whether the rest of the block can only be quoted, so that it is kept."""
    opens = mark.start <= first_word(text, block)
    return opens or _one_sentence(text, mark, block) or _announced(text, mark, block)


def first_word(text: str, block: Span) -> int:
    """Return where the words of a block begin, past what marks an item."""
    at = block.start
    while at < block.end and (text[at].isspace() or text[at] in "•*-–—"):
        at += 1
    return at


def _one_sentence(text: str, mark: QuoteMark, block: Span) -> bool:
    """Return whether a mark opens the one sentence with which its block ends."""
    before = text[block.start : mark.start].rstrip()
    rest = text[mark.end : block.end].rstrip()
    if not before.endswith((".", "!", "?", "…", "”", "»", '"')) or not rest[:1].isupper():
        return False
    return rest[-1] in ".!?…" and sentence_stops(text, mark.end, block.end) >= mark.end + len(rest)


def _announced(text: str, mark: QuoteMark, block: Span) -> bool:
    """Return whether a mark opens what a colon or "said," announces, the rest of a block."""
    before = text[block.start : mark.start].rstrip()
    rest = text[mark.end : block.end].rstrip()
    led = before.endswith(":") or (before.endswith(",") and _SAYS.search(before) is not None)
    return led and rest[:1].isupper() and rest[-1] in ".!?…"


_SAYS: Final = re.compile(
    r"\b(?:said|says|added|adds|explained|explains|wrote|writes|replied|replies|told\s[^.,;:]{1,40})"
    r"(?:\s(?:in|on)\s[^.,;:]{1,60})?,$"
)


def goes_on(text: str, style: Style, block: Span, marks: list[QuoteMark]) -> str | None:
    """Return how the next block takes an open quotation up: reopened, broken, or not at all."""
    first = first_word(text, block)
    for mark in marks:
        if mark.style != style:
            continue
        if mark.role in ("open", "either"):
            return "reopened" if mark.start == first else None
        if mark.role == "close":
            return "broken"
    return None


_MOST: Final = 12


def is_announced(text: str, mark: QuoteMark, block: Span) -> bool:
    """Return whether a mark opens a block behind one that ends in a colon."""
    opens = mark.start <= first_word(text, block)
    return opens and text[: block.start].rstrip().endswith(":")


def closes_later(text: str, style: Style, blocks: Sequence[Span]) -> str | None:
    """Return that a statement is broken over paragraphs without marks, up to one that it ends.

    "broken" where the first mark of its style closes with a paragraph's end, else nothing.
    """
    if style == "single":
        return None
    for block in blocks[:_MOST]:
        marks = [mark for mark in read_marks(text, block.start, block.end) if mark.style == style]
        if marks:
            last = not text[marks[0].end : block.end].strip(" .")
            return "broken" if len(marks) == 1 and marks[0].role != "open" and last else None
    return None
