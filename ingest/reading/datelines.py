"""The place and date that open a body ("GENEVA (8 May 2019) –")."""

from __future__ import annotations

import re

from ingest.reading.dates import WEEKDAY, YEARLESS, date_line, find_dates
from ingest.reading.portraits import names_body
from ingest.reading.signs import CORRECTION, EMBARGO, KICKER, is_kicker

_DASH = re.compile(
    r"(?<=\d)\.\s?[–—-]+\s|(?<=[\d)])\s[|•·]\s|\s[–—-]{1,3}\s|\s?[–—]\s?|\s?--+\s?|\s?:\s|\.\s(?=[^\W\d_a-z])"
    r"|(?<=\d\))\s(?=[^\W\d_a-z])"
)
_LINKS = {"de", "la", "le", "du", "des", "del", "of", "the", "and", "y", "et", "el", "los", "las",
          "d", "am", "an", "der", "upon", "sur", "les", "st"}  # fmt: skip
_SPLIT = re.compile(r"[\s,/&()\[\]]+")
_EDGES = " ,()[].–—-|/•·:"
# "Madrid, a 3 de mayo", "Ville, ce 3 mai": what leads from the place to the day.
_LEADS = re.compile(r",?\s+(?:a|le|ce|el|on|the|am|den)$")
# "Done at Kirn, 3 May": a paper that is signed and dated in a line of its own.
_SIGNED = re.compile(
    r"(?:(?:done|given|signed|issued)\s+(?:at|in)|in|fait\s+à|à|hecho\s+en|dado\s+en|en)\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_AFTER = 40
_BARRED = re.compile(r"\s[|·•]\s")
_ON_DAY = re.compile(rf"(?<=,)\s+(?:le\s+)?{WEEKDAY.pattern}$", re.IGNORECASE)
_REACH = 110


def dateline_of(paragraph: str) -> str | None:
    """Return the dateline with which a paragraph opens, without the dash after it.

    A dated one may be printed as anybody likes; without a date its place must
    stand in capitals, for "Name – words" opens many a sentence.
    """
    for dash in _DASH.finditer(paragraph, 0, _REACH):
        written = paragraph[: dash.start()].strip()
        if not paragraph[dash.end() :].strip() or not written:
            return None
        place = _place(written)
        if place is None:
            rest = paragraph[dash.end() :]
            if _stands_out(written, dash[0]) and not (is_kicker(rest) or _date_follows(rest)):
                return written
        elif _is_place(place) and not (CORRECTION.match(place) or EMBARGO.match(place)):
            return written
    return None


def is_dateline(line: str) -> bool:
    """Return whether a line is nothing but a dateline: a place and a date."""
    if date_line(line) is not None:
        return False
    bare = _SIGNED.sub("", line.strip(" .:–—-"), count=1)
    return len(bare) <= 80 and any(c.isdigit() for c in bare) and dateline_of(bare + " – x") == bare


def is_of_body(line: str) -> bool:
    """Return whether a body or a desk, and no place, stands beside the date of a line."""
    return _BARRED.search(line) is not None or names_body(_place(line) or "")


def _place(written: str) -> str | None:
    """Return what stands before the date in the words, ``None`` where no date ends them."""
    for dated in find_dates(written):
        return _before(written, dated.span.start, dated.span.end)
    found = YEARLESS.search(written) or _ON_DAY.search(written)
    return _before(written, found.start(), found.end()) if found else None


def _date_follows(rest: str) -> bool:
    """Return whether a date alone stands before the next dash: "KIRN – 3 May – …"."""
    dash = _DASH.search(rest, 0, _AFTER)
    return dash is not None and date_line(rest[: dash.start()]) is not None


def _before(written: str, start: int, end: int) -> str:
    before, after = WEEKDAY.sub("", written[:start]).strip(_EDGES), written[end:].strip(_EDGES)
    if not before and len(after) <= _AFTER and not any(c.isdigit() for c in after):
        return after
    return "" if len(after) > 12 else _LEADS.sub("", before).strip(_EDGES)


def _is_place(place: str) -> bool:
    if any(c.isdigit() for c in place):
        return False
    words = [w for w in _SPLIT.split(place) if w]
    names = [w for w in words if w.lower().strip(".'’") not in _LINKS]
    return (
        bool(names) and len(words) <= 8 and all(w[0].isupper() for w in names) and not _opens(words)
    )


def _opens(words: list[str]) -> bool:
    """Return whether the words open a sentence or a line of another kind."""
    return words[0].lower() in {
        "on",
        "in",
        "at",
        "by",
        "since",
        "from",
        "this",
        "published",
        "posted",
        "issued",
        "released",
        "updated",
        "sent",
        "publié",
        "publicado",
    } or bool(KICKER.match(" ".join(words)))


def _stands_out(written: str, dash: str) -> bool:
    if dash.strip() in (":", ".") or len(written) > 50 or any(c.isdigit() for c in written):
        return False
    place = written.strip("()[] ")
    if not _is_place(place):
        return False
    first = next(w for w in _SPLIT.split(place) if w)
    capitals = sum(c.isupper() for c in place) >= 0.8 * sum(c.isalpha() for c in place)
    bracketed = written[0] in "([" and written[-1] in ")]"
    state = re.fullmatch(r"[^,]{3,30},\s(?:[A-Z]\.?[A-Z]\.?|[A-Z][a-z]{2,4}\.)", place)
    return len(first) >= 3 and (
        capitals or (first.isupper() and "," in place) or bracketed or bool(state)
    )
