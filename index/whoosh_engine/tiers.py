"""Which segments are to become one."""

from __future__ import annotations

from math import log

from index.whoosh_engine.codec import ArraySegment

# So many segments of like size are merged into one.
FAN = 8
# A merged file has at most so many bytes: the memory that merging takes is in proportion.
LARGEST = 256_000_000
# A writer does not run ahead of merging by more than so many segments.
CROWD = 6 * FAN


def crowded(segments: list[ArraySegment]) -> bool:
    """Return whether so many wait to be merged that a writer has to wait for it."""
    return sum(_mergeable(segment) for segment in segments) > CROWD


def _mergeable(segment: ArraySegment) -> bool:
    return bool(segment.file_size * 2 < LARGEST)


def alike(segments: list[ArraySegment], fan: int = FAN) -> list[ArraySegment]:
    """Return a segment that is mostly deleted, or those of a size class that holds too many."""
    for segment in segments:
        if segment.deleted_count() * 2 > segment.doc_count_all():
            return [segment]
    classes: dict[int, list[ArraySegment]] = {}
    for segment in segments:
        if _mergeable(segment):
            classes.setdefault(int(log(max(segment.doc_count(), fan), fan)), []).append(segment)
    for size in sorted(classes):
        fitting = _fitting(classes[size])
        if len(classes[size]) >= fan and len(fitting) > 1:
            return fitting
    return []


def _fitting(segments: list[ArraySegment]) -> list[ArraySegment]:
    """Return as many, from the first on, as one file may hold."""
    total, fitting = 0, []
    for segment in segments:
        total += segment.file_size
        if total > LARGEST:
            break
        fitting.append(segment)
    return fitting
