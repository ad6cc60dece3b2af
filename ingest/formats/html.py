"""An HTML page to what it prints: the head, the main text and the tail, without the site."""

from __future__ import annotations

from lxml import etree

from archive.annotation import Finding
from ingest.formats.html_afterwards import settle
from ingest.formats.html_cards import open_cards
from ingest.formats.html_chrome import strip_chrome, strip_unprinted, weigh
from ingest.formats.html_layout import Layout, main_of
from ingest.formats.html_main import main_element
from ingest.formats.html_stated import read_stated
from ingest.formats.html_teasers import teasers
from ingest.formats.html_tree import parse
from ingest.formats.html_units import place_units
from ingest.formats.html_window import window
from ingest.formats.printed import Page, Printed, Stated

_FEW = 60
_MUCH = 300


def read_html(text: str, layout: Layout | None = None) -> Page:
    """Return the units of a page in printed order, with what its head states.

    A layout outranks what the page's own names suggest.
    """
    root, findings = parse(text)
    if layout and not findings:
        root, _ = parse(layout.marked(text))
    stated = read_stated(root)
    main = main_of(root) if layout else None
    if layout and layout.body and main is None:
        said = f"the page has no {' or '.join(layout.body)}; it was read as any other page"
        findings = (*findings, Finding("W117", said))
    strip_chrome(root)
    open_cards(root)
    kept = _kept(root, stated, main)
    if main is None and _prose(kept) < _FEW and text.count(" ") > _MUCH:
        kept = _read_again(text, stated, kept)
    return Page(tuple(kept), stated, findings)


def _kept(
    root: etree._Element, stated: Stated, main: etree._Element | None = None
) -> list[Printed]:
    body = root.find("body")
    body = root if body is None else body
    weights = weigh([e for e in body.iter() if isinstance(e.tag, str)])
    units = settle(place_units(body, weights))
    away = teasers(units, weights)
    own = [placed for i, placed in enumerate(units) if i not in away] or units
    return window(own, main if main is not None else main_element(body, own), stated)


def _read_again(text: str, stated: Stated, kept: list[Printed]) -> list[Printed]:
    """Return what is kept where only elements are left out that can hold no body.

    A site may name the very element that holds its text as others name furniture.
    """
    root, _ = parse(text)
    strip_unprinted(root)
    again = _kept(root, stated)
    return again if _prose(again) >= max(2 * _FEW, 3 * _prose(kept)) else kept


def _prose(units: list[Printed]) -> int:
    """Return how many words of running text the units hold."""
    return sum(len(u.text.split()) for u in units if u.kind == "paragraph" and len(u.text) > 60)
