"""Opinions of the Working Group on Arbitrary Detention, by number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference

_S: Final = "[ \t\n\u00a0\u202f]"
_GROUP = re.compile(
    rf"\bWGAD\b|Arbitrary{_S}Detention|[Dd]étention{_S}arbitraire|Detención{_S}Arbitraria"
)
_OPINION = re.compile(
    rf"\b(?:[Oo]pinions?|[Aa]vis|[Oo]pini[óo]n(?:es)?){_S}(?:(?:[Nn]os?\.?|[Nn][°º]s?|[Nn]úms?\.){_S}?)?"
    rf"(?P<number>\d{{1,3}})/(?P<year>20\d\d)(?![\d/])"
)
OPINION_WORDS: Final = frozenset({"opinion", "opinions", "avis", "opinión", "opiniones"})


def find_opinions(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the numbered opinions in a stretch that names the Working Group."""
    if not _GROUP.search(text, start, end):
        return
    for found in _OPINION.finditer(text, start, end):
        symbol = f"A/HRC/WGAD/{found['year']}/{int(found['number'])}"
        nouns = frozenset({"opinion"})
        yield Reference(Span(*found.span()), symbol, "document", nouns, counts=True)
