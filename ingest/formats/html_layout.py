"""A publisher's page layout, as a few selectors that say which element is what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from ingest.formats.printed import Hint

SAID = "data-onrecord"
_STEP = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?P<id>#[\w-]+)?(?P<classes>(?:\.[\w-]+)*)")


@dataclass(frozen=True, slots=True)
class Layout:
    """Selectors ("h1.title", "#main", ".lead") for the parts of one layout; ``body`` may be empty.

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

    def mark(self, root: etree._Element) -> etree._Element | None:
        """Write on each element what it is, and return the one that holds the body."""
        for element in root.iter(etree.Element):
            for said, selectors in self._parts():
                if any(selects(selector, element) for selector in selectors):
                    element.set(SAID, said)
        bodies = (e for e in root.iter(etree.Element) if any(selects(s, e) for s in self.body))
        return next(bodies, None)

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


def selects(selector: str, element: etree._Element) -> bool:
    """Return whether a selector of tag, id and classes fits an element."""
    tag, own_id, classes = _parsed(selector)
    if tag and element.tag != tag:
        return False
    if own_id and element.get("id") != own_id:
        return False
    return classes <= set((element.get("class") or "").split())


@lru_cache(maxsize=1_000)
def _parsed(selector: str) -> tuple[str, str, frozenset[str]]:
    found = _STEP.fullmatch(selector)
    if found is None or not selector:
        raise ValueError(f"{selector!r} is no selector; write tag, #id and .class together")
    classes = frozenset(c for c in found["classes"].split(".") if c)
    return found["tag"] or "", (found["id"] or "").removeprefix("#"), classes
