"""A publisher's page layout, as a few selectors that say which element is what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from archive.errors import ReadingError
from ingest.formats.printed import Hint

SAID = "data-onrecord"
_UNPRINTED = ("script", "style", "noscript", "template")
# What stands in a line of others is a part of its own once a layout says so.
_INLINE = frozenset(("span", "time", "small", "font", "b", "strong", "em", "i", "label"))
BODY = "data-onrecord-body"


@dataclass(frozen=True, slots=True)
class Layout:
    """CSS selectors ("h1.title", "main > .lead") for the parts of one layout; all may be empty.

    What no selector names is read as on any other page.
    """

    title: tuple[str, ...] = ()
    kicker: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    standfirst: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    credit: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()

    def mark(self, root: etree._Element) -> None:
        """Let each selected element of a page bear what it is.

        An element that several fields select is what the first of them says.
        """
        # Teasers of other pages bear the names of the body too, around less text.
        for element in sorted(select(root, self.body), key=_length, reverse=True)[:1]:
            element.set(BODY, "yes")
        for said, selectors in self._parts():
            for element in select(root, selectors):
                if element.get(SAID) is None:
                    element.set(SAID, said)
                if element.tag in _INLINE:
                    element.tag = "div"

    def _parts(self) -> Iterator[tuple[Hint | str, tuple[str, ...]]]:
        yield "title", self.title
        yield "kicker", self.kicker
        yield "date", self.date
        yield "standfirst", self.standfirst
        yield "note", self.note
        yield "boilerplate", self.boilerplate
        yield "contact", self.contact
        yield "credit", self.credit
        yield "drop", self.drop


def select(root: etree._Element, selectors: tuple[str, ...]) -> list[etree._Element]:
    """Return the elements that any of the selectors finds, each once, in printed order."""
    if not selectors:
        return []
    found = _path(selectors)(root)
    return [e for e in found if isinstance(e, etree._Element)] if isinstance(found, list) else []


@lru_cache(maxsize=1_000)
def _path(selectors: tuple[str, ...]) -> etree.XPath:
    # Its import waits for a page that needs it.
    from cssselect import HTMLTranslator, SelectorError

    try:
        return etree.XPath(" | ".join(HTMLTranslator().css_to_xpath(each) for each in selectors))
    except (SelectorError, etree.XPathSyntaxError) as error:
        named = ", ".join(selectors)
        raise ReadingError(
            "S107", f"a layout's selectors cannot be read: {named}: {error}"
        ) from error


def _length(element: etree._Element) -> int:
    shown = (e for e in element.iter(etree.Element) if e.tag not in _UNPRINTED)
    return sum(len(e.text or "") + len(e.tail or "") for e in shown)


def main_of(root: etree._Element) -> etree._Element | None:
    """Return the element that a layout's selectors named as the one with the body."""
    return next((e for e in root.iter(etree.Element) if e.get(BODY)), None)
