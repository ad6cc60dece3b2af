"""Which publisher a release is put under: as staff say, as declared, or as the page says."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from archive.people import Publisher, slug
from archive.release import Release

UNKNOWN = Publisher("unknown-publisher", "Publisher not stated")


def named_publisher(name: str, known: Iterable[Publisher]) -> Publisher:
    """Return the declared publisher of that id, name or alias, or a new one by that name."""
    wanted = slug(name)
    for each in known:
        if wanted in {slug(each.id), slug(each.name), *(slug(a) for a in each.aliases)}:
            return each
    return Publisher(wanted, name)


def publisher_of(release: Release, known: tuple[Publisher, ...]) -> Publisher:
    """Return the publisher that a release itself points to, by its address, then by its name."""
    host = urlsplit(release.address or "").hostname
    for each in known:
        if host and host in each.addresses:
            return each
    return named_publisher(release.publisher, known) if release.publisher else UNKNOWN
