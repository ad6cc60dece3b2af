"""Every source we have: a publisher's own layout first, the generic one last."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from archive.capture import Bytes
from archive.errors import ReadingError, UsageError
from ingest import sources
from ingest.sources.generic import GenericSource
from ingest.sources.layout import LayoutSource
from ingest.sources.source import Elsewhere, Given, Reading, Source

MISFIT = "W117"


@cache
def all_sources() -> tuple[Source, ...]:
    """Return the sources in the order in which they are asked.

    A file of this folder that names its ``SOURCES`` is registered by being
    here. What knows a publisher by its hosts comes before what knows a
    content-management system by a sign.
    """
    found: list[Source] = []
    for module in sorted(iter_modules(sources.__path__), key=lambda each: each.name):
        if module.name != "registry":
            found += getattr(import_module(f"{sources.__name__}.{module.name}"), "SOURCES", ())
    by_sign = [each for each in found if _is_guessed(each)]
    return (*(e for e in found if e not in by_sign), *by_sign, GenericSource())


def read(source: Bytes, given: Given) -> tuple[Reading, ...]:
    """Return the releases in the bytes, in order, or raise ``ReadingError`` with an S-code."""
    return read_by(source, given)[1]


def read_by(source: Bytes, given: Given) -> tuple[Source, tuple[Reading, ...]]:
    """Return the source that read the bytes, and what it read; or raise ``ReadingError``.

    Where a publisher has several layouts, the first reads whose body the page
    has. Where none has it, a finding says so; a content-management system
    that was only guessed by its sign is given up without a word.
    """
    refused: ReadingError | None = None
    misfit: tuple[Source, tuple[Reading, ...]] | None = None
    for each in _candidates(source, given):
        try:
            found = each.read(source, given)
        except ReadingError as error:
            if not isinstance(each, LayoutSource):
                raise refused or error from None
            refused = refused or error
            continue
        if not _misfits(found):
            return misfit or (each, found)
        if not misfit and (given.source or not _is_guessed(each)):
            misfit = each, found
    if misfit is None:
        raise refused or ReadingError("S102", "no source reads it")
    return misfit


def _misfits(readings: tuple[Reading, ...]) -> bool:
    return any(f.code == MISFIT for reading in readings for f in reading.findings)


def _is_guessed(source: Source) -> bool:
    return isinstance(source, LayoutSource) and not source.hosts


def text_address(address: str) -> str:
    """Return where to get what a page shows: the page itself, unless its source knows better."""
    known = (each for each in all_sources() if isinstance(each, Elsewhere))
    return next((at for each in known if (at := each.text_address(address))), address)


def source_for(source: Bytes, given: Given) -> Source:
    """Return the source that is asked for by name, else the first that recognises the bytes."""
    return _candidates(source, given)[0]


def _candidates(source: Bytes, given: Given) -> tuple[Source, ...]:
    *layouts, generic = all_sources()
    if given.source is not None:
        return (_named(given.source),)
    if given.format not in (None, "html"):
        return (generic,)
    return (*(each for each in layouts if each.recognises(source)), generic)


def _named(name: str) -> Source:
    for each in all_sources():
        if each.name == name:
            return each
    names = ", ".join(each.name for each in all_sources())
    raise UsageError(f"no source is called {name}; there are: {names}")
