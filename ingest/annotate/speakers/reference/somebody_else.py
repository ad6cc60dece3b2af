"""Tells that a description is of somebody else than a person named beside it: "X met the clerk"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from archive.release import Span
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.words.tokens import sentence_stops

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_APPOSED: Final = re.compile(r"[\s,–—(]*(?:\d+,?\s)?(?:an?\s|the\s|its\s|their\s)?")
_OWNS: Final = ("'s", "’s", "' ", "’ ")
# "the woman beside Ruiz"
_LINKED: Final = re.compile(
    r"\b(?:of|for|at|from|with|in|on|to|behind|beside|near|opposite|by)\s\Z"
)
_TELLS: Final = re.compile(
    r"\s(?:told|asked|met|answered|warned|reminded|informed|assured|thanked|called)\s(?:her|him)\b"
)
_PRONOUN: Final = re.compile(r"\b(?:[Ss]he|[Hh]e)\b")
_BY: Final = re.compile(r"\b(?:by|por|par|unlike)\s\Z", re.IGNORECASE)
_NARROWED: Final = re.compile(
    r"\s(?:(?:who|whom|that|whose|beside|behind|opposite)\s"
    r"|\w+(?:ad[oa]|id[oa]|ée?|is|ise)s?\s(?:junto|à|a|en|con|avec)\s)"
)


def is_apart(
    resolver: Resolver, member: Member, mention: Span, block: int, narrowed: bool = True
) -> bool:
    """Return whether the sentence of a description names the person in another place.

    "Ruiz met the minister", "the judge told Ruiz": nobody is both. Beside a comma
    the two are one; a clause with "who" tells the described from the named, if it
    is ``narrowed`` by it.
    """
    sentences, text = resolver.sentences, resolver.cast.text
    if narrowed and _NARROWED.match(text, mention.end):
        return True
    begin = sentences.begin_before(block, mention.start)
    end = sentence_stops(text, mention.end, sentences.span(block).end)
    told = _TELLS.match(text, mention.end) or _PRONOUN.search(text, begin, mention.start)
    if narrowed and told:
        return True  # "She met the minister", "the judge told her"
    places = [
        one.span
        for one in resolver.cast.between(begin, end)
        if one.member is member and resolver.focus.outside(one.span)
    ]
    if any(_BY.search(text, begin, place.start) for place in places):
        return True  # "Asked by Ruiz, the clerk said"
    return any(not _touches(text, place, mention) and not _owns(text, place) for place in places)


def _owns(text: str, named: Span) -> bool:
    """Return whether the name only says whose something is: "Ruiz's Trio, which the composer"."""
    return text[named.end : named.end + 2] in _OWNS or text.endswith(_OWNS[:2], 0, named.end)


def _touches(text: str, named: Span, mention: Span) -> bool:
    """Return whether nothing but a comma and an article parts a name from a description."""
    if named.start < mention.end and mention.start < named.end:
        return _LINKED.search(text, mention.start, named.start) is None
    first, last = sorted((named, mention), key=lambda span: span.start)
    return _APPOSED.fullmatch(text, first.end, last.start) is not None
