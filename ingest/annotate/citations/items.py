"""One number of a list of places with what belongs to it: "3", "40(b)(ii)", "12 bis", "124A"."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import Pinpoint, PinpointUnit
from ingest.annotate.citations.labels import SPACE

# "(b)(ii)", ".3", "982.505", "3a", "124A": sub-paragraphs and numbers that were put in between.
_SUB = (
    rf"(?:{SPACE}?\((?:[a-z]{{1,2}}|[ivxl]{{3,6}}|\d{{1,2}}|[A-H])\)"
    r"|\.\d{1,2}(?!\d)(?:\.[a-z]\b)?|(?<=\d\d\d)\.\d{3,4}(?!\d)|(?<=[IVX])\.[A-H](?![\w.])|(?<=\d)[a-h](?![a-zé])|(?<=\d)[A-Z]{1,2}(?![A-Za-z]))"
)
# "alinéa b)", "apartado b)" name a sub-paragraph in French and Spanish.
_ALINEA = (
    rf"(?:,?{SPACE}(?:alinéa|al\.|apartado|inciso|literal|lit\.|letra|lettre|point){SPACE}"
    r"(?P<alinea>\d{1,2}(?!\d)|[a-z]{1,2}(?![\w’']))\)?"
    rf"(?:,?{SPACE}(?:alinéa|inciso|letra|lettre|point){SPACE}(?P<below>[a-z]{{1,2}}(?![\w’']))\)?)?)"
)
_TIMES = rf"(?:{SPACE}?(?:bis|ter|quater|quinquies)\b)"
_ITEM = re.compile(
    rf"(?:n(?:o|os|°|º)?\.?{SPACE}?(?=\d))?"
    rf"(?P<number>\d{{1,4}}(?![\d%])(?![,:/]\d)|(?![CL]\b)[IVXLC]{{1,7}}(?![A-Za-z’']))"
    rf"(?:(?<=\d)(?:er|ère|re|º|°|ª)(?![\w°]))?(?P<times>{_TIMES})?(?P<sub>{_SUB}*){_ALINEA}?(?:ff(?!\w))?"
)
_BARE_SUB = re.compile(
    rf"(?P<sub>(?:\((?:[a-z]{{1,2}}|[ivxl]{{3,6}}|\d{{1,2}})\))(?:{SPACE}?\([a-z\d]{{1,4}}\))*)"
)
_RANGE = re.compile(
    rf"{SPACE}?[-\u2010\u2011\u2013\u2014\u2212]{SPACE}?|{SPACE}(?:to|through|thru|until|à|au|a|al|hasta){SPACE}"
)
# "421-2-5", "L. 211-1": the articles of French codes.
_CODED = re.compile(
    rf"(?P<series>[LRD]\.?{SPACE}?\*?(?=\d))?(?P<number>\d{{1,4}})"
    r"(?P<rest>(?:[-\u2010\u2011]\d{1,3}){1,4})(?![\w/%]|[-\u2010\u2011]\d)"
)
# "19.3 b)": a letter with a closing bracket alone.
_LETTER = re.compile(rf"{SPACE}?(?P<letter>[a-z])\)(?!\w)")
# "(párr. 21 a))", "(párrs. 21 a) y 24)": the bracket is the letter's own.
_OWN = re.compile(rf"\)|,?{SPACE}(?:(?:y|et|e|and|a|à){SPACE})?\d[^()]{{0,40}}\)")
_ROMAN_LETTER = re.compile(rf"{SPACE}?(?P<letter>[ivx]{{1,4}})\)(?!\w)")
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
    "diciembre)"
)
# Behind a number that counts something else: "12 May", "the para 100 metres".
_COUNTED = rf"(?:{_MONTHS}|met(?:re|er)s?|kilomet(?:re|er)s?|miles?|km|kg)"
_AFTER_ITEM = re.compile(rf"(?![\w/@%°])(?!\.\d)(?!,\d{{3}})(?!:\d)(?!{SPACE}{_COUNTED}\b)")
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def item_at(
    text: str, at: int, stop: int, unit: PinpointUnit, *, last: int | None = None, one: bool = False
) -> tuple[Pinpoint, int] | None:
    """Return the place that is printed at ``at`` and where it ends, ``None`` where none is.

    ``last`` is the number before it in a list, whose sub-paragraph "(b)" may
    be; ``one`` says that its label announces a single place.
    """
    found = _ITEM.match(text, at, stop)
    coded = _coded(text, at, stop, unit, one=one) if unit in ("article", "section") else None
    if coded:
        return coded
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
    return _beyond(text, stop, unit, found) or _alone(text, stop, unit, found)


def _coded(
    text: str, at: int, stop: int, unit: PinpointUnit, *, one: bool
) -> tuple[Pinpoint, int] | None:
    """Return an article of a code, "421-1" or "3-201", which is no range of articles."""
    found = _CODED.match(text, at, stop)
    if found is None:
        return None
    number, rest = int(found["number"]), found["rest"].replace("\u2011", "-").replace("\u2010", "-")
    parts = [int(part) for part in rest[1:].split("-")]
    below = parts[0] < number if one else 10 * parts[0] <= number
    below = below or (one and number < 100 <= parts[0])
    if found["series"] or len(parts) > 1 or below:
        return Pinpoint(unit, number, number, rest), found.end()
    return None


def _beyond(
    text: str, stop: int, unit: PinpointUnit, found: re.Match[str]
) -> tuple[Pinpoint, int] | None:
    """Return the range that an item begins, of numbers or of sub-paragraphs."""
    beyond = _RANGE.match(text, found.end(), stop)
    first, sub = number_of(found["number"]), _sub_of(found)
    if beyond is None or first is None:
        return None
    upper = _ITEM.match(text, beyond.end(), stop)
    same_kind = upper and upper["number"].isdigit() == found["number"].isdigit()
    number = number_of(upper["number"]) if upper and same_kind else None
    if upper and number is not None and _AFTER_ITEM.match(text, upper.end()):
        both = "–".join(s for s in (sub, _sub_of(upper)) if s) or None
        return Pinpoint(unit, first, number, both), upper.end()
    letters = _BARE_SUB.match(text, beyond.end(), stop)
    if letters and sub:
        return Pinpoint(unit, first, first, f"{sub}–{_tidy(letters['sub'])}"), letters.end()
    return None


def _alone(
    text: str, stop: int, unit: PinpointUnit, found: re.Match[str]
) -> tuple[Pinpoint, int] | None:
    first, sub, end = number_of(found["number"]), _sub_of(found), found.end()
    if first is None:
        return None
    letter = _LETTER.match(text, end, stop)
    both = letter is not None and bool(_OWN.match(text, letter.end()))
    if letter and (both or not _in_bracket(text, found.start())):
        inner = _ROMAN_LETTER.match(text, letter.end(), stop)
        below = f"({inner['letter']})" if inner else ""
        return (
            Pinpoint(unit, first, first, f"{sub or ''}({letter['letter']}){below}"),
            inner.end() if inner else letter.end(),
        )
    return Pinpoint(unit, first, first, sub), end


def _in_bracket(text: str, at: int) -> bool:
    """Return whether a bracket is open just before ``at``, which the next ")" closes."""
    before = text[max(0, at - 80) : at]
    return before.count("(") > before.count(")")


def _sub_of(found: re.Match[str]) -> str | None:
    named = "".join(f"({found[name]})" for name in ("alinea", "below") if found[name])
    return _tidy((found["times"] or "") + found["sub"] + named)


def _tidy(sub: str) -> str | None:
    """Return sub-paragraphs in one form: "(b)(ii)", "(3)", "bis"; ``None`` for none."""
    if not sub:
        return None
    plain = re.sub(r"[\s\u00a0\u202f]", "", sub)
    plain = re.sub(r"\.(\d{1,2}(?!\d)|[a-zA-H])", r"(\1)", plain)
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
