"""Reads what somebody is whom no list of callings has: behind "a", and under a quotation."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.names.role_words import ENDS, is_agent
from ingest.annotate.speakers.people.affiliations import Described, body_behind_comma
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.role_edges import held_at
from ingest.annotate.words import lexicon as lex

# What people are that has no ending of its own.
CALLINGS: Final = lex.words(
    "elder guard guide parent mother father grandmother grandfather widow widower sister brother",
    "survivor pupil postmistress headmistress clerk cook chef coach cyclist refugee patient",
    "pensioner commuter passenger mariner ward-sister goalkeeper stallholder leaseholder",
    "householder shareholder smallholder crofter apprentice caretaker carer fellow applicant",
    "complainant",
)
_A: Final = re.compile(r"(?:an?|the|une?|una)\s\Z", re.IGNORECASE)
_LINE: Final = re.compile(
    r"(?:,\s(?:aged\s)?\d{1,3})?,\s([a-zà-ÿ][\w’'\-]*(?:\s[\w’'\-]+){0,5})(?=\n|\Z|,|\.?\s?\n)"
)
_OPENS: Final = re.compile(
    r"(?:^|\n)\s*(?:[—–\-]{1,2}\s?)?(?:[A-Z][\w.]*\s){0,2}\Z|[—–]\s(?:[A-Z][\w.]*\s){0,2}\Z"
)
_PLACED: Final = lex.words("of at from in for de del du des à au aux en chez dans")


def callings_of(words: str, article: re.Match[str] | None) -> bool:
    """Return whether "a" leads to what somebody is: "a ward sister", "an elder of the village".

    French and Spanish need none: "sociologue", "élève de cinquième", "lectora".
    """
    if article is None:
        return _romance(words.split())
    if not _A.match(article.group()):
        return False
    head = _head(words.split())
    return head in CALLINGS or ("-" in head and is_agent(head.rpartition("-")[2]))


_ROMANCE: Final = re.compile(
    r"[a-zà-ÿ]{3,}(?:logue|teur|trice|euse|ienne|icien|iste|ista|ólog[oa]|ador|adora|ctora|rter[oa])"
)
_KNOWN: Final = lex.words(
    "élève habitant habitante retraité retraitée jubilado jubilada cuisinier cuisinière artisan",
    "artisane usager usagère pescadera pescadero cocinero cocinera alumno alumna lectrice",
    "locataire riverain riveraine bénévole voluntario voluntaria",
)
_NO_CALLINGS: Final = lex.words(
    "liste piste lista pista vista revista entrevista conquista matrice secteur moteur facteur",
    "hauteur compteur triste heureuse nombreuse ancienne quotidienne italienne parisienne",
    "dialogue catalogue ordinateur radiateur aspirador ordenador computadora lavadora calculatrice",
    "motrice quartera cartera",
)
_BEHIND: Final = lex.words("et y e de du des del à au aux en chez dans d")


def _romance(words: list[str]) -> bool:
    """Return whether a calling, or one with what it is in, opens the words without an article."""
    first = words[0] if words else ""
    if first in _NO_CALLINGS or not (first in _KNOWN or _ROMANCE.fullmatch(first)):
        return False
    return len(words) == 1 or words[1] in _BEHIND or words[1].startswith(("d'", "d’"))


_HIS: Final = re.compile(
    r"(?:\b(?:his|her|their)|['’]s)\s((?:elder\s|younger\s)?"
    r"(?:mother|father|brother|sister|wife|husband|son|daughter|widow|widower|grandmother"
    r"|grandfather|niece|nephew|cousin|aunt|uncle|co-author))\Z",
    re.IGNORECASE,
)


def kin_role(words: str) -> str | None:
    """Return what somebody is to another: "sister" in "His sister, X"."""
    found = _HIS.search(words)
    return found[1] if found else None


def _head(words: list[str]) -> str:
    """Return the last word before the first preposition or end of the phrase."""
    last = ""
    for word in words:
        low = word.lower().strip(".,")
        if low in _PLACED or low in lex.PREPOSITIONS or low in ENDS:
            break
        last = low
    return last


_LONGEST: Final = 240
_NEAR: Final = 40


def _dashed(before: str) -> bool:
    return "—" in before or "–" in before


_BESIDE: Final = ("together with ", "along with ", "as well as ", "alongside ", "accompanied by ")


def signed_role(cast: Cast, place: Span) -> Described | None:
    """Return the words in small letters behind a name that stands in a line of its own.

    "— Ana Ruiz, trombone", "Ana Ruiz, 19, tug master, Arle Docks".
    """
    line = cast.text.rfind("\n", 0, place.start) + 1
    near = max(0, place.start - _NEAR)
    if place.start - line > _LONGEST or (
        line < near and not _dashed(cast.text[near : place.start])
    ):
        return None
    if not _OPENS.search(cast.text, near, place.start):
        return None
    found = _LINE.match(cast.text, place.end)
    end = cast.text.find("\n", place.end)
    end = len(cast.text) if end < 0 else end
    if found is None or end - place.end > 90 or not _is_noun(found[1].split()):
        return None
    if found[1].startswith(_BESIDE):
        return None  # "Ana Ruiz, together with the clerk, warned"
    role, _ = held_at(found[1])
    return role, body_behind_comma(cast, found.end())


def _is_noun(words: list[str]) -> bool:
    low = words[0].lower()
    no = low in ENDS or low in lex.PREPOSITIONS or low in lex.DETERMINERS or low in lex.CONJUNCTIONS
    return not no and not low.endswith(("ing", "ed")) and not any(w.lower() in ENDS for w in words)
