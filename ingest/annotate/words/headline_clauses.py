"""Tells a clause in a line whose words are all capitalised, so that capitals tell nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ingest.annotate.words import lexicon as lex

if TYPE_CHECKING:
    from ingest.annotate.words.evidence import Look

_LONGEST_HEADLINE: Final = 200
_LONG: Final = re.compile(r"[^\W\d_]{4,}")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
# What no title of a work is made of, mostly.
_CLAUSAL: Final = lex.words("is are was were has have been will would can not to be do")


def in_headline(look: Look) -> bool:
    """Return whether a clause stands in a line that is all capitalised: capitals tell nothing.

    "Bek: Pier Is ‘Not Fit To Stand On’"
    """
    if look.words < 4 or look.block.end - look.block.start >= _LONGEST_HEADLINE:
        return False
    if look.inner.isupper() or ":" in look.inner:
        return False
    long = _LONG.findall(look.block.of(look.text).replace(look.inner, "", 1))
    if len(long) < 2 or not all(word[0].isupper() for word in long):
        return False
    words = [word.lower() for word in _LETTERS.findall(look.inner)]
    return words[0].endswith("ing") or not _CLAUSAL.isdisjoint(words)
