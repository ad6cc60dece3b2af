"""Words that speak of a document without naming it: "the report", "its recommendations", "ibid."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.references import Reference, Sort

_DOCUMENT: Final = (
    "report reports study review survey paper assessment evaluation analysis document publication"
    " audit guide handbook manual communication statement inquiry investigation dossier"
    " submission opinion findings observations guidelines index ledger bulletin brief briefing"
    " rapport étude examen enquête document informe estudio examen encuesta documento dictamen"
).split()
_RESOLUTION: Final = "resolution decision résolution décision resolución decisión text".split()
_TREATY: Final = (
    "covenant convention charter declaration protocol treaty statute"
    " pacte convention charte déclaration protocole traité pacto convención carta declaración"
    " protocolo tratado convenio"
).split()
_LAW: Final = (
    "act law bill ordinance regulation regulations directive code constitution order decree"
    " legislation loi règlement ley reglamento ordenanza decreto constitución código"
).split()
_COMMENT: Final = ["comment", "recommendation"]
SORT_OF_NOUN: Final[dict[str, Sort]] = {
    **dict.fromkeys(_DOCUMENT, "document"),
    **dict.fromkeys(_RESOLUTION, "resolution"),
    **dict.fromkeys(_TREATY, "treaty"),
    **dict.fromkeys(_LAW, "law"),
}
# Words that only say that a document holds something: the document is another word away.
_CONTENTS: Final = (
    "recommendations recommendation conclusions findings observations annexes authors author"
    " recommandations conclusions recomendaciones conclusiones"
).split()
_NOUN = "|".join(sorted({*SORT_OF_NOUN}, key=len, reverse=True))
_S = "[ \t\n\u00a0\u202f]+"
_DETERMINER = (
    r"(?:the same|the|this|that|these|its|his|her|their|our|my|an?|each|another|[Ll]e|la|l['’]|les|"
    r"ce|cette|son|sa|el|los|las|este|esta|su|un|une|una|dicho|dicha)"
)
_SCAN = re.compile(
    rf"(?<![\w’'])(?:(?:{_DETERMINER})(?:{_S}|(?<=['’])))(?:[\w’'\-]+{_S}){{0,5}}?(?P<noun>{_NOUN})(?![\w\-])",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(
    rf"(?<![\w’'])[A-Z][\w\-]*(?:{_S}[A-Z][\w\-]*){{0,4}}['’]s?{_S}(?:[\w\-]+{_S}){{0,3}}?(?P<noun>{_NOUN})(?![\w\-])"
)
_CONTENT = re.compile(
    rf"\b(?:its|his|her|their|the|ses|leurs|sus){_S}(?:[\w\-]+{_S}){{0,2}}?(?P<noun>{'|'.join(_CONTENTS)})(?![\w\-])",
    re.IGNORECASE,
)
_IBID = re.compile(r"\b(?:[Ii]bid(?:em)?\b\.?|[Ii]d\.|[Oo]p\. cit\.|[Ll]oc\. cit\.)")


def find_mentions(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the words between ``start`` and ``end`` that speak of a document, in order."""
    found = [
        *_SCAN.finditer(text, start, end),
        *_POSSESSIVE.finditer(text, start, end),
    ]
    covered = 0
    for each in sorted(found, key=lambda m: (m.end(), m.start())):
        at = _shortest(text, each)
        if at < covered:
            continue
        covered = each.end()
        noun = each["noun"].casefold()
        yield Reference(Span(at, each.end()), None, SORT_OF_NOUN[noun], frozenset({noun}))


def find_contents(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield words for what a document holds ("its recommendations"), which point at it weakly."""
    for found in _CONTENT.finditer(text, start, end):
        yield Reference(Span(*found.span()), None, "document", frozenset())


def find_ibid(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield "ibid." and its kin: the work cited last."""
    for found in _IBID.finditer(text, start, end):
        yield Reference(Span(*found.span()), None, "document", frozenset({"ibid"}))


def _shortest(text: str, found: re.Match[str]) -> int:
    """Return where the words nearest to the noun begin: the last determiner before it."""
    inner = re.compile(rf"(?:{_DETERMINER})(?:{_S})", re.IGNORECASE)
    at = found.start()
    if found.re is _SCAN:
        for again in inner.finditer(text, found.start() + 1, found.start("noun")):
            if not text[again.start() - 1].isalnum() and text[again.start() - 1] not in "'’":
                at = again.start()
    return at


def noun_in_apposition(text: str, start: int, at: int) -> frozenset[str]:
    """Return the document words that stand before ``at`` in its sentence, the nearest one first."""
    found = [
        m.group().casefold()
        for m in re.finditer(rf"\b(?:{_NOUN})\b", text[start:at], re.IGNORECASE)
    ]
    return frozenset(found[-1:])
