"""What this archive is and how it works, in plain words."""

from __future__ import annotations

from flask import Blueprint, render_template

from web.counts import newest
from web.desk import the_desk
from web.home import coverage

about = Blueprint("about", __name__)


@about.get("/about")
def page() -> str:
    """Answer with the method."""
    desk = the_desk()
    return render_template("about/page.html", coverage=coverage(desk), originals=desk.originals)


@about.get("/api")
def data() -> str:
    """Answer with how programs read the archive."""
    found = newest(the_desk(), "releases", 1)
    return render_template("about/data.html", release=found[0].release_id if found else "")
