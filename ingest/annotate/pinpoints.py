"""Places inside a work as they are written: "paras 21-22, 25 and 38", "art. 19(3)", "§ 5 bis"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from archive.annotation import Pinpoint, PinpointUnit
from archive.release import Span


@dataclass(frozen=True, slots=True)
class FoundPins:
    """The pinpoints of one label with the words that print them.

    ``label`` is the label in lower case without its dot; ``operative`` says
    that only a resolution has such a place.
    """

    span: Span
    unit: PinpointUnit
    pins: tuple[Pinpoint, ...]
    label: str
    operative: bool = False


# Label, unit, whether a list may follow a comma ("paras 3, 5"; not "paragraph 3, 5 people").
_LABELS: Final[tuple[tuple[str, PinpointUnit, bool], ...]] = (
    (r"(?:operative|preambular) paragraphs", "para", True),
    (r"(?:operative|preambular) paragraph", "para", False),
    (r"(?:operative|preambular) paras?\.?", "para", True),
    (r"paragraphs|paragraphes|párrafos|parágrafos|parrafos", "para", True),
    (r"paragraph|paragraphe|párrafo|parágrafo|parrafo", "para", False),
    (r"(?:paras?|pars?|párrs?|parrs?|párs?)\.?", "para", True),
    (r"¶{1,2}|§{1,2}", "para", True),
    (r"articles|artículos|articulos", "article", True),
    (r"article|artículo|articulo", "article", False),
    (r"(?:arts?)\.?", "article", True),
    (r"sections|secciones", "section", True),
    (r"section|sección|seccion", "section", False),
    (r"secs?\.?|sects?\.|ss?\.?", "section", True),
    (r"annexes|annexe|anexos", "annex", True),
    (r"annex|anexo", "annex", False),
    (r"pages|páginas", "page", True),
    (r"page|página", "page", False),
    (r"pp?\.|págs?\.|pgs?\.", "page", True),
    (r"footnotes|notas al pie|notes de bas de page", "footnote", True),
    (r"footnote|nota al pie|note de bas de page", "footnote", False),
    (r"fns?\.?|nn?\.", "footnote", True),
)
_UNIT_OF: Final = [
    (re.compile(rf"(?:{form})\Z", re.IGNORECASE), u, many) for form, u, many in _LABELS
]
_LABEL = (
    r"(?:(?:operative|preambular)\s+)?(?:paragraph(?:e?s?)|para(?:s\b|\b)\.?|pars?\b\.?|párrafos?|"
    r"parágrafos?|parrafos?|p[áa]rrs?\b\.?|párs?\b\.?|articles?|art[íi]culos?|arts?\b\.?|sections?|"
    r"secci(?:ón|ones|on)|sec(?:t?s?)\b\.?|ss?\b\.?|annex(?:es|e)?|anexos?|pages?|páginas?|págs?\.|pgs?\.|"
    r"footnotes?|notas? al pie|notes? de bas de page|fns?\b\.?|ops?\.)"
    r"|OPs?\.?|PPs?\.?|pp?\.|nn?\."
)
_SPACE = "[ \\t\\n\u00a0\u202f]"
_SUB = (
    rf"(?:{_SPACE}?\((?:[a-z]{{1,4}}|\d{{1,2}}|[A-H])\)"
    r"|\.\d{1,2}(?!\d)(?:\.[a-z]\b)?|(?<=\d)[a-h](?![a-zé]))"
)
_TIMES = rf"(?:{_SPACE}?(?:bis|ter|quater|quinquies)\b)"
_ITEM = re.compile(
    rf"(?:n(?:o|os|°|º)?\.?{_SPACE}?(?=\d))?"
    rf"(?P<number>\d{{1,4}}(?![\d%])(?![,:/]\d)|(?![CL]\b)[IVXLC]{{1,7}}(?![A-Za-z’']))"
    rf"(?P<times>{_TIMES})?(?P<sub>{_SUB}*)"
)
_BARE_SUB = re.compile(
    rf"(?P<sub>(?:\((?:[a-z]{{1,4}}|\d{{1,2}})\))(?:{_SPACE}?\([a-z\d]{{1,4}}\))*)"
)
_RANGE = re.compile(
    rf"{_SPACE}?[-\u2010\u2011\u2013\u2014\u2212]{_SPACE}?|{_SPACE}(?:to|through|thru|until|à|au|a|al|hasta){_SPACE}"
)
_AND = re.compile(
    rf"[,;]?{_SPACE}?(?:and|&|or|et|ou|y|e|o|and/or|as well as){_SPACE}|{_SPACE}?&{_SPACE}?"
)
_COMMA = re.compile(rf"{_SPACE}?[,;]{_SPACE}?")
_SCAN = re.compile(
    rf"(?<![\w\-–/.@])(?P<label>{_LABEL}){_SPACE}{{0,2}}(?=\d|[IVXLC]+\b|n[o°º])"
    rf"|(?P<sign>§§?|¶¶?){_SPACE}{{0,2}}(?=\d)",
    re.IGNORECASE,
)
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
    "diciembre)"
)
_AFTER_ITEM = re.compile(
    rf"(?![\w/@%°])(?!\.\d)(?!,\d{{3}})(?!:\d)(?!{_SPACE}(?:{_MONTHS})\b)"
)
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_MOST_ITEMS: Final = 60


def find_pinpoints(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundPins]:
    """Yield the labelled places between ``start`` and ``end``, in reading order.

    Ranges stay as printed, backwards ones too: the archive records, it does
    not correct. A roman numeral becomes a number.
    """
    stop = len(text) if end is None else end
    at = start
    while found := _SCAN.search(text, at, stop):
        label = (found["label"] or found["sign"]).strip()
        form = _form(label)
        at = found.end()
        if form is None:
            continue
        unit, listed = form
        items = _items(text, found.end(), stop, unit, listed)
        if items is None:
            continue
        pins, at = items
        low = label.lower().rstrip(".")
        operative = (
            label.upper().startswith("OP") or low.startswith("preamb") or unit == "preambular"
        )
        yield FoundPins(Span(found.start(), at), unit, pins, low, operative)


def _form(label: str) -> tuple[PinpointUnit, bool] | None:
    """Return what a label counts in and whether a comma may go on with its list."""
    plain = re.sub(r"\s+", " ", label)
    # Capitals tell the preambular "PP 3" from the pages "pp. 3".
    if plain.rstrip(".s") in ("PP", "OP"):
        return ("preambular" if plain.startswith("PP") else "para"), True
    if plain.lower().rstrip(".s") == "op" or (
        plain.isupper() and len(plain) == 2 and plain[1] == "."
    ):
        return None
    if plain.lower().startswith("preambular"):
        return "preambular", not plain.lower().endswith("paragraph")
    for form, unit, listed in _UNIT_OF:
        if form.match(plain):
            return unit, listed
    return None


def _items(
    text: str, at: int, stop: int, unit: PinpointUnit, listed: bool
) -> tuple[tuple[Pinpoint, ...], int] | None:
    """Return the pinpoints that follow a label and where they end."""
    first = _item(text, at, stop, unit, None)
    if first is None:
        return None
    pins, end = [first[0]], first[1]
    while len(pins) < _MOST_ITEMS:
        follows = _joint(text, end, stop, unit, listed)
        one = _item(text, follows, stop, unit, pins[-1].last) if follows else None
        if one is None or _is_year(one[0]):
            break
        if not listed and not _is_a_place(text, one[1], stop):
            break
        pins.append(one[0])
        end = one[1]
    return tuple(pins), end


def _joint(text: str, end: int, stop: int, unit: PinpointUnit, listed: bool) -> int | None:
    """Return where the list goes on: behind "and", a comma, both, and the label said again."""
    joint = _AND.match(text, end, stop) or (_COMMA.match(text, end, stop) if listed else None)
    if joint is None:
        return None
    again = _SCAN.match(text, joint.end(), stop)
    if again and _form((again["label"] or again["sign"]).strip()) == (unit, listed):
        return again.end()
    return joint.end()


def _is_year(pin: Pinpoint) -> bool:
    return pin.first == pin.last and 1900 <= pin.first <= 2099 and pin.sub is None


def _is_a_place(text: str, end: int, stop: int) -> bool:
    """Return whether a number after "paragraph 3 and" is a place: nothing countable follows."""
    return not re.match(
        rf"{_SPACE}(?!of\b|in\b|to\b|and\b|or\b|du\b|de\b|del\b|et\b|y\b)[^\W\d_]",
        text[end:stop][:9],
    )


def _item(
    text: str, at: int, stop: int, unit: PinpointUnit, last: int | None
) -> tuple[Pinpoint, int] | None:
    found = _ITEM.match(text, at, stop)
    if found is None:
        bare = _BARE_SUB.match(text, at, stop) if last is not None else None
        if bare is None or last is None:
            return None
        return Pinpoint(unit, last, last, _tidy(bare["sub"])), bare.end()
    if not _AFTER_ITEM.match(text, found.end()):
        return None
    first = number_of(found["number"])
    if first is None or (not found["number"].isdigit() and unit in ("para", "page", "footnote")):
        return None
    sub = _tidy((found["times"] or "") + found["sub"])
    end = found.end()
    beyond = _RANGE.match(text, end, stop)
    if beyond:
        upper = _ITEM.match(text, beyond.end(), stop)
        same_kind = upper and upper["number"].isdigit() == found["number"].isdigit()
        number = number_of(upper["number"]) if upper and same_kind else None
        if upper and number is not None and _AFTER_ITEM.match(text, upper.end()):
            upper_sub = _tidy((upper["times"] or "") + upper["sub"])
            both = "–".join(s for s in (sub, upper_sub) if s) or None
            return Pinpoint(unit, first, number, both), upper.end()
        letters = _BARE_SUB.match(text, beyond.end(), stop)
        if letters and sub:
            return Pinpoint(unit, first, first, f"{sub}–{_tidy(letters['sub'])}"), letters.end()
    return Pinpoint(unit, first, first, sub), end


def _tidy(sub: str) -> str | None:
    """Return sub-paragraphs in one form: "(b)(ii)", "(3)", "bis"; ``None`` for none."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", sub)
    plain = re.sub(r"\.(\d{1,2}|[a-z])", r"(\1)", plain)
    plain = re.sub(r"\A([a-h])\Z", r"(\1)", plain)
    return plain or None


def number_of(numeral: str) -> int | None:
    """Return the number that an arabic or a well-formed roman numeral means."""
    if numeral.isdigit():
        return int(numeral)
    upper = numeral.upper()
    if not re.fullmatch(r"(?:X{0,3}|XL|LX{0,3}|XC|C{1,3})(?:IX|IV|V?I{0,3})", upper):
        return None
    values = [_ROMAN[c] for c in upper]
    signed = (-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
    return sum(signed)
