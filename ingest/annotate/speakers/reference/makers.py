"""Finds everyone by whom a work is said to be: "a new play by Ana Ruiz" has an author."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.reference.office_bearers import Held
from ingest.annotate.words import lexicon as lex

_MAKERS: Final = lex.words(
    "author writer playwright novelist composer poet auteur autrice écrivain compositeur",
    "compositrice autor autora escritor escritora compositor compositora",
)
_BY: Final = re.compile(
    r"\b(?:play|novel|book|poem|opera|musical|memoir|biography|song|symphony|libretto|comedy"
    r"|(?:pièce|roman|livre|opéra|novela|libro|obra|ópera)(?= de )|drama|thriller|essay)\b"
    r"(?:,? (?:written )?by| de) \Z"
)
# "Ana Ruiz's Quartet for Four Doors": whose work it is.
_SIGN: Final = 2
_WORK: Final = re.compile(
    r"[^\s]{0,2}['’]s?\s(?:(?:new|first|second|third|latest|last)\s)?(?:(?i:play|novel|poem|opera|musical"
    r"|memoir|symphony|concerto|quartet|quintet|trio|sonata|suite|cantata|requiem|oratorio|ballet"
    r"|overture|songs?|mass|libretto|book|drama)\b|[“‘\"])"
)
_REACH_BACK: Final = 60


def makers(cast: Cast, low: str) -> list[Held]:
    """Return everyone who made a work, where ``low`` is what a maker is called."""
    seen: dict[Member, int] = {}
    for spoken in cast.spoken if low in _MAKERS else ():
        begin = max(0, spoken.span.start - _REACH_BACK)
        if _BY.search(cast.text, begin, spoken.span.start) or _WORK.match(
            cast.text, spoken.span.end - _SIGN
        ):
            seen.setdefault(spoken.member, spoken.span.start)
    return [(at, member) for member, at in seen.items()]
