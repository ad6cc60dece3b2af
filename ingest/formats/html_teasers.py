"""Teasers of other pages: small items, several alike, each headed by a link."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from lxml import etree

from ingest.formats.html_units import Placed

_LINKED = 0.8
_HEADING = 40
_LARGEST = 700
_SINGLE = frozenset(("p", "body", "h1", "h2", "h3", "h4", "h5", "h6"))
_LABELLED = re.compile(
    r"(?:read|see|view|watch|also|more|don[’']?t\s+miss|related|recommended|you\s+may|most\s+(?:read|popular)|leggi|lire|leer"
    r"|lea|mehr|lesen|click\s+here)\b.{0,24}?(?::|\s[–—-]\s|$)|related\b|read\s+more\b|see\s+also\b",
    re.IGNORECASE,
)


def teasers(units: Sequence[Placed], weights: dict[etree._Element, int]) -> set[int]:
    """Return which units advertise other pages and are no part of what this one says."""
    items = _items(units, weights)
    alike = Counter((item.getparent(), item.tag) for item in set(items.values()))
    repeated = {i for i, item in items.items() if alike[(item.getparent(), item.tag)] >= 3}
    holders = {items[i] for i in repeated}
    inside = {
        i
        for i, placed in enumerate(units)
        if holders and any(e in holders for e in (placed.holder, *placed.holder.iterancestors()))
    }
    labelled = {i for i, p in enumerate(units) if _is_labelled(p) or _is_row_of_links(p)}
    found = repeated | inside | labelled | _runs(units) | _headed(units)
    return found | {i - 1 for i in found if i and _is_small_heading(units[i - 1])}


def _items(
    units: Sequence[Placed], weights: dict[etree._Element, int]
) -> dict[int, etree._Element]:
    """Return, for each unit that is all link, the largest small element around it."""
    items: dict[int, etree._Element] = {}
    for i, placed in enumerate(units):
        if placed.linked < _LINKED or len(placed.unit.text) < 15 or placed.unit.hint == "title":
            continue
        item = placed.holder
        parent = item.getparent()
        while parent is not None and weights.get(parent, _LARGEST + 1) <= _LARGEST:
            item, parent = parent, parent.getparent()
        if item.tag not in _SINGLE:
            items[i] = item
    return items


def _is_labelled(placed: Placed) -> bool:
    """Return whether a line sends the reader elsewhere ("Read more: ...")."""
    text = placed.unit.text
    return (
        placed.linked >= 0.5
        and len(text) <= 250
        and placed.unit.hint is None
        and bool(_LABELLED.match(text.lstrip("([")))
    )


def _is_row_of_links(placed: Placed) -> bool:
    """Return whether a line is three or more links in a row: tags, sections, services."""
    links = sum(m.kind == "link" for m in placed.unit.marks)
    return links >= 3 and placed.linked >= _LINKED and placed.unit.kind == "paragraph"


def _runs(units: Sequence[Placed]) -> set[int]:
    """Return runs of two or more lines that are nothing but links.

    A run that a colon introduces is a list of what the text speaks of.
    """
    found: set[int] = set()
    start = 0
    for i in range(len(units) + 1):
        if i < len(units) and _is_all_link(units[i]):
            continue
        introduced = start > 0 and units[start - 1].unit.text.endswith(":")
        if i - start >= 2 and not (introduced and len(units[start - 1].unit.text) > _HEADING):
            found.update(range(start, i))
        start = i + 1
    return found


# What heads links to other pages, be it only one: "Read also", "À lire aussi".
_HEADS: Final = re.compile(
    r"(?:related|similar|more|other|latest|recent|further)\s+(?:news|stories|articles|releases|posts|items|pages|content|reading)"
    r"|(?:read|see)\s+(?:also|more|next)|you\s+(?:may|might)\s+also\b.*|what\s+to\s+read\s+next|in\s+the\s+same\s+section"
    r"|(?:à\s+)?(?:lire|voir)\s+(?:aussi|également)|(?:autres|dernières|toutes\s+les)\s+(?:actualités|nouvelles)|articles?\s+(?:liés|similaires|associés)"
    r"|sur\s+le\s+même\s+(?:sujet|thème)|dans\s+la\s+même\s+rubrique"
    r"|(?:lea|leer|ver|vea)\s+también|(?:otras|últimas|más)\s+noticias|(?:noticias|artículos|contenidos?|notas)\s+relacionad[oa]s?|te\s+puede\s+interesar",
    re.IGNORECASE,
)


def _headed(units: Sequence[Placed]) -> set[int]:
    """Return the lines that are nothing but links under a heading that leads to other pages."""
    found: set[int] = set()
    for i, placed in enumerate(units):
        heading = placed.unit.text.strip(" :…")
        if not _is_small_heading(placed) or not _HEADS.fullmatch(heading):
            continue
        at = i + 1
        while at < len(units) and units[at].linked >= _LINKED and units[at].unit.hint is None:
            at += 1
        found.update(range(i + 1, at))
    return found


def _is_all_link(placed: Placed) -> bool:
    unit = placed.unit
    return placed.linked >= _LINKED and unit.hint is None and len(unit.text.split()) >= 3


def _is_small_heading(placed: Placed) -> bool:
    unit = placed.unit
    if unit.hint is not None or len(unit.text) > _HEADING or unit.text[-1] in ".”\"'’":
        return False
    return unit.kind == "heading" or unit.emphatic or unit.text.isupper() or unit.text[-1] in ":…"
