"""Which elements of a page are furniture of the site and no part of what it publishes."""

from __future__ import annotations

import re

from lxml import etree

from ingest.formats.html_layout import SAID
from ingest.formats.html_names import names_content, names_furniture
from ingest.formats.html_tree import words_in

_UNPRINTED = (
    "script style noscript template svg iframe object embed applet button input select option "
    "textarea canvas audio video map head title nav dialog math"
)
_NEVER = frozenset(_UNPRINTED.split())
_FRAMING = (
    "navigation banner contentinfo dialog alertdialog search complementary menu menubar toolbar "
    "tablist alert"
)
_ROLES = frozenset(_FRAMING.split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TAIL = re.compile(
    r"\b(?:notes? (?:to|for) (?:the )?editors?|(?:media|press) (?:contacts?|[ei]nquiries)"
    r"|contacts? presse|contacto (?:de|para) (?:la )?(?:prensa|medios))\b",
    re.IGNORECASE,
)
_FOOT = re.compile(r"(?:^|[\s_-])foot(?:er)?(?:$|[\s_-])", re.IGNORECASE)
_BACK = re.compile("[\\s\u21a9\u21b5\u23ce\u2191\u2934^\ufe0e\ufe0f]+")
_LARGE = 0.5
_FRAME = 0.3
_NAMED = 0.2


def strip_chrome(root: etree._Element) -> None:
    """Take the site's furniture out of the tree; the words around it stay."""
    elements = [e for e in root.iter() if isinstance(e.tag, str)]
    weights = weigh(elements)
    titled = {a for e in elements if e.tag == "h1" for a in e.iterancestors()}
    whole = weights[root]
    framed = any(e.tag in ("main", "article") for e in elements)
    for element in elements:
        if element is not root and _is_chrome(
            element, weights[element] / (whole or 1), titled, framed
        ):
            drop(element)


def strip_unprinted(root: etree._Element) -> None:
    """Take only those elements out of the tree that print no text of a page's own."""
    for element in [e for e in root.iter() if e.tag in _NEVER or e.tag in ("footer", "aside")]:
        drop(element)


def weigh(elements: list[etree._Element]) -> dict[etree._Element, int]:
    """Return how much print each element holds; elements come in document order."""
    weights: dict[etree._Element, int] = {}
    for element in reversed(elements):
        total = _print(element.text)
        for child in element:
            total += weights.get(child, 0) + _print(child.tail)
        weights[element] = total if element.tag not in _NEVER else 0
    return weights


def drop(element: etree._Element) -> None:
    """Remove an element from its tree; what follows it in print stays."""
    parent = element.getparent()
    if parent is None:
        return
    before, tail = element.getprevious(), element.tail
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def _is_chrome(
    element: etree._Element, share: float, titled: set[etree._Element], framed: bool
) -> bool:
    tag = element.tag
    if tag in _NEVER:
        return True
    if tag in ("html", "body"):
        return False
    if tag == "a" and _is_way_back(element):
        return True
    if (said := element.get(SAID)) is not None:
        return said == "drop"
    if _is_hidden(element) or (element.get("role") or "").lower() in _ROLES:
        return share < _LARGE and element not in titled
    if tag in ("main", "article", "h1") or element in titled:
        return False
    if tag in ("footer", "header", "aside", "form"):
        return _is_frame(element, share, framed=framed)
    if not names_furniture(element) or _is_foot_of_text(element):
        return False
    return share < (_NAMED if names_content(element) else _LARGE)


def _is_foot_of_text(element: etree._Element) -> bool:
    """Return whether "foot" names the notes and contacts below a text, and not the site's foot."""
    held = any(a.tag in ("main", "article") for a in element.iterancestors())
    foot = _FOOT.search(element.get("class") or "") is not None
    return held and foot and bool(_TAIL.search(words_in(element, " ")[:2_000]))


def _is_way_back(link: etree._Element) -> bool:
    """Return whether a link only leads from a footnote back to the text."""
    if link.get("role") == "doc-backlink":
        return True
    text = words_in(link).strip() if (link.get("href") or "").startswith("#") else ""
    return 0 < len(text) <= 4 and not _BACK.sub("", text)


def _is_hidden(element: etree._Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def _is_frame(element: etree._Element, share: float, *, framed: bool) -> bool:
    """Return whether a header, footer, aside or form frames the page and holds no body."""
    parent = element.getparent()
    if element.tag == "footer" and parent is not None and parent.tag == "blockquote":
        return False
    if element.tag == "aside" and _TAIL.search(words_in(element, " ")[:2_000]):
        return False
    outside = framed and not any(a.tag in ("main", "article") for a in element.iterancestors())
    return share < _FRAME or (outside and element.tag in ("header", "footer"))


def _print(text: str | None) -> int:
    return len(text) if text and not text.isspace() else 0
