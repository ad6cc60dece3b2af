"""Finds the only name of somebody described: "a former guard known as Witness K-2"."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.role_words import is_calling
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex

_REACH: Final = 160
_CALLED: Final = re.compile(
    r"(?P<apposed>,\s(?:an?|une?|una|un)\s[^\W\d_][^,.;:“”«»\"\n]{2,50}?)?"
    r",?\s(?:(?:who|qui|que)\s)?(?:(?:is|was|has\sbeen|est|était|es|fue)\s)?(?:(?:only|simply|better)\s)?"
    r"(?:(?:known|identified|named|introduced|recorded|listed|referred\sto)"
    r"(?:\s(?:only|simply|here|publicly|in\scourt|(?:to|by|in|at)\sthe\s[a-z]{3,12}))?\sas"
    r"|g(?:ave|iving)\s(?:his|her|their)\sname\s(?:(?:only|simply)\s)?as"
    r"|(?:connue?|désignée?|identifiée?)\s(?:ici\s)?(?:sous\sle\s(?:seul\s)?(?:nom|pseudonyme|prénom)\sde|comme)"
    r"|(?:conocid[oa]|identificad[oa])\s(?:solo\s|únicamente\s)?como(?:\s(?:el|la))?)"
    r"\s(?:(?:Mr|Mrs|Ms|Mx|Mme|M|Sr|Sra)\.?\s)?"
    r"(?P<name>[A-ZÀ-Þ][\w’'\-]*(?:\s(?:[A-ZÀ-Þ][\w’'\-]*|\d{1,3}\b))*)"
)
_PEOPLE: Final = lex.words(
    "man woman girl boy child guard prisoner detainee inmate witness victim resident tenant user",
    "homme femme fille garçon détenu détenue prisonnier prisonnière témoin victime habitant",
    "habitante hombre mujer niña niño preso presa detenido detenida testigo víctima vecino vecina",
)
_ONE: Final = lex.words("one another uno una otro otra")


def only_name(text: str, described: Span) -> Source | None:
    """Return somebody who is described and then given the only name the release has."""
    if not _may_follow(text, described.end):
        return None
    found = _CALLED.match(text, described.end, min(len(text), described.end + _REACH))
    words = (found["apposed"] or described.of(text)) if found else ""
    if found is None or not _is_somebody(words.lower().split()):
        return None
    where = Span(*found.span("name"))
    return Source((PrintedSpeaker(found["name"], "person"),), "named", where)


def _may_follow(text: str, at: int) -> bool:
    """Return whether a by-name may follow at all: a look that costs little."""
    near = text[at : at + _REACH]
    return " as " in near or " de " in near or " com" in near


def _is_somebody(words: list[str]) -> bool:
    """Return whether a description is a person's: "a former guard", "one of the nurses"."""
    if words and words[0] in _ONE:
        return True
    known = (w in _PEOPLE or is_calling(w) for w in words[-4:])
    return any(known)
