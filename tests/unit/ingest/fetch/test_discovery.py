"""Feeds, sitemaps and pages lead where they say, whatever their form."""

from __future__ import annotations

import gzip
import json
from datetime import date

import pytest

from archive.capture import Bytes
from ingest.annotate.lists import Lists
from ingest.fetch.discovery import Discovered, discover
from ingest.fetch.feeds import feed_links, read_day
from ingest.fetch.links import Link
from ingest.sources.source import Given

ROOT = "https://www.example.org"
DAY = date(2021, 5, 3)
RSS = """<rss version="2.0"><channel><link>https://www.example.org/</link><item>
<title>A &amp; b</title><link> /news/a </link><pubDate>Mon, 03 May 2021 09:00:00 +0100</pubDate>
</item><item><guid>https://www.example.org/news/b</guid></item>
<item><guid isPermaLink="false">b17</guid></item></channel></rss>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<item><link>https://www.example.org/news/a</link><dc:date>2021-05-03T08:00:00Z</dc:date></item>
<item><link>https://www.example.org/news/b</link></item></rdf:RDF>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="x"/>
<entry><link rel="enclosure" href="a.mp3"/><link href="news/a"/><updated>2022-01-01</updated>
<published>2021-05-03T10:00:00Z</published></entry>
<entry><link rel="alternate" href="/news/b"/></entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"url": "/news/a", "date_published": "2021-05-03T10:00:00Z"}, {"url": "news/b"}],
    }
)
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://www.example.org/news/a</loc><lastmod>2022-01-01</lastmod><n:news>
<n:publication_date>2021-05-03</n:publication_date></n:news></url>
<url><loc>https://www.example.org/news/b</loc></url>
<url><loc>https://www.example.org/logo.png</loc></url></urlset>"""
BOTH = (Link(f"{ROOT}/news/a", "release", DAY, fed=True), Link(f"{ROOT}/news/b", "release"))


@pytest.fixture(scope="module")
def lists() -> Lists:
    return Lists()


def found(
    data: bytes, lists: Lists, media_type: str = "", address: str = f"{ROOT}/x"
) -> Discovered:
    return discover(Bytes(data, media_type, None, address), Given(), lists)


@pytest.mark.parametrize("feed", [RSS, RDF, ATOM, JSON, SITEMAP])
def test_each_kind_of_feed_gives_its_releases_with_their_dates(feed: str, lists: Lists) -> None:
    for data in (feed.encode(), gzip.compress(feed.encode()), b"\xef\xbb\xbf" + feed.encode()):
        assert found(data, lists, "application/xml").links == BOTH
    sent_as_html = found(b"<?xml version='1.0'?>" + SITEMAP.encode(), lists, "text/html")
    assert sent_as_html.links == BOTH


@pytest.mark.parametrize(
    "feed",
    [
        ATOM.replace("published", "x"),
        SITEMAP.replace("publication_date", "x"),
        JSON.replace("date_published", "date_modified"),
    ],
)
def test_when_a_page_changed_is_not_when_it_was_published(feed: str, lists: Lists) -> None:
    link = found(feed.encode(), lists, "application/xml").links[0]
    assert link.day is not None
    assert not link.fed


def test_a_feed_that_is_broken_gives_what_can_be_read(lists: Lists) -> None:
    broken = RSS.replace("&amp;", "&nbsp; &").replace("</channel></rss>", "")
    assert found(broken.encode(), lists, "application/rss+xml").links == BOTH


def test_an_index_leads_to_sitemaps(lists: Lists) -> None:
    index = """<sitemapindex><sitemap><loc>/s1.xml.gz</loc><lastmod>2021-05-03</lastmod></sitemap>
    </sitemapindex>"""
    assert found(index.encode(), lists, "text/xml").links == (
        Link(f"{ROOT}/s1.xml.gz", "sitemap", DAY),
    )


@pytest.mark.parametrize(
    "feed",
    [
        json.dumps({**json.loads(JSON), "next_url": "/feed.json?page=2"}),
        RSS.replace("<channel>", '<channel><a:link xmlns:a="http://www.w3.org/2005/Atom" rel="next"'
                    ' href="/feed.json?page=2"/>'),
        ATOM.replace("<entry>", '<link rel="next" href="/feed.json?page=2"/><entry>', 1),
    ],
)  # fmt: skip
def test_a_feed_of_several_pages_leads_to_the_next(feed: str, lists: Lists) -> None:
    assert found(feed.encode(), lists, "application/xml").links == (
        *BOTH, Link(f"{ROOT}/feed.json?page=2", "feed"),
    )  # fmt: skip


def test_a_plain_list_of_addresses_is_a_sitemap() -> None:
    listed = f"{ROOT}/news/a\n{ROOT}/news/b\n".encode()
    assert feed_links(listed, ROOT) == (
        Link(f"{ROOT}/news/a", "release"),
        Link(f"{ROOT}/news/b", "release"),
    )


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[1]", b"<", b"<a/>", b"hello", b'{"items": 3}', b"{" * 100_000, b"\0\xff"],
)
def test_what_is_no_feed_leads_nowhere(data: bytes, lists: Lists) -> None:
    assert found(data, lists, "application/xml").links == ()


def test_entities_and_outside_files_are_not_resolved(lists: Lists) -> None:
    evil = """<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY l "ha">]>
    <rss><channel><item><link>/news/&f;a</link></item></channel></rss>"""
    assert all("etc" not in link.address for link in found(evil.encode(), lists, "text/xml").links)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-05-03T10:00:00Z", DAY),
        ("2021-05-03", DAY),
        ("Mon, 03 May 2021 09:00:00 +0100", DAY),
        ("", None),
        ("yesterday", None),
        ("2021-13-45", None),
    ],
)
def test_a_feed_writes_days_in_two_ways(written: str, day: date | None) -> None:
    assert read_day(written) == day


PAGE = """<html><head><base href="/news/"><link rel="canonical" href="https://www.example.org/news">
<link rel="alternate" type="application/rss+xml" href="/feed.xml">
<link rel="alternate" type="application/rss+xml" title="Comments" href="/c.xml">
<link rel="next" href="?page=2"></head><body>
<nav><a href="/about/">About us and what we do here</a> <a href="/press">Press</a></nav>
<ul><li><span>3 May 2021</span> <a href="a">Council opens four wells in town</a></li>
<li><a href="b">A bridge over the river is closed</a> 4/5/2021</li>
<li><a href="https://other.example/c">Another site says so and so on</a></li></ul>
<a href="mailto:x@example.org">Write to us about our many news</a>
<a href="">This very page is here again</a></body></html>"""


def test_a_page_leads_to_its_own_sites_links_with_their_days(lists: Lists) -> None:
    page = found(PAGE.encode(), lists, "text/html", f"{ROOT}/news/?from=x")
    kinds = {link.address.removeprefix(ROOT): (link.kind, link.day) for link in page.links}
    assert kinds.pop("/news/a") == ("release", DAY)
    # 4/5 reads both ways: what is passed over as too old is surely too old.
    assert kinds.pop("/news/b") == ("release", date(2021, 5, 4))
    assert kinds.pop("/feed.xml") == ("feed", None)
    assert kinds.pop("/news/?page=2") == ("next", None)
    assert kinds.pop("/press") == ("listing", None)
    assert kinds.pop("/about/") == ("hub", None)
    assert not [k for k in kinds if "other" in k or "c.xml" in k]
    assert (page.kind, page.is_room, page.address) == ("page", True, f"{ROOT}/news")


@pytest.mark.parametrize(
    ("page", "item", "kind"),
    [
        ("/news/", "<li><a href='/news/wells'>Wells open</a></li>", "release"),
        ("/en/", "<li>3 May 2021 <a href='/en/wells'>Wells open</a></li>", "release"),
        ("/en/", "<li><a href='/en/wells'>Wells open</a></li>", "hub"),
        ("/news/", "<footer><a href='/news/wells'>Wells open</a></footer>", "hub"),
        ("/news/", "<li><a href='/en/wells'>Wells open</a></li>", "hub"),
        ("/news", "<li><a href='/news/wells'>Wells open</a></li>", "release"),
        ("/news", "<li><a href='/wells'>Wells open</a></li>", "hub"),
        ("/news.html", "<li><a href='/wells'>Wells open</a></li>", "hub"),
    ],
)
def test_a_short_title_is_known_by_its_list(page: str, item: str, kind: str, lists: Lists) -> None:
    html = f"<html><body><ul>{item}</ul></body></html>".encode()
    links = found(html, lists, "text/html", ROOT + page).links
    assert [link.kind for link in links] == [kind]
