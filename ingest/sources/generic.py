"""The source that reads any publisher's release, whatever its format."""

from __future__ import annotations

from archive.capture import Bytes
from ingest.formats.sniffing import format_of
from ingest.sources.reading import readings
from ingest.sources.source import Given, Reading


class GenericSource:
    """Reads what no other source recognises."""

    name = "generic"

    def recognises(self, source: Bytes) -> bool:
        """Return true: any bytes may be tried."""
        return True

    def read(self, source: Bytes, given: Given) -> tuple[Reading, ...]:
        """Return the releases in the bytes, or raise ``ReadingError``."""
        return readings(source, given, format_of(source, given.format))
