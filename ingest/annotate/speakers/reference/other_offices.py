"""Tells an office from the same one elsewhere: "the mayor of Arle" is not "the mayor of Lin"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.words import lexicon as lex

# "presidenta municipal de Lin": an adjective may part an office from what it is of.
_OF: Final = re.compile(
    r"(?:\s[a-zà-ÿ\-]+)?(?:\s(?:of|for|de|du|des|del|para|pour)\s|\sd['’])(?P<what>[^,.;:()“”«»\"\n]{1,70})"
)
_WORD: Final = re.compile(r"[\w\-]+")
# What an office may be of without saying where: "the president of the Republic".
_GENERAL: Final = (
    lex.ORGANISATION_NOUNS
    | lex.LEADING_ORGANISATION_WORDS
    | lex.ROMANCE_BODIES
    | lex.ORGANISATION_WORDS
    | lex.words(
        "republic república république nation nación état estado country país pays ville ciudad",
        "city région region región province provincia departamento canton cantón town territoire",
        "territorio comunidad communauté community comarca isla île island cabildo localidad",
        "distrito district county cartera ramo sector pueblo people peuple exécutif ejecutivo",
    )
)
# Offices that are told apart by what they are for, in small letters too.
_FOR_TOPICS: Final = lex.words(
    "minister ministre ministro ministra secretary secretario secretaria consejero consejera",
    "conseller consellera concejal concejala edil adjoint adjointe échevin échevine viceministro",
    "viceministra subsecretario subsecretaria",
)
# Where the words about a name end.
_APART: Final = re.compile(r"[.;:!?]\s|[\n“”«»\"]")
_SMALL: Final = 4
_MOST: Final = 6
_NEAR: Final = 110


def is_held_elsewhere(text: str, low: str, mention: Span, member: Member) -> bool:
    """Return whether an office is said to be of something else than the one a member holds."""
    asked = _told(mention.of(text), low)
    if not asked:
        return False
    held = [
        told
        for place in member.places[:_MOST]
        for told in (
            _told(_APART.split(text[max(0, place.start - _NEAR) : place.start])[-1], low),
            _told(_APART.split(text[place.end : place.end + _NEAR], maxsplit=1)[0], low),
        )
        if told
    ]
    return bool(held) and all(asked.isdisjoint(one) and not _short(asked, one) for one in held)


def _told(shown: str, low: str) -> frozenset[str]:
    """Return what tells an office that stands in the words from others: names, or its topics."""
    at = shown.lower().rfind(low)
    found = _OF.match(shown, at + len(low)) if at >= 0 else None
    if found is None:
        return frozenset()
    topics = not _FOR_TOPICS.isdisjoint(low.split())
    words = (word for word in _WORD.findall(found["what"]) if word[0].isupper() or topics)
    return frozenset(
        word if word.isupper() else word.lower()
        for word in words
        if word.lower() not in _GENERAL and (word[0].isupper() or len(word) >= _SMALL)
    )


def _short(asked: frozenset[str], held: frozenset[str]) -> bool:
    """Return whether initials on one side may stand for the words on the other."""
    return any(map(str.isupper, asked)) is not any(map(str.isupper, held))
