"""Finds people whom a release knows by a first name only: "Declan, 12,", "Ana's mother, Kelly,"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_kinds import FIRST_NAMED
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.names.role_words import has_head
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.name_tells import small_title, told_gender
from ingest.annotate.words import lexicon as lex

if TYPE_CHECKING:
    from ingest.annotate.speakers.people.cast import Cast

_AGE: Final = (
    r"(?:\d{1,2}|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
)
_SHOWN: Final = re.compile(
    rf",\s(?:aged?\s|de\s|now\s)?{_AGE}(?:\s(?:years?|ans|años)\b[^,.;]{{0,12}})?(?=[,.;)]|\sand\b|\s?—|\s–)"
    rf"|\s\((?:aged?\s)?{_AGE}(?:\s(?:ans|años))?\)"
    r"|\s\(?(?:not (?:his|her|their) real name|name changed)"
    r"|,\s(?:whose|who)\b"
    r"|,\s(?:qui|quien|dont le prénom|cuyo nombre)\b"
)
_ROLE: Final = re.compile(r",\s(?:(?:an?|une?|una)\s)?((?:[\w’'\-]+\s?){1,4})")
_F: Final = (
    "mother|sister|daughter|wife|aunt|niece|grandmother|mum|granddaughter"
    "|mère|sœur|fille|femme|tante|grand-mère|épouse|madre|hermana|hija|esposa|tía|abuela"
)
_M: Final = (
    "father|brother|son|husband|uncle|nephew|grandfather|dad|grandson"
    "|père|frère|fils|mari|oncle|grand-père|époux|padre|hermano|hijo|esposo|marido|tío|abuelo"
)
_OTHERS: Final = (
    "partner|cousin|friend|neighbour|neighbor|classmate"
    "|compagne|compagnon|voisin|voisine|vecino|vecina"
)
# The long form is tried only behind a word that ends so.
_KIN_ENDS: Final = tuple(f"{_F}|{_M}|{_OTHERS}".split("|"))
_KIN: Final = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Ss]a|[Ss]on|[Ss]u|[Ll][ae]|[Ee]l)|['’]s|[LlDd]['’])\s?"
    rf"(?:[a-zà-ÿ\-]+\s){{0,2}}?(?:(?P<f>{_F})|(?P<m>{_M})|{_OTHERS})"
    r"(?:\s(?:de\s|d['’])[A-ZÀ-Þ][\w\-]+)?,?\s$"
    r"|[\d\w]-year-old\s$|\b(?P<mum>mother|mum)-of-\w+\s$|\b(?P<dad>father|dad)-of-\w+\s$"
)
# "the girl's mother, who is named only as L.M.,"
_NAMED_AS: Final = re.compile(
    rf"\b(?:(?P<f>{_F}|woman|girl)|(?P<m>{_M}|man|boy)|[a-z]+),?\s(?:(?:who|and)\s)?(?:(?:is|was|are)\s)?"
    r"(?:named|identified|known|called|referred\sto|anonymised|cited)(?:\s(?:only|here|simply))?"
    r"(?:\sin\sthe\s[a-z]+)?(?:\sonly)?(?:\sas)?\s$"
)
_OPENS_AGED: Final = re.compile(r"(?:^|[.!?”’»]\s|\n)[\w\-]+-year-old\s$")
_ENDS: Final = frozenset(".!?”’»")
_GOES_ON: Final = re.compile(r"\s[a-zà-ÿ]{2,}\b")
_NEAR: Final = 50
# "Mormons, who", "Syrian": many people, or where somebody is from.
_MANY: Final = re.compile(r"(?:s|ish|ese|ian|ean|ican)$")


def introduced(text: str, unit: Unit, titled: set[str]) -> str | None:
    """Return the gender ("?" where nothing tells) of somebody so introduced, or ``None``."""
    name = unit.words[0]
    known = GENDER.get(name.lower())
    if styled(unit):
        return told_gender(unit)
    if not unit.owns and (told := small_title(text, unit.start)) is not None:
        return told
    if name[-1] == "." and _INITIALS.fullmatch(name):
        shown = _SHOWN.match(text, unit.end) is not None or _has_role(text, unit.end)
        called = _NAMED_AS.search(text, max(0, unit.start - _NEAR * 2), unit.start)
        if called is not None and not unit.owns:
            return "f" if called["f"] else "m" if called["m"] else "?"
        return "?" if shown and not unit.owns else None
    if known and unit.title and unit.title[-1].lower() in FIRST_NAMED:
        return known  # "Volunteer Ana said"
    if unit.owns or unit.title or name.isupper() or name in titled:
        return None
    if name in lex.COUNTRIES or (known is None and _MANY.search(name)):
        return None
    before = text[max(0, unit.start - _NEAR) : unit.start]
    if before.lower().endswith(("the ", " in ", " at ", " from ", " near ", "-")):
        return None
    kin = _KIN.search(before) if _may_be_kin(before) else None
    # Not "the 9-year-old Lindale plant".
    aged = "-year-old" in before and _OPENS_AGED.search(before) is not None
    if kin is not None and (
        known or aged or not _GOES_ON.match(text, unit.end) or kin["f"] or kin["m"]
    ):
        told = "f" if kin["f"] or kin["mum"] else "m" if kin["m"] or kin["dad"] else "?"
        return told if told != "?" else known or "?"
    opens = before[-1:] in ("", "\n") or (before[-2:-1] in _ENDS and before[-1].isspace())
    if _SHOWN.match(text, unit.end) or ((known or opens) and _has_role(text, unit.end)):
        return known or "?"
    alone = opens and _GOES_ON.match(text, unit.end) is not None
    return known if alone else None


def _may_be_kin(before: str) -> bool:
    """Return whether the last word before a name may say whose mother or son it is."""
    words = before.split()
    last = words[-1].rstrip(",") if words else ""
    led = words[-2:-1] == ["de"] or last.startswith(("d'", "d’"))
    return "-" in last or last.endswith(_KIN_ENDS) or led


def styled(unit: Unit) -> bool:
    """Return whether "Mrs", "Dr" or "Sister" before a surname makes a person of it."""
    styles = [word.lower().rstrip(".") for word in unit.title]
    honoured = any(style in lex.HONORIFICS for style in styles)
    known = honoured or any(style in _STYLES for style in styles)
    word = unit.words[0]
    # "Mr K": of a name of which one letter is kept, the style is part; "M. DUPONT" is no acronym.
    small = len(word) == 1 or honoured or not word.isupper()
    return known and not unit.owns and word.isalpha() and small


def lettered(unit: Unit) -> Unit:
    """Return the name with its style where only a letter is printed of it: "Mrs K"."""
    letter = unit.title and len(unit.words[0]) == 1
    return unit._replace(words=(*unit.title, *unit.words), title=()) if letter else unit


# With a rank a surname alone is a person's: "Sgt Tate came. He said".
_STYLES: Final = lex.words(
    "dr prof professor doctor doctora docteure cllr coun cr sgt insp supt det pc dc di dci pcso",
    "nurse midwife matron paramedic",
    "inspector sergeant constable superintendent lt lieutenant capt captain corporal brigadier col",
    "colonel cmdr commander admiral adm gen sheriff detective prosecutor coach minister premier",
    "canon bishop archbishop cardinal deacon pastor reverend rev vicar judge justice magistrate",
    "ambassador councillor councilmember councilman councilwoman councilor alderman senator sen",
    "representative rep congressman congresswoman gov governor mayor president chairman chairwoman",
    "chairperson commissioner chancellor ombudsman deputy undersecretary rapporteur secretary",
    "ministre juge préfet préfète maire président présidente député députée maître sénateur",
    "sénatrice ministro ministra juez jueza alcalde alcaldesa presidente presidenta diputado",
    "diputada senador senadora fiscal relator relatora consejero consejera concejal concejala",
)


# "The case was brought by A.K., a baker": who is not to be known.
_INITIALS: Final = re.compile(r"(?:[A-Z]\.){2,4}")


def _has_role(text: str, end: int) -> bool:
    """Return whether a calling follows the name: "Kofi, a fisherman from Arle,"."""
    role = _ROLE.match(text, end)
    return role is not None and has_head(role[1].split(), agents=True)


_BY_FIRST: Final = re.compile(
    r"\b(?:[Hh]erman[ao]|[Ss](?:œu|oeu)r|[Ff]rère|[Pp]ère|[Pp]adre|[Mm]adre|[Ss]or|[Ff]ray|[Dd]on"
    r"|[Dd]oña|[Mm]onseñor|Mgr|Dom)\s\Z"
)


def by_style(cast: Cast, unit: Unit) -> Member | None:
    """Return who is called by a style and their first name: "la hermana Alba", "don Tirso"."""
    if len(unit.words) > 1 or not _BY_FIRST.search(cast.text[max(0, unit.start - 10) : unit.start]):
        return None
    called = cast.by_first.get(unit.words[0].lower(), [])
    people = [member for member in called if member.kind == "person"]
    return people[0] if len(people) == 1 else None
