"""Finds which two are meant by "both" and "the two bodies" where no sentence joins them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ingest.annotate.speakers.focus import Source
from ingest.annotate.speakers.members import Member
from ingest.annotate.speakers.names import Unit, read_names
from ingest.annotate.words import lexicon as lex

if TYPE_CHECKING:
    from ingest.annotate.speakers.resolution import Resolver

# Words that stand for two alone: "both said", "the two had met".
PAIRS: Final = lex.words("pair duo couple two both siblings twins spouses deux dos ambos ambas")
# How many paragraphs, and how many letters, two may lie behind.
_BLOCKS: Final = 2
_FURTHEST: Final = 4000
_AND: Final = re.compile(
    r"(?:['’]s)?,?\s(?:and|et|y|e|&)\s(?:(?:from|with|of|by|de|con|por|par|avec|à)\s)?"
    r"(?:(?:the|la|le|el|les|los|las|du|des|del|al)\s|(?:de )?l['’])?"
)


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
    return _joined(found) if len(found) == 2 and named <= spoke else None


def two_bodies(resolver: Resolver, at: int) -> Source | None:
    """Return the two bodies that the words before ``at`` join, where they join no others."""
    text = resolver.cast.text
    found: set[tuple[Member, Member]] = set()
    for first, second in pairwise(read_names(text, max(0, at - _FURTHEST), at)):
        if _AND.fullmatch(text[first.end : second.start]) and _are_bodies(first, second):
            pair = resolver.cast.named(first), resolver.cast.named(second)
            if pair[0] is None or pair[1] is None:
                return None
            found.add((pair[0], pair[1]))
    if len(found) != 1:
        return None
    return _joined([resolver.of_member(member, "role", None) for member in found.pop()])


def _are_bodies(*units: Unit) -> bool:
    return all(unit.kind == "organisation" and len(unit.words) > 1 for unit in units)


def _joined(found: list[Source]) -> Source:
    speakers = tuple(speaker for source in found for speaker in source.speakers)
    members = tuple(member for source in found for member in source.members)
    return Source(speakers, "role", found[0].mention, members)
