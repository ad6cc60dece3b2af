"""The links of a web page that are worth a visit, with the dates that stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from lxml import etree

from archive.errors import ReadingError
from ingest.fetch.addresses import folder_of, is_home, is_root, normal, settled, site_of
from ingest.fetch.links import Link, day_in, is_listing, is_number_of, kind_of
from ingest.formats.decoding import decode
from ingest.formats.html_tree import declared_charset, parse
from ingest.reading.dates import find_dates

MOST = 5_000
_CHROME_TAGS = frozenset(("nav", "header", "footer", "aside", "form", "button"))
_CHROME_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|header|footer|foot|topbar|breadcrumbs?|crumbs|sidebar"
    r"|social|share|masthead|cookie)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_ITEM_TAGS = frozenset(("li", "tr", "article", "p", "div", "td", "section", "dd", "dt"))
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_ITEM_LENGTH = 1_500


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says of itself and where it leads.

    ``address`` is its settled one; ``is_room`` says that it is called like
    a list of releases.
    """

    address: str
    links: tuple[Link, ...]
    is_room: bool = False


def page_links(data: bytes, address: str, charset: str | None = None) -> Page:
    """Return a page's links to its own site, and to feeds and sitemaps wherever they are."""
    try:
        root, _ = parse(decode(data, charset or declared_charset(data)).text)
    except ReadingError:
        return Page(address, ())
    base = _base(root, address)
    found = (*_declared(root, base), *_anchors(root, base, address))
    links: dict[str, Link] = {}
    for link in found:
        if link.address != address:
            links.setdefault(link.address, link)
    return Page(
        settled(address, _canonical(root, base)),
        tuple(links.values())[:MOST],
        not is_home(address) and is_listing(address),
    )


def _base(root: etree._Element, address: str) -> str:
    stated = root.find(".//base")
    return normal((stated.get("href") if stated is not None else "") or "", address) or address


def _canonical(root: etree._Element, base: str) -> str | None:
    for each in root.iter("link"):
        if "canonical" in (each.get("rel") or "").lower().split() and each.get("href"):
            return normal(each.get("href") or "", base)
    return None


def _declared(root: etree._Element, base: str) -> Iterator[Link]:
    """Yield the feeds and the next page that a page's head declares."""
    for each in root.iter("link"):
        rel = (each.get("rel") or "").lower().split()
        address = normal(each.get("href") or "", base)
        if address is None:
            continue
        is_feed = (each.get("type") or "").lower() in _FEED_TYPES
        if (
            "alternate" in rel
            and is_feed
            and "comment" not in f"{each.get('title')}{address}".lower()
        ):
            yield Link(address, "feed")
        elif "next" in rel:
            yield Link(address, "next")


def _anchors(root: etree._Element, base: str, page: str) -> Iterator[Link]:
    for anchor in root.iter("a"):
        address = normal(anchor.get("href") or "", base)
        if address is None or site_of(address) != site_of(page) or is_root(address):
            continue
        words = " ".join(_beginning(anchor)[:300].split())
        onward = "next" in (anchor.get("rel") or "").lower().split()
        onward = onward or (is_number_of(words) and _differ_in_numbers(address, page))
        chrome = is_home(address) or _in_chrome(anchor)
        kind = kind_of(address, words, chrome=chrome, onward=onward)
        if kind == "hub" and not chrome and _is_item(anchor, address, page):
            kind = "release"
        if kind:
            yield Link(address, kind, _day_beside(anchor, address) if kind == "release" else None)


def _beginning(element: etree._Element) -> str:
    """Return the text of an element, not much more of it than an item of a list has."""
    pieces, size = [], 0
    for piece in element.itertext():
        pieces.append(str(piece))
        size += len(piece)
        if size > _ITEM_LENGTH:
            break
    return "".join(pieces)


def _is_item(anchor: etree._Element, address: str, page: str) -> bool:
    """Return whether a link, however short its words, is one of a list: in its folder, or dated."""
    folder = folder_of(page)
    if is_listing(page) and folder.count("/") > 1 and folder_of(address).startswith(folder):
        return True
    item = next((e for e in anchor.iterancestors() if e.tag in _ITEM_TAGS), None)
    text = _beginning(item) if item is not None else ""
    return len(text) <= _ITEM_LENGTH // 5 and any(find_dates(text))


def _differ_in_numbers(one: str, other: str) -> bool:
    """Return whether two addresses of a site could be two pages of one list."""
    first, second = (urlsplit(a) for a in (one, other))
    bare = [
        re.sub(r"[\d/_=-]+|page|index|p(?==)", "", p.path.rsplit(".", 1)[0])
        for p in (first, second)
    ]
    return bare[0] == bare[1] or bare[0].startswith(bare[1])


def _in_chrome(anchor: etree._Element) -> bool:
    for each in anchor.iterancestors():
        if each.tag in _CHROME_TAGS and not _is_article_header(each):
            return True
        if _CHROME_NAMES.search(f"{each.get('class') or ''} {each.get('id') or ''}"):
            return each.tag not in ("body", "html", "main")
    return False


def _is_article_header(element: etree._Element) -> bool:
    return element.tag == "header" and any(
        a.tag in ("article", "li") for a in element.iterancestors()
    )


def _day_beside(anchor: etree._Element, address: str) -> date | None:
    """Return the one date of the item that a link is in, else the one in its address."""
    for item in anchor.iterancestors():
        if item.tag not in _ITEM_TAGS:
            continue
        text = _beginning(item)
        if len(text) > _ITEM_LENGTH:
            break
        days = {max(f.value, f.other or f.value) for f in find_dates(text)}
        if days:
            return days.pop() if len(days) == 1 else None
    return day_in(address)
