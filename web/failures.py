"""The pages for what went wrong: what, and where to go from here."""

from __future__ import annotations

import logging

from flask import Flask, Response, jsonify, make_response, render_template, request, url_for
from werkzeug.exceptions import HTTPException, InternalServerError

from archive.errors import IndexDamagedError, OnRecordError
from web.gone import Settled

_WORDS = {
    400: ("This address cannot be read", "Part of it is not what a browser sends."),
    404: ("Nothing stands at this address", "It may be mistyped, or cut off when it was copied."),
    405: ("This archive is for reading only", "Nothing can be sent to it."),
    410: ("This is no longer shown", "It was taken away."),
    414: ("This address is too long", "Shorten the search."),
    500: ("Something broke on our side", "It has been written down. Other pages still work."),
    503: ("The search is not available now", "Releases and quotations can still be opened."),
}
_NOUNS = {
    "releases": "release", "quotations": "quotation", "speakers": "speaker", "topics": "topic",
    "works": "work or place in a work", "publishers": "publisher",
}  # fmt: skip
_log = logging.getLogger("onrecord.web")


def handle_failures(app: Flask) -> None:
    """Make ``app`` answer every failure with a page, or JSON below /api/."""

    @app.errorhandler(HTTPException)
    def _http(error: HTTPException) -> Response:
        return _answer(error.code or 500, error)

    @app.errorhandler(OnRecordError)
    def _ours(error: OnRecordError) -> Response:
        _log.error("cannot answer: %s", error)
        return _answer(503 if isinstance(error, IndexDamagedError) else 500, None)


def _answer(code: int, error: HTTPException | None) -> Response:
    title, advice = _WORDS.get(code, (f"This did not work ({code})", "Try another page."))
    if isinstance(error, InternalServerError):
        title, advice = _WORDS[500]
    if isinstance(error, Settled):
        advice = error.sentence
    if request.path.startswith("/api/v1"):
        response = jsonify({"error": {"status": code, "message": f"{title}. {advice}"}})
    elif code == 400:
        # The host's own name may be what cannot be read, and no link can be made without it.
        response = Response(f"{title}. {advice}\n", mimetype="text/plain")
    else:
        response = make_response(_page(code, title, advice))
    response.status_code = code
    if error is not None and code == 405:
        response.headers["Allow"] = "GET, HEAD, OPTIONS"
    return response


def _page(code: int, title: str, advice: str) -> str:
    noun = _NOUNS.get(request.path.split("/")[1] if code == 404 else "", "")
    words = request.path.rsplit("/", 1)[-1].replace("-", " ").strip()[:80]
    return render_template(
        "failures/page.html",
        code=code,
        title=f"The archive has no such {noun}" if noun else title,
        advice=advice,
        words=words if noun and words else "",
        look=url_for("search.page", q=words) if noun and words else "",
    )
