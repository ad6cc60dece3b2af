"""Dates as releases write them, with how exactly they are known and whether they read both ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from archive.people import DateOrder
from archive.release import DateBasis, Dated, Precision, Span

_MONTHS = (
    "january jan janvier janv enero ene januar jänner janeiro gennaio gen januari",
    "february feb février févr fév fevrier febrero februar fevereiro fev febbraio februari",
    "march mar mars marzo märz maerz março marco maart",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio maggio mag mei",
    "june jun juin junio juni junho giugno giu",
    "july jul juillet juil julio juli julho luglio lug",
    "august aug août aout agosto ago augustus",
    "september sept sep septembre septiembre setiembre set setembro settembre",
    "october oct octobre octubre oktober okt outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec décembre déc decembre diciembre dic dezember dez dezembro dicembre desember",
)
MONTHS = {name: i + 1 for i, names in enumerate(_MONTHS) for name in names.split()}
_WEEKDAYS = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "lunes",
    "martes",
    "miércoles",
    "miercoles",
    "jueves",
    "viernes",
    "sábado",
    "sabado",
    "domingo",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "segunda",
    "terça",
    "quarta",
    "quinta",
    "sexta",
    "lunedì",
    "martedì",
    "mercoledì",
    "giovedì",
    "venerdì",
    "sabato",
    "domenica",
]
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_WEEKDAY = "(?:" + "|".join(sorted(_WEEKDAYS, key=len, reverse=True)) + r")(?:-feira)?\b"
_DATE = re.compile(
    rf"(?:{_WEEKDAY}\.?,?\s+)?(?:(?:le|el|the|this)\s+)?(?:"
    r"(?P<iso>(?<!\d)\d{4}-\d{2}-\d{2})(?!\d)(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:Z|[+-]\d{2}:?\d{2})?)?"
    r"|(?<![\w/.-])(?P<yy>(?:19|20)\d{2})(?P<ysep>[/.])(?P<ym>\d{1,2})(?P=ysep)(?P<yd>\d{1,2})(?![\w/-])"
    rf"|(?<![\d/.-])(?P<d4>\d{{1,2}})(?P<nsep>[/.-])(?P<m4>{_MONTH})\.?(?P=nsep)(?P<y4>\d{{4}}|\d{{2}})(?!\d)"
    r"|(?<![\d.])(?P<dd>\d{1,2})\.\s?(?P<dm>\d{1,2})\.\s?(?P<dy>\d{4})(?!\d)"
    r"|(?<![\d/.-])(?P<s1>\d{1,2})(?P<sep>[/-])(?P<s2>\d{1,2})(?P=sep)(?P<sy>\d{4}|\d{2})(?![\d/])"
    rf"|(?<!\d)(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|\.?º|°|ª|\.)?\s+(?:(?:day\s+)?of\s+|de\s+|d[’'])?"
    rf"(?P<m1>{_MONTH})\b\.?,?\s+(?:de\s+|del\s+)?(?P<y1>\d{{4}})(?!\d)"
    rf"|(?P<m2>\b{_MONTH})\b\.?(?:\s+(?:the\s+)?|-)(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+|-)(?P<y2>\d{{4}})(?!\d)"
    rf"|(?P<m3>\b{_MONTH})\b\.?,?\s+(?:de\s+)?(?P<y3>\d{{4}})(?!\d)"
    r")",
    re.IGNORECASE,
)
WEEKDAY = re.compile(rf"\b{_WEEKDAY}\.?", re.IGNORECASE)
YEARLESS = re.compile(
    rf"(?<!\d)(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º)?\s+(?:of\s+|de\s+)?(?P<m1>{_MONTH})\b"
    rf"|\b(?P<m2>{_MONTH})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*,?\s*\d{{4}})",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:le|el|the|this)\s+", re.IGNORECASE)
_UPDATE = re.compile(
    r"(?:updated?|modified|revised|amended|mise? à jour|actualizad[oa]|actualización|modificad[oa]"
    r"|modifiée?)\W*(?:on|at|le|el|du)?\W*$",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"\b\d{1,2}\s?[-–]?\s?min(?:ute)?s?\b(?:\s+(?:read|de\s+lectura|de\s+lecture))?"
    r"|(?:reading\s+time|temps\s+de\s+lecture|tiempo\s+de\s+lectura|lecture)(?=\W{0,4}\d{1,2}\s?min)"
    rf"|{_WEEKDAY}\.?|\b\d{{1,2}}\s?[:.h]\s?\d{{0,2}}(?:[:.]\d{{2}})?\s*(?:[ap]\.?m\.?)?"
    r"|[+-]\d{4}\b|\b(?:local\s+time|heure\s+locale|hora\s+local|hours|hrs|heures|horas|h)\b"
    r"|\b(?:BST|GMT|UTC|CET|CEST|ET|[ACEHIMP][SD]T|[ap]\.?m\.?|at|à|a las|on|le|el|the|this|am"
    r"|um)\b"
    r"|\b(?:date|day|fecha|datum)\s+(?:of|de|du|der)\s+(?:(?:its|la|l[’'])\s*)?"
    r"(?:issue|issuance|publication|release|posting|announcement|diffusion|parution|mise\s+en\s+ligne|publicación|emisión|difusión|envío|Veröffentlichung)\b"
    r"|\b(?:issue|publication|publishing|published|posting|posted|release[ds]?|issued|press\s+release)\s+date\b"
    r"|\b(?:published|posted|released|issued|sent|uploaded|date[ds]?|publiée?|diffusée?|émise?|parue?"
    r"|mise?\s+en\s+ligne|publicad[oa]|emitid[oa]|difundid[oa]|enviad[oa]"
    r"|veröffentlicht|datum|fecha|news|first published|created|submitted"
    r"|for planning purposes|for release|for use|effective"
    r"|last|updated?|modified|revised|amended|mise? à jour|actualizad[oa]"
    r"|[uú]ltima\s+(?:actualización|modificación)|dernière\s+(?:mise\s+à\s+jour|modification)|modifiée?|modificad[oa])\b",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as written: ``other`` is the second reading of one that reads both ways."""

    value: date
    precision: Precision
    span: Span
    as_written: str
    other: date | None = None
    month_first: bool | None = None
    is_update: bool = False

    def dated(self, basis: DateBasis) -> Dated:
        """Return it as a release's date."""
        return Dated(self.value, self.precision, basis, self.as_written)


def find_dates(text: str) -> Iterator[FoundDate]:
    """Yield the dates of ``text`` in order; 08.05.2019 is 8 May, 5/8/2019 has two readings."""
    for found in _DATE.finditer(text):
        dated = _read(found)
        if dated is not None:
            yield dated


def yearless_days(text: str) -> Iterator[tuple[int, int]]:
    """Yield (month, day) of each day that ``text`` names by month, with or without a year."""
    for found in YEARLESS.finditer(text):
        month = MONTHS[(found["m1"] or found["m2"]).lower()]
        yield month, int(found["d1"] or found["d2"])


def date_line(line: str) -> FoundDate | None:
    """Return the first date of a line that says nothing else, or ``None``."""
    if len(line) > 120:
        return None
    dates = list(find_dates(line))
    if not dates:
        return None
    rest = line
    for each in reversed(dates):
        rest = rest[: each.span.start] + " " + rest[each.span.end :]
    rest = _AROUND.sub(" ", rest)
    if re.search(r"[^\W_]", rest):
        return None
    first = next((d for d in dates if not _UPDATE.search(line[: d.span.start])), None)
    return first or replace(dates[0], is_update=True)


def in_order(found: FoundDate, order: DateOrder | None) -> FoundDate | None:
    """Return the date by its publisher's order, ``None`` where that is not known."""
    if found.other is None:
        return found
    if order is None:
        return None
    value = found.value if order == "day-month" else found.other
    return FoundDate(value, found.precision, found.span, found.as_written)


def _read(found: re.Match[str]) -> FoundDate | None:
    article = _ARTICLE.match(found[0])
    span = Span(found.start() + (article.end() if article else 0), found.end())
    written = found.string[span.start : span.end]
    try:
        if found["iso"]:
            return FoundDate(date.fromisoformat(found["iso"]), "day", span, written)
        if found["dd"]:
            return _day(found["dy"], found["dm"], found["dd"], span, written)
        if found["yy"]:
            return _day(found["yy"], found["ym"], found["yd"], span, written)
        if found["s1"]:
            return _slashed(found, span, written)
        if found["m3"]:
            value = date(int(found["y3"]), MONTHS[found["m3"].lower()], 1)
            return FoundDate(value, "month", span, written)
    except ValueError:
        return None
    month = MONTHS[(found["m1"] or found["m2"] or found["m4"]).lower()]
    year, day = found["y1"] or found["y2"] or found["y4"], found["d1"] or found["d2"] or found["d4"]
    year = f"20{year}" if len(year) == 2 else year
    return _day(year, str(month), day, span, written, month_first=bool(found["m2"]))


def _day(
    year: str, month: str, day: str, span: Span, written: str, *, month_first: bool | None = None
) -> FoundDate | None:
    try:
        value = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return FoundDate(value, "day", span, written, month_first=month_first)


def _slashed(found: re.Match[str], span: Span, written: str) -> FoundDate | None:
    first, second = int(found["s1"]), int(found["s2"])
    year = int(found["sy"]) + (2000 if len(found["sy"]) == 2 else 0)
    readings = []
    for month, day in ((second, first), (first, second)):
        try:
            readings.append(date(year, month, day))
        except ValueError:
            continue
    if not readings:
        return None
    other = readings[1] if len(readings) == 2 and readings[0] != readings[1] else None
    return FoundDate(readings[0], "day", span, written, other)
