"""Sentences in which an organisation says what it is ("The Centre for X is a ...")."""

from __future__ import annotations

import re

_WORD = r"[^\W\d_a-z][\w’'&.-]*"
_LINKS = (
    "of and for the on in at to without de la le les du des del los las y et e en und für der sur "
    "pour para sans contra contre with &"
)
_VERBS = (
    "is are was were has have gives? works? represents? provides? promotes? supports? brings? "
    "unites? trains? helps? defends? protects? monitors? studies serves? exists? aims? "
    "seeks? leads? links? joins? advises? investigates? runs? campaigns? documents? "
    "advocates? fights? gathers? "
    "houses cares preserves conserves collects stages manages treats teaches funds delivers "
    "maintains "
    "groups? hosts? operates? oversees? publishes reports? researches assists? "
    "est sont regroupe r[eé]unit rassemble d[eé]fend œuvre soutient forme accompagne "
    "es son re[uú]ne agrupa trabaja defiende promueve acompaña representa ist sind vertritt setzt"
)
_ARTICLE = r"(?:(?:The|La|Le|El|Les|Los|Las|Die|Der|Das)\s+|L[’']|Founded\s.{1,80},\s+(?:the\s+)?)?"
_IS_A = re.compile(
    rf"{_ARTICLE}(?P<name>{_WORD}(?:\s+(?:{'|'.join(_LINKS.split())}|[dl][’']{_WORD}|{_WORD})){{0,14}}?)"
    rf"\s*(?:\([^()]{{2,60}}\))?,?\s+(?P<verb>{'|'.join(_VERBS.split())})\s"
)

_DOES = re.compile(
    rf"{_ARTICLE}(?P<name>{_WORD}(?:\s+(?:{'|'.join(_LINKS.split())}|[dl][’']{_WORD}|{_WORD})){{1,14}}?)"
    r"\s*(?:\([^()]{2,60}\))?\s+(?P<verb>[a-z]{3,}s)\s"
)


def subject(sentence: str) -> str | None:
    """Return the name of whom a sentence describes, as printed, without the article."""
    found = _IS_A.match(sentence)
    return found["name"] if found and not _NOT_A_BODY.match(found["name"]) else None


def subjects(paragraph: str, *, any_verb: bool = False) -> list[str]:
    """Return the names that the sentences of a self-description are about.

    ``any_verb``: by any verb of the present, "The Service produces", not those of the list only.
    """
    sentences = _SENTENCES.split(paragraph[:1_500])
    named = [name for s in sentences if (name := subject(s) or (any_verb and _own(s)))]
    return [name for name in named if len(name) > 2]


def seat_of(paragraph: str) -> str | None:
    """Return the authority that a French or Spanish self-description calls by a common noun."""
    found = _SEAT.match(paragraph)
    return found["name"][0].upper() + found["name"][1:] if found else None


_SEAT = re.compile(
    r"(?:(?:La|Le|El)\s|L[’'])(?P<name>(?:préfecture|mairie|ville|commune|métropole|région|département"
    r"|rectorat|ministère|ayuntamiento|diputación|alcaldía|gobierno|ministerio|consejería|prefectura)"
    rf"(?:\s(?:de|du|des|del|la|las|los|le|les|y|et|région|département|provincia|l[’']{_WORD}|d[’']{_WORD}"
    rf"|{_WORD})){{1,8}})\s[a-zà-ÿ]{{3,}}"
)
_SENTENCES = re.compile(
    r"(?<=[.!?])(?<!\bM[rs]\.)(?<!\bMrs\.|\bMme\.)(?<!\b[DS]r\.)\s+(?=[^\W\d_a-z])|\s+/\s+"
)
# Who is told of, or what a body owns, puts nothing out: "Ms. Ruiz was", "Its School was".
_NOT_A_BODY = re.compile(
    r"(?:M[rs]s?|Mme|Dr|Prof|Sra?)\b|(?:Its|Their|Our|This|His|Her|These|In)\s"
    r"|(?:Special\s|Independent\s)*(?:Rapporteurs?|Experts?|Procedures)\b"
)


def _own(sentence: str) -> str | None:
    found = _DOES.match(sentence)
    return found["name"] if found and not _NOT_A_BODY.match(found["name"]) else None


_BODIES = (
    "ministry|department|council|university|office|agency|commission|committee|court|authority|"
    "institute|union|association|federation|foundation|museum|hospital|trust|board|centre|society|"
    "ministère|préfecture|mairie|conseil|université|agence|direction|fédération|"
    "ministerio|ayuntamiento|universidad|consejería|dirección|defensoría|federación|asociación"
)
_BODY = re.compile(rf"(?:.{{0,60}}\s)?(?:{_BODIES})(?:\s.{{1,60}})?", re.IGNORECASE)


def names_body(line: str) -> bool:
    """Return whether a line is nothing but a body's name: "Ministry of Wells and Ports"."""
    words = [word for word in line.split() if word.lower() not in _LINKS.split()]
    named = 1 < len(words) <= 9 and all(word[0].isupper() for word in words)
    return named and "," not in line and ":" not in line and _BODY.fullmatch(line) is not None


def opens_with(line: str, publisher: str) -> bool:
    """Return whether a line says with its own verb what its publisher does, and reports nothing."""
    named = re.match(_ARTICLE, line)
    rest = line[named.end() if named else 0 :]
    for name in (publisher, _OF.split(publisher)[0]):
        if " " in name and rest.casefold().startswith(name.casefold() + " "):
            verb = re.match(r"[a-zà-ÿ]{3,}", rest[len(name) + 1 :])
            return verb is not None and verb[0] not in _REPORTS
    return False


_OF = re.compile(r"\s(?:of|for|de|du|del|der|für)\s")
_REPORTING = """
said says told adds added announced announces today will would called calls and der des del
dit dijo afirma afirmó annonce anunció anuncia sagte welcomed welcomes
"""
_REPORTS = frozenset(_REPORTING.split())


def is_habit(line: str) -> bool:
    """Return whether a line says what a body does all year: "The Board of Wells inspects …"."""
    found = _IS_A.match(line)
    return found is not None and " " in found["name"] and not _TENSED.fullmatch(found["verb"])


_TENSED = re.compile(r"is|are|was|were|has|have|est|sont|es|son|ist|sind")


def is_portrait(line: str, publisher: str | None) -> bool:
    """Return whether a line describes an organisation, its publisher or one by full name."""
    if publisher is not None and opens_with(line, publisher):
        return True
    found = _IS_A.match(line)
    if found is None:
        return False
    name = found["name"].casefold()
    known = publisher is not None and (name in publisher.casefold() or publisher.casefold() in name)
    rest = line[found.start("verb") :]
    defines = re.match(
        r"(?:is|are)\s+(?:an?|the|made\s+up\s+of|composed\s+of|independent\s+of|responsible\s+for)\b"
        r"|represents?\s+(?:\w+\s){0,2}?\d|est\s+une?\b|es\s+una?\b|ist\s+eine?\b",
        rest,
    )
    return known or (" " in name and bool(defines))
