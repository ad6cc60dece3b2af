"""A whole hostile site costs its own pages and nothing else: the good ones come in."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest

from archive.home import open_store
from archive.settings import Fetching, Settings
from ingest.fetch.http import Limits
from ingest.verbs import fetching

ROOT = "http://www.hostile.example"
WORDS = "The harbour council opened four wells in the old town today, it said on Monday. "
LIMITS = Limits(seconds=2.0, connect_seconds=1.0, tries=1)


def head(status: str = "200 OK", *lines: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("latin-1")


def page(body: str) -> tuple[bytes, bytes]:
    return head("200 OK", "Content-Type: text/html; charset=utf-8"), body.encode()


def release(number: int) -> str:
    return f"<h1>Well number {number} is opened</h1><p>3 May 2021</p><p>{WORDS * (5 + number)}</p>"


@pytest.fixture
def site(hostile: Any, canary: Any, bomb: bytes, drip: Any, endless: Any) -> Any:
    """A list of six traps between two good pages; the list is one itself."""
    inside = f"http://127.0.0.1:{canary.port}"
    zipped = head("200 OK", "Content-Type: text/html", "Content-Encoding: gzip")
    traps = {
        "a-gzip-bomb-of-ours": (zipped, bomb),
        "a-way-inside-for-you": (head("302 Found", f"Location: {inside}/secret"),),
        "a-round-way-for-you": (head("302 Found", "Location: a-round-way-for-you?again=1"),),
        "a-tag-of-attributes": page("<p " + "".join(f"a{n} " for n in range(300_000)) + ">x</p>"),
        "a-page-without-words": page(""),
        "a-house-of-boxes": page("<div>" * 100_000 + release(9)),
    }  # fmt: skip
    hostile.replies["/a-slow-drip-of-ours"] = drip
    hostile.replies["/an-endless-page-of-ours"] = endless
    for name, pieces in traps.items():
        hostile.says(f"/{name}", *pieces)
    for number in (1, 2):
        hostile.says(f"/well-number-{number}-opened", *page(release(number)))
    names = [
        "well-number-1-opened", *traps, "a-slow-drip-of-ours", "an-endless-page-of-ours",
        "well-number-2-opened",
    ]  # fmt: skip
    links = "".join(f"<li><a href='/{n}'>Read about {n.replace('-', ' ')}</a></li>" for n in names)
    links += f"<li><a href='{inside}/'>The secret of the house inside</a></li>"
    hostile.says("/news/", *page(f"<html><body><h1>News</h1><ul>{links}</ul></body></html>"))
    return hostile


def fetch(home: Path, site: Any, *addresses: str) -> int:
    mapped = {"www.hostile.example": f"127.0.0.1:{site.port}"}
    settings = Settings(fetch=Fetching(delay=0.0, hosts=mapped))
    wish = fetching.Wish(addresses, publisher="Harbour Council", pace=0.01)
    return fetching.fetch(home, settings, wish, LIMITS)


def test_the_good_pages_of_a_hostile_site_come_in(site: Any, tmp_path: Path) -> None:
    assert fetch(tmp_path, site, f"{ROOT}/news/") == 1
    store = open_store(tmp_path)
    titles = {store.record(each).revision.release.title for each in store.release_ids()}  # type: ignore[union-attr]
    store.close()
    assert {"Well number 1 is opened", "Well number 2 is opened"} <= titles


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<a " + "".join(f"a{n} " for n in range(300_000)) + ">", id="attributes"),
        pytest.param("<a href='/x'>" * 100_000, id="nested links"),
        pytest.param("<div>" * 100_000 + "<a href='/x'>Some words of a link</a>", id="nesting"),
        pytest.param("<p>" + "x" * 9_000_000, id="one long word"),
        pytest.param("<a href='/x y z " + "/.." * 300_000 + "'>y</a>", id="a long address"),
        pytest.param("<base href='http://127.0.0.1/'><a href='/x'>Some words here</a>", id="base"),
        pytest.param("<li>" + "3 May 2021 <a href='/x-y-z'>a</a>" * 30_000, id="dates"),
    ],
)
def test_a_hostile_list_holds_nobody_up(
    hostile: Any, canary: Any, tmp_path: Path, body: str
) -> None:
    hostile.says("/news/", *page(f"<html><body>{body}</body></html>"))
    assert fetch(tmp_path, hostile, f"{ROOT}/news/") in (1, 3)


@pytest.mark.parametrize(
    "feed",
    [
        pytest.param(b"<rss>" + b"<item>" * 200_000, id="nesting"),
        pytest.param(b"<urlset>" + b"<url><loc>/x</loc></url>" * 300_000, id="too many"),
        pytest.param(b"<!DOCTYPE r [<!ENTITY a 'ha'>" + b"".join(
            b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12)
        ) + b"]><rss><item><link>/&m;</link></item></rss>", id="entities"),
        pytest.param(gzip.compress(b"<urlset>" + b" " * 100_000_000), id="gzip"),
        pytest.param(b"{" * 1_000_000, id="brackets"),
    ],
)  # fmt: skip
def test_a_hostile_feed_holds_nobody_up(hostile: Any, tmp_path: Path, feed: bytes) -> None:
    hostile.says("/feed.xml", head("200 OK", "Content-Type: application/xml"), feed)
    assert fetch(tmp_path, hostile, f"{ROOT}/feed.xml") in (1, 3)
