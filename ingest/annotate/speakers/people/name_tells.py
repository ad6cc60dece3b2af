"""Reads what a name tells by itself: a gender, an acronym, capitals throughout."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_edges import PLACE_STARTS
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.names.role_words import has_head
from ingest.annotate.words import lexicon as lex


def shouted(words: tuple[str, ...]) -> bool:
    """Return whether a name is printed in capitals."""
    if not words[0].isupper():
        return False
    return all(w.isupper() for w in words) and sum(len(w) > 3 for w in words) > 0


# A given name of two syllables, of which a hyphen keeps the second small.
_SYLLABLES: Final = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,6}")


def surname_first(words: tuple[str, ...]) -> bool:
    """Return whether the first word is told as the surname: "NAGY Ilona", "Han Seo-yeon"."""
    if len(words) == 2 and _SYLLABLES.fullmatch(words[1]):
        return True
    return len(words[0]) > 2 and words[0].isupper() and not words[-1].isupper()


def gender_of(title: tuple[str, ...]) -> str:
    """Return the gender that an honorific or an office tells."""
    for word in title:
        low = word.lower()
        found = (
            lex.HONORIFICS.get(low) or lex.HONORIFICS.get(low.rstrip(".")) or lex.GENDERED.get(low)
        )
        if found in ("m", "f"):
            return found
    return "?"


def told_gender(unit: Unit) -> str:
    """Return the gender that the title or else the given name tells."""
    told = gender_of(unit.title) if unit.title else "?"
    if told == "?" and len(unit.words) > 1:
        first = unit.words[0].lower()
        return GENDER.get(first) or GENDER.get(first.partition("-")[0], "?")
    return told


def acronym(words: tuple[str, ...]) -> str:
    """Return the initials of a body's name."""
    return "".join([w[0] for w in words if w[0].isupper()])


def _is_rank(word: str) -> bool:
    low = word.lower()
    return low not in GENDER and (low in lex.OCCUPATIONS or low in _RANKS)


_RANKS: Final = lex.words(
    "coxswain nurse matron coroner coach midwife conductor brother deacon elder"
)


def is_fuller(long: Sequence[str], short: Sequence[str]) -> bool:
    """Return whether the words of ``long`` are the same person's longer name."""
    if len(long) == len(short) == 2 and _is_rank(short[0]) and not _is_rank(long[0]):
        return long[1] == short[1]  # "Coxswain Bek" after "Jonas Bek"
    first, begin = long[0], short[0]
    ends = " ".join(long).lower().endswith(f" {' '.join(short).lower()}")
    if ends and begin.lower() not in GENDER and begin.lower() in lex.PARTICLES:
        return True  # "Van der Holt" of Pieter van der Holt
    if len(long) <= len(short):
        return False
    if long[-1] != short[-1] and not set(short) <= set(long):
        return False
    if tuple(long[-len(short) :]) == tuple(short) and begin.lower() not in GENDER:
        return True  # Both surnames: "Moreno Pinto", "Van Holt".
    return first == begin or (
        begin.endswith(".") and first.startswith(begin[0]) and len(begin) == 2
    )


_NO_GIVEN: Final = PLACE_STARTS | lex.ORGANISATION_WORDS
_AGE_OR_WHO: Final = re.compile(r",?\swho\b|,\s\d\d\b|\s\(\d\d\)")


def aged(text: str, places: Sequence[Span]) -> bool:
    """Return whether an age or "who" beside a name makes its first word somebody's."""
    return any(
        _AGE_OR_WHO.match(text, place.end) or text.endswith("-year-old ", 0, place.start)
        for place in places[:4]
    )


_WHERE: Final = re.compile(r"\b(?:of|in|on|at|off|near|from)\s$")
_APPOSED: Final = re.compile(r",\s(?:an?|the|its|their|his|her)\s((?:[\w’'\-]+\s?){1,4})")
# "Bill Center, President of the League": a body holds no office.
_OFFICE: Final = re.compile(
    r",\s(?:[A-Z][\w\-]+\s){0,3}?(?:[Pp]resident|[Cc]hair\w*|[Dd]irector|[Mm]anager|[Hh]ead|CEO|[Cc]hief"
    r"|[Ss]ecretary|[Oo]fficer|[Ll]eader|[Pp]rofessor|[Ff]ounder|[Oo]wner|[Mm]ayor|[Tt]reasurer)\b"
)
_SAID: Final = re.compile(r"\b(?:said|says|added|asked)\s$")
_SAYS: Final = re.compile(r"\s(?:said|says|told|added|asked)\b")


def shown_person(text: str, unit: Unit) -> bool:
    """Return whether a name that looks like a place's or a body's is a person's all the same.

    An age, "who" or a role beside it tells; of a place also that it says something.
    """
    if len(unit.words) != 2 or unit.words[0].lower() in _NO_GIVEN:
        return False
    if unit.owns or text[max(0, unit.start - 4) : unit.start].lower() == "the ":
        return False
    if unit.kind == "place" and _WHERE.search(text, max(0, unit.start - 6), unit.start):
        return False  # "Ana Ruiz, of Saddler Row, who …": it is Ana Ruiz who does.
    role = _APPOSED.match(text, unit.end)
    if unit.words[0].lower() in GENDER and _OFFICE.match(text, unit.end):
        return True
    if _AGE_OR_WHO.match(text, unit.end) or (role and has_head(role[1].split(), agents=True)):
        return True
    said = _SAID.search(text, max(0, unit.start - 8), unit.start) or _SAYS.match(text, unit.end)
    return unit.kind == "place" and said is not None


def is_long(words: tuple[str, ...]) -> bool:
    """Return whether more words are capitalised than a person's name has."""
    return len(words) > 4 and sum(word[0].isupper() for word in words) > 4


_SMALL_TITLE: Final = re.compile(
    r"(?:\b(?i:(?P<m>le|el|un|al|au|du)|(?P<f>la|une|una))\s|\b[Ll]['’])(?P<office>[a-zà-ÿ\-]+)\s\Z"
)
_FURTHEST_TITLE: Final = 30
# Who holds these may be a body too: "la líder Vasset" of a market, "le leader".
_OFFICES: Final = (
    lex.PERSON_NOUNS
    | lex.OCCUPATIONS
    | lex.words("fiscal general général pasteur abbé técnico cabo")
) - lex.words("líder leader operator owner member first fellow interim chief host")


def small_title(text: str, at: int) -> str | None:
    """Return the gender that an office of French or Spanish before a name tells: "le juge Bek"."""
    word = text[text.rfind(" ", max(0, at - _FURTHEST_TITLE), max(0, at - 1)) + 1 : at - 1]
    if word.replace("’", "'").rpartition("'")[2] not in _OFFICES:
        return None
    told = _SMALL_TITLE.search(text, max(0, at - _FURTHEST_TITLE), at)
    if told is None or told["office"] not in _OFFICES:
        return None
    return "m" if told["m"] else "f" if told["f"] else "?"
