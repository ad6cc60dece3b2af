"""A publisher's page layout, as a few selectors that say which element is what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from archive.errors import ReadingError
from ingest.formats.printed import Hint

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

SAID = "data-onrecord"
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

    def marked(self, text: str) -> str:
        """Return the page with each selected element bearing what it is.

        An element that several fields select is what the first of them says.
        """
        # Beautiful Soup knows all of CSS; its import waits for a page that needs it.
        from bs4 import BeautifulSoup

        soup = BeautifulSoup(text, "lxml")
        bodies = _selected(soup, self.body)
        # Teasers of other pages bear the names of the body too, around less text.
        for element in sorted(bodies, key=lambda each: -len(each.get_text()))[:1]:
            element[BODY] = "yes"
        for said, selectors in self._parts():
            for element in _selected(soup, selectors):
                element.attrs.setdefault(SAID, said)
                if element.name in _INLINE:
                    element.name = "div"
        return str(soup)

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


def _selected(soup: BeautifulSoup, selectors: tuple[str, ...]) -> Iterable[Tag]:
    """Return the elements that any of the selectors finds, in printed order."""
    from soupsieve import SelectorSyntaxError

    try:
        return soup.select(", ".join(selectors)) if selectors else ()
    except SelectorSyntaxError as error:
        named = ", ".join(selectors)
        raise ReadingError(
            "S107", f"a layout's selectors cannot be read: {named}: {error}"
        ) from error


def main_of(root: etree._Element) -> etree._Element | None:
    """Return the element that a layout's selectors named as the one with the body."""
    return next((e for e in root.iter(etree.Element) if e.get(BODY)), None)
