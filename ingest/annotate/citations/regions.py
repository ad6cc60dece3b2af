"""Stretches of a release that can cite, and what was spoken of last in each."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from operator import attrgetter
from typing import Final

from archive.release import Mark, Span
from ingest.annotate.citations.cited_places import Place
from ingest.annotate.citations.claims import sentences_in
from ingest.annotate.citations.holding import can_hold
from ingest.annotate.citations.passing import in_passing
from ingest.annotate.citations.references import Reference
from ingest.annotate.values import value

# What was said so many references ago is forgotten.
LOOKBACK: Final = 60


@value
class Region:
    """A stretch that can cite, with its marks; ``item`` when it is an item of a list."""

    span: Span
    marks: tuple[Mark, ...] = ()
    item: bool = False


class Stretch:
    """What one region holds: what it speaks of in order, and its sentences."""

    def __init__(
        self, region: Region, heard: tuple[Reference, ...], text: str, quoted: tuple[Span, ...]
    ) -> None:
        self.region = region
        self.heard = heard
        self._text = text
        self._quoted = quoted

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        # Most stretches cite nothing, so that nobody asks for their sentences.
        return tuple(sentences_in(self._text, self.region.span)) or (self.region.span,)

    def sentence(self, span: Span) -> Span:
        """Return the sentence in which ``span`` begins."""
        number = bisect_right(self._sentences, span.start, key=_START)
        return self._sentences[max(0, number - 1)]

    def claim(self, span: Span) -> Span:
        """Return the claim that carries ``span``: its list item or its sentence."""
        if self.region.item:
            return self.region.span
        sentence = self.sentence(span)
        return Span(min(sentence.start, span.start), max(sentence.end, span.end))

    def before(self, place: Place, floor: int) -> Reference | None:
        """Return what was spoken of last between ``floor`` and a place, and can have it."""
        last = bisect_right(self.heard, place.span.start, key=lambda one: one.span.start)
        near = self.heard[max(0, last - LOOKBACK) : last]
        if not in_one(self._quoted, place.span):
            near = tuple(one for one in near if one.work or not one.quoted)
        able = tuple(one for one in near if can_hold(one, place))
        while able and in_passing(self._text, able[-1], able[:-1]):
            near = tuple(one for one in near if one is not able[-1])
            able = able[:-1]
        return strongest(near, place, floor)

    def right_behind(self, place: Place) -> Reference | None:
        """Return the document that says what a place holds: "On page 22 it says"."""
        at = bisect_right(self.heard, place.span.end - 1, key=lambda one: one.span.start)
        behind = self.heard[at] if at < len(self.heard) else None
        if behind is None or not can_hold(behind, place):
            return None
        gap = self._text[place.span.end : behind.span.start]
        return behind if gap in (" ", ", ") else None


_START: Final = attrgetter("start")


def in_one(ordered: tuple[Span, ...], span: Span) -> bool:
    """Return whether one of the spans, which come in order, holds another."""
    at = bisect_right(ordered, span.start, key=_START) - 1
    return at >= 0 and ordered[at].holds(span)


def strongest(heard: tuple[Reference, ...], place: Place, floor: int) -> Reference | None:
    """Return the last that can have the place, one that calls only contents where no other does."""
    weak: Reference | None = None
    for reference in reversed(heard):
        if reference.span.start < floor:
            break
        # "and Add.1" is named in passing: its main document is what is spoken of.
        passing = reference.aside and reference.counts
        if not passing and can_hold(reference, place):
            if reference.nouns or reference.work:
                return reference
            weak = weak or reference
    return weak
