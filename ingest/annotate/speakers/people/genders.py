"""Reads which gender a release tells of somebody whose given name tells none."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.words import lexicon as lex

_TOLD: Final = re.compile(
    r"\s?\((?:(?P<f>she)|(?P<m>he))/"  # Ana Ruiz (she/her)
    r"|,?\sand\s(?:(?P<her>her)|his)\s(?:own\s)?[a-z]"  # Ana Ruiz and her deputy
    r"|[^.!?\n\"“”«»;]{0,160}?\b(?:(?P<herself>herself)|himself)\b"
)
_CAPITAL: Final = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ]")


# "her husband, Jonas Bek": whose kin somebody is.
_PARENT: Final = re.compile(
    r"\b(?:(?P<f>[Mm]other|[Mm]um|[Gg]randmother)|[Ff]ather|[Dd]ad|[Gg]randfather)[ -]of[ -]\w+\s$"
)
_KIN: Final = re.compile(
    r"\b(?:his|her|their|my|our|whose|['’]s)\s(?:\w+\s)?(?:great-|step)*(?:(?P<m>husband|brother|father|son|uncle"
    r"|nephew|grandfather|grandson)|(?P<f>wife|sister|mother|daughter|aunt|niece|grandmother"
    r"|granddaughter)|partner|cousin|colleague|friend|neighbou?r),?\s$",
    re.IGNORECASE,
)
_REACH: Final = 40
# "la pharmacienne Ana Ruiz", "el ingeniero Jonas Bek"; "le maire" may be a woman.
_CALLED: Final = re.compile(
    r"\b(?:(?P<la>[Ll]a|[Uu]na|[Uu]ne)|[Ee]l|[Uu]n|[Ll]e(?!\s(?:maire|ministre|juge|professeur"
    r"|docteur|préfet|président)\b))\s[a-zà-ÿ\-]{4,}\s$"
)
# "Le chef du service des eaux, Jonas Bek"
_HOLDING: Final = re.compile(
    r"\b(?:(?P<la>La|Una|Une)|El|Un|Le(?!\s(?:maire|ministre|juge|professeur|docteur|préfet"
    r"|président|secrétaire|commissaire)\b))\s\Z"
)
KIN: Final = lex.words(
    "husband brother father son uncle nephew grandfather grandson wife sister mother daughter",
    "aunt niece grandmother granddaughter partner cousin",
)
# Kin in the form of a pattern: many of them, and in other languages.
KINSFOLK: Final = "|".join(
    KIN
    | lex.words(
        "husbands brothers fathers sons uncles nephews wives sisters mothers daughters aunts",
        "nieces child children parents family grandparents grandchildren cousins mari frère frères",
        "père fils femme sœur sœurs mère fille filles enfant enfants famille marido hermano",
        "hermanos padre hijo hijos esposa mujer hermana hermanas madre hija hijas padres familia",
    )
)


def kin_of(cast: Cast, member: Member) -> re.Match[str] | None:
    """Return the words before the name that say whose kin, friend or colleague somebody is."""
    for place in member.places[:6]:
        found = _KIN.search(cast.text, max(0, place.start - _REACH), place.start)
        if found is not None:
            return found
    return None


def shown_gender(cast: Cast, member: Member) -> str:
    """Return the gender that a word beside the name tells, or "?" where none does.

    A name between the two may be whom the word means.
    """
    for place in member.places[:6]:
        found = _TOLD.match(cast.text, place.end)
        if found is None or _CAPITAL.search(found.group()):
            continue
        return "f" if found["f"] or found["her"] or found["herself"] else "m"
    for place in member.places[:6]:
        article = _CALLED.search(cast.text, max(0, place.start - _REACH), place.start)
        if article is not None:
            return "f" if article["la"] else "m"
        parent = _PARENT.search(cast.text, max(0, place.start - _REACH), place.start)
        if parent is not None:
            return "f" if parent["f"] else "m"
    kin = kin_of(cast, member)
    if kin is None or not (kin["m"] or kin["f"]):
        return _by_office(cast, member)
    return "m" if kin["m"] else "f"


def _by_office(cast: Cast, member: Member) -> str:
    """Return the gender that the article of an office in front of the name tells."""
    role = member.role
    if role is None or not role[0].islower():
        return "?"
    for place in member.places[:2]:
        begin = place.start - len(role) - 2
        if begin > 0 and cast.text.startswith(f"{role}, ", begin):
            article = _HOLDING.search(cast.text, max(0, begin - 5), begin)
            if article is not None:
                return "f" if article["la"] else "m"
    return "?"
