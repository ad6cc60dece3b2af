"""Finds the people whom the sentences before name: "They met Ruiz, a nurse, and Bek. Both said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from archive.release import Span
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.reference.focus import Source

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_BLOCKS: Final = 3
_SENTENCES: Final = 4
_NEAR: Final = 120
_GENDERS: Final = {
    "women": "f", "sisters": "f", "girls": "f", "men": "m", "brothers": "m", "boys": "m",
}  # fmt: skip
# "Ana Ruiz, a nurse, and the baker Jonas Bek": what joins the last to those before.
_JOINED: Final = re.compile(
    r"\s(?:and|y|et)\s(?:(?:the|an?|his|her|their|Dr)\.?\s)?(?:[\w\-]+,?\s){0,2}$"
)
_Named = list[tuple[Member, Span]]


def named_together(
    resolver: Resolver, at: int, block: int, count: int, noun: str = ""
) -> Source | None:
    """Return as many people as the last sentences that name anybody name; nobody if more or less.

    Of "the two women" none may be a man.
    """
    found: _Named = []
    for start, end in _sentences(resolver, at, block):
        named = _people(resolver, start, end)
        found = [*(one for one in named if one[0] not in [m for m, _ in found]), *found]
        if len(named) < count and named and _with_body(resolver, start, end):
            return None  # "Ruiz and the Lake Union came. Both said"
        if len(found) >= count:
            break
    gender = _GENDERS.get(noun)
    if gender is not None and any(m.gender not in (gender, "?") for m, _ in found):
        return None
    apart = {one.member for one in resolver.cast.between(at, at + _NEAR)}
    if len(found) != count or _others_spoke(resolver, found, block):
        return None
    if not apart.isdisjoint(member for member, _ in found):
        return None  # "Both issued a statement, Ruiz calling it “…” and Bek “…”"
    return _source(resolver, found)


def _with_body(resolver: Resolver, start: int, end: int) -> bool:
    """Return whether a body is one of those a sentence is about, and not only somebody's."""
    return any(
        start <= place.start < end and _BESIDE.search(resolver.cast.text, start, place.start)
        for body in resolver.cast.organisations_between(start, end)
        for place in body.places
    )


_BESIDE: Final = re.compile(r"(?:^\s*|\b(?:and|with)\s)(?:[Tt]he\s)?$")


def _others_spoke(resolver: Resolver, found: _Named, block: int) -> bool:
    """Return whether one of those named spoke just before, and so did somebody else."""
    begin = resolver.focus.places[max(0, block - _BLOCKS + 1)].start
    sources = resolver.focus.sources
    spoke = {m for s in sources if s.mention and s.mention.start >= begin for m in s.members}
    named = {member for member, _ in found}
    return not spoke.isdisjoint(named) and not spoke <= named


def named_in_one(resolver: Resolver, at: int, block: int) -> Source | None:
    """Return those whom one sentence joins by "and", where no other group is its subject."""
    for start, end in _sentences(resolver, at, block):
        named = _people(resolver, start, end)
        if not named:
            continue
        text = resolver.cast.text
        joined = len(named) > 1 and _JOINED.search(text, named[-2][1].end, named[-1][1].start)
        alone = _GROUP.match(text, start) is None or _EQUATES.match(text, start) is not None
        return _source(resolver, named) if joined and alone else None
    return None


# A sentence about several: "The residents met Ruiz and Bek. They said".
_GROUP: Final = re.compile(
    r"\s*(?:(?:The|Two|Three|Four|Some|Many|Most|Its|Their|All)\s(?:[a-z\-]+\s){0,3}?|[A-Z])(?!is\b|was\b|has\b)[a-z]+s\s[a-z]"
    r"|\s*(?:They|We|People|Those)\b"
)
# "The speakers were the baker Ana Ruiz and Jonas Bek".
_EQUATES: Final = re.compile(
    r"\s*(?:The|Its|Their|Our|His|Her)\s(?:[\w\-]+\s){1,4}(?:are|were)\s(?:(?:the|an?)\s)?(?:[a-z\-]+\s){0,2}[A-Z]"
)


def _sentences(resolver: Resolver, at: int, block: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences before a place, the nearest first."""
    focus = resolver.focus
    for number in range(block, max(-1, block - _BLOCKS), -1):
        stop = at if number == block else focus.places[number].end
        yield from focus.before(number, stop)[:_SENTENCES]


def _people(resolver: Resolver, start: int, end: int) -> _Named:
    """Return the people whom a sentence names, each once, owners and those quoted left out."""
    found: _Named = []
    for one in resolver.cast.between(start, end):
        owns = one.span.of(resolver.cast.text).endswith(("'s", "’s", "'", "’"))
        known = not owns and resolver.focus.outside(one.span) and not one.member.doubtful
        new = all(one.member is not member for member, _ in found)
        if known and new and surely_person(resolver.cast, one.member):
            found.append((one.member, one.span))
    return found


def _source(resolver: Resolver, found: _Named) -> Source:
    each = [resolver.of_member(member, "role", span) for member, span in found]
    speakers = tuple(speaker for one in each for speaker in one.speakers)
    return Source(speakers, "role", found[0][1], tuple(member for member, _ in found), found[0][1])
