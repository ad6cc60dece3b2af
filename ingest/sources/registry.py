"""Every source we have, asked in order: a publisher's own layout first, the generic one last."""

from __future__ import annotations

from archive.capture import Bytes
from archive.errors import UsageError
from ingest.sources.drupal import DRUPAL
from ingest.sources.generic import GenericSource
from ingest.sources.govuk import GOVUK
from ingest.sources.source import Given, Reading, Source

SOURCES: tuple[Source, ...] = (GOVUK, DRUPAL, GenericSource())


def read(source: Bytes, given: Given) -> tuple[Reading, ...]:
    """Return the releases in the bytes, in order, or raise ``ReadingError`` with an S-code."""
    return source_for(source, given).read(source, given)


def source_for(source: Bytes, given: Given) -> Source:
    """Return the source that is asked for by name, else the first that recognises the bytes."""
    if given.source is not None:
        for each in SOURCES:
            if each.name == given.source:
                return each
        names = ", ".join(each.name for each in SOURCES)
        raise UsageError(f"no source is called {given.source}; there are: {names}")
    if given.format not in (None, "html"):
        return SOURCES[-1]
    return next(each for each in SOURCES if each.recognises(source))
