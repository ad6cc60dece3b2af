"""Places inside a work as they are written: "paras 21-22, 25 and 38", "art. 19(3)", "§ 5 bis"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from archive.annotation import Pinpoint, PinpointUnit
from archive.release import Span
from ingest.annotate.citations.labels import SPACE, Label, find_labels, label_at


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


_SUB = (
    rf"(?:{SPACE}?\((?:[a-z]{{1,4}}|\d{{1,2}}|[A-H])\)"
    r"|\.\d{1,2}(?!\d)(?:\.[a-z]\b)?|(?<=\d)[a-h](?![a-zé]))"
)
_TIMES = rf"(?:{SPACE}?(?:bis|ter|quater|quinquies)\b)"
_ITEM = re.compile(
    rf"(?:n(?:o|os|°|º)?\.?{SPACE}?(?=\d))?"
    rf"(?P<number>\d{{1,4}}(?![\d%])(?![,:/]\d)|(?![CL]\b)[IVXLC]{{1,7}}(?![A-Za-z’']))"
    rf"(?P<times>{_TIMES})?(?P<sub>{_SUB}*)"
)
_BARE_SUB = re.compile(
    rf"(?P<sub>(?:\((?:[a-z]{{1,4}}|\d{{1,2}})\))(?:{SPACE}?\([a-z\d]{{1,4}}\))*)"
)
_RANGE = re.compile(
    rf"{SPACE}?[-\u2010\u2011\u2013\u2014\u2212]{SPACE}?|{SPACE}(?:to|through|thru|until|à|au|a|al|hasta){SPACE}"
)
_AND = re.compile(
    rf"[,;]?{SPACE}?(?:and|&|or|et|ou|y|e|o|and/or|as well as){SPACE}|{SPACE}?&{SPACE}?"
)
_COMMA = re.compile(rf"{SPACE}?[,;]{SPACE}?")
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
    "diciembre)"
)
_AFTER_ITEM = re.compile(rf"(?![\w/@%°])(?!\.\d)(?!,\d{{3}})(?!:\d)(?!{SPACE}(?:{_MONTHS})\b)")
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_MOST_ITEMS: Final = 60


def find_pinpoints(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundPins]:
    """Yield the labelled places between ``start`` and ``end``, in reading order.

    Ranges stay as printed, backwards ones too: the archive records, it does
    not correct. A roman numeral becomes a number.
    """
    stop = len(text) if end is None else end
    at = start
    for label in find_labels(text, start, stop):
        items = _items(text, label, stop) if label.start >= at else None
        if items:
            pins, at = items
            yield FoundPins(
                Span(label.start, at), label.unit, pins, _plain(label), _operative(label)
            )


def _plain(label: Label) -> str:
    return label.printed.lower().rstrip(".")


def _operative(label: Label) -> bool:
    return label.unit == "preambular" or label.printed.upper().startswith("OP")


def _items(text: str, label: Label, stop: int) -> tuple[tuple[Pinpoint, ...], int] | None:
    """Return the pinpoints that follow a label and where they end."""
    unit, listed = label.unit, label.listed
    first = _item(text, label.end, stop, unit, None)
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
    again = label_at(text, joint.end(), stop)
    if again and (again.unit, again.listed) == (unit, listed):
        return again.end
    return joint.end()


def _is_year(pin: Pinpoint) -> bool:
    return pin.first == pin.last and 1900 <= pin.first <= 2099 and pin.sub is None


def _is_a_place(text: str, end: int, stop: int) -> bool:
    """Return whether a number after "paragraph 3 and" is a place: nothing countable follows."""
    return not re.match(
        rf"{SPACE}(?!of\b|in\b|to\b|and\b|or\b|du\b|de\b|del\b|et\b|y\b)[^\W\d_]",
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
