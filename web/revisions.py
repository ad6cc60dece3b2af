"""Revisions of a release: each whole, and what changed in it."""

from __future__ import annotations

from flask import Blueprint, abort, render_template

from archive.differences import differences
from archive.masks import public_text
from web.dates import moment
from web.desk import the_desk

revisions = Blueprint("revisions", __name__)


@revisions.get("/releases/<release>/changes/<int:number>")
def changes(release: str, number: int) -> str:
    """Answer with what changed from the revision before to revision ``number``."""
    store = the_desk().store
    before, after = store.record(release, number - 1), store.record(release, number)
    if number < 2 or before is None or after is None:
        abort(404)
    old, new = before.revision.release, after.revision.release
    paragraphs = differences(public_text(old), public_text(new))
    return render_template(
        "releases/changes.html",
        release=release,
        number=number,
        title=new.title,
        stored=f"Stored {moment(after.revision.stored_at)}",
        language=new.language or "und",
        paragraphs=paragraphs,
        changed=any(p.changed for p in paragraphs),
    )
