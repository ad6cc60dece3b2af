"""Where a release says whose its bracketed places are: "References in brackets are to …"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.citations.cited_places import Place
from ingest.annotate.citations.references import Reference
from ingest.annotate.values import value

_S: Final = "[ \t\n\u00a0\u202f]+"
_BRACKETS: Final = ("brackets", "parenthes", "crochets", "parenthès", "corchetes", "paréntesis")
_WORK: Final = (
    r"(?P<work>(?:the|this|its|le|la|l['’]|el|su|ce|cet)[ \u00a0\n]?(?P<noun>[^\W\d_]{4,20}))"
)
_ENGLISH = re.compile(
    rf"(?:references|numbers|figures|numerals){_S}(?:given{_S})?in{_S}(?:(?P<square>square){_S}|round{_S})?"
    rf"(?:brackets|parentheses){_S}(?:are|refer|relate){_S}(?:to{_S})?(?:the{_S})?"
    rf"paragraphs?(?:{_S}numbers)?{_S}(?:of|in|from){_S}{_WORK}",
    re.IGNORECASE,
)
_ROMANCE = re.compile(
    rf"(?:références|numéros|chiffres|referencias|números|cifras){_S}(?:entre{_S})"
    rf"(?:(?P<square>crochets|corchetes)|parenthèses|paréntesis){_S}"
    rf"(?:renvoient|se{_S}rapportent|remiten|se{_S}refieren|corresponden|correspondent){_S}"
    rf"(?:aux|a{_S}los){_S}(?:paragraphes|points|párrafos|apartados){_S}"
    rf"(?:du|del|de)[ \n\u00a0]?"
    rf"(?P<work>(?:(?:la|l['’]|le|el)[ \n\u00a0]?)?(?P<noun>[^\W\d_]{{4,20}}))",
    re.IGNORECASE,
)


@value
class Announced:
    """The document that bracketed places are in; ``square``: only those in square brackets."""

    work: Reference
    square: bool

    def holds(self, text: str, place: Place) -> bool:
        """Return whether a place stands in such brackets."""
        opened = text[max(0, place.span.start - 1) : place.span.start]
        fits = opened == "[" or (opened == "(" and not self.square)
        return fits and place.unit == "para" and not place.operative


def announced(text: str) -> Announced | None:
    """Return the document whose paragraphs the brackets of ``text`` hold, where it says so."""
    if not any(map(text.__contains__, _BRACKETS)):
        return None
    found = _ENGLISH.search(text) or _ROMANCE.search(text)
    if found is None:
        return None
    noun = frozenset({found["noun"].casefold()})
    reference = Reference(Span(*found.span("work")), None, "document", noun)
    return Announced(reference, found["square"] is not None)
