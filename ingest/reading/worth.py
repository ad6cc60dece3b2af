"""Whether an input is a release at all, and whether it is all there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.errors import ReadingError
from archive.release import Release
from ingest.formats.printed import Page, Printed
from ingest.reading.dates import date_line

_BILL = re.compile(
    r"\b(?:invoice|receipt|pro\s*forma|purchase\s+order|delivery\s+note|order\s+confirmation|facture|rechnung|factura|fattura)\b",
    re.I,
)
_DUE = re.compile(
    r"\b(?:total|amount|balance|sum)\s+(?:due|payable)|payable\s+within|payment\s+terms|\bVAT\b|\bIBAN\b|zahlbar|total\s+ttc|importe\s+total",
    re.I,
)
_MISSING = re.compile(
    r"\b(?:404|403|410|500)\b|(?:page|document|file|article|item)?\s*(?:was\s+)?not\s+(?:be\s+)?found|no\s+longer\s+(?:exists|available)"
    r"|access\s+denied|page\s+introuvable|p[aá]gina\s+no\s+encontrada|does\s+not\s+exist|seite\s+nicht\s+gefunden|moved\s+permanently",
    re.IGNORECASE,
)
_CODE = re.compile(r"[{}<>=;\\|$\d]")
_LETTERS = re.compile(r"[^\W\d_]+")
_FEW = 40
_FEWEST = 12
_LINKED = 0.8


def check_release(page: Page, release: Release, *, is_page: bool) -> None:
    """Raise ``ReadingError`` S102 where the input is something else than a release."""
    words = _words(page, release)
    if _is_bill(release):
        raise ReadingError("S102", "this reads like a bill, not like a release")
    if _is_code(release.text):
        raise ReadingError("S102", "this reads like data or code, not like a release")
    if not is_page:
        return
    if words < 4 * _FEW and _MISSING.search(f"{release.title} {page.stated.title or ''}"):
        raise ReadingError("S102", "this page only says that there is none")
    known = release.published or release.tail.contacts
    least = _FEW if known else 3 * _FEW
    if words < (_FEWEST if _is_marked(release) else least):
        raise ReadingError("S102", "this page has hardly any running text")
    if _is_listing(page.units):
        raise ReadingError("S102", "this page lists releases; give the address of one of them")


def _words(page: Page, release: Release) -> int:
    """Return how many words of running text the body has; links to other pages are none."""
    entries = {unit.text for unit in page.units if _is_entry(unit)}
    kinds = ("paragraph", "list_item", "blockquote")
    prose = (b.span.of(release.text) for b in release.blocks if b.kind in kinds)
    return sum(len(text.split()) for text in prose if text not in entries)


def _is_marked(release: Release) -> bool:
    """Return whether even a few words carry the signs of a release."""
    # A list's heading ("Press releases") is both its title and what would be a kicker.
    kicker = release.kicker if release.kicker != release.title else None
    signs = (kicker, release.dateline, release.embargo, release.tail.end_mark)
    return any(sign is not None for sign in signs) and bool(release.blocks)


def _is_bill(release: Release) -> bool:
    lines = release.text[:3_000].split("\n")
    headed = any(_BILL.search(line) and len(line) <= 40 for line in lines)
    return headed and bool(_DUE.search(release.text)) and len(release.text) < 20_000


def _is_code(text: str) -> bool:
    sample = text[:4_000]
    letters = len("".join(_LETTERS.findall(sample)))
    signs = len(_CODE.findall(sample))
    return len(sample) >= 40 and (signs > 0.3 * len(sample) or letters < 0.35 * len(sample))


def _is_listing(units: Sequence[Printed]) -> bool:
    """Return whether links to other pages, one a release, make up the page."""
    linked = [unit for unit in units if _is_entry(unit)]
    if len(linked) < 3:
        return False
    dated = sum(_is_dated(unit) for unit in units)
    prose = [u for u in units if not _is_entry(u) and len(u.text) > 60 and u.kind == "paragraph"]
    words = sum(len(u.text.split()) for u in prose)
    return (
        words < 40 * len(linked) and words < 150 and (dated >= 3 or len(linked) >= 0.4 * len(units))
    )


def _is_entry(unit: Printed) -> bool:
    """Return whether a unit is one link with little around it but a date or a number."""
    links = [m for m in unit.marks if m.kind == "link"]
    linked = sum(m.span.end - m.span.start for m in links)
    rest = len(unit.text) - linked
    return len(links) == 1 and linked >= 20 and (linked >= _LINKED * len(unit.text) or rest <= 35)


def _is_dated(unit: Printed) -> bool:
    lines = unit.text.split("\n")
    return any(date_line(line) for line in lines) or (
        _is_entry(unit) and bool(re.search(r"\d{4}", unit.text))
    )
