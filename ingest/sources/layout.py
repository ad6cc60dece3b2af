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


@dataclass(frozen=True, slots=True)
class LayoutSource:
    """Reads a layout that is known by its host or by a sign in the page's first part.

    ``first`` and ``last`` say when the layout was in use; they only inform.
    """

    name: str
    layout: Layout
    hosts: tuple[str, ...] = ()
    sign: str | None = None
    first: date | None = None
    last: date | None = None

    def recognises(self, source: Bytes) -> bool:
        """Return whether the bytes are a page from one of the hosts, or bear the sign."""
        host = (urlsplit(source.address or "").hostname or "").removeprefix("www.")
        known = any(host == h or host.endswith("." + h) for h in self.hosts)
        signed = self.sign is not None and re.search(self.sign.encode(), source.data[:60_000])
        return (known or bool(signed)) and format_of(source) == "html"

    def read(self, source: Bytes, given: Given) -> tuple[Reading, ...]:
        """Return the releases in the page, or raise ``ReadingError``."""
        return readings(source, given, "html", self.layout)
