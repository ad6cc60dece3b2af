"""Revisions of a release: each whole, and what changed in it."""

from __future__ import annotations

from flask import Blueprint, abort, render_template

from archive.comparing import compare_revisions
from archive.masks import public_text, public_words
from web.dates import moment
from web.desk import the_desk
from web.gone import missing

revisions = Blueprint("revisions", __name__)
_FACTS = {
    "title": "Title", "published": "Date of publication", "embargo": "Embargo",
    "language": "Language", "address": "Address",
}  # fmt: skip


@revisions.get("/releases/<release>/changes/<int:number>")
def changes(release: str, number: int) -> str:
    """Answer with what changed from the revision before to revision ``number``."""
    store = the_desk().store
    before, after = store.record(release, number - 1), store.record(release, number)
    if after is None and store.record(release) is None:
        missing(the_desk(), release)
    if number < 2 or before is None or after is None:
        abort(404)
    new = after.revision.release
    found = compare_revisions(before, after, public_text)
    return render_template(
        "releases/changes.html",
        release=release,
        number=number,
        title=new.title,
        stored=f"Stored {moment(after.revision.stored_at)}",
        language=new.language or "und",
        paragraphs=found.paragraphs,
        changed=found.changed,
        quotations=found.quotations,
        facts=[(_FACTS[f.name], _public(f.before), _public(f.after)) for f in found.facts],
    )


def _public(words: str | None) -> str:
    return public_words(words) if words else "not stated"
