"""Who put a release out: given, stated, declared by host, or named by the release itself."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from archive.people import Publisher


def declared(
    address: str | None, names: Iterable[str | None], known: Iterable[Publisher]
) -> Publisher | None:
    """Return the declared publisher whose host or name is among what an input tells."""
    known = tuple(known)
    host = (urlsplit(address or "").hostname or "").removeprefix("www.")
    for publisher in known:
        hosts = {a.split("//")[-1].split("/")[0].removeprefix("www.") for a in publisher.addresses}
        if host and host in hosts:
            return publisher
    for name in names:
        for publisher in known:
            mine = {n.casefold() for n in (publisher.id, publisher.name, *publisher.aliases)}
            if name and name.casefold() in mine:
                return publisher
    return None
