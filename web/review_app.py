"""The application of staff: the queue, the decisions and their log, for this machine alone."""

from __future__ import annotations

from flask import Flask, g, request, url_for
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from archive.reviewing import Queue
from web.app import create_app, static_version
from web.desk import Desk, put_desk
from web.headers import send_headers
from web.labels import count_of, counted
from web.review.failures import handle_review_failures
from web.review.gate import WHO, Gate, gated
from web.review.log import log
from web.review.people import people
from web.review.queue import queue
from web.review.release import release
from web.review.room import Room, put_room, the_person
from web.review.sampling import sampling
from web.review.slips import Slips

PUBLIC = "/public"
_BLUEPRINTS = (queue, release, sampling, people, log)
# The largest form: a missing quotation of several pages.
_LARGEST = 300_000


def create_review_app(desk: Desk, gate: Gate, key: bytes) -> Flask:
    """Return the review application over a desk; the public pages stand below /public.

    ``key`` signs the forms. Every address is behind the gate, and every form
    carries a slip.
    """
    app = Flask(__name__)
    app.config.update(
        SESSION_COOKIE_NAME=None, MAX_CONTENT_LENGTH=_LARGEST, MAX_FORM_MEMORY_SIZE=_LARGEST
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(counted=counted, count_of=count_of)
    put_desk(app.extensions, desk)
    room = Room(desk, gate, Slips(key), Queue(desk.store))
    put_room(app.extensions, room)
    for blueprint in _BLUEPRINTS:
        app.register_blueprint(blueprint)
    _guard(app, room)
    version = static_version(app)
    app.context_processor(
        lambda: {
            "site_name": desk.site_name,
            "banner": desk.notice(),
            "static_version": version,
            "navigation": _navigation(),
            "who": g.get("who"),
            "public": PUBLIC,
            "slip": lambda said=None: room.slips.make(the_person(), said),
        }
    )
    # Without a referrer a browser hides where a form comes from, which the gate asks.
    send_headers(app, {"Referrer-Policy": "same-origin", "Cache-Control": "no-store"})
    handle_review_failures(app)
    sites = DispatcherMiddleware(app.wsgi_app, {PUBLIC: create_app(desk=desk)})
    app.wsgi_app = gated(sites, gate)  # type: ignore[method-assign,assignment]
    return app


def _guard(app: Flask, room: Room) -> None:
    @app.before_request
    def _writing() -> None:
        g.who = request.environ[WHO]
        if request.method not in ("GET", "HEAD", "OPTIONS"):
            room.gate.check_writing(request)
            g.said = room.slips.read(request.form.get("slip", ""), g.who)


def _navigation() -> tuple[tuple[str, str], ...]:
    return (
        ("Queue", url_for("queue.page")),
        ("Find", url_for("release.find")),
        ("People", url_for("people.index")),
        ("Log", url_for("log.page")),
    )
