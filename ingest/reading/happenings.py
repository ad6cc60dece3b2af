"""What a note tells of the matter of a release, and not of who puts it out."""

from __future__ import annotations

import re

_DAY = r"\b\d{1,2}(?:st|nd|rd|th|er)?\s(?:de\s)?[^\W\d_]{3,10}\b"
_HAPPENED = re.compile(
    r"\b(?:was|were)\s(?:held|conducted|carried\sout|interviewed|polled|surveyed|lodged|filed|heard"
    rf"|published|received|issued|laid|collected|weighed|opened|closed|completed)\b.{{0,80}}?{_DAY}"
    rf"|\btook\splace\b.{{0,60}}?{_DAY}|\bs[’']est\s(?:tenue?|déroulée?)\b.{{0,60}}?{_DAY}"
    rf"|\ba\sété\s(?:réalisée?|menée?|conduite?|publiée?|rendue?)\b.{{0,80}}?{_DAY}"
    rf"|\bse\s(?:celebró|realizó|presentó|publicó)\b.{{0,80}}?{_DAY}"
)
# What the press may have: "The full report is available at …".
_OFFERED = re.compile(
    r"\b(?:report|study|paper|judgment|text|summary|data|images?|photo(?:graph)?s|pictures|footage|videos?"
    r"|recordings?|interviews?)\b.{0,60}?\b(?:is|are)\s(?:\w+\s)?available\b"
    r"|\b(?:rapport|étude|images|photos|photographies)\b.{0,60}?\b(?:est|sont)\sdisponibles?\b"
    r"|\b(?:informe|estudio|imágenes|fotos|fotografías)\b.{0,60}?\bestán?\sdisponibles?\b",
    re.IGNORECASE,
)


def is_offered(line: str) -> bool:
    """Return whether a line says where a text or pictures can be had."""
    return _OFFERED.search(line) is not None


def happened_on_a_day(line: str) -> bool:
    """Return whether a line says that something was held, asked or published on a day."""
    return _HAPPENED.search(line) is not None
