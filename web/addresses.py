"""Addresses of pages, by the names of their views."""

from __future__ import annotations

from typing import Any

from flask import url_for

from index.entries import Unit


def address(endpoint: str, **named: Any) -> str:
    """Return the address of a view; a list gives a parameter several times."""
    return url_for(endpoint, **named)


def search_address(unit: Unit, **named: Any) -> str:
    """Return the address of a search in a unit; quotations need no naming."""
    return address("search.page", **({} if unit == "quotations" else {"in": unit}), **named)
