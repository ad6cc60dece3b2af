"""Reads what a name tells by itself: a gender, an acronym, capitals throughout."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.annotate.speakers.given_names import GENDER
from ingest.annotate.speakers.names import Unit
from ingest.annotate.words import lexicon as lex


def shouted(words: tuple[str, ...]) -> bool:
    """Return whether a name is printed in capitals."""
    if not words[0].isupper():
        return False
    return all(w.isupper() for w in words) and sum(len(w) > 3 for w in words) > 0


def surname_first(words: tuple[str, ...]) -> bool:
    """Return whether capitals throughout tell the first word as the surname: "NAGY Ilona"."""
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
    return "".join(re.sub(r"\W", "", w)[:1] for w in words if w[0].isupper())


def is_fuller(long: Sequence[str], short: Sequence[str]) -> bool:
    """Return whether the words of ``long`` are the same person's longer name."""
    if len(long) <= len(short):
        return False
    if long[-1] != short[-1] and not set(short) <= set(long):
        return False
    first, begin = long[0], short[0]
    if tuple(long[-len(short) :]) == tuple(short) and begin.lower() not in GENDER:
        return True  # Both surnames: "Moreno Pinto", "Van Holt".
    return first == begin or (
        begin.endswith(".") and first.startswith(begin[0]) and len(begin) == 2
    )
