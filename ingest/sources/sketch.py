"""A first layout for a page, proposed from which elements hold what was read in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from archive.release import Release
from ingest.formats.decoding import decode
from ingest.formats.html_chrome import drop
from ingest.formats.html_layout import Layout, select
from ingest.formats.html_tree import declared_charset, parse

_NAME = re.compile(r"[a-zA-Z][a-zA-Z_-]{1,39}")
_LONGEST = 90
_NAMES = 2
# Elements that a page is made of once its text begins; their holder is worth naming.
_PLAIN = frozenset(("p", "ul", "ol", "blockquote"))
_INLINE = frozenset(("a", "b", "i", "em", "strong", "br", "img", "sup", "sub"))
_UNNAMED = _INLINE | {"html", "body", "li"}
_UNPRINTED = ("head", "script", "style", "noscript", "template")
# Where old pages name nothing, how an element looks tells it from others.
_SHAPES = ("itemprop", "role", "size", "align", "bgcolor", "width")
_MOST = 60


def sketch(data: bytes, release: Release, charset: str | None = None) -> Layout:
    """Return selectors for the parts of a page that has been read; a guess for a person to mend."""
    root = _printed(data, charset)
    dated = release.published
    return Layout(
        title=_holding(root, release.title),
        kicker=_holding(root, release.kicker),
        date=_holding(root, dated.as_written if dated and dated.basis == "visible" else None),
        standfirst=_holding(root, release.standfirst),
        body=_around(root, release),
    )


def outline(data: bytes, charset: str | None = None) -> tuple[tuple[str, str], ...]:
    """Return the named elements that print something of their own: selector and first words."""
    found: list[tuple[str, str]] = []
    for element in _printed(data, charset).iter(etree.Element):
        words = " ".join(_own_words(element).split())
        selector = next(_selectors(element), None)
        if words and selector and len(found) < _MOST and element.tag not in _UNNAMED:
            found.append((selector, words))
    return tuple(found)


def _own_words(element: etree._Element) -> str:
    """Return what an element prints that no named element inside it does."""
    inside = [each.tag for each in element]
    if all(tag in _INLINE for tag in inside) or any(tag in _PLAIN for tag in inside):
        return _text(element)
    return " ".join([element.text or "", *(each.tail or "" for each in element)])


def _holding(root: etree._Element, words: str | None) -> tuple[str, ...]:
    """Return the selector of the innermost element that prints these words and hardly more."""
    wanted = _plain(words or "")
    if not wanted:
        return ()
    found = [(e, _plain(_text(e))) for e in root.iter(etree.Element)]
    near = [e for e, t in found if wanted in t and len(t) <= len(wanted) + _LONGEST]
    return _first_of(root, near)


def _around(root: etree._Element, release: Release) -> tuple[str, ...]:
    """Return the selector of the innermost element that prints the first and the last block."""
    blocks = [_plain(b.span.of(release.text)) for b in release.blocks if b.kind != "table"]
    if not blocks:
        return ()
    found = [(e, _plain(_text(e))) for e in root.iter(etree.Element)]
    return _first_of(root, [e for e, t in found if blocks[0] in t and blocks[-1] in t])


def _first_of(root: etree._Element, elements: list[etree._Element]) -> tuple[str, ...]:
    """Return the selector of the last of some elements that has one which finds it first."""
    for element in reversed(elements):
        for selector in _selectors(element):
            if select(root, (selector,))[:1] == [element]:
                return (selector,)
    return ()


def _printed(data: bytes, charset: str | None) -> etree._Element:
    """Return a page's tree without what it does not print."""
    root, _ = parse(decode(data, charset or declared_charset(data)).text)
    for element in [e for e in root.iter(etree.Element) if e.tag in _UNPRINTED]:
        drop(element)
    return root


def _selectors(element: etree._Element) -> Iterator[str]:
    own = _names(element)
    for name in own:
        yield name if name.startswith("#") else f"{element.tag}{name}"
    if len(own) > 1 and not own[0].startswith("#"):
        yield f"{element.tag}{''.join(own[:_NAMES])}"
    if element.tag in ("h1", "article", "main"):
        yield str(element.tag)
    for name in _SHAPES:
        value = element.get(name) or ""
        if re.fullmatch(r"[\w#+-]{1,20}", value):
            yield f'{element.tag}[{name}="{value}"]'
    parent = element.getparent()
    for name in _names(parent) if parent is not None else ():
        yield f"{name} > {element.tag}"


def _names(element: etree._Element) -> list[str]:
    """Return an element's id and classes as selectors; those that carry a number are one page's."""
    identity = element.get("id") or ""
    found = [f"#{identity}"] if _NAME.fullmatch(identity) else []
    classes = (element.get("class") or "").split()
    return found + [f".{name}" for name in classes if _NAME.fullmatch(name)]


def _text(element: etree._Element) -> str:
    return " ".join(str(piece) for piece in element.itertext())


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
