"""Tells things that bear a name from the people who do: "the Ana Ruiz Hall"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ingest.annotate.speakers.names.called_after import is_called_place
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.name_tells import aged
from ingest.annotate.words import lexicon as lex

# Many are surnames as well: that somebody is called by the rest of the words tells.
_THINGS: Final = lex.words(
    "academy act amendment archive arena auditorium avenue award ballpark bill boathouse",
    "boulevard bridge building bursary bypass campus center centre chair chapel clinic",
    "college complex concourse court courthouse crossing cup dam dock drive expressway",
    "fellowship ferry field fields forest foundation fountain fund gallery garden gardens",
    "greenhouse greenway gym gymnasium hall harbor harbour highway hospital house initiative",
    "institute laboratory law lecture library lodge medal memorial museum observatory",
    "overpass park parkway pavilion pier playground plaza pool prize program programme",
    "project reserve reservoir rink road room scholarship school shelter ship square stadium",
    "station street terminal theater theatre tower trail trophy trust tunnel university",
    "vessel walkway way wing",
)
_LED: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Nn]ew|[Aa]t|[Ii]nside|[Oo]utside|[Nn]ear|[Ii]n|[Oo]n|[Aa]cross"
    r"|[Rr]enamed|[Nn]amed|[Oo]pen(?:s|ed)?)\s(?:(?:new|old|first|annual|restored|future)\s)?\Z"
)
_LONGEST_LED: Final = 24
_NUMBER: Final = re.compile(r"\.?\s?\d")
_PERSON: Final = re.compile(r",?\s(?:who|said|says|told|added|asked|wrote)\b|,\s\d\d\b|\s\(\d\d\)")


def is_bearer(text: str, member: Member, words: Sequence[str]) -> bool:
    """Return whether a title, an age or "who" tells a person from the thing that bears the name."""
    thing = words[-1].lower() in _THINGS
    return thing and (bool(member.titles) or aged(text, member.places))


def is_namesake(text: str, unit: Unit) -> bool:
    """Return whether a name without a title is a thing's: its bearer is named, or an article leads.

    What somebody who says something bears is a surname.
    """
    words = unit.words
    if is_called_place(text, unit.start):
        return True
    if words[-1] == "No" and _NUMBER.match(text, unit.end):
        return True  # "General Comment No. 12"
    if unit.title or words[-1].lower() not in _THINGS or _PERSON.match(text, unit.end):
        return False
    if len(words) == 2 and words[0].lower() in GENDER:
        return False  # "Jerry Hall"
    bearer = text[unit.start : unit.end].rpartition(" ")[0]
    named = len(words) > 2 and _stands_alone(text, bearer)
    return named or _LED.search(text, max(0, unit.start - _LONGEST_LED), unit.start) is not None


def _stands_alone(text: str, bearer: str) -> bool:
    """Return whether a name is printed somewhere without a thing behind it."""
    at = text.find(bearer)
    while at >= 0:
        behind = text[at + len(bearer) : at + len(bearer) + 24].split(" ", 2)
        word = behind[1].strip(".,;:’'\"”").lower() if not behind[0] and len(behind) > 1 else ""
        if word not in _THINGS:
            return True
        at = text.find(bearer, at + 1)
    return False
