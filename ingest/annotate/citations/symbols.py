"""United Nations document symbols: found, validated, brought to their normal form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.values import value


@value
class FoundSymbol:
    """A symbol in normal form and the words that print it; of "and Add.1" only "Add.1"."""

    symbol: str
    span: Span


_HEADS: Final = (
    "CCPR", "CEDAW", "CAT", "CRC", "CERD", "CMW", "CRPD", "CED", "HRI", "TD", "UNEP", "FCCC",
    "ICCD", "CBD", "DP", "ECE", "HSP", "JIU", "PBC", "CTOC", "CAC", "NPT", "CCW", "BWC", "APLC",
    "CD", "ISBA", "SPLOS", "HRC", "ICC", "ID", "IDB", "LC", "ST", "A", "S", "E", "T",
)  # fmt: skip
_ALONE: Final = frozenset({"HRC", "ICC", "ID", "LC", "CD"})
_PART = r"[A-Za-z0-9]+(?:[.\-][A-Za-z0-9]+)*"
_SPACE = r"[ \t\n\u00a0\u202f]?"
_SCAN = re.compile(
    rf"(?<![\w/.\-])(?:{'|'.join(_HEADS)}){_SPACE}/(?:{_SPACE}{_PART}{_SPACE}/){{0,9}}{_SPACE}{_PART}"
)
# Sessions and years stand behind some symbols: "S/RES/1325 (2000)", "A/RES/217 A (III)".
_YEAR_BEHIND = re.compile(r"[ \u00a0]?\((?:19|20)\d\d\)")
_ROMAN_BEHIND = re.compile(
    r"[ \u00a0]?([A-H]?)[ \u00a0]?\(((?:S-)?[IVXL]{1,7})\)(?:[ \u00a0]?([A-H])\b)?"
)
# Parts of a report are documents: "A/73/12 (Part II)"; its volumes are not.
_PART_BEHIND = re.compile(r"[ \u00a0]?\(Part[ \u00a0]([IVX]{1,5})\)")
_LETTER_BEHIND = re.compile(r"[ \u00a0]([A-H])(?![\w’'\-]|\.\w)(?! [a-z])")
_MORE = re.compile(
    r"(?:/|(?:\s*,|\s*;)?\s*(?:(?:and|&|et|y|or)\s+)?)((?:Add|Corr|Rev)\.\s?\d+)(?:\s?[-–]\s?(\d+))?(?!\w)"
)
_SUFFIX = re.compile(r"(?:Add|Corr|Rev|Amend|Summary)\.\d+\Z")
_BODY = re.compile(r"(?:C|CN|AC|CONF|Sub|SUB|WG|SC|GC|BUR|COM|COP|CP|CMP|CMA|MSP|PC)\.\d+\Z")
_PAPER = re.compile(r"(?:L|PV|SR|CRP|WP|INF|R|NGO|G|RT|Misc|NC|NI|MC|TR|Min|GR|IGWG)\.\d+\Z")
_SERIES = """
C RES DEC PRST CO GC GR Q QPR D NGO CRP WP L G INF REP WGAD WGEID EMRIP FMI BC OM AC PV SP CSP OP
GEN MC CORE FCO PROT COP CP SBI SBSTA CONF ICEF ECE ESCAP ECA ESCWA CEPAL ECLAC HLPF CN FUND SGB AI
IC ESA B ROSP CSPRO SG SM SR ODA URG PM WG EM CEB TDR UNCTAD UNFF FFD FFDF NL HRC CID RSP R APP S
"""
_WORDS: Final = frozenset(_SERIES.split())
_SESSION = re.compile(r"(?:S|ES|SS|DS|EGM)-(?:\d{1,3}|[IVXL]+)\Z")
_NUMBER = re.compile(r"\d{1,5}(?:[A-H]|-\d{1,3})?\Z")
_COUNTRY = re.compile(r"[A-Z]{3}(?:-[A-Z]{3})?\Z")
_DOTTED = re.compile(r"[A-Z][A-Za-z]{0,5}\.\d{1,4}\Z")
_LAW_ROMAN = re.compile(r"\d{1,4}\([IVXL]+\)\Z")


# "case No. A/16/2018": courts and offices number their files so, too.
_FILE = re.compile(
    r"\b(?:case|petition|application|appeal|complaint|claim|suit|docket|file|licen[cs]e|permit|"
    r"invoice|tender|contract|affaire|requête|dossier|caso|expediente|causa)s?"
    r"(?:[ \u00a0](?:no|nos|number|núm|n[°º])\.?)?[ \u00a0]?\Z",
    re.IGNORECASE,
)


def find_symbols(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundSymbol]:
    """Yield the symbols printed between ``start`` and ``end``, in reading order.

    What looks like a symbol but is none ("S/he", "A/B", "E/2") yields nothing.
    """
    stop = len(text) if end is None else end
    if text.find("/", start, stop) < 0:
        return
    for found in _SCAN.finditer(text, start, stop):
        if not _FILE.search(text[max(start, found.start() - 24) : found.start()]):
            yield from _with_suffixes(text, found, stop)


def symbol_in(words: str) -> str | None:
    """Return the normal form of ``words`` if all of them are one symbol, else ``None``."""
    found = next(find_symbols(words.strip()), None)
    whole = found and found.span == Span(0, len(words.strip()))
    return found.symbol if found and whole else None


def _with_suffixes(text: str, found: re.Match[str], stop: int) -> Iterator[FoundSymbol]:
    symbol, end = _valid_head(found.group())
    if symbol is None:
        return
    end += found.start()
    behind, end = _behind(symbol, text, end)
    yield FoundSymbol(symbol + behind, Span(found.start(), end))
    base = re.sub(r"(?:/(?:Add|Corr|Rev)\.\d+)+\Z", "", symbol) + behind
    while (more := _MORE.match(text, end, stop)) and more.group(1):
        name, _, number = more[1].replace(" ", "").partition(".")
        last = int(more[2] or number)
        if not int(number) <= last <= int(number) + 30:
            last = int(number)
        # "…/Add.3 and Corr.1" corrects the addendum, "…/Add.3 and Add.4" adds to its document.
        whole = symbol + behind if name == "Corr" else base
        for each in range(int(number), last + 1):
            yield FoundSymbol(f"{whole}/{name}.{each}", Span(more.start(1), more.end()))
        end = more.end()


def _valid_head(printed: str) -> tuple[str | None, int]:
    """Return the longest valid symbol that ``printed`` opens with, and its length as printed."""
    ends = [m.start() for m in re.finditer(r"/", printed)] + [len(printed)]
    for end in reversed(ends[1:]):
        piece = printed[:end].rstrip()
        symbol = re.sub(r"\s+", "", piece).replace("\u2011", "-")
        if is_symbol(symbol):
            return symbol, len(piece)
    return None, 0


def is_symbol(symbol: str) -> bool:
    """Return whether ``symbol``, without spaces, has organ, body, kind and number of a document."""
    head, *parts = symbol.split("/")
    if head not in _HEADS or not parts or not all(_known(part) for part in parts):
        return False
    if all(_SUFFIX.match(p) for p in parts) or _SUFFIX.match(parts[0]):
        return False
    if not any(any(c.isdigit() for c in part) for part in parts):
        return False
    return _organ_allows(head, parts)


def _known(part: str) -> bool:
    return part in _WORDS or any(
        form.match(part)
        for form in (_NUMBER, _BODY, _PAPER, _SUFFIX, _SESSION, _COUNTRY, _DOTTED, _LAW_ROMAN)
    )


# The Assembly's documents bear the session from the 31st on, those of the Council the year.
_FIRST_NUMBER: Final = {"A": range(31, 130), "E": range(1946, 2100)}


def _organ_allows(head: str, parts: list[str]) -> bool:
    first, rest = parts[0], parts[1:]
    last_counts = any(c.isdigit() for c in parts[-1])
    if head in ("CCPR", "CEDAW", "CAT", "CRC", "CERD", "CMW", "CRPD", "CED"):
        return (
            bool(rest)
            and first in ("C", "SP", "CSP", "GC", "OP", "MSP", "D", "PRST")
            and last_counts
        )
    if first.isdigit() and head in _FIRST_NUMBER and int(first) not in _FIRST_NUMBER[head]:
        return False
    if head == "S":
        return _council(first, rest) and last_counts
    if head in _ALONE:
        return len(rest) >= 1 and last_counts
    if head == "A" and first == "HRC":
        return len(rest) >= 2 and last_counts
    if first in ("RES", "DEC"):
        return (
            1 <= len(rest) <= 4
            and rest[0][0].isalnum()
            and last_counts
            and (len(rest) > 1 or head != "A" or rest[0].isdigit())
        )
    return last_counts and bool(rest)


def _council(first: str, rest: list[str]) -> bool:
    """Return whether the Security Council has such a series."""
    if first == "RES":
        return len(rest) == 1 and rest[0].isdigit()
    if first == "PRST":
        return len(rest) == 2
    if first.startswith(("PV.", "AC.", "INF", "Agenda")):
        return True
    old = first.isdigit() and len(first) == 5
    return old or (first.isdigit() and 1994 <= int(first) <= 2099 and bool(rest))


def _behind(symbol: str, text: str, end: int) -> tuple[str, int]:
    """Return what belongs to the symbol behind its last sign, in normal form, and its end."""
    if symbol.startswith("S/RES/"):
        year = _YEAR_BEHIND.match(text, end)
        return (f" {year.group().strip()}", year.end()) if year else (security_year(symbol), end)
    if symbol.startswith(("A/RES/", "E/RES/", "A/DEC/")):
        roman = _ROMAN_BEHIND.match(text, end)
        if roman:
            letter = roman[1] or roman[3] or ""
            return (f" {letter}" if letter else "") + f" ({roman[2]})", roman.end()
        letter_behind = _LETTER_BEHIND.match(text, end)
        if letter_behind:
            return letter_behind[1], letter_behind.end()
    part = _PART_BEHIND.match(text, end)
    return (f" (Part {part[1]})", part.end()) if part else ("", end)


# The last resolution of the Security Council in each year: its number gives the year.
_LAST_OF_YEAR: Final = {
    1993: 892, 1994: 969, 1995: 1035, 1996: 1092, 1997: 1146, 1998: 1221, 1999: 1284, 2000: 1334,
    2001: 1386, 2002: 1454, 2003: 1523, 2004: 1581, 2005: 1651, 2006: 1738, 2007: 1795, 2008: 1859,
    2009: 1907, 2010: 1966, 2011: 2032, 2012: 2086, 2013: 2132, 2014: 2195, 2015: 2259, 2016: 2336,
    2017: 2397, 2018: 2451, 2019: 2503, 2020: 2560, 2021: 2617, 2022: 2671, 2023: 2721, 2024: 2767,
}  # fmt: skip


def security_year(symbol: str) -> str:
    """Return " (2000)" for S/RES/1325, and nothing where the number's year is not known."""
    number = int(symbol.rsplit("/", 1)[-1])
    if number > 799:
        for year, last in _LAST_OF_YEAR.items():
            if number <= last:
                return f" ({year})"
    return ""
