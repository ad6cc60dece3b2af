"""What this archive corrected in its readings, and what publishers did, openly or in silence."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from flask import Blueprint, Response, jsonify, render_template, url_for

from archive.masks import public_text
from archive.revision import Record
from index.query import Query, Selection, Value
from web.addresses import address, search_address
from web.corrected import Correction, corrections_made
from web.dates import as_read, moment
from web.desk import Desk, the_desk
from web.feeds import NEVER, stamp, xml

corrections = Blueprint("corrections", __name__)
_MOST = 50


@dataclass(frozen=True, slots=True)
class Corrected:
    """A release with what its publisher said, or the way to what it did not say."""

    title: str
    address: str
    publisher: str
    published: str
    notices: tuple[str, ...]
    changed: str
    changes: str


@corrections.get("/corrections")
def page() -> str:
    """Answer with corrected and changed releases, newest first."""
    desk = the_desk()
    return render_template(
        "corrections/page.html",
        made=corrections_made(desk, _MOST),
        said=corrected_releases(desk, "correction"),
        silent=corrected_releases(desk, "revision"),
        said_address=search_address("releases", q="has:correction"),
        silent_address=search_address("releases", q="has:revision"),
    )


@corrections.get("/corrections.atom")
def as_atom() -> Response:
    """Answer with what this archive corrected as an Atom feed."""
    own, page = _links("corrections.as_atom")
    made = corrections_made(the_desk(), _MOST)
    updated = stamp(max((each.at for each in made), default=NEVER))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{xml(the_desk().site_name)}: corrections</title>",
        f"<id>{xml(own)}</id>",
        f'<link rel="self" href={quoteattr(own)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>',
        f"<updated>{updated}</updated>",
        f"<author><name>{xml(the_desk().site_name)}</name></author>",
        *(_entry(each, page) for each in made),
        "</feed>\n",
    ]
    return Response("\n".join(lines), mimetype="application/atom+xml")


@corrections.get("/corrections.feed.json")
def as_json() -> Response:
    """Answer with what this archive corrected as a JSON Feed."""
    own, page = _links("corrections.as_json")
    response = jsonify(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": f"{the_desk().site_name}: corrections",
            "home_page_url": page,
            "feed_url": own,
            "items": [
                {
                    "id": f"{page}#{each.id}",
                    "url": f"{page}#{each.id}",
                    "title": _title(each),
                    "content_text": sentence(each),
                    "date_published": stamp(each.at),
                }
                for each in corrections_made(the_desk(), _MOST)
            ],
        }
    )
    response.mimetype = "application/feed+json"
    return response


def sentence(made: Correction) -> str:
    """Return a correction in one sentence: what was so, what is, and why."""
    said = f"was {made.was}, is {made.now}; " if made.was or made.now else ""
    who = f" ({made.who})" if made.who else ""
    return f"{made.noun}{f' “{made.words}”' if made.words else ''}: {said}because: {made.why}{who}"


def _title(made: Correction) -> str:
    return f"{made.noun}: {made.title}" if made.title else made.noun


def _entry(made: Correction, page: str) -> str:
    link = f"{page}#{made.id}"
    when = stamp(made.at)
    return (
        f"<entry><title>{xml(_title(made))}</title><id>{xml(link)}</id>"
        f"<link href={quoteattr(link)}/><updated>{when}</updated><published>{when}</published>"
        f"<summary>{xml(sentence(made))}</summary></entry>"
    )


def _links(endpoint: str) -> tuple[str, str]:
    return address(endpoint, _external=True), address("corrections.page", _external=True)


def corrected_releases(
    desk: Desk, what: str, publisher: str = "", most: int = _MOST
) -> tuple[Corrected, ...]:
    """Return the newest releases that have a "correction" or a "revision", a publisher's or all."""
    own = (Selection("publisher", (publisher,)),) if publisher else ()
    query = Query("releases", Value("has", what), own, sort="newest", size=most, facets=())
    ids = [hit.entry.release_id for hit in desk.engine.search(query).hits]
    return tuple(_line(desk, record) for record in desk.store.records(ids))


def _line(desk: Desk, record: Record) -> Corrected:
    revision, release = record.revision, record.revision.release
    text, number = public_text(release), revision.number
    return Corrected(
        title=release.title,
        address=url_for("releases.show", release=revision.release_id),
        publisher=desk.publisher_name(revision.publisher_id),
        published=as_read(release.published) if release.published else "undated",
        notices=tuple(" ".join(span.of(text).split()) for span in release.corrections),
        changed=moment(revision.stored_at) if number > 1 else "",
        changes=url_for("revisions.changes", release=revision.release_id, number=number)
        if number > 1
        else "",
    )
