"""The last few releases that a writer added, so that the next one joins them in their segment."""

from __future__ import annotations

from dataclasses import dataclass

from index.whoosh_engine.codec import EXTENSION, ArraySegment
from index.whoosh_engine.columns import Columns

# A segment takes in new releases until it holds so many.
LONGEST = 8


@dataclass(frozen=True, slots=True)
class Tail:
    """What a unit's last segment was made of, not yet too long to be made again."""

    columns: Columns
    segment: str
    releases: frozenset[str]

    @staticmethod
    def of(columns: Columns, segment: ArraySegment, releases: frozenset[str]) -> Tail | None:
        """Return what the next release may join, ``None`` where that is long enough."""
        if len(releases) >= LONGEST:
            return None
        return Tail(columns, segment.make_filename(EXTENSION), releases)

    def takes(self, release_id: str, segments: list[ArraySegment]) -> bool:
        """Return whether a release may join: the segment is still the last, and whole."""
        if release_id in self.releases or not segments:
            return False
        last = segments[-1]
        return last.make_filename(EXTENSION) == self.segment and not last.deleted
