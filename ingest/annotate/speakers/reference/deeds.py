"""Finds who is called by what they are said to do: "who owns the bakery … the baker said"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ingest.annotate.speakers.people.personhood import surely_person

if TYPE_CHECKING:
    from ingest.annotate.speakers.people.members import Member
    from ingest.annotate.speakers.reference.focus import Source
    from ingest.annotate.speakers.reference.resolution import Resolver

_ENDINGS: Final = ("erman", "man", "er", "or", "ist", "r")
_SHORTEST: Final = 3
_REACH: Final = 110
_SENTENCE: Final = re.compile(r"[.!?\n“\"]")


def doer(resolver: Resolver, head: str, source: Source | None) -> Member | None:
    """Return the one who spoke last, where words beside the name tell what the calling is."""
    if source is None or len(source.members) != 1:
        return None
    ending = next((end for end in _ENDINGS if head.endswith(end)), None)
    stem = head.removesuffix(ending) if ending else ""
    member = source.members[0]
    if len(stem) < _SHORTEST or not surely_person(resolver.cast, member):
        return None
    does = re.compile(rf"(?:, who\b|\s(?:owns|runs|keeps|has|is|was)\b).*\b{re.escape(stem)}")
    text = resolver.cast.text
    for place in member.places[:4]:
        told = _SENTENCE.split(text[place.end : place.end + _REACH], 1)[0]
        found = does.match(told)
        if found is not None:
            others = resolver.cast.between(place.end, place.end + found.end())
            return None if others else member  # "Bek is a baker and Ana Ruiz a diver"
    return None


_DISSENTS: Final = re.compile(
    r"(?:,[^.;:\n]{1,50},|\s\([^()\n]{1,20}\))?\s(?:(?:has\s|also\s|alone\s)?(?:dissent(?:s|ed)|disagree[sd]"
    r"|voted\sagainst|did\snot\sagree|took\s(?:a|the)\s(?:different|other|opposite)\sview)"
    r"|would\s(?:have|instead\shave)\s[a-z]+(?:ed|eld|und|ut|ck)(?=\s(?:the|that|in|for|his|her|this|down)))\b"
    r"|,?\sdissenting\b"
)
_DISSENT_OF: Final = re.compile(
    r"\b[Dd]issent(?:ing\s(?:opinion|judgment))?\s(?:of|by|from)\s(?:[\w.]+\s){0,3}$"
)


def dissenter(resolver: Resolver, at: int) -> Member | None:
    """Return the one who dissented: "Justice Ruiz dissented … the dissenting judge"."""
    cast, found = resolver.cast, set()
    for one in cast.between(0, at):
        before = cast.text[max(0, one.span.start - 60) : one.span.start]
        if _DISSENTS.match(cast.text, one.span.end) or _DISSENT_OF.search(before):
            found.add(one.member)
    return found.pop() if len(found) == 1 else None
