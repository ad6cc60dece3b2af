"""What stands beside a release as JSON: its kin, and what changed between its revisions."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, abort, jsonify

from archive.comparing import as_object, compare_revisions
from archive.masks import public_text, public_words
from archive.relatives import Relative, gone_from, relatives
from web.addresses import address
from web.dates import machine
from web.desk import the_desk
from web.gone import missing

releases_api = Blueprint("releases", __name__, url_prefix="/releases")


@releases_api.get("/<release>/kin")
def kin(release: str) -> Response:
    """Answer with the releases akin to one, and its addresses that are gone."""
    store = the_desk().store
    if store.record(release) is None:
        missing(the_desk(), release)
    gone = gone_from(store, release)
    return jsonify(
        {
            "release": release,
            "kin": [_relative(each) for each in relatives(store, release)],
            "gone": [
                {"address": f.address, "status": f.status, "at": f.at.isoformat()} for f in gone
            ],
        }
    )


@releases_api.get("/<release>/changes/<int:number>")
def changes(release: str, number: int) -> Response:
    """Answer with what changed from the revision before to revision ``number``."""
    store = the_desk().store
    if store.record(release) is None:
        missing(the_desk(), release)
    before, after = store.record(release, number - 1), store.record(release, number)
    if number < 2 or before is None or after is None:
        abort(404)
    return jsonify(as_object(compare_revisions(before, after, public_text)))


def _relative(relative: Relative) -> dict[str, Any]:
    revision = relative.record.revision
    release = revision.release
    return {
        "id": revision.release_id,
        "kind": relative.kin.kind,
        "likeness": round(relative.kin.likeness, 3),
        "stated": relative.kin.stated,
        "title": public_words(release.title),
        "publisher_id": revision.publisher_id,
        "published": machine(release.published) if release.published else None,
        "language": release.language,
        "url": address("releases.show", release=revision.release_id, _external=True),
    }
