"""The web interface: pages, data and exports of the archive, read-only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flask import Flask


def create_app(*given: Any, **named: Any) -> Flask:
    """Return the reader's application; see ``web.app.create_app``."""
    # Flask is imported when a site is wanted: ``onrecord --help`` reads this room too.
    from web.app import create_app as create

    return create(*given, **named)
