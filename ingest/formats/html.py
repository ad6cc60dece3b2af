"""An HTML page to what it prints: the head, the main text and the tail, without the site."""

from __future__ import annotations

from ingest.formats.html_afterwards import settle
from ingest.formats.html_chrome import strip_chrome, weigh
from ingest.formats.html_main import main_element
from ingest.formats.html_stated import read_stated
from ingest.formats.html_teasers import teasers
from ingest.formats.html_tree import parse
from ingest.formats.html_units import place_units
from ingest.formats.html_window import window
from ingest.formats.printed import Page


def read_html(text: str) -> Page:
    """Return the units of a page in printed order, with what its head states."""
    root, findings = parse(text)
    stated = read_stated(root)
    strip_chrome(root)
    body = root.find("body")
    body = root if body is None else body
    weights = weigh([e for e in body.iter() if isinstance(e.tag, str)])
    units = settle(place_units(body, weights))
    away = teasers(units, weights)
    own = [placed for i, placed in enumerate(units) if i not in away]
    main = main_element(body, own or units)
    kept = window(own or units, main, stated)
    return Page(tuple(kept), stated, findings)
