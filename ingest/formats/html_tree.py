"""An HTML text to a tree in which nothing that was printed is lost."""

from __future__ import annotations

import re

from lxml import etree

from archive.annotation import Finding
from archive.errors import ReadingError

_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_RAW = re.compile(r"<(script|style|noscript)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_BREAKING = re.compile(
    r"<(?:/?(?:p|div|li|td|tr|h[1-6]|blockquote|section|article)|br)\b[^<>]*>", re.I
)
# Thousands of attributes on one element take lxml minutes; none of them is printed.
_BOMB = re.compile(r"<([a-zA-Z][a-zA-Z0-9]{0,20})\b[^<>]{20000,}>")
_TAG = re.compile(r"<[/!?a-zA-Z][^<>]*>")


def declared_charset(data: bytes) -> str | None:
    """Return the charset that a page's own meta element declares."""
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii", "replace") if found else None


def parse(text: str) -> tuple[etree._Element, tuple[Finding, ...]]:
    """Return the root element, and a finding where the page is nested too deeply to be a tree.

    Such a page is read flat: its tags are taken off and its words kept.
    """
    text = _BOMB.sub(r"<\1>", text)
    root, too_deep = _parse(text)
    if too_deep:
        root, _ = _parse(_flat(text))
        found = Finding("W116", "the page is nested too deeply; its structure was not kept")
        return _checked(root), (found,)
    return _checked(root), ()


def words_in(element: etree._Element, between: str = "") -> str:
    """Return all text under an element."""
    return between.join(str(piece) for piece in element.itertext())


def _parse(text: str) -> tuple[etree._Element | None, bool]:
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.ParserError:
        return None, False
    deep = any("depth" in (entry.message or "") for entry in parser.error_log)
    return root, deep


def _checked(root: etree._Element | None) -> etree._Element:
    if root is None:
        raise ReadingError("S100", "the page has no content; ask for it again")
    return root


def _flat(text: str) -> str:
    text = _BREAKING.sub("\n\n", _RAW.sub(" ", text))
    paragraphs = (p.strip() for p in _TAG.sub(" ", text).split("\n\n"))
    return "<html><body>" + "".join(f"<p>{p}</p>" for p in paragraphs if p) + "</body></html>"
