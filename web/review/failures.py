"""The review site's pages for what went wrong: what, and where to go from here."""

from __future__ import annotations

import logging

from flask import Flask, Response, make_response, render_template
from werkzeug.exceptions import HTTPException

from archive.errors import NotFoundError, OnRecordError, RefusedError, UsageError

_log = logging.getLogger("onrecord.review")
_CODES: tuple[tuple[type[OnRecordError], int], ...] = (
    (RefusedError, 403),
    (NotFoundError, 404),
    (UsageError, 422),
)
_WORDS = {
    403: "This was refused",
    404: "There is no such thing here",
    405: "This address takes no such request",
    413: "This is too long",
    422: "This could not be kept",
}


def handle_review_failures(app: Flask) -> None:
    """Make ``app`` answer every failure with a page in words."""

    @app.errorhandler(HTTPException)
    def _http(error: HTTPException) -> Response:
        code = error.code or 500
        return _page(code, "It may be mistyped, or settled meanwhile." if code == 404 else "")

    @app.errorhandler(OnRecordError)
    def _ours(error: OnRecordError) -> Response:
        code = next((number for kind, number in _CODES if isinstance(error, kind)), 500)
        if code == 500:
            _log.error("cannot answer: %s", error)
        words = error.why if isinstance(error, RefusedError) else str(error)
        return _page(code, f"{words[:1].upper()}{words[1:]}.")


def _page(code: int, advice: str) -> Response:
    title = _WORDS.get(code, "Something broke on our side")
    if code in (400, 403):
        # The host's own name may be what is wrong, and no link can be made without it.
        response = Response(f"{title}. {advice}\n", mimetype="text/plain")
    else:
        response = make_response(
            render_template("review/failure.html", code=code, title=title, advice=advice)
        )
    response.status_code = code
    return response
