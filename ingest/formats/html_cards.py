"""Whom to ask, set as a table, a list of terms or a card, made lines of "label: value"."""

from __future__ import annotations

import re

from lxml import etree

from ingest.formats.html_tree import words_in
from ingest.formats.spaces import single
from ingest.reading import signs

_LABEL = re.compile(
    r"(?:(?:full\s+)?name|nom(?:\s+et\s+prénom)?|nombre(?:\s+y\s+apellidos)?|contact(?:\s+(?:person|name))?"
    r"|contacto|(?:job\s+)?title|role|position|function|fonction|titre|poste|cargo|puesto|función"
    r"|organi[sz]ation|organisme|organización|(?:e-?)?mail(?:\s+address)?|courriel|adresse\s+(?:e-?mail|électronique)"
    r"|correo(?:\s+electrónico)?|(?:tele)?phone(?:\s+number)?|tel|tél(?:éphone)?|teléfono|tfno|mobile|cell|portable|móvil)"
    r"\s*[.:]*",
    re.IGNORECASE,
)
_CARD = re.compile(r"(?:^|\s)(?:vcard|hcard|h-card|contact-card)(?:$|\s)")
_MOST = 12
_LONGEST = 400


def open_cards(root: etree._Element) -> None:
    """Rewrite the cards of a tree, one line a field; other tables and lists stay."""
    for element in list(root.iter("table", "dl")):
        fields = _fields(element)
        if fields and _is_card(fields):
            _rewrite(element, fields)
    for element in root.iter("div", "p", "address", "li", "section"):
        if _CARD.search(element.get("class") or "") and len(words_in(element)) <= _LONGEST:
            _break_lines(element)


def _fields(element: etree._Element) -> list[tuple[str, str]]:
    """Return the label and the value of each row, nothing where a row has not just these two."""
    cells = "th td" if element.tag == "table" else "dt dd"
    found = [single(words_in(e, " ")) for e in element.iter(*cells.split())]
    rows = len(list(element.iter("tr"))) if element.tag == "table" else len(found) // 2
    if not 0 < rows <= _MOST or len(found) != 2 * rows:
        return []
    return list(zip(found[::2], found[1::2], strict=True))


def _is_card(fields: list[tuple[str, str]]) -> bool:
    reachable = any(signs.email_of(value) or signs.phone_of(value) for _, value in fields)
    return reachable and all(_LABEL.fullmatch(label) for label, _ in fields)


def _rewrite(element: etree._Element, fields: list[tuple[str, str]]) -> None:
    tail = element.tail
    element.clear()
    element.tag, element.tail = "div", tail
    element.set("class", "contact")
    for label, value in fields:
        line = etree.SubElement(element, "p")
        line.text = f"{label.rstrip(' .:')}: {value}"


def _break_lines(card: etree._Element) -> None:
    """Put a line break between the fields of a card that stand side by side without a sign."""
    for child in list(card):
        if child.tag in ("span", "a") and child.getnext() is not None and not child.tail:
            child.addnext(etree.Element("br"))
