"""Which element of a page holds what the page was made to say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from ingest.formats.html_names import names_of
from ingest.formats.html_units import Placed

_MOST = 0.9
_MUCH = 0.75
_HALF = 0.5
_CONTENT = re.compile(
    r"(?:^|[\s_-])(?:article|story|entry|post|content|body|main|release|text|node|single|copy|prose)"
    r"(?:$|[\s_-]|body|content|text)",
    re.IGNORECASE,
)


def main_element(root: etree._Element, units: Sequence[Placed]) -> etree._Element:
    """Return the smallest element that holds most of the page's running text."""
    scores: dict[etree._Element, float] = {}
    for placed in units:
        worth = _worth(placed)
        if worth <= 0:
            continue
        element: etree._Element | None = placed.holder
        while element is not None:
            scores[element] = scores.get(element, 0.0) + worth
            element = element.getparent()
    return _descend(root, scores)


def _worth(placed: Placed) -> float:
    """Return how much a unit weighs as running text: long, unlinked, with punctuation."""
    text = placed.unit.text
    if placed.linked > _HALF or placed.unit.kind in ("caption", "heading", "table"):
        return 0.0
    if len(text) < 25 or (len(text) < 60 and text[-1] not in ".!?:;”’\"'»"):
        return 0.0
    return min(len(text), 1_000) * (1.0 - placed.linked)


def _share_needed(element: etree._Element) -> float:
    """Return which share of the text an element must hold to be the main one of its parent."""
    if element.tag in ("article", "main") or element.get("itemprop") == "articleBody":
        return _HALF
    return _MUCH if _CONTENT.search(names_of(element)) else _MOST


def _descend(root: etree._Element, scores: dict[etree._Element, float]) -> etree._Element:
    current = root
    while True:
        whole = scores.get(current, 0.0)
        children = [c for c in current if c in scores]
        best = max(children, key=lambda c: scores[c], default=None)
        if best is None or best.tag in ("p", "li", "blockquote", "ul", "ol"):
            return current
        if scores[best] < _share_needed(best) * whole:
            return current
        current = best
