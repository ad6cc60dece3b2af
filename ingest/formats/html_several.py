"""Several whole releases in one page, each in an article of its own."""

from __future__ import annotations

from html import escape

from lxml import etree

from ingest.formats.html_tree import parse, words_in
from ingest.formats.spaces import single
from ingest.reading.dates import find_dates

_HEADINGS = ("h1", "h2", "h3")
_FEWEST = 40
# Where the date of a release stands: in its first lines.
_TOP = 400
_MOST = 50


def articles_in(text: str) -> list[str]:
    """Return a page of its own for each release in a page, none unless there are several.

    Each has a heading, a date and running text. Where headings lead to other
    pages the page is a list, and those pages are the releases.
    """
    if text.count("<article") < 2:
        return []
    root, findings = parse(text)
    if findings:
        return []
    for first in root.iter("article"):
        parent = first.getparent()
        beside = [e for e in (parent if parent is not None else ()) if e.tag == "article"]
        if 2 <= len(beside) <= _MOST and all(map(_is_release, beside)):
            language = root.get("lang") or ""
            return [_page(article, language) for article in beside]
    return []


def _is_release(article: etree._Element) -> bool:
    heading = next(article.iter(*_HEADINGS), None)
    if heading is None or _leads_away(heading):
        return False
    running = sum(len(words_in(p).split()) for p in article.iter("p") if not _leads_away(p))
    if running < _FEWEST or article.find(".//article") is not None:
        return False
    top = single(words_in(article, " "))[:_TOP]
    return article.find(".//time") is not None or next(find_dates(top), None) is not None


def _leads_away(element: etree._Element) -> bool:
    """Return whether all that an element prints leads to another page."""
    within = next((a for a in element.iterancestors("a")), None)
    links = [within] if within is not None else list(element.iter("a"))
    linked = sum(len(words_in(a)) for a in links if not (a.get("href") or "#").startswith("#"))
    return linked > 0 and linked >= 0.8 * len(words_in(element).strip())


def _page(article: etree._Element, language: str) -> str:
    inside = etree.tostring(article, encoding="unicode", method="html", with_tail=False)
    lang = article.get("lang") or language
    return f'<html lang="{escape(lang)}"><body><main>{inside}</main></body></html>'
