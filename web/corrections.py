"""What publishers corrected, openly or in silence."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, render_template, url_for

from archive.masks import public_text
from archive.revision import Record
from index.query import Query, Value
from web.addresses import search_address
from web.dates import as_read, moment
from web.desk import Desk, the_desk

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
        said=_corrected(desk, "correction"),
        silent=_corrected(desk, "revision"),
        said_address=search_address("releases", q="has:correction"),
        silent_address=search_address("releases", q="has:revision"),
    )


def _corrected(desk: Desk, what: str) -> tuple[Corrected, ...]:
    query = Query("releases", Value("has", what), sort="newest", size=_MOST, facets=())
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
