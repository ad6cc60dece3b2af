"""Conventions and recommendations of the International Labour Organization, by number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference

_S: Final = "[ \t\n\u00a0\u202f]"
_NO: Final = rf"(?:\(?(?:[Nn]os?\.?|[Nn][°º]s?\.?|[Nn]úms?\.){_S}?)"
_THEIRS: Final = (
    rf"of{_S}the{_S}(?:ILO|International{_S}Labour)|de{_S}l['’](?:OIT|Organisation{_S}internationale"
    rf"{_S}du{_S}Travail)|de{_S}la{_S}O(?:IT|rganización{_S}Internacional{_S}del{_S}Trabajo)|du{_S}BIT"
)
# "ILO Conventions Nos. 87 and 98", "Convention n° 169 de l’OIT", "Convention, 2019 (No. 190)".
_BY_NAME = re.compile(
    rf"(?<!\w)(?:ILO|International{_S}Labour{_S}Organi[sz]ation)(?:['’]s)?{_S}"
    rf"(?P<kind>Convention|Recommendation)s?{_S}"
    rf"{_NO}?(?P<first>\d{{1,3}})(?!\d)\)?(?P<more>(?:(?:,|,?{_S}and){_S}(?:{_NO})?\d{{1,3}}(?!\d))*)"
    rf"|(?<!\w)(?P<named>Convention|Convenio|Recomm[ae]ndation|Recomendación){_S}{_NO}?"
    rf"(?P<behind>\d{{1,3}}){_S}(?:{_THEIRS})"
    rf"|(?<!\w)(?P<yearly>Convention|Recommendation)(?:{_S}\(Revised\))?,{_S}(?:19|20)\d\d{_S}"
    rf"\(No\.{_S}(?P<listed>\d{{1,3}})\)"
)
# By their number alone where the release speaks of the organization.
_BARE = re.compile(
    rf"(?<!\w)(?P<kind>Convention|Recommendation|Convenio|Recommandation|Recomendación)s?{_S}"
    rf"{_NO}(?P<number>\d{{1,3}})(?![\d/])\)?"
)
_ORGANIZATION: Final = ("ILO", "International Labour", "OIT", "Internacional del Trabajo")
_NEAR: Final = 5_000
_DIGIT = re.compile(r"[0-9]")
STANDARD_WORDS: Final = frozenset(
    {"convention", "conventions", "convenio", "recommendation", "recommendations"}
    | {"recommandation", "recomendación"}
)
_CONVENTION: Final = frozenset({"convention", "convenio"})
_RECOMMENDATION: Final = frozenset({"recommendation", "recommandation", "recomendación"})


def find_labour_standards(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the numbered conventions and recommendations between two places of ``text``."""
    if not _DIGIT.search(text, start, end):
        return
    for found in _BY_NAME.finditer(text, start, end):
        kind = found["kind"] or found["named"] or found["yearly"]
        number = found["first"] or found["behind"] or found["listed"]
        several = bool(found["more"])
        stop = found.end("first") if several else found.end()
        yield _standard(Span(found.start(), stop), kind, number)
        for more in re.finditer(r"\d{1,3}", found["more"] or ""):
            at = found.start("more") + more.start()
            yield _standard(Span(at, at + len(more[0])), kind, more[0])
    bare = list(_BARE.finditer(text, start, end))
    if bare and _is_named(text, max(0, start - _NEAR), end + _NEAR):
        for found in bare:
            yield _standard(Span(*found.span()), found["kind"], found["number"])


def _is_named(text: str, start: int, end: int) -> bool:
    """Return whether the organization is spoken of near by."""
    return any(text.find(name, start, end) >= 0 for name in _ORGANIZATION)


def _standard(span: Span, kind: str, number: str) -> Reference:
    """Return a convention, which has articles, or a recommendation, which has paragraphs."""
    if kind.startswith("Conv"):
        return Reference(span, f"ILO Convention No. {number}", "treaty", _CONVENTION)
    return Reference(span, f"ILO Recommendation No. {number}", "document", _RECOMMENDATION)
