"""Finds the body that a release calls by what it is: "the company", "the charity", "the museum"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.names import Unit, read_names
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.things import Things
from ingest.annotate.words import lexicon as lex

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_TRADERS: Final = lex.words(
    "company firm business retailer supplier manufacturer operator utility developer insurer",
    "airline supermarket chain group brewery publisher",
)
CALLED: Final = _TRADERS | lex.words(
    "charity museum gallery theatre library hospital university college school orchestra zoo trust",
    "campaign network coalition alliance organisation organization foundation institute agency",
    "broadcaster newspaper cooperative co-operative club association federation",
    "project festival initiative programme program partnership choir hospice ngo body watchdog",
    "regulator union inspectorate",
)
# What any body may be called that is no part of a State, whatever its name calls it.
_GENERAL: Final = lex.words("organisation organization group ngo body network charity watchdog")
_OFFICIAL: Final = lex.words(
    "court tribunal ministry department government parliament congress senate house assembly",
    "police army navy party university school college church hospital bank jury embassy treasury",
    "cabinet prefecture city county town borough",
)
# What tells of what sort a body is, without parting it from others: "the press freedom group".
_SORTS: Final = lex.words(
    "human rights civil liberties press media freedom free speech expression aid relief",
    "development humanitarian environmental environment green conservation climate advocacy",
    "campaign pressure campaigning lobby monitoring international global world independent",
    "non-governmental charitable refugee refugees children's women's medical health animal",
    "welfare legal law reform anti-corruption anti-poverty anti-slavery wildlife bird nature",
    "religious christian catholic faith peace transparency democracy pro-democracy trade labour",
    "labor umbrella nonprofit non-profit research housing homelessness disability anti-torture",
    "watchdog intergovernmental professional",
)
# What companies end their names with, and no person does.
_TRADING: Final = re.compile(
    r"\s&\s|\b(?:Ltd|Limited|plc|PLC|Inc|LLP|GmbH|Company|Water|Rail|Energy|Gas|Power|Homes|Foods"
    r"|Motors|Ferries|Cruises|Airlines|Airways|Hotels|Logistics|Systems|Technologies|Stores"
    r"|Breweries|Shipping|Freight|Lines|Brothers|Group|Holdings|Bank|Insurance|Telecom|Properties|Developments|Pharma|Pharmaceuticals|Industries)\b"
)
_BACK: Final = 80
_GOES_ON: Final = "that|which|of|for|in"


def called_body(resolver: Resolver, head: str, mention: Span, block: int) -> Source | None:
    """Return the one body that is said to be such a thing, or that was just spoken of."""
    name = _told(resolver.cast.text, head, mention.start) or _spoken_of(
        resolver, head, mention, block
    )
    if name is None:
        name = _spoke_last(resolver, mention, general=head in _GENERAL)
    if name is None and head in _TRADERS:
        name = _only_trader(resolver, mention.start)
    if name is None:
        return None
    member = resolver.cast.members.get(name)
    if member is not None and member.kind == "organisation":
        return resolver.of_member(member, "role", mention)
    return Source((PrintedSpeaker(name, "organisation"),), "role", mention)


def sorted_body(lows: tuple[str, ...]) -> bool:
    """Return whether a body is told by its sort alone: "the Lin-based press freedom group"."""
    known = lows[0] == "the" and len(lows) > 2 and lows[-1] in _GENERAL
    return known and all(low in _SORTS or low.endswith("-based") for low in lows[1:-1])


def _told(text: str, head: str, stop: int) -> str | None:
    """Return the one name beside which the word stands: "the charity X", "X, a small charity"."""
    units = [*_behind(text, head, stop), *_before(text, head, stop)]
    names = {unit.name for unit in units if not unit.title}
    return names.pop() if len(names) == 1 else None


def _behind(text: str, head: str, stop: int) -> Iterator[Unit]:
    for found in re.compile(rf"\b{head}\s(?=[A-ZÀ-Þ])").finditer(text, 0, stop):
        unit = next(read_names(text, found.end(), min(stop, found.end() + _BACK)), None)
        if unit is not None and unit.start == found.end():
            yield unit


def _before(text: str, head: str, stop: int) -> Iterator[Unit]:
    form = rf",\s(?:an?|the|its|their)\s(?:[\w’'\-]+\s){{0,3}}?{head}(?=[,.;]|\s(?:{_GOES_ON})\b)"
    for found in re.compile(form).finditer(text, 0, stop):
        units = list(read_names(text, max(0, found.start() - _BACK), found.start()))
        if units and units[-1].end == found.start():
            yield units[-1]


# A trust is a charity as well.
_LIKE: Final = {
    "charity": lex.words("trust foundation society fund association institute hospital"),
    "company": lex.words("group corporation firm"),
    "union": lex.words("association federation society guild congress"),
    "regulator": lex.words("authority commission office agency executive board inspectorate"),
}


def _spoken_of(resolver: Resolver, head: str, mention: Span, block: int) -> str | None:
    """Return the body that the sentences before are about, if it is not called otherwise."""
    about = Things(resolver).about(mention, block)
    if about is None or about.speakers[0].kind != "organisation":
        return None
    if not about.told and not _is_brand(about.speakers[0].name):
        return None
    where, text = about.antecedent, resolver.cast.text
    if where and (
        text.startswith((" and ", " & "), where.end)
        or text.endswith((" and ", " & "), 0, where.start)
    ):
        return None  # "Dunn & Pike and Harl Stores were fined": of two nobody knows which.
    name = about.speakers[0].name
    if head in _GENERAL:
        return name if _is_general(name) else None
    other = lex.ORGANISATION_NOUNS.intersection(name.lower().split()) - _LIKE.get(head, frozenset())
    return name if name[0].isupper() and not other else None


def _is_brand(name: str) -> bool:
    """Return whether one word, no State's and nobody's given name, may be a body's: "Rivercall"."""
    known = name in lex.COUNTRIES or name.lower() in GENDER
    return name[:1].isupper() and name.isalpha() and not known


def _is_general(name: str) -> bool:
    return name[0].isupper() and _OFFICIAL.isdisjoint(name.lower().split())


def _spoke_last(resolver: Resolver, mention: Span, *, general: bool) -> str | None:
    """Return the body that spoke last, just before, where no other is named since.

    A name of several words only for a ``general`` noun, such as "the group".
    """
    last = resolver.focus.sources[-1] if resolver.focus.sources else None
    if last is None or last.mention is None or len(last.speakers) > 1:
        return None
    one, since = last.speakers[0], resolver.cast.text[last.mention.end : mention.start]
    told = _is_brand(one.name) or (general and last.told and " " in one.name)
    if one.kind != "organisation" or len(since) > _SINCE or not told:
        return None
    named = resolver.cast.organisations_between(last.mention.end, mention.start)
    others = [body for body in named if body not in last.members]
    return one.name if _is_general(one.name) and not others else None


_SINCE: Final = 700


# "Harbour Lines and Coastal Freight": of two nobody knows which.
_JOINED: Final = re.compile(r"\s(?:and|&)\s[A-ZÀ-Þ]")


def _is_joined(text: str, member: Member) -> bool:
    """Return whether a body is ever named beside another one."""
    return any(
        text.endswith((" and ", " & "), 0, place.start) or _JOINED.match(text, place.end)
        for place in member.places
    )


def is_of_two(resolver: Resolver, head: str, stop: int) -> bool:
    """Return whether two traders are named together: "the company" is then nobody."""
    members = resolver.cast.members.values()
    return head in _TRADERS and any(
        member.first < stop
        and _TRADING.search(member.name)
        and _is_joined(resolver.cast.text, member)
        for member in members
    )


def _only_trader(resolver: Resolver, stop: int) -> str | None:
    """Return the only company that was named before, as its name tells."""
    members = resolver.cast.members.values()
    names = {
        member.name
        for member in members
        if member.kind == "organisation"
        and member.first < stop
        and _TRADING.search(member.name)
        and not _is_joined(resolver.cast.text, member)
    }
    return names.pop() if len(names) == 1 else None
