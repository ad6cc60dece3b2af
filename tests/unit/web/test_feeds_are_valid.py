"""Every feed has what RFC 4287 and JSON Feed 1.1 demand of one."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from xml.etree import ElementTree

import pytest

ATOM = "{http://www.w3.org/2005/Atom}"
QUERIES = [
    "/search{}",
    "/search{}?speaker=ilse-marchetti",
    "/search{}?topic=reprisals",
    "/search{}?in=citations&work=AC/DOC.7/18",
    "/search{}?in=releases&publisher=cdr",
    "/corrections{}",
]


@pytest.mark.parametrize("address", QUERIES)
def test_an_atom_feed_has_all_that_the_standard_demands(client: Any, address: str) -> None:
    """Ids, titles and dates with a zone; an author; links to itself and to the page."""
    answer = client.get(address.format(".atom"))
    assert answer.mimetype == "application/atom+xml"
    root = ElementTree.fromstring(answer.data)
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    for each in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(each.findall(f"{ATOM}{name}")) == 1
        assert datetime.fromisoformat(each.findtext(f"{ATOM}updated") or "").tzinfo
        assert ":" in (each.findtext(f"{ATOM}id") or "")
        assert all(link.get("href") for link in each.findall(f"{ATOM}link"))
        assert each.findall(f"{ATOM}link")
    authored = root.find(f"{ATOM}author/{ATOM}name") is not None
    assert authored or all(e.find(f"{ATOM}author/{ATOM}name") is not None for e in entries)
    assert "self" in {link.get("rel") for link in root.findall(f"{ATOM}link")}
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("address", QUERIES)
def test_a_json_feed_has_all_that_the_standard_demands(client: Any, address: str) -> None:
    """A version, a title, its own address; items with an id of their own and words."""
    answer = client.get(address.format(".feed.json"))
    assert answer.mimetype == "application/feed+json"
    feed = answer.get_json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert feed["feed_url"].startswith("http")
    ids = [item["id"] for item in feed["items"]]
    assert len(ids) == len(set(ids))
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item.get("content_text") or item.get("content_html")
        for name in {"date_published", "date_modified"} & item.keys():
            assert datetime.fromisoformat(item[name]).tzinfo
