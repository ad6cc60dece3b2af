"""Which addresses of a release answered that it is no longer there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from archive.capture import Bytes, Fetch

# Not found, and gone; other failures say nothing of the page.
GONE: Final = (404, 410)
# An answer of which only the status counts is the fetch of no bytes at all.
NO_BYTES: Final = Bytes(b"", "application/octet-stream")
NO_DIGEST: Final = NO_BYTES.capture.digest


def vanished(fetches: Iterable[Fetch]) -> tuple[Fetch, ...]:
    """Return the last answer of each address that is gone, oldest first."""
    last = {fetch.address: fetch for fetch in fetches if fetch.digest == NO_DIGEST}
    gone = (fetch for fetch in last.values() if fetch.status in GONE)
    return tuple(sorted(gone, key=lambda fetch: fetch.number))


def is_news(status: int, last: Fetch | None) -> bool:
    """Return whether a status says something else than what was noted last of the address."""
    return (status in GONE) != (last is not None and last.status in GONE)
