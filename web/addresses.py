"""Addresses of pages, by the names of their views."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlencode

from flask import current_app, request, url_for

from index.entries import Unit

_SAFE = "!$&'()*+,:;=@"


def address(endpoint: str, **named: Any) -> str:
    """Return the address of a view; a list gives a parameter several times."""
    return url_for(endpoint, **named)


def noun_address(noun: str, name: str, anchor: str = "") -> str:
    """Return the address of one release, quotation, speaker or publisher.

    A page of results has a hundred of these; building each by the routing
    map takes longer than the search.
    """
    return f"{request.root_path.rstrip('/')}/{noun}/{_quoted(name)}{anchor and '#'}{anchor}"


@lru_cache(4096)
def _quoted(name: str) -> str:
    return quote(name, safe=_SAFE)


def asking_address(endpoint: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Return the address of a view without arguments, with these parameters in this order."""
    path = next(current_app.url_map.iter_rules(endpoint)).rule
    query = "&".join(_parameter(name, value) for name, value in pairs)
    return f"{request.root_path.rstrip('/')}{path}{query and '?'}{query}"


@lru_cache(4096)
def _parameter(name: str, value: str) -> str:
    """Return a parameter as written in addresses; a page repeats the same few a hundred times."""
    return urlencode([(name, value)], safe="!$'()*,/:;?@")


def search_address(unit: Unit, **named: Any) -> str:
    """Return the address of a search in a unit; quotations need no naming."""
    return address("search.page", **({} if unit == "quotations" else {"in": unit}), **named)
