"""Tells signatures that name nobody: "Woman, 34, Arle", "Interviewee 41", "farmer"."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.role_words import is_calling
from ingest.annotate.words import lexicon as lex

_FIRST: Final = re.compile(
    r"(?:[Ii]nterview\s\d+|[Ee]ntrevista\s\d+|[Ee]ntretien\s\d+|[Ff]ocus\sgroup|[Aa]nonymous"
    r"|[Nn]ame\s(?:withheld|changed)|[Aa]nonyme|[Aa]nónim[oa])\b"
    r"|(?P<led>(?:(?:[Aa]n?|[Oo]ne|[Uu]ne?|[Uu]na?)\s)?)(?P<words>[\w’'\-]+(?:\s[\w’'\-]+){0,3}?)"
    r"(?P<end>\s*\Z|,|\s#?\d|\s[A-Z]\d{0,3}(?=,|\Z)|\s(?:aged?|of|from|in|at|with|who|de|du|à|en|del)\s)"
)
_ANYBODY: Final = lex.words(
    "man woman boy girl child kid person patient teenager individual pupil mum dad parent carer",
    "grandparent user people interviewee participant respondent informant detainee prisoner tenant",
    "resident refugee migrant mother father worker staff volunteer caller family survivor male",
    "female youth adolescent focus garçon fille enfant personne femme homme élève locataire",
    "participante habitante habitant mère père détenu détenue interviewé interviewée mujer hombre",
    "niño niña chico chica persona joven alumno alumna vecino vecina madre padre entrevistado",
    "entrevistada detenido detenida inquilino inquilina participante",
)
_NOBODY_ELSE: Final = lex.TITLES - _ANYBODY


def is_unnamed(words: str, *, callings: bool = True) -> bool:
    """Return whether what signs words only tells what sort of person it was.

    Without ``callings`` what somebody does for a living may be an office: "— Harbour master".
    """
    found = _FIRST.match(words)
    if found is None:
        return False
    if found["words"] is None:
        return True
    told = found["words"].split()
    head = told[-1].lower()
    if any(word[0].isupper() for word in told[1:]) and head not in _ANYBODY:
        return False  # "Lake Teacher", "Witness Ruiz": a name, for all that is known.
    return head in _ANYBODY or (callings and _is_common(head) and head not in _NOBODY_ELSE)


def _is_common(head: str) -> bool:
    return is_calling(head) or is_group(head)
