"""Finds which bodies "the three organisations" and "the groups" are: those that words join."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.names import Unit, read_names
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.pairs import joined
from ingest.annotate.words import lexicon as lex

if TYPE_CHECKING:
    from ingest.annotate.speakers.people.cast import Cast
    from ingest.annotate.speakers.phrases.phrases import Phrase
    from ingest.annotate.speakers.reference.resolution import Resolver
    from ingest.annotate.words.tokens import Tokens

COUNTED: Final = {
    "both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "deux": 2, "trois": 3, "quatre": 4, "dos": 2, "ambas": 2, "ambos": 2, "tres": 3, "cuatro": 4,
}  # fmt: skip
BODIES: Final = lex.words(
    "bodies organisations organizations groups unions agencies companies charities councils",
    "signatories parties institutions ministries organismes institutions associations syndicats",
    "organisations entreprises collectivités instituciones organizaciones entidades asociaciones",
    "sindicatos organismos empresas",
)
# How many letters they may lie behind.
_FURTHEST: Final = 4000
_ARTICLE: Final = r"(?:(?:the|la|le|el|les|los|las|du|des|del|al)\s|(?:de )?l['’])?"
_AND: Final = re.compile(
    r"(?:['’]s)?(?:\s\([^()\n]{2,12}\))?,?\s(?:and|et|y|e|&)\s"
    rf"(?:(?:from|with|of|by|de|con|por|par|avec|à)\s)?{_ARTICLE}"
)
_COMMA: Final = re.compile(rf"(?:\s\([^()\n]{{2,12}}\))?,\s{_ARTICLE}")

_Bodies = tuple[Member, ...]


def bodies_together(resolver: Resolver, at: int, count: int | None) -> Source | None:
    """Return the bodies, ``count`` of them, that the words before ``at`` join, if no others are."""
    text, cast = resolver.cast.text, resolver.cast
    found: list[_Bodies] = []
    for chain in _chains(text, list(read_names(text, max(0, at - _FURTHEST), at))):
        bodies = _known(cast, chain)
        if bodies is None:
            return None
        if len(bodies) > 1 and set(bodies) not in map(set, found):
            found.append(bodies)
    if count is not None:
        found = [bodies for bodies in found if len(bodies) == count]
    if len(found) != 1:
        return None
    return _as_bodies(joined([resolver.of_member(member, "role", None) for member in found[0]]))


def counted_together(resolver: Resolver, tokens: Tokens, phrase: Phrase) -> Source | None:
    """Return the bodies, named before, that a phrase counts: "The three organisations"."""
    lows = tokens.low[phrase.first : phrase.stop]
    count = next((COUNTED[low] for low in lows if low in COUNTED), None)
    if count is None or lows[-1] not in BODIES or phrase.also:
        return None
    return bodies_together(resolver, tokens.start[phrase.first], count)


def counted_bodies(resolver: Resolver, mention: Span) -> Source | None:
    """Return the bodies that a number alone tells before a mention: "Five charities".

    ``None`` where others were counted too.
    """
    noun = mention.of(resolver.cast.text).rpartition(" ")[2].lower()
    begin = max(0, mention.start - _FURTHEST)
    found = {
        one.group() for one in _COUNTED.finditer(resolver.cast.text, begin, mention.start)
        if one["noun"] == noun and resolver.focus.outside(Span(*one.span()))
    }  # fmt: skip
    if len({one.lower() for one in found}) != 1:
        return None
    return Source((PrintedSpeaker(found.pop(), "organisation"),), "role", mention, several=True)


_COUNTED: Final = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven"
    r"|[Tt]welve|[1-9]\d{0,2})\s(?:[a-z\-]+\s){0,2}?"
    r"(?P<noun>organisations|organizations|groups|unions|charities|associations|companies|bodies)\b"
)


def _chains(text: str, units: list[Unit]) -> list[list[Unit]]:
    """Return the runs of names that commas and a last "and" join."""
    chains: list[list[Unit]] = []
    chain = units[:1]
    for before, unit in pairwise(units):
        between = text[before.end : unit.start]
        if _AND.fullmatch(between):
            chains.append([*chain, unit])
            chain = [unit]
        else:
            chain = [*chain, unit] if _COMMA.fullmatch(between) else [unit]
    return [chain for chain in chains if any(unit.kind == "organisation" for unit in chain)]


def _known(cast: Cast, chain: list[Unit]) -> _Bodies | None:
    """Return the members of a chain, none where people are among them, ``None`` for strangers."""
    members: list[Member] = []
    for unit in chain:
        if unit.title or len(unit.words) < _FEWEST:
            return ()
        member = cast.named(unit)
        if member is None:
            return None
        if unit.kind != "organisation" and surely_person(cast, member):
            return ()
        members.append(member)
    return tuple(members)


_FEWEST: Final = 2


def _as_bodies(source: Source) -> Source:
    """Return a source all of whose speakers are bodies, whatever a name alone would tell."""
    speakers = tuple(
        replace(speaker, kind="organisation", role=None, affiliation=None)
        if speaker.kind == "person"
        else speaker
        for speaker in source.speakers
    )
    return replace(source, speakers=speakers)
