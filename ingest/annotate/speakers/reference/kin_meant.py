"""Finds whose kin is meant: "Ana Ruiz and her brother Jonas Ruiz … Ana's brother, his sister"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from archive.release import Span
from ingest.annotate.speakers.people.genders import KIN
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_REACH: Final = 900
_GENDERS: Final = {"his": "m", "her": "f"}
_OF_KIN: Final = "|".join(sorted(KIN))
_BEFORE: Final = re.compile(
    rf"(?:\b(?P<whose>[Hh]is|[Hh]er)|(?P<name>\b[A-ZÀ-Þ][\w\-]+)['’]s?)\s(?:[\w\-]+\s)?(?P<kin>{_OF_KIN})"
    r"(?:,\s|\s)$"
)
_BEHIND: Final = re.compile(
    rf",\s(?:(?P<whose>his|her)\s(?:[\w\-]+\s)?(?P<kin>{_OF_KIN})\b|(?:the\s)?(?P<of>{_OF_KIN})\sof\s"
    r"(?P<name>[A-ZÀ-Þ][\w\-]+))"
)
_FEMALE: Final = lex.words("wife sister mother daughter aunt niece grandmother granddaughter")
_NEUTRAL: Final = lex.words("partner cousin")
# What the kin of one is to the other: her brother has a sister, or a brother.
_CONVERSE: Final = {
    **dict.fromkeys(("brother", "sister"), ("brother", "sister")),
    **dict.fromkeys(("husband", "wife"), ("husband", "wife")),
    **dict.fromkeys(("son", "daughter"), ("father", "mother")),
    **dict.fromkeys(("father", "mother"), ("son", "daughter")),
    "partner": ("partner",), "cousin": ("cousin",),
}  # fmt: skip
_Tie = tuple[Member, str, Member]


def kin_meant(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, head: str, mention: Span
) -> Member | None:
    """Return whom "her brother" or "Ana's brother" means, where the release names one alone."""
    whose = tokens.low[phrase.first]
    name = tokens.word[phrase.first].removesuffix("'s").removesuffix("’s")
    named = whose.endswith(("'s", "’s"))
    if head not in KIN or not (named or whose in _GENDERS):
        return None
    found = set()
    for owner, kin, member in _ties(resolver, mention.start):
        if head == kin and (_is(owner, name) if named else _fits(owner, _GENDERS[whose])):
            found.add(member)
        converse = head in _CONVERSE.get(kin, ()) and may_be(owner, head)
        if converse and (_is(member, name) if named else _fits(member, _GENDERS[whose])):
            found.add(owner)
    return found.pop() if len(found) == 1 else None


def _is(member: Member, name: str) -> bool:
    return name in member.words


def _fits(member: Member, gender: str) -> bool:
    return member.gender in (gender, "?")


def may_be(member: Member, kin: str) -> bool:
    """Return whether no gender speaks against somebody being such kin."""
    return kin in _NEUTRAL or _fits(member, "f" if kin in _FEMALE else "m")


def _ties(resolver: Resolver, at: int) -> Iterator[_Tie]:
    """Yield whose kin somebody is said to be beside their name, what kin, and who it is."""
    cast = resolver.cast
    for one in cast.between(max(0, at - _REACH), at):
        text, start = cast.text, one.span.start
        before = _BEFORE.search(text, max(0, start - 60), start)
        told = before or _BEHIND.match(text, one.span.end)
        if told is None:
            continue
        stop = told.start() if before is not None else start
        kin = told["kin"] or told["of"]
        owner = _owner(resolver, told["whose"], told["name"], stop, one.member)
        if owner is not None:
            yield owner, kin, one.member


def _owner(
    resolver: Resolver, whose: str | None, name: str | None, at: int, other: Member
) -> Member | None:
    """Return the only one named before whom "her" or the owner's name may mean."""
    cast = resolver.cast
    begin = cast.text.rfind("\n", 0, at) + 1
    named = {one.member for one in cast.between(max(begin, at - 300), at + 1)} - {other}
    if whose is not None:
        fitting = [member for member in named if _fits(member, _GENDERS[whose.lower()])]
    else:
        known = {one.member for one in cast.between(0, at + 1)} - {other}
        fitting = [member for member in known if _is(member, name or "")]
    return fitting[0] if len(fitting) == 1 else None
