"""Answers that may be kept, here and by browsers, until archive, index or program change."""

from __future__ import annotations

from collections.abc import Hashable
from hashlib import sha256

from flask import Flask, Response, g, request

from web.desk import Desk, standing, state, the_desk
from web.kept import Answer, KeptAnswers


def keep_by_generation(app: Flask, version: str, kept: KeptAnswers) -> None:
    """Make ``app`` answer 304 to whoever has the page of the present state, and make it once."""
    program = f"{version}-{_choices(the_desk_of(app))}"

    @app.before_request
    def _unchanged() -> Response | None:
        if request.endpoint in (None, "static") or request.method not in ("GET", "HEAD"):
            return None
        g.tag = _tag(program)
        if g.tag and request.if_none_match.contains_weak(g.tag):
            return Response(status=304)
        found = kept.get(g.tag, _key()) if g.tag else None
        g.given_again = found is not None
        return found.response() if found else None

    @app.after_request
    def _tagged(response: Response) -> Response:
        tag = g.get("tag")
        if tag and response.status_code in (200, 304):
            response.set_etag(tag, weak=True)
            response.headers["Cache-Control"] = "no-cache"
            if _worth_keeping(response):
                kept.put(tag, _key(), Answer(response.get_data(), tuple(response.headers)))
        elif request.endpoint == "static" and request.args.get("v") == version:
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def the_desk_of(app: Flask) -> Desk:
    """Return the desk of an application that answers nothing yet."""
    with app.app_context():
        return the_desk()


def _key() -> Hashable:
    # Some pages hold whole addresses, so the host belongs to the question.
    return request.url_root, request.path, request.query_string


def _worth_keeping(response: Response) -> bool:
    """Return whether this is a whole page or document, made now; no file and no stream."""
    return (
        request.method == "GET"
        and response.status_code == 200
        and not g.get("given_again")
        and not response.is_streamed
        and not response.direct_passthrough
        and "Content-Disposition" not in response.headers
    )


def _choices(desk: Desk) -> str:
    """Return a name for what the installation chose and every page may show."""
    told = (desk.site_name, desk.contact, desk.originals, desk.show_who)
    chosen = repr((*told, desk.topics, dict(desk.works)))
    return sha256(chosen.encode()).hexdigest()[:8]


def _tag(program: str) -> str | None:
    """Return a name for all that an answer can depend on; ``None`` while the index is away."""
    desk = the_desk()
    stands = standing(desk)
    if not stands:
        return None
    # A work's text and who is not the same are no change of a release, and yet pages show them.
    _, decision, works = state(desk)
    beside = f"{works}-{decision}"
    said = desk.state()
    banner = f"-{sha256(said.encode()).hexdigest()[:8]}" if said else ""
    return f"{program}-{stands[0]}-{stands[1]}-{beside}{banner}"
