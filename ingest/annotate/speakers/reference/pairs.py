"""Finds which two are meant by "both" and "the two" where no sentence joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

# Words that stand for two alone: "both said", "the two had met".
PAIRS: Final = lex.words("pair duo couple two both siblings twins spouses deux dos ambos ambas")
# How many paragraphs, and how many letters, two may lie behind.
_BLOCKS: Final = 2


def two_spoken(resolver: Resolver, at: int, block: int) -> Source | None:
    """Return the two people who spoke last before ``at``, where nobody else is named near."""
    begin = resolver.sentences.span(max(0, block - _BLOCKS)).start
    found: list[Source] = []
    for source in reversed(resolver.focus.sources):
        if source.mention is None or source.mention.start < begin:
            break
        if len(source.members) != 1 or source.members[0].kind != "person":
            return None
        if all(source.speakers != other.speakers for other in found):
            found.insert(0, source)
    named = {one.member for one in resolver.cast.between(begin, at)}
    spoke = {source.members[0] for source in found}
    return joined(found) if len(found) == 2 and named <= spoke else None


def joined(found: list[Source]) -> Source:
    """Return several sources as one."""
    speakers = tuple(speaker for source in found for speaker in source.speakers)
    members = tuple(member for source in found for member in source.members)
    return Source(speakers, "role", found[0].mention, members)
