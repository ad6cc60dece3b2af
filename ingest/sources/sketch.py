"""A first layout for a page, proposed from which elements hold what was read in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from archive.release import Release
from ingest.formats.decoding import decode
from ingest.formats.html_layout import Layout
from ingest.formats.html_tree import declared_charset

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_NAME = re.compile(r"[a-zA-Z][a-zA-Z_-]{1,39}")
_LONGEST = 90
_NAMES = 2
# Elements that a page is made of once its text begins; their holder is worth naming.
_PLAIN = frozenset(("p", "ul", "ol", "blockquote"))
_INLINE = frozenset(("a", "b", "i", "em", "strong", "br", "img", "sup", "sub"))
_UNNAMED = _INLINE | {"html", "body", "li"}
# Where old pages name nothing, how an element looks tells it from others.
_SHAPES = ("itemprop", "role", "size", "align", "bgcolor", "width")
_SHAPE = re.compile(r"[\w#%+-]{1,20}")
_MOST = 60


def sketch(data: bytes, release: Release, charset: str | None = None) -> Layout:
    """Return selectors for the parts of a page that has been read; a guess for a person to mend."""
    soup = _soup(data, charset)
    dated = release.published
    return Layout(
        title=_holding(soup, release.title),
        kicker=_holding(soup, release.kicker),
        date=_holding(soup, dated.as_written if dated and dated.basis == "visible" else None),
        standfirst=_holding(soup, release.standfirst),
        body=_around(soup, release),
    )


def outline(data: bytes, charset: str | None = None) -> tuple[tuple[str, str], ...]:
    """Return the named elements that print something of their own: selector and first words."""
    soup = _soup(data, charset)
    found: list[tuple[str, str]] = []
    for element in soup.find_all(True):
        words = " ".join(_own_words(element).split())
        selector = next(_selectors(element), None)
        if words and selector and len(found) < _MOST and element.name not in _UNNAMED:
            found.append((selector, words))
    return tuple(found)


def _own_words(element: Tag) -> str:
    """Return what an element prints that no named element inside it does."""
    inside = [each.name for each in element.find_all(True, recursive=False)]
    if all(name in _INLINE for name in inside) or any(name in _PLAIN for name in inside):
        return element.get_text(" ")
    return " ".join(element.find_all(string=True, recursive=False))


def _holding(soup: BeautifulSoup, words: str | None) -> tuple[str, ...]:
    """Return the selector of the innermost element that prints these words and hardly more."""
    wanted = _plain(words or "")
    if not wanted:
        return ()
    found = [e for e in soup.find_all(True) if wanted in _plain(e.get_text(" "))]
    near = [e for e in found if len(_plain(e.get_text(" "))) <= len(wanted) + _LONGEST]
    named = (selector for e in reversed(near) if (selector := _selector(soup, e)))
    return tuple(named)[:1]


def _soup(data: bytes, charset: str | None) -> BeautifulSoup:
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(decode(data, charset or declared_charset(data)).text, "lxml")
    for element in soup.select("head, script, style, noscript, template"):
        element.decompose()
    return soup


def _around(soup: BeautifulSoup, release: Release) -> tuple[str, ...]:
    """Return the selector of the innermost element that prints the first and the last block."""
    blocks = [_plain(b.span.of(release.text)) for b in release.blocks if b.kind != "table"]
    if not blocks:
        return ()
    found = [
        e
        for e in soup.find_all(True)
        if blocks[0] in (text := _plain(e.get_text(" "))) and blocks[-1] in text
    ]
    named = (selector for e in reversed(found) if (selector := _selector(soup, e)))
    return tuple(named)[:1]


def _selector(soup: BeautifulSoup, element: Tag) -> str | None:
    """Return the first short selector that finds this element before any other."""
    return next((s for s in _selectors(element) if soup.select_one(s) is element), None)


def _selectors(element: Tag) -> Iterator[str]:
    own = _names(element)
    for name in own:
        yield name if name.startswith("#") else f"{element.name}{name}"
    if len(own) > 1 and not own[0].startswith("#"):
        yield f"{element.name}{''.join(own[:_NAMES])}"
    if element.name in ("h1", "article", "main"):
        yield element.name
    for name in _SHAPES:
        value = str(element.get(name) or "")
        if _SHAPE.fullmatch(value):
            yield f'{element.name}[{name}="{value}"]'
    parent = element.parent
    for name in _names(parent) if parent is not None else ():
        yield f"{name} > {element.name}"


def _names(element: Tag) -> list[str]:
    """Return an element's id and classes as selectors; those that carry a number are one page's."""
    identity = str(element.get("id") or "")
    classes = element.get("class") or ()
    found = [f"#{identity}"] if _NAME.fullmatch(identity) else []
    return found + [f".{name}" for name in classes if _NAME.fullmatch(name)]


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
