"""Searches to follow: Atom and JSON Feed, whose entries change only when the words do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from xml.sax.saxutils import escape, quoteattr

from flask import Blueprint, Response, jsonify, request

from index.entries import QuotationEntry, ReleaseEntry
from index.results import Hit
from web.addresses import address
from web.asked import Asked, read_asked
from web.cite import Citable
from web.desk import the_desk
from web.labels import count_of
from web.query_reading import read_query
from web.references import cited_entry, note
from web.search_addresses import address_of

feeds = Blueprint("feeds", __name__)
_LENGTH = 50
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@feeds.get("/search.atom")
def as_atom() -> Response:
    """Answer with the newest results as an Atom feed."""
    asked, title, hits = _asked()
    own, page = _links(asked, "feeds.as_atom")
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{xml(title)}</title>",
        f"<id>{xml(own)}</id>",
        f'<link rel="self" href={quoteattr(own)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>',
        f"<updated>{stamp(max((_when(h) for h in hits), default=NEVER))}</updated>",
        "<author><name>On Record</name></author>",
        *(_atom(hit) for hit in hits),
        "</feed>\n",
    ]
    return Response("\n".join(lines), mimetype="application/atom+xml")


@feeds.get("/search.feed.json")
def as_json() -> Response:
    """Answer with the newest results as a JSON Feed."""
    asked, title, hits = _asked()
    own, page = _links(asked, "feeds.as_json")
    response = jsonify(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": title,
            "home_page_url": page,
            "feed_url": own,
            "items": [_item(hit) for hit in hits],
        }
    )
    response.mimetype = "application/feed+json"
    return response


def _asked() -> tuple[Asked, str, tuple[Hit, ...]]:
    """Return what is followed: always the newest first, whatever the order asked for."""
    asked = replace(read_asked(request.args), sort="newest", page=1)
    reading = read_query(asked)
    query = replace(asked.query(reading.node, size=_LENGTH), facets=())
    results = the_desk().engine.search(query)
    words = f" for {asked.text}" if asked.text else ""
    return asked, f"On Record: {count_of(asked.unit, results.total)}{words}", results.hits


def _links(asked: Asked, endpoint: str) -> tuple[str, str]:
    root = address("home.index", _external=True).rstrip("/")
    followed = replace(asked, sort=None)
    return root + address_of(followed, endpoint), root + address_of(followed)


def _when(hit: Hit) -> datetime:
    day = hit.entry.published or date(1970, 1, 1)
    return datetime.combine(day, time(), UTC)


def stamp(when: datetime) -> str:
    """Return a moment as feeds write it."""
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")


def _title(hit: Hit, cited: Citable) -> str:
    entry = hit.entry
    if isinstance(entry, ReleaseEntry):
        return entry.title
    said = cited.words if len(cited.words) <= 100 else f"{cited.words[:100].rsplit(' ', 1)[0]} …"
    return f"{cited.who}: “{said}”" if isinstance(entry, QuotationEntry) else said


def _body(hit: Hit, cited: Citable) -> str:
    entry = hit.entry
    words = entry.standfirst if isinstance(entry, ReleaseEntry) else note(cited)
    return f"{words} – {entry.publisher}, {entry.title}".strip(" –")


def _atom(hit: Hit) -> str:
    cited = cited_entry(hit.entry)
    when = stamp(_when(hit))
    return (
        f"<entry><title>{xml(_title(hit, cited))}</title><id>{xml(cited.address)}</id>"
        f"<link href={quoteattr(cited.address)}/><updated>{when}</updated>"
        f"<published>{when}</published><author><name>{xml(hit.entry.publisher)}</name></author>"
        f"<summary>{xml(_body(hit, cited))}</summary></entry>"
    )


def _item(hit: Hit) -> dict[str, object]:
    cited = cited_entry(hit.entry)
    item: dict[str, object] = {
        "id": cited.address,
        "url": cited.address,
        "title": _title(hit, cited),
        "content_text": _body(hit, cited),
        "authors": [{"name": hit.entry.publisher}],
    }
    if hit.entry.published:
        item["date_published"] = stamp(_when(hit))
    if hit.entry.language:
        item["language"] = hit.entry.language
    return item


def xml(words: str) -> str:
    """Return words as XML text; characters that XML cannot hold are left out."""
    kept = "".join(c for c in words if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff"))
    return escape(kept)
