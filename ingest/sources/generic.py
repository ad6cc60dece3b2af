"""The source that reads any publisher's release, whatever its format."""

from __future__ import annotations

from archive.capture import Bytes
from archive.errors import ReadingError
from ingest.formats.sniffing import format_of
from ingest.reading.site_files import site_file
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
        # Who names the format wants it read, whatever it is.
        kind = None if given.format else site_file(source)
        if kind:
            raise ReadingError("S102", f"this is a {kind}, not a release", kind)
        return readings(source, given, format_of(source, given.format))
