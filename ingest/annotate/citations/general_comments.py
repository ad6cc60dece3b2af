"""General comments and recommendations of the treaty bodies, by committee and number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference

_S: Final = "[ \t\n\u00a0\u202f]"
_COMMITTEES: Final = {
    "CCPR": r"Human Rights Committee|HRCttee|CCPR|Comité des droits de l['’]homme|"
    r"Comité de Derechos Humanos",
    "CESCR": r"Committee on Economic,? Social and Cultural Rights|CESCR|"
    r"Comité des droits économiques,? sociaux et culturels|"
    r"Comité de Derechos Económicos,? Sociales y Culturales",
    "CRC": r"Committee on the Rights of the Child|Child Rights Committee|CRC|"
    r"Comité des droits de l['’]enfant|Comité de los Derechos del Niño",
    "CEDAW": r"Committee on the Elimination of Discrimination [Aa]gainst Women|CEDAW|"
    r"Comité pour l['’]élimination de la discrimination à l['’]égard des femmes|"
    r"Comité para la Eliminación de la Discriminación contra la Mujer",
    "CERD": r"Committee on the Elimination of Racial Discrimination|CERD|"
    r"Comité pour l['’]élimination de la discrimination raciale|"
    r"Comité para la Eliminación de la Discriminación Racial",
    "CAT": r"Committee [Aa]gainst Torture|CAT|Comité contre la torture|Comité contra la Tortura",
    "CRPD": r"Committee on the Rights of Persons with Disabilities|CRPD|"
    r"Comité des droits des personnes handicapées|"
    r"Comité sobre los Derechos de las Personas con Discapacidad",
    "CMW": r"Committee on Migrant Workers|CMW|Comité des travailleurs migrants|"
    r"Comité de (?:los )?Trabajadores Migratorios",
    "CED": r"Committee on Enforced Disappearances|CED|Comité des disparitions forcées|"
    r"Comité contra la Desaparición Forzada",
}
# Older comments stand in documents of other series.
_ELSEWHERE: Final = {
    ("CCPR", 22): "CCPR/C/21/Rev.1/Add.4", ("CCPR", 23): "CCPR/C/21/Rev.1/Add.5",
    ("CCPR", 24): "CCPR/C/21/Rev.1/Add.6", ("CCPR", 25): "CCPR/C/21/Rev.1/Add.7",
    ("CCPR", 26): "CCPR/C/21/Rev.1/Add.8/Rev.1",
    ("CCPR", 27): "CCPR/C/21/Rev.1/Add.9", ("CCPR", 28): "CCPR/C/21/Rev.1/Add.10",
    ("CCPR", 29): "CCPR/C/21/Rev.1/Add.11", ("CCPR", 30): "CCPR/C/21/Rev.2/Add.12",
    ("CCPR", 31): "CCPR/C/21/Rev.1/Add.13",
    ("CESCR", 8): "E/C.12/1997/8", ("CESCR", 9): "E/C.12/1998/24", ("CESCR", 10): "E/C.12/1998/25",
    ("CESCR", 11): "E/C.12/1999/4", ("CESCR", 12): "E/C.12/1999/5",
    ("CESCR", 13): "E/C.12/1999/10", ("CESCR", 14): "E/C.12/2000/4",
    ("CESCR", 15): "E/C.12/2002/11", ("CESCR", 16): "E/C.12/2005/4",
    ("CRC", 1): "CRC/GC/2001/1", ("CRC", 2): "CRC/GC/2002/2", ("CRC", 3): "CRC/GC/2003/3",
    ("CRC", 4): "CRC/GC/2003/4", ("CRC", 5): "CRC/GC/2003/5", ("CRC", 6): "CRC/GC/2005/6",
    ("CRC", 7): "CRC/C/GC/7/Rev.1", ("CEDAW", 19): "A/47/38",
}  # fmt: skip
# From this number on a committee's comments stand in its own GC series.
_OWN_SERIES: Final = {
    "CCPR": ("CCPR/C/GC/", 32), "CESCR": ("E/C.12/GC/", 17), "CRC": ("CRC/C/GC/", 8),
    "CEDAW": ("CEDAW/C/GC/", 27), "CERD": ("CERD/C/GC/", 34), "CAT": ("CAT/C/GC/", 2),
    "CRPD": ("CRPD/C/GC/", 1), "CMW": ("CMW/C/GC/", 1), "CED": ("CED/C/GC/", 1),
}  # fmt: skip
COMMENT_WORDS: Final = frozenset({"general", "générale", "gc", "gr"})
_RECOMMENDING: Final = frozenset({"CEDAW", "CERD"})
# Only the Human Rights Committee has written so many general comments, and
# only the Committee on discrimination against women so many recommendations.
_ONLY_ONE_COMMENTS: Final = 28
_ONLY_ONE_RECOMMENDS: Final = 38
# What a comment goes by that stands in a yearly report, without a symbol of its own.
_KIND: Final = {False: "general comment", True: "general recommendation"}
_COMMITTEE = "|".join(f"(?P<{name}>{form})" for name, form in _COMMITTEES.items())
_SCAN = re.compile(
    rf"(?:[Gg]eneral{_S}(?P<kind>[Cc]omments?|[Rr]ecommendations?)|[Oo]bservation{_S}générale|"
    rf"[Oo]bservaci(?:ón|on){_S}[Gg]eneral|[Rr]ecommandation{_S}générale|"
    rf"[Rr]ecomendación{_S}[Gg]eneral|(?<!\w)G[CR])"
    rf"{_S}(?:[Nn]o\.?{_S}?|[Nn][°º]{_S}?|[Nn]úm\.{_S})?(?P<number>\d{{1,2}})(?!\d|[/.]\d)"
)
_NAMED = re.compile(rf"(?<!\w)(?:{_COMMITTEE})(?!\w)")
_SAID = re.compile(r"/(?:GC|CO)/|/D/\d+/\d{4}")
_BY_NUMBER = re.compile(r" general (?:comment|recommendation) No\. \d")
_NOUNS: Final = frozenset({"general comment", "general recommendation", "comment"})


def find_general_comments(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the general comments named between ``start`` and ``end``, in reading order.

    ``work`` is ``None`` where the committee is not named and the number is
    not one that only one committee has reached. A comment without a symbol of
    its own goes by committee and number.
    """
    for found in _SCAN.finditer(text, start, end):
        number = int(found["number"])
        committee = _committee(text, found, start, end)
        symbol = symbol_of_comment(committee, number) if committee else None
        if committee and symbol is None:
            symbol = f"{committee} {_KIND[committee in _RECOMMENDING]} No. {number}"
        yield Reference(Span(_begin(text, found, start), found.end()), symbol, "document", _NOUNS)


def _begin(text: str, found: re.Match[str], start: int) -> int:
    """Return where the name begins: with the committee where it stands right before."""
    for named in _NAMED.finditer(text, max(start, found.start() - 90), found.start()):
        if re.fullmatch(rf"(?:['’]s?)?{_S}", text[named.end() : found.start()]):
            return named.start()
    return found.start()


def symbol_of_comment(committee: str, number: int) -> str | None:
    """Return the symbol of a committee's general comment, ``None`` where we do not know it."""
    if (committee, number) in _ELSEWHERE:
        return _ELSEWHERE[committee, number]
    series, first = _OWN_SERIES[committee]
    return f"{series}{number}" if number >= first else None


# How many a committee may have written, with some to come.
_MOST: Final = {
    "ICCPR": ("CCPR", 42), "ICESCR": ("CESCR", 32), "CRC": ("CRC", 32), "CEDAW": ("CEDAW", 45),
    "ICERD": ("CERD", 42), "CAT": ("CAT", 8), "CRPD": ("CRPD", 14), "CMW": ("CMW", 9),
    "CED": ("CED", 6),
}  # fmt: skip


def comment_under(treaty: str, shown: str) -> str | None:
    """Return the comment that words like "general comment No. 20" mean under a treaty."""
    found = _SCAN.search(shown)
    committee, most = _MOST.get(treaty, (None, 0))
    number = int(found["number"]) if found else 0
    if found is None or committee is None or number > most:
        return None
    if _recommends(found) != (committee in _RECOMMENDING):
        return None
    symbol = symbol_of_comment(committee, number)
    return symbol or f"{committee} {_KIND[committee in _RECOMMENDING]} No. {number}"


def is_said_by_committee(work: str | None) -> bool:
    """Return whether a work is a general comment, views or concluding observations."""
    return work is not None and (
        _SAID.search(work) is not None
        or work in _ELSEWHERE.values()
        or _BY_NUMBER.search(work) is not None
    )


def is_general_comment(work: str | None) -> bool:
    """Return whether a work is a general comment or a general recommendation."""
    return is_said_by_committee(work) and "/CO/" not in (work or "") and "/D/" not in (work or "")


def _recommends(found: re.Match[str]) -> bool:
    shown = found.group()
    return "ecomm" in shown or "ecomen" in shown or "GR" in shown


def _committee(text: str, found: re.Match[str], start: int, end: int) -> str | None:
    number = int(found["number"])
    recommends = _recommends(found)
    before = list(_NAMED.finditer(text, max(start, found.start() - 160), found.start()))
    after = list(_NAMED.finditer(text, found.end(), min(end, found.end() + 90)))
    near = [m.lastgroup for m in (*reversed(before), *after) if m.lastgroup]
    fitting = [name for name in near if (name in _RECOMMENDING) == recommends]
    if fitting:
        return fitting[0]
    if not recommends and number >= _ONLY_ONE_COMMENTS:
        return "CCPR"
    return "CEDAW" if recommends and number >= _ONLY_ONE_RECOMMENDS else None
