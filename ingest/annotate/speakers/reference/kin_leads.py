"""Finds the kin, or the colleague, without a name whom a sentence is about: "Her sister called"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.people.genders import KIN
from ingest.annotate.words import lexicon as lex

_WOMEN: Final = lex.words(
    "wife sister mother daughter aunt niece grandmother granddaughter spokeswoman landlady avocate",
    "femme sœur mère fille tante voisine amie esposa mujer hermana madre hija tía abogada médica",
    "vecina amiga",
)
_MEN: Final = lex.words(
    "husband brother father son uncle nephew grandfather grandson spokesman landlord mari frère",
    "père fils oncle voisin ami marido esposo hermano padre hijo tío abogado vecino amigo",
)
_NOUNS: Final = "|".join(
    sorted(
        KIN
        | _WOMEN
        | _MEN
        | lex.words(
            "lawyer solicitor barrister doctor boss deputy colleague neighbour neighbor friend",
            "spokesman spokeswoman assistant manager teacher coach partner agent landlord landlady",
            "avocat avocate médecin voisin voisine collègue ami amie abogado abogada médico médica",
            "vecino vecina colega amigo amiga",
        )
    )
)
_OPENS: Final = re.compile(
    r"\s*(?P<words>(?:His|Her|Their|Its|Son|Sa|Leur|Su|[A-ZÀ-Þ][\w\-]+['’]s)\s(?:[a-zà-ÿ\-]+\s){0,2}?"
    rf"(?P<noun>{_NOUNS}))\b(?!['’]|,?\s[A-ZÀ-Þ]|\s(?:and|et|y)\s|,\s(?:his|her|the|an?)\s)"
)


def kin_led(text: str, start: int, end: int, gender: str) -> Span | None:
    """Return the words for such a person who opens a sentence and may be "he" or "she" behind."""
    found = _OPENS.match(text, start, end)
    if found is None or gender not in ("m", "f"):
        return None
    other = _MEN if gender == "f" else _WOMEN
    return None if found["noun"] in other else Span(*found.span("words"))
