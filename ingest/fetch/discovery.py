"""What fetched bytes lead to: a feed's or a sitemap's addresses, or a page's links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from archive.capture import Bytes
from ingest.annotate.lists import Lists
from ingest.fetch.bodies import unzipped
from ingest.fetch.links import Link
from ingest.inputs import SIZE_LIMIT
from ingest.sources.source import Given


@dataclass(frozen=True, slots=True)
class Discovered:
    """What an answer is and where it leads; ``address`` is the one to archive it under."""

    kind: Literal["feed", "page", "other"]
    address: str
    links: tuple[Link, ...] = ()
    is_room: bool = False


def discover(source: Bytes, _given: Given, _lists: Lists) -> Discovered:
    """Return what some bytes lead to; made for the reading room's children."""
    from ingest.fetch.feeds import feed_links
    from ingest.fetch.listings import page_links

    address = source.address or ""
    try:
        data = unzipped(source.data, SIZE_LIMIT)
    except ValueError:
        return Discovered("other", address)
    if not looks_like_html(data, source.media_type):
        links = feed_links(data, address)
        return (
            Discovered("feed", address, links)
            if links is not None
            else Discovered("other", address)
        )
    page = page_links(data, address, source.charset)
    return Discovered("page", page.address, page.links, page.is_room)


def looks_like_html(data: bytes, media_type: str) -> bool:
    """Return whether bytes are a web page; a feed that is sent as one is none."""
    start = data[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<?xml") and any(
        n in start for n in (b"<rss", b"<feed", b"<urlset", b"<sitemapindex")
    ):
        return False
    is_named = media_type in ("text/html", "application/xhtml+xml", "")
    return is_named or b"<html" in start or b"<!doctype html" in start
