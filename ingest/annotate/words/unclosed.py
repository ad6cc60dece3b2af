"""What is kept of a quotation that no mark closes in its block, or in the next one."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import Finding
from archive.release import Span
from ingest.annotate.words.marks import QuoteMark
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
