"""Answers that a browser may keep until the archive, the index or the program changes."""

from __future__ import annotations

from flask import Flask, Response, g, request

from web.desk import standing, the_desk


def keep_by_generation(app: Flask, version: str) -> None:
    """Make ``app`` answer 304 to whoever has the page of the present state already."""

    @app.before_request
    def _unchanged() -> Response | None:
        if request.endpoint in (None, "static") or request.method not in ("GET", "HEAD"):
            return None
        g.tag = _tag(version)
        if g.tag and request.if_none_match.contains_weak(g.tag):
            return Response(status=304)
        return None

    @app.after_request
    def _tagged(response: Response) -> Response:
        tag = g.get("tag")
        if tag and response.status_code in (200, 304):
            response.set_etag(tag, weak=True)
            response.headers["Cache-Control"] = "no-cache"
        elif request.endpoint == "static" and request.args.get("v") == version:
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def _tag(version: str) -> str | None:
    """Return a name for all that an answer can depend on; ``None`` while the index is away."""
    stands = standing(the_desk())
    return f"{version}-{stands[0]}-{stands[1]}" if stands else None
