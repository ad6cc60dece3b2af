"""Tells where a sentence brings in somebody without a name: "met a man who had waited"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.words import lexicon as lex

_PEOPLE: Final = "|".join(sorted(n for n in lex.PEOPLE if n.isalpha() and not n.endswith("s")))
_SOMEBODY: Final = re.compile(
    r"\b(?:an?|one|another|un|une|una|otro|otra)\s(?:[a-zà-ÿ\-]+\s){0,2}?"
    rf"(?P<noun>{_PEOPLE})(?=\s(?:who|whose|qui|que|quien)\b)"
)
_WHO: Final = re.compile(r"\b(?:who|whose|qui|que|quien)\b")


def somebody(text: str, start: int, end: int, gender: str) -> Span | None:
    """Return where somebody unnamed is brought in whom "he" or "she" may stand for."""
    if _WHO.search(text, start, end) is None:
        return None
    for found in _SOMEBODY.finditer(text, start, end):
        if lex.GENDERED.get(found["noun"], gender) == gender:
            return Span(*found.span())
    return None
