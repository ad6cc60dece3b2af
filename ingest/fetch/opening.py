"""A visitor made from a home's settings."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from archive.settings import Settings
from ingest.fetch.caller import Caller
from ingest.fetch.guard import Guard
from ingest.fetch.http import Client, Limits
from ingest.fetch.robots import PRODUCT
from ingest.fetch.schedule import Turns


def caller_of(settings: Settings, turns: Turns, limits: Limits) -> Caller:
    """Return who calls addresses for an installation, under its name and contact."""
    chosen = settings.fetch
    guard = Guard(allow_loopback=chosen.allow_loopback, hosts=chosen.hosts)
    client = Client(guard, limits, user_agent(settings.contact))
    return Caller(client, turns, limits, chosen.delay, chosen.delays)


def user_agent(contact: str | None) -> str:
    """Return the name under which we visit, with whom a publisher can write to."""
    try:
        number = version("onrecord")
    except PackageNotFoundError:
        number = "0"
    told = "".join(c for c in contact or "" if c.isascii() and c.isprintable() and c not in "()")
    return f"{PRODUCT}/{number} (press release archive; {told or 'no contact given'})"
