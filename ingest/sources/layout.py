"""The source that reads pages of one known layout, by its selectors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from archive.capture import Bytes
from ingest.formats.html_layout import Layout
from ingest.formats.sniffing import format_of
from ingest.sources.reading import readings
from ingest.sources.source import Given, Reading

# Where a sign is looked for: the head of a page and the beginning of its body.
_FIRST_PART = 60_000
_LARGE = 1_000_000


@dataclass(frozen=True, slots=True)
class LayoutSource:
    """Reads a layout that is known by its host or by a sign in the page's first part.

    ``first`` and ``last`` say when the layout was in use, for people: a page
    shows by its elements, not by its date, which of a publisher's layouts it
    has, because old releases move into a new layout with their site.
    """

    name: str
    layout: Layout
    hosts: tuple[str, ...] = ()
    sign: str | None = None
    first: date | None = None
    last: date | None = None

    def recognises(self, source: Bytes) -> bool:
        """Return whether the bytes are a page from one of the hosts, or bear the sign."""
        return (self.is_host_of(source) or self._signed(source)) and format_of(source) == "html"

    def is_host_of(self, source: Bytes) -> bool:
        """Return whether the bytes come from one of the hosts or from under it."""
        host = (urlsplit(source.address or "").hostname or "").removeprefix("www.")
        return any(host == h or host.endswith("." + h) for h in self.hosts)

    def read(self, source: Bytes, given: Given) -> tuple[Reading, ...]:
        """Return the releases in the page, or raise ``ReadingError``."""
        return readings(source, given, "html", self.layout)

    def _signed(self, source: Bytes) -> bool:
        # A sign is a guess, and selecting in a huge page takes longer than reading it.
        if len(source.data) > _LARGE:
            return False
        part = source.data[:_FIRST_PART]
        return self.sign is not None and bool(re.search(self.sign.encode(), part))
