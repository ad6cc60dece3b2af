"""Sentences in which an organisation says what it is ("The Centre for X is a ...")."""

from __future__ import annotations

import re

_WORD = r"[^\W\d_a-z][\w’'&.-]*"
_LINKS = (
    "of and for the on in at to without de la le les du des del los las y et e en und für der sur "
    "pour para sans contra contre &"
)
_VERBS = (
    "is are was were has have gives? works? represents? provides? promotes? supports? brings? "
    "unites? trains? helps? defends? protects? monitors? studies serves? exists? aims? "
    "seeks? leads? links? joins? advises? investigates? runs? campaigns? documents? "
    "advocates? fights? gathers? "
    "groups? hosts? operates? oversees? publishes reports? researches assists? "
    "est sont regroupe r[eé]unit rassemble d[eé]fend œuvre soutient forme accompagne "
    "es son re[uú]ne agrupa trabaja defiende promueve acompaña representa ist sind vertritt setzt"
)
_ARTICLE = r"(?:(?:The|La|Le|El|Les|Los|Las|Die|Der|Das)\s+|L[’']|Founded\s.{1,80},\s+(?:the\s+)?)?"
_IS_A = re.compile(
    rf"{_ARTICLE}(?P<name>{_WORD}(?:\s+(?:{'|'.join(_LINKS.split())}|[dl][’']{_WORD}|{_WORD})){{0,14}}?)"
    rf"\s*(?:\([^()]{{2,60}}\))?,?\s+(?P<verb>{'|'.join(_VERBS.split())})\s"
)


def subject(sentence: str) -> str | None:
    """Return the name of whom a sentence describes, as printed, without the article."""
    found = _IS_A.match(sentence)
    return found["name"] if found else None


def subjects(paragraph: str) -> list[str]:
    """Return the names that the sentences of a self-description are about."""
    sentences = re.split(r"(?<=[.!?])\s+(?=[^\W\d_a-z])|\s+/\s+", paragraph[:1_500])
    return [name for sentence in sentences if (name := subject(sentence)) and len(name) > 2]


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
    defines = re.match(r"(?:is|are)\s+(?:an?|the)\b|est\s+une?\b|es\s+una?\b|ist\s+eine?\b", rest)
    return known or (" " in name and bool(defines))
