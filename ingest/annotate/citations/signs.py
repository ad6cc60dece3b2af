"""Signs that other bodies than the United Nations print on their documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference

# A set of letters is found many times faster than what looks behind first.
_S = "[ \t\u00a0\u202f]"
# "AC/DOC.7/18", "OEA/Ser.L/V/II.172", "ACHPR/Res.376(LX)2017": capitals, a dotted series, a number.
_SLASHED = re.compile(
    r"[A-Z](?<![\w/.\-].)[A-Z]{1,7}(?:/[A-Z][A-Za-z]{0,5}(?:\.[A-Z0-9]{1,5})?|/\d{1,4}){0,3}"
    r"/(?:[A-Z][A-Za-z]{0,5}\.\d{1,4}(?:\([A-Z]+\))?(?:/?\d{2,4})?|[A-Z]{1,4}\.\d{1,4}/\d{1,4})"
    r"(?:/\d{1,4}|/(?:Add|Corr|Rev)\.\d{1,3}|[ \u00a0]?\(\d{4}\))*(?![\w/])",
    re.DOTALL,
)
# "CM/Rec(2018)11", "CDL-AD(2019)002", "CommDH(2019)5", "COM(2018) 321", "SWD(2020) 7".
_YEARED = re.compile(
    rf"(?<![\w/.\-])(?:CM/(?:Rec|Res|Del/Dec|AS)|CDL-[A-Z]{{2,3}}|CommDH|COM|SWD|SEC|CPT/Inf){_S}?"
    rf"\((?:19|20)\d\d\){_S}?\d{{1,4}}(?!\w)"
)
# "EUR 25/2345/2020", "AMR 51/1234/2019": the index numbers of Amnesty International.
_INDEXED = re.compile(
    r"[AEMIPDO](?<![\w/.\-].)(?:(?<=A)(?:FR|MR|SA|CT)|(?<=E)UR|(?<=M)DE|(?<=I)OR|(?<=P)OL|(?<=D)OC"
    r"|(?<=O)RG)[ \u00a0]\d{2}/\d{1,4}/\d{2,4}(?![\w/])",
    re.DOTALL,
)
# "WHA72.3": resolutions of the World Health Assembly.
_HEALTH = re.compile(r"(?<![\w/.\-])WHA\d{1,2}\.\d{1,3}(?![\w/])")
_KINDS: Final = (
    "Report|Paper|Note|Bulletin|Brief|Circular|Memorandum|Study|Review|Guide|Directive|Opinion"
)
# "Special Report 17-03" is numbered SR-17-03; so it is cited in short.
_SERIAL = re.compile(
    rf"(?P<first>[A-Z])(?<!\w.)[a-z]+{_S}(?P<kind>{_KINDS}){_S}(?:[Nn]o\.?{_S})?(?P<number>\d{{2,4}}[-–]\d{{1,4}})(?![\w/\-])",
    re.DOTALL,
)
# "OPR/2021/7": a body's letters, a year and a number.
_YEAR_AND_NUMBER = re.compile(
    r"[A-Z](?<![\w/.\-].)[A-Z]{1,7}/(?:19|20)\d\d/\d{1,4}(?![\w/])", re.DOTALL
)
_NUMBER_BEHIND_HYPHEN = re.compile(r"[-–][0-9]")
_SHORT_SERIAL = re.compile(r"[A-Z](?<![\w/.\-].)[A-Z]{1,3}-\d{2,4}-\d{1,4}(?![\w/\-])", re.DOTALL)


def find_signs(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the signs between ``start`` and ``end``; a serial number alone is no citation."""
    slash = text.find("/", start, end) >= 0
    year = text.find("(19", start, end) >= 0 or text.find("(20", start, end) >= 0
    hyphen = _NUMBER_BEHIND_HYPHEN.search(text, start, end)
    if not (slash or year or hyphen or text.find("WHA", start, end) >= 0):
        return
    for form in (*((_SLASHED, _INDEXED) if slash else ()), *((_YEARED,) if year else ())):
        for found in form.finditer(text, start, end):
            sign = " ".join(found.group().split())
            yield Reference(Span(*found.span()), sign, "document", counts=True)
    if text.find("WHA", start, end) >= 0:
        for found in _HEALTH.finditer(text, start, end):
            yield Reference(Span(*found.span()), found.group(), "resolution", counts=True)
    for found in _SERIAL.finditer(text, start, end) if hyphen else ():
        sign = f"{found['first']}{found['kind'][0]}-{found['number'].replace('–', '-')}"
        nouns = frozenset({found["kind"].lower()})
        yield Reference(Span(*found.span()), sign, "document", nouns)
    for form in (*((_YEAR_AND_NUMBER,) if slash else ()), *((_SHORT_SERIAL,) if hyphen else ())):
        for found in form.finditer(text, start, end):
            yield Reference(Span(*found.span()), found.group(), "document")
