"""What one page gives to begin a source with; worked out in the reading room's children."""

from __future__ import annotations

from dataclasses import dataclass

from archive.annotation import Annotations
from archive.capture import Bytes
from archive.errors import ReadingError
from ingest.annotate.lists import Lists
from ingest.formats.html_layout import Layout
from ingest.reading_room import Refusal
from ingest.sources.layout import LayoutSource
from ingest.sources.source import Given, Reading


@dataclass(frozen=True, slots=True)
class Begun:
    """A first layout for a page, how it is read so far and by which source.

    ``outline`` is selector and first words of each element that prints some.
    """

    layout: Layout
    reading: Reading
    annotations: Annotations
    by: str
    outline: tuple[tuple[str, str], ...]


def begun_from(source: Bytes, given: Given, lists: Lists) -> Begun | Refusal:
    """Return what a page gives a new source, or why it holds no release."""
    from ingest.annotate.annotate import annotate
    from ingest.sources.registry import read_by
    from ingest.sources.sketch import outline, sketch

    try:
        by, (reading, *_) = read_by(source, given)
    except ReadingError as refused:
        return Refusal(refused.code, str(refused))
    layout = sketch(source.data, reading.release, source.charset)
    annotations = annotate(reading.release, lists)
    return Begun(layout, reading, annotations, by.name, outline(source.data, source.charset))


def read_with(
    layout: LayoutSource, source: Bytes, given: Given, lists: Lists
) -> tuple[Reading, Annotations] | Refusal:
    """Return a page's first release as a layout reads it, with what is inferred from it."""
    from ingest.annotate.annotate import annotate

    try:
        reading = layout.read(source, given)[0]
    except ReadingError as refused:
        return Refusal(refused.code, str(refused))
    return reading, annotate(reading.release, lists)
