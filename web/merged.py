"""Searches and feeds that were made for a speaker who has since been merged into another."""

from __future__ import annotations

from flask import Flask, redirect, request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from archive.store import Store
from web.addresses import address
from web.desk import the_desk

_NAMES = ("speaker", "not-speaker")


def follow_merges(app: Flask) -> None:
    """Make ``app`` lead the address of a search to the same with the speakers as they are now."""

    @app.before_request
    def _moved() -> Response | None:
        given = request.args
        if request.method not in ("GET", "HEAD") or not any(name in given for name in _NAMES):
            return None
        if request.endpoint is None or request.view_args:
            return None
        now = _as_known(the_desk().store, given)
        if now == given:
            return None
        return redirect(address(request.endpoint, **now.to_dict(flat=False)), 301)


def _as_known(store: Store, given: MultiDict[str, str]) -> MultiDict[str, str]:
    """Return the parameters with each speaker's present id; one that nobody has stays."""
    return MultiDict(
        (name, store.known_as(value) if name in _NAMES else value)
        for name, value in given.items(multi=True)
    )
