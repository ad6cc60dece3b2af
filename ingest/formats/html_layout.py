"""A publisher's page layout, as a few selectors that say which element is what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ingest.formats.printed import Hint

SAID = "data-onrecord"
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
        for element in soup.select(", ".join(self.body))[:1] if self.body else ():
            element[BODY] = "yes"
        for said, selectors in self._parts():
            for element in soup.select(", ".join(selectors)) if selectors else ():
                element.attrs.setdefault(SAID, said)
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
