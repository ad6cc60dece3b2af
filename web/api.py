"""The same archive as JSON, below /api/v1/."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from flask import Blueprint, Response, abort, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response as Answer

from index.entries import Unit
from index.query import FacetName
from web.addresses import address
from web.asked import PAGE_SIZE, read_asked
from web.counts import values
from web.desk import the_desk
from web.documents import (
    facet_document,
    hit_document,
    quotation_document,
    release_document,
)
from web.gone import missing, reworded
from web.openapi import description
from web.proof import shown_proof
from web.query_reading import read_query
from web.releases_api import releases_api
from web.search_addresses import address_of
from web.speakers import speaker_page
from web.works_api import works_api

api = Blueprint("api", __name__, url_prefix="/api/v1")
api.register_blueprint(works_api)
api.register_blueprint(releases_api)


@api.get("/search")
def search() -> Response:
    """Answer with one page of results, the same question as the page's."""
    desk, asked = the_desk(), read_asked(request.args)
    reading = read_query(asked)
    results = desk.engine.search(asked.query(reading.node))
    more = asked.page * PAGE_SIZE < results.total
    return jsonify(
        {
            "in": asked.unit,
            "q": asked.text,
            "interpreted_as": [part.words for part in reading.parts],
            "notices": [{"message": words} for words in asked.notices]
            + [
                {
                    "code": notice.code,
                    "position": notice.position,
                    "message": notice.message,
                    "repaired": notice.repaired,
                }
                for notice in reading.mended.notices
            ],
            "total": results.total,
            "page": asked.page,
            "generation": results.generation,
            "hits": [hit_document(hit) for hit in results.hits],
            "facets": [facet_document(facet) for facet in results.facets],
            "next": address_of(asked, "api.search", page=asked.page + 1) if more else None,
        }
    )


@api.get("/releases/<release>")
def release(release: str) -> Response:
    """Answer with the document of a release, contacts masked."""
    record = the_desk().store.record(release)
    return jsonify(release_document(record)) if record else missing(the_desk(), release)


@api.get("/quotations/<quotation>")
def quotation(quotation: str) -> Response | Answer:
    """Answer with one quotation."""
    found = the_desk().store.quotation(quotation)
    if found is None:
        if now := reworded(the_desk(), quotation):
            return redirect(url_for("api.quotation", quotation=now), 301)
        missing(the_desk(), quotation)
    places = shown_proof(the_desk(), *found).places
    proof = {"verified": bool(places), "bytes": [{"start": p.start, "end": p.end} for p in places]}
    return jsonify(quotation_document(*found) | {"proof": proof})


@api.get("/speakers")
def speakers() -> Response:
    """Answer with every speaker and how often each is quoted."""
    return _values("speaker", "quotations", "speakers.show", "speaker")


@api.get("/speakers/<speaker>")
def speaker(speaker: str) -> Response | Answer:
    """Answer with one speaker: names and roles as printed, and where the quotations are."""
    known = the_desk().store.speaker(speaker)
    if known is not None and known.id != speaker:
        return redirect(url_for("api.speaker", speaker=known.id), 301)
    page = speaker_page(the_desk(), speaker)
    if page is None:
        abort(404)
    return jsonify(
        {
            "id": page.key,
            "name": page.name,
            "printed_as": [{"name": name, "count": count} for name, count in page.printed],
            "roles": [
                {"role": r.role or None, "affiliation": r.affiliation or None, "count": r.count}
                for r in page.roles
            ],
            "quotations": page.total,
            "search": url_for("api.search", speaker=speaker),
        }
    )


@api.get("/topics")
def topics() -> Response:
    """Answer with every topic and its releases."""
    return _values("topic", "releases", "topics.show", "topic")


@api.get("/publishers")
def publishers() -> Response:
    """Answer with every publisher and its releases."""
    return _values("publisher", "releases", "publishers.show", "publisher")


@api.get("/schema.json")
def schema() -> Response:
    """Answer with the JSON Schema of a release document."""
    written = files("archive").joinpath("schema", "release-1.schema.json").read_bytes()
    return Response(written, mimetype="application/schema+json")


@api.get("/openapi.json")
def openapi() -> Response:
    """Answer with the description of this interface."""
    return jsonify(description(request.host_url.rstrip("/")))


def _values(facet: FacetName, unit: Unit, endpoint: str, argument: str) -> Response:
    def line(value: Any) -> dict[str, Any]:
        link = address(endpoint, _external=True, **{argument: value.value})
        return {"id": value.value, "name": value.label, unit: value.count, "url": link}

    found = values(the_desk(), facet, unit)
    return jsonify({"total": len(found), facet: [line(v) for v in found if v.value]})
