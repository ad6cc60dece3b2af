"""The addresses in feeds (RSS, Atom, JSON Feed) and sitemaps (plain, index, news)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from itertools import islice

from lxml import etree

from ingest.fetch.addresses import normal
from ingest.fetch.links import Link, kind_by_address

# The sitemap protocol's own limit, which feeds do not reach.
MOST = 50_000
# Elements of one entry that may hold its date.
_PARTS = 100
_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})")
_PUBLISHED = ("publication_date", "pubdate", "published", "date", "issued")
_CHANGED = ("lastmod", "updated")


def feed_links(data: bytes, base: str) -> tuple[Link, ...] | None:
    """Return the links of a feed or sitemap, ``None`` where the bytes are neither."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start == b"{":
        found = _json_links(data, base)
    elif start == b"<":
        found = _xml_links(data, base)
    else:
        found = _text_links(data, base)
    return None if found is None else tuple(dict.fromkeys(found))


def _json_links(data: bytes, base: str) -> list[Link] | None:
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError):
        return None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed" not in str(feed.get("version")):
        return None
    rows = [item for item in items[:MOST] if isinstance(item, dict)]
    found = [link for r in rows if (link := _link(r.get("url"), base, *_stamp(r)))]
    onward = feed.get("next_url")
    address = normal(onward, base) if isinstance(onward, str) else None
    return [*found, *([Link(address, "feed")] if address else [])]


def _stamp(item: dict[str, object]) -> tuple[date | None, bool]:
    """Return the day of a JSON Feed's item, and whether it is that of publication."""
    published = read_day(str(item.get("date_published") or ""))
    return published or read_day(str(item.get("date_modified") or "")), published is not None


def _text_links(data: bytes, base: str) -> list[Link] | None:
    """Return the links of a sitemap that is a plain list of addresses."""
    lines = data[:5_000_000].decode("utf-8", "replace").split()
    if not lines or not all(line.startswith(("http://", "https://")) for line in lines[:50]):
        return None
    return [link for line in lines[:MOST] if (link := _page_link(line, base))]


def _xml_links(data: bytes, base: str) -> list[Link] | None:
    parser = etree.XMLParser(
        recover=True, huge_tree=True, resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    readers = {
        "urlset": _sitemap, "sitemapindex": _sitemap_index, "rss": _rss, "RDF": _rss, "feed": _atom
    }  # fmt: skip
    reader = readers.get(_name(root)) if root is not None else None
    return list(islice(reader(root, base), MOST)) if reader else None


def _sitemap(root: etree._Element, base: str) -> Iterator[Link]:
    for entry in _named(root, "url"):
        link = _page_link(_text(entry, "loc"), base, *_day(entry))
        if link:
            yield link


def _sitemap_index(root: etree._Element, base: str) -> Iterator[Link]:
    for entry in _named(root, "sitemap"):
        address = normal(_text(entry, "loc") or "", base)
        if address:
            yield Link(address, "sitemap", _day(entry)[0])


def _rss(root: etree._Element, base: str) -> Iterator[Link]:
    for entry in _named(root, "item"):
        written = _text(entry, "link") or _permanent(entry)
        link = _link(written, base, *_day(entry))
        if link:
            yield link
    yield from _next_pages(root, base)


def _permanent(entry: etree._Element) -> str | None:
    for guid in _named(entry, "guid"):
        if guid.get("isPermaLink", "true") != "false":
            return guid.text
    return None


def _atom(root: etree._Element, base: str) -> Iterator[Link]:
    base = normal(root.get("{http://www.w3.org/XML/1998/namespace}base") or "", base) or base
    for entry in _named(root, "entry"):
        links = [
            e for e in entry if _name(e) == "link" and e.get("rel", "alternate") == "alternate"
        ]
        link = _link(links[0].get("href") if links else None, base, *_day(entry))
        if link:
            yield link
    yield from _next_pages(root, base)


def _next_pages(root: etree._Element, base: str) -> Iterator[Link]:
    """Yield the next page of a feed that has several (RFC 5005)."""
    for each in _named(root, "link"):
        address = normal(each.get("href") or "", base)
        if each.get("rel") == "next" and address:
            yield Link(address, "feed")


def _page_link(
    written: str | None, base: str, day: date | None = None, fed: bool = False
) -> Link | None:
    address = normal(written or "", base)
    kind = kind_by_address(address) if address else None
    return Link(address, kind, day, fed) if address and kind else None


def _link(written: object, base: str, day: date | None = None, fed: bool = False) -> Link | None:
    address = normal(written, base) if isinstance(written, str) and written.strip() else None
    return Link(address, "release", day, fed) if address else None


def _day(entry: etree._Element) -> tuple[date | None, bool]:
    """Return the day that an entry gives, and whether it is that of publication."""
    parts = islice(entry.iter(etree.Element), _PARTS)
    given = {_name(e).lower(): e.text or "" for e in parts}
    published = next((d for name in _PUBLISHED if (d := read_day(given.get(name, "")))), None)
    changed = next((d for name in _CHANGED if (d := read_day(given.get(name, "")))), None)
    return published or changed, published is not None


def read_day(written: str) -> date | None:
    """Return the day of an ISO or mail date."""
    try:
        found = _ISO.match(written)
        if found:
            return date(*(int(group) for group in found.groups()))
        return parsedate_to_datetime(written).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _named(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return (e for e in root.iter(etree.Element) if _name(e) == name)


def _text(entry: etree._Element, name: str) -> str | None:
    return next((e.text for e in entry if _name(e) == name and (e.text or "").strip()), None)


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
