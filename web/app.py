"""The reader's application: blueprints by noun over one reading desk."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from flask import Flask, url_for

from archive.store import Store
from archive.topics import Topic
from index.engine import Engine
from web.about import about
from web.api import api
from web.caching import keep_by_generation
from web.corrections import corrections
from web.desk import Desk, put_desk, the_desk
from web.exports import exports
from web.failures import handle_failures
from web.feeds import feeds
from web.headers import send_headers
from web.help import help as help_pages
from web.home import home
from web.kept import KeptAnswers
from web.labels import count_of, counted
from web.merged import follow_merges
from web.publishers import publishers
from web.quotations import quotations
from web.releases import releases
from web.revisions import revisions
from web.search import search
from web.speakers import speakers
from web.topics import topics as topic_pages
from web.works import works

_BLUEPRINTS = (
    home, search, releases, revisions, quotations, speakers, topic_pages, works, publishers,
    corrections, help_pages, about, api, exports, feeds,
)  # fmt: skip


def create_app(
    store: Store | None = None,
    engine: Engine | None = None,
    topics: tuple[Topic, ...] = (),
    originals: bool = True,
    state: Callable[[], str | None] | None = None,
    desk: Desk | None = None,
    kept: KeptAnswers | None = None,
) -> Flask:
    """Return the application over a store and an engine, or over a desk that has both.

    Without any it opens the home that ``ONRECORD_HOME`` names. ``originals``
    offers captures for download; ``state`` gives the sentence of a banner;
    ``kept`` bounds the answers that are kept in memory.
    """
    app = Flask(__name__)
    app.config.update(SESSION_COOKIE_NAME=None, MAX_CONTENT_LENGTH=1024, TRAP_HTTP_EXCEPTIONS=False)
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(counted=counted, count_of=count_of)
    if store is not None and engine is not None:
        desk = Desk(store, engine, topics, originals, state or (lambda: None))
    elif desk is None:
        # Opening brings the whole index with it, which a given engine does without.
        from web.opening import open_desk

        desk = open_desk(Path(os.environ.get("ONRECORD_HOME", "onrecord-data")))
    put_desk(app.extensions, desk)
    for blueprint in _BLUEPRINTS:
        app.register_blueprint(blueprint)
    version = static_version(app)
    app.context_processor(
        lambda: {
            "banner": the_desk().notice(),
            "site_name": the_desk().site_name,
            "contact": the_desk().contact,
            "static_version": version,
            "navigation": _navigation(),
        }
    )
    keep_by_generation(app, version, KeptAnswers() if kept is None else kept)
    follow_merges(app)
    send_headers(app)
    handle_failures(app)
    return app


def _navigation() -> tuple[tuple[str, str], ...]:
    return (
        ("Search", url_for("search.page")),
        ("Speakers", url_for("speakers.index")),
        ("Topics", url_for("topics.index")),
        ("Works", url_for("works.index")),
        ("Publishers", url_for("publishers.index")),
        ("Help", url_for("help.search")),
    )


def static_version(app: Flask) -> str:
    """Return a name for the present look of the site, so that browsers may keep it for long."""
    digest = sha256()
    for folder in (str(app.static_folder), Path(app.root_path) / str(app.template_folder)):
        for path in sorted(Path(folder).rglob("*.*")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:10]
