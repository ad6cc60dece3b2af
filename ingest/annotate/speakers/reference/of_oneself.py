"""Finds the one person whom "they" stand for: “I am tired,” they said."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from archive.release import Span
from ingest.annotate.speakers.reference.focus import Source

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_I: Final = re.compile(r"\b(?:I|me|my|mine|myself)\b")
_WE: Final = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us)\b")


def who_says_i(resolver: Resolver, mention: Span, block: int) -> Source | None:
    """Return the one who spoke last in the paragraph, where "they" say "I"."""
    last = resolver.focus.sources[-1] if resolver.focus.sources else None
    if last is None or last.mention is None or len(last.members) != 1:
        return None
    here = resolver.sentences.span(block).start <= last.mention.start
    if not here or last.members[0].kind != "person" or not _said_of_oneself(resolver, mention):
        return None
    return replace(last, basis="pronoun", mention=mention, antecedent=last.mention)


def _said_of_oneself(resolver: Resolver, mention: Span) -> bool:
    """Return whether the words that a comma joins to the pronoun are about one speaker."""
    near = resolver.focus.quoted_before(mention.start)
    if near is None or mention.start - near.end > 2:
        return False
    words = near.of(resolver.cast.text)
    return _I.search(words) is not None and _WE.search(words) is None
