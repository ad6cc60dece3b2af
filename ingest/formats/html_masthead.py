"""What a page's masthead and foot call the site: names that may be the publisher's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ingest.formats.html_tree import words_in
from ingest.formats.spaces import single
from ingest.reading.portraits import subject

_FIRST = 12
_CONNECTING = "of the and for de la le les des du del y et e für der und on in to à los las & d"
_LINKS = frozenset(_CONNECTING.split())
_ELIDED = re.compile(r"[dl][’']", re.I)
_LOGO = re.compile(r"(?:^|[\s_-])(?:logo|brand|site-?title|site-?name|masthead)(?:$|[\s_-])", re.I)
_LOGO_FILE = re.compile(r"logo|header|banner|brand|seal|masthead", re.I)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(?P<name>[^.|·•©\d]{3,80})",
    re.I,
)


def masthead_names(root: etree._Element) -> Iterator[str]:
    """Yield names that stand at the top of a page or in its last lines, surest first."""
    body = root.find("body")
    if body is None:
        return
    yield from (name for name in _logos(body) if is_name(name))
    lines = _lines(body)
    yield from (name for line in lines[:_FIRST] for name in [_cased(line)] if is_name(name))
    lines = lines[_FIRST:]
    for line in lines[-_FIRST:]:
        if (name := subject(line)) and is_name(name):
            yield name
    for line in lines[-_FIRST:]:
        if found := _COPYRIGHT.search(line):
            yield single(found["name"])


def is_name(line: str) -> bool:
    """Return whether a line may be an organisation's name: several words, capitals throughout."""
    words = line.split()
    if not 2 <= len(words) <= 12 or len(line) > 90 or re.search(r"[:;!?@]|[.,]$", line):
        return False
    weighty = [w for w in words if w.lower() not in _LINKS]
    weighty = [_ELIDED.sub("", w) or w for w in weighty]
    return len(weighty) >= 2 and all(w[0].isupper() for w in weighty) and words[0][0].isupper()


def _lines(body: etree._Element) -> list[str]:
    """Return the first lines above the title and the last ones of the page."""
    first: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag == "h1" or len(first) >= _FIRST:
            break
        if line := single((element.text if event == "start" else element.tail) or ""):
            first.append(line)
    first += [""] * (_FIRST - len(first))
    last = [line for line in (single(str(t)) for t in body.itertext()) if line]
    return first + last[-_FIRST:]


def _logos(body: etree._Element) -> Iterator[str]:
    for element in body.iter("a", "p", "div", "span", "img"):
        named = _LOGO.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        if named or (element.tag == "img" and _LOGO_FILE.search(element.get("src") or "")):
            yield single(words_in(element)) or element.get("alt") or ""


def _cased(line: str) -> str:
    """Return a line set in capitals as a name would be written."""
    if not line.isupper() or len(line) < 12:
        return line
    return " ".join(w.lower() if w.lower() in _LINKS else w.capitalize() for w in line.split())
