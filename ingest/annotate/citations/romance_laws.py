"""Statutes by their French and Spanish names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference

_S = "[ \t\n\u00a0\u202f]"
_LARGE = r"[A-ZÀ-Þ][\w’'\-]*"
_SMALL = r"(?:de|del|la|las|los|el|lo|y|e|en|para|por|sobre|contra|a|al|con|sin|que)"
_MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
# "Code pénal", "Code du travail", "Code de la sécurité intérieure".
_FRENCH_CODE = re.compile(
    rf"(?<!\w)[Cc]ode{_S}(?:pénal|civil|électoral|rural|minier|forestier|monétaire|général)(?!\w)"
    rf"|(?<!\w)[Cc]ode{_S}(?:d[eu]{_S}(?:la{_S})?|de{_S}l['’]|des{_S}|d['’])[a-zà-ÿ\-]{{4,}}"
    rf"(?:{_S}(?:\w+(?:ale|ieure|ique|aire|elle|ive|ier|ière)|administrative))?(?!\w)"
)
_FRENCH_LAW = re.compile(
    rf"(?<!\w)(?:[Ll]oi|[Dd]écret|[Oo]rdonnance|[Ll]ey|[Dd]ecreto){_S}(?:du|del?){_S}"
    rf"\d{{1,2}}(?:er)?{_S}(?:de{_S})?(?:{_MONTHS}){_S}(?:de{_S})?(?:1[789]|20)\d\d(?!\d)"
)
_FRENCH_CONSTITUTION = re.compile(
    rf"(?<!\w)Constitution{_S}(?:d[eu]{_S}(?:la{_S})?|de{_S}l['’]|des{_S})"
    rf"{_LARGE}(?:{_S}(?:d[eu]{_S}(?:la{_S})?)?{_LARGE}){{0,4}}"
)
_SPANISH = re.compile(
    rf"(?<!\w)(?:Ley|Código|Constitución|Decreto|Reglamento|Estatuto)"
    rf"(?:{_S}{_SMALL}){{0,3}}{_S}{_LARGE}(?:,?(?:{_S}{_SMALL}){{0,3}}{_S}{_LARGE}){{0,9}}"
)
_NOUN = re.compile(r"\w+")
ROMANCE_WORDS: Final = frozenset(
    {"code", "loi", "décret", "ordonnance", "constitution", "ley", "código", "constitución"}
    | {"decreto", "reglamento", "estatuto"}
)


def find_romance_laws(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the laws with a French or Spanish name between ``start`` and ``end``."""
    for form in (_FRENCH_CODE, _FRENCH_LAW, _FRENCH_CONSTITUTION, _SPANISH):
        for found in form.finditer(text, start, end):
            name = re.sub(r"\s+", " ", found.group())
            noun = _NOUN.match(name)
            called = {noun.group().lower()} if noun else set()
            yield Reference(Span(*found.span()), name, "law", frozenset({*called, "law"}))
