"""A publisher's page layout, as a few selectors that say which element is what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ingest.formats.printed import Hint

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
        bodies = soup.select(", ".join(self.body)) if self.body else ()
        # Teasers of other pages bear the names of the body too, around less text.
        for element in sorted(bodies, key=lambda each: -len(each.get_text()))[:1]:
            element[BODY] = "yes"
        for said, selectors in self._parts():
            for element in soup.select(", ".join(selectors)) if selectors else ():
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


def main_of(root: etree._Element) -> etree._Element | None:
    """Return the element that a layout's selectors named as the one with the body."""
    return next((e for e in root.iter(etree.Element) if e.get(BODY)), None)
