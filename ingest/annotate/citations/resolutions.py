"""Resolutions and decisions named in prose, with the symbol that each one has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.symbols import security_year
from ingest.annotate.values import value


@value
class FoundResolution:
    """A resolution's symbol and its words; of "31/6 A and B" the second is only "B"."""

    symbol: str
    span: Span


_COUNCIL: Final = (
    r"(?:UN |United Nations )?Human Rights Council(?:['’]s)?|HRC|UNHRC|"
    r"Conseil des droits de l['’]homme|Consejo de (?:los )?Derechos Humanos|CDH"
)
_ASSEMBLY: Final = (
    r"(?:UN |United Nations )?General Assembly(?:['’]s)?|UNGA|GA|A\.?G\.?|"
    r"Assemblée générale(?: des Nations [Uu]nies)?|Asamblea General(?: de las Naciones Unidas)?"
)
_SECURITY: Final = (
    r"(?:UN |United Nations )?Security Council(?:['’]s)?|UNSC|UNSCR|SC|"
    r"Conseil de sécurité(?: des Nations [Uu]nies)?|"
    r"Consejo de Seguridad(?: de las Naciones Unidas)?"
)
_ECOSOC: Final = (
    r"(?:UN )?Economic and Social Council(?:['’]s)?|ECOSOC|Conseil économique et social|"
    r"Consejo Económico y Social"
)
_COMMISSION: Final = (
    r"(?:UN |United Nations )?Commission on Human Rights|Commission des droits de l['’]homme|"
    r"Comisión de Derechos Humanos"
)
_BODY = (
    rf"(?:(?P<council>{_COUNCIL})|(?P<assembly>{_ASSEMBLY})|(?P<security>{_SECURITY})"
    rf"|(?P<ecosoc>{_ECOSOC})|(?P<commission>{_COMMISSION}))"
)
_PREFIX: Final = {
    "council": "A/HRC/", "assembly": "A/", "security": "S/", "ecosoc": "E/",
    "commission": "E/CN.4/",
}  # fmt: skip
_S = "[ \t\n\u00a0\u202f]"
_NUMBER = (
    rf"(?:(?:S-|ES-)?\d{{1,4}}/\d{{1,3}}(?![\d/])(?:{_S}?[A-H]\b(?!['’.]\w))?"
    rf"|\d{{1,4}}{_S}?(?:[A-H]{_S})?\((?:[IVXL]{{1,7}}|S-[IVX]+|(?:19|20)\d\d)\)"
    rf"|\d{{3,4}}(?![\d/]|[.,]\d))"
)
_KIND = (
    r"(?P<kind>[Rr]esolutions?|RESOLUTIONS?|[Rr]es\.?|[Dd]ecisions?|[Dd]écisions?|[Rr]ésolutions?"
    r"|[Rr]esoluci(?:ón|ones)|[Dd]ecisi(?:ón|ones)|[Pp]residential [Ss]tatements?)"
)
_NUMBERED = rf"\b{_KIND}(?:{_S}?\(?(?:[Nn]o|[Nn]os|[Nn][°º])\.?)?{_S}?(?P<first>{_NUMBER})"
_SCAN = re.compile(
    rf"(?:\b(?:{_BODY}){_S}(?:(?:['’]s|adopted|landmark|historic|its){_S}){{0,2}})?{_NUMBERED}"
)
_ANY = re.compile(_NUMBERED)
# One of these is in every form of ``kind`` but the shortest.
_SIGNS: Final = ("sol", "SOL", "cisi", "tatement")
_SHORT_SIGN = re.compile(r"[Rr]es(?![a-z])")
# The longest name of a body, with two words behind it, is shorter.
_LONGEST_BODY: Final = 100
# "the Council's resolution on the safety of keepers (45/18)": what it is about stands between.
_ABOUT = re.compile(
    rf"(?:{_BODY})[^().;\n]{{0,60}}?\b{_KIND}{_S}(?:on|concerning|entitled|about|sur|relative|sobre)\b"
    rf"[^().;\n]{{3,160}}?{_S}\((?:(?:resolution|résolution|resolución|decision){_S})?"
    rf"(?P<first>\d{{1,2}}/\d{{1,3}})\)"
)
_ALONE = re.compile(rf"\bUNSCR{_S}?(?P<first>\d{{3,4}}(?![\d/.,])(?:{_S}?\((?:19|20)\d\d\))?)")
_BRACKETED = re.compile(r"\(\d{1,2}/\d{1,3}\)")
_NEXT = re.compile(
    rf"(?:,{_S}|,?{_S}(?:and|&|et|y|e|or){_S}|;{_S})(?:{_KIND}{_S}|la{_S}(?=\d{{1,4}}{_S}?[(/]))?(?P<next>{_NUMBER}|[A-H]\b(?![’'.\w]))"
)
_AND_THE = re.compile(rf"{_S}(?:y|et){_S}la{_S}\d{{1,4}}{_S}?[(/]")  # "y la 2286 (2016)"
_OF_BODY = re.compile(
    rf"{_S}(?:\([^)]{{1,40}}\){_S})?(?:of|by|adopted by|from|du|de|de la|de l['’]|del){_S}?"
    rf"(?:the{_S}|l['’]|la{_S})?(?:{_BODY})"
)
_ANY_BODY = re.compile(rf"\b(?:the {_S}?)?(?:{_BODY})(?!\w)")
_SHORT = re.compile(
    r"\b[Tt]he (?P<short>Council|Assembly|Commission)\b|\bCouncil['’]s\b"
    r"|\b(?:of|in|by|to|and|or|under|with|from|per) (?P<bare>Council|Assembly)"
    r"(?= (?:resolution|decision))"
    r"|\b(?:[Dd]u|[Ll]e|[Aa]u|[Dd]el|[Ee]l|[Aa]l) (?P<romance>Conseil|Consejo)"
    r"(?!\w|,? [A-ZÉ]| d['’]| des? | (?:économ|constit|muni|région|géné|dépar|fédé|natio|supér|exéc"
    r"|europ|superior|ejec|regio|nacio))"
)
# The Human Rights Council first sat in 2006 and holds three sessions a year; a
# session number beyond those can only be the General Assembly's.
_COUNCIL_SESSIONS: Final = 70
_OTHERS = re.compile(
    r"\b(?:European Parliament|Parliamentary Assembly|PACE|African Commission|Permanent Council|"
    r"Committee of Ministers|OAS|World Health Assembly|WHA|Congress|House|Senate|city council)\b"
)


def find_resolutions(
    text: str, start: int, end: int, year: int | None
) -> Iterator[FoundResolution]:
    """Yield the numbered resolutions and decisions between ``start`` and ``end``, in order.

    ``year`` is the release's: a session that the Human Rights Council had not
    reached is the General Assembly's. One whose body cannot be told yields
    nothing.
    """
    at = start
    searches = [*_searches(text, start, end)]
    if not searches:
        return
    ahead: dict[_Search, re.Match[str] | None] = {
        search: search(text, at, end) for search in searches
    }
    while any(ahead.values()):
        found = min((one for one in ahead.values() if one), key=lambda one: one.start())
        numbers = _numbers(text, found, end)
        at = numbers[-1][1].end
        body = _body(text, found, start, end, at, numbers[0][0], year)
        if body:
            kind = _series(found.groupdict().get("kind") or "resolution")
            behind = _OF_BODY.match(text, at, end)
            whole = behind.end() if behind and len(numbers) == 1 and not _named(found) else at
            yield from _symbols(body, kind, Span(found.start(), whole), numbers)
        for search, one in ahead.items():
            if one and one.start() < at:
                ahead[search] = search(text, at, end)


_Search = Callable[[str, int, int], re.Match[str] | None]


def _searches(text: str, start: int, end: int) -> Iterator[_Search]:
    """Yield the ways to find the next resolution for which there are signs in the stretch."""
    signs = any(map(text[start:end].__contains__, _SIGNS))
    if signs or _SHORT_SIGN.search(text, start, end):
        yield _numbered
    if signs and _BRACKETED.search(text, start, end):
        yield _ABOUT.search
    if text.find("UNSCR", start, end) >= 0:
        yield _ALONE.search


def _numbered(text: str, at: int, end: int) -> re.Match[str] | None:
    """Return the next numbered resolution; bodies are many, so only its neighbourhood is read."""
    found = _ANY.search(text, at, end)
    return _SCAN.search(text, max(at, found.start() - _LONGEST_BODY), end) if found else None


def _series(kind: str) -> str:
    low = kind.lower()
    return "PRST" if low.startswith("pres") else "DEC" if low.startswith(("dec", "déc")) else "RES"


def _numbers(text: str, found: re.Match[str], end: int) -> list[tuple[str, Span]]:
    """Return the numbers that one "resolutions" governs, each with its words."""
    several = (found.groupdict().get("kind") or "").lower().rstrip(".").endswith(("s", "es"))
    several = several or _AND_THE.match(text, found.end("first"), end) is not None
    numbers = [(found["first"], Span(found.start("first"), found.end("first")))]
    while several or numbers[-1][0][-1].isalpha():
        more = _NEXT.match(text, numbers[-1][1].end, end)
        if more is None:
            break
        number = more["next"]
        if len(number) == 1:
            if not numbers[-1][0][-1].isalpha():
                break
            number = numbers[-1][0][:-1] + number
        elif not several:
            break
        numbers.append((number, Span(more.start("next"), more.end("next"))))
    return numbers


def _body(
    text: str, found: re.Match[str], start: int, end: int, after: int, number: str, year: int | None
) -> str | None:
    """Return which body adopted it: named with it, by its number, or nearest in the text."""
    if found.re is _ALONE:
        return "security"
    named = _named(found) or _named(_OF_BODY.match(text, after, end))
    if named:
        return named
    around = text[max(start, found.start() - 200) : min(end, after + 200)]
    if re.search(r"\((?:[IVXL]{1,7}|S-[IVX]+)\)", number):
        return "assembly"
    if _OTHERS.search(text, max(start, found.start() - 60), min(end, after + 60)):
        return None
    if "(" in number:
        return "security"
    if "/" not in number:
        again = text.find(f" {number} (", max(0, start - _FARTHEST), found.start())
        known = again >= 0 and _YEAR.match(text, again + len(number) + 2)
        return "security" if known or re.search(_SECURITY, around) else None
    session = int(re.sub(r"\D", "", number.split("/")[0]) or 0)
    if number.startswith("ES-"):
        return "assembly"
    if session > 1900:
        return _nearest(text, found.start(), after, start, end, ("ecosoc", "commission"))
    if session > _last_session(year) and not number.startswith("S-"):
        return "assembly"
    fitting = ("council", "assembly")
    here = _nearest(text, found.start(), after, start, end, fitting)
    before = text[max(0, start - _EARLIER) : start]
    if here or not any(body in before for body in _BODIES):
        return here
    # "Resolution 47/16" again, in a paragraph that does not say whose it is.
    return _nearest(text, found.start(), after, max(0, start - _EARLIER), end, fitting)


# How far before its paragraph a body may be named, and what bodies' names have.
_EARLIER: Final = 2_000
# "Resolution 1325" again, far behind "Security Council resolution 1325 (2000)".
_FARTHEST: Final = 20_000
_YEAR: Final = re.compile(r"\((?:19|20)\d\d\)")
_BODIES: Final = ("Council", "Assembl", "HRC", "UNGA", "Conseil", "Consejo", "Asamblea")


def _last_session(year: int | None) -> int:
    return _COUNCIL_SESSIONS if year is None else max(0, 3 * (year - 2006) + 4)


def _named(found: re.Match[str] | None) -> str | None:
    if found is None:
        return None
    return next((name for name in _PREFIX if found.groupdict().get(name)), None)


def _nearest(
    text: str, at: int, after: int, start: int, end: int, fitting: tuple[str, ...]
) -> str | None:
    """Return the fitting body that is named nearest, before the number rather than behind it."""
    best: tuple[int, str] | None = None
    for found in _ANY_BODY.finditer(text, start, end):
        name = _named(found)
        if name in fitting:
            far = at - found.end() if found.end() <= at else 3 * (found.start() - after)
            if best is None or far < best[0]:
                best = (far, name)
    if best:
        return best[1]
    short = list(_SHORT.finditer(text, start, min(end, after + 100)))
    words = {m["short"] or m["bare"] for m in short} | (
        {"Council"} if any("Council" in m.group() or m["romance"] for m in short) else set()
    )
    if "Council" in words and "council" in fitting:
        return "council"
    return "assembly" if "Assembly" in words and "assembly" in fitting else None


def _symbols(
    body: str, series: str, whole: Span, numbers: list[tuple[str, Span]]
) -> Iterator[FoundResolution]:
    """Yield each resolution; one alone is shown with its body, of several only the first number."""
    for at, (number, span) in enumerate(numbers):
        printed = re.sub(r"[\s\u00a0\u202f]+", " ", number).strip()
        symbol = _PREFIX[body] + series + "/" + _normal(body, printed)
        first = Span(whole.start, max(span.end, whole.end if len(numbers) == 1 else 0))
        yield FoundResolution(symbol, first if at == 0 else span)


def _normal(body: str, number: str) -> str:
    if body == "security":
        bare, _, year = number.partition("(")
        plain = bare.strip()
        return f"{plain} ({year}" if year else plain + security_year(plain)
    roman = re.fullmatch(r"(\d+) ?([A-H]?) ?\((.+)\)", number)
    if roman:
        return f"{roman[1]}{' ' + roman[2] if roman[2] else ''} ({roman[3]})"
    return number.replace(" ", "")
