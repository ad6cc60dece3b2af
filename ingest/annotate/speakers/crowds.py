"""Tells words for many people, who have no name together."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.called_after import is_called_place
from ingest.annotate.speakers.cues import ALL_SAYING
from ingest.annotate.speakers.names import Unit
from ingest.annotate.speakers.nouns import STOPS
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.sentences import REACH

SEVERAL: Final = frozenset(
    word for word in lex.PERSON_NOUNS if word.endswith("s") and word[:-1] in lex.PERSON_NOUNS
)
_NUMBERS: Final = lex.words(
    "hundreds thousands dozens scores tens millions many several some others few both countless",
    "six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety",
    "cientos miles decenas muchos centaines milliers dizaines",
)
_GROUPS: Final = lex.words(
    "protesters protestors marchers demonstrators opponents families parents children neighbors",
    "neighbours fans readers viewers users customers patients commuters villagers fishermen",
    "scientists economists historians doctors nurses soldiers veterans authorities locals",
    "speakers guests crowds you pupils passengers tenants staff crews",
)
_PEOPLE: Final = re.compile(r"[a-z]{3,}(?:ians|icans)")


# Whom nothing but these words tells from all others has no name to be shown under.
_ANYBODY: Final = lex.words(
    "man woman boy girl child kid person patient victim guy lady gentleman teenager individual",
    "user people men women public gens gente homme femme garçon fille enfant personne hombre",
    "mujer niño niña chico chica persona",
)
# What goes on a sentence whose first word is its subject.
_GOES_ON: Final = ALL_SAYING | STOPS
_AFTER: Final = re.compile(r"\s(?P<word>[a-z]+)\b")
_BEFORE: Final = re.compile(r"[\w,;:–—'’]\s?$")


def is_nobody(text: str, unit: Unit) -> bool:
    """Return whether a capitalised word alone is no name: many people, or a sentence's first word.

    "Hundreds", "Residents"; "Spurns offer, blasts …", printed nowhere else.
    """
    low = unit.words[0].lower()
    if low in ("fuentes", "sources") and text.startswith((" de ", " del ", " d'"), unit.end):
        return True  # "Fuentes del ministerio"
    if text[max(0, unit.start - 3) : unit.start] == "No ":
        return True  # "No Child Waits", a programme
    if unit.kind == "person" and is_called_place(text, unit.start):
        return True
    if low in lex.PARTIES or len(unit.words) > 1:
        return False
    if low in SEVERAL or low in _NUMBERS or low in _GROUPS or _PEOPLE.fullmatch(low):
        return True
    if low in lex.OCCUPATIONS and text.startswith((" depuis ", " desde "), unit.end):
        return True  # "Infirmière depuis dix ans, elle décrit"
    after = _AFTER.match(text, unit.end)
    if after is None or after["word"] in _GOES_ON or text.count(unit.words[0]) > 1:
        return False
    return not unit.title and _BEFORE.search(text[max(0, unit.start - 2) : unit.start]) is None


_SOME: Final = "(?:[Aa]n?|[Oo]ne|[Aa]nother|[Uu]ne?|[Uu]na|[Oo]tr[oa])"


def is_anybody(text: str, head: str, at: int) -> bool:
    """Return whether "the patient", or "the doctor" after "a doctor", has no name at ``at``."""
    if head in _ANYBODY:
        return True
    begin = max(0, at - REACH)
    return re.search(rf"\b{_SOME} {re.escape(head)}\b(?!,)", text[begin:at]) is not None
