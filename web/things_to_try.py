"""Three addresses of a site that show what it is for, made from what it holds."""

from __future__ import annotations

from flask import Flask, url_for

from web.counts import values
from web.desk import the_desk
from web.home import cited_places


def things_to_try(app: Flask) -> tuple[tuple[str, str], ...]:
    """Return up to three things to try, each with its path."""
    with app.test_request_context():
        desk = the_desk()
        found = [("Start here", url_for("home.index"))]
        for speaker in values(desk, "speaker", limit=1):
            path = url_for("speakers.show", speaker=speaker.value)
            found.append((f"What {speaker.label} said", path))
        found += [
            (f"Who cites {cited.work}, {cited.place}", cited.address)
            for cited in cited_places(desk)[:1]
        ]
        return tuple(found)
