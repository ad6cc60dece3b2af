"""Reads a release stretch by stretch for what it cites, and remembers what was spoken of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive.annotation import Citation, Pinpoint
from archive.release import Mark, Release, Span
from archive.works import Work
from ingest.annotate.antecedents import Spoken, can_hold
from ingest.annotate.cited_places import Place
from ingest.annotate.claims import sentences_in
from ingest.annotate.known_works import known_works, words_of
from ingest.annotate.naming import find_named
from ingest.annotate.references import Reference
from ingest.annotate.ties import ties
from ingest.annotate.unnamed_works import find_spoken_of


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch that can cite, with its marks; ``item`` when it is an item of a list."""

    span: Span
    marks: tuple[Mark, ...] = ()
    item: bool = False


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What one region holds: what it speaks of in order, and its sentences."""

    region: Region
    heard: tuple[Reference, ...]
    sentences: tuple[Span, ...]

    def sentence(self, span: Span) -> Span:
        """Return the sentence in which ``span`` begins."""
        at = bisect_right([s.start for s in self.sentences], span.start) - 1
        return self.sentences[max(0, at)] if self.sentences else self.region.span

    def claim(self, span: Span) -> Span:
        """Return the claim that carries ``span``: its list item or its sentence."""
        if self.region.item:
            return self.region.span
        sentence = self.sentence(span)
        return Span(min(sentence.start, span.start), max(sentence.end, span.end))


class Reader:
    """Reads the regions of one release in order."""

    def __init__(self, release: Release, works: tuple[Work, ...]) -> None:
        self._text = release.text
        self._works = known_works(works)
        self._year = release.published.value.year if release.published else None
        self._spoken = Spoken(self._headline(release))
        self._opening: tuple[Reference, ...] = ()

    def read(self, region: Region, places: tuple[Place, ...]) -> Iterator[Citation]:
        """Yield the citations of one region and take note of what it speaks of."""
        text, span = self._text, region.span
        words = frozenset(words_of(span.of(text)))
        named = find_named(text, span, words, region.marks, self._works, self._year)
        mentions = find_spoken_of(text, span, words, named)
        tied = ties(text, places, named, tuple(m for m in mentions if m.nouns))
        heard = self._hear((*named, *mentions), {tie.span for tie in tied.values()})
        stretch = _Stretch(region, heard, tuple(sentences_in(text, span)))
        cited: set[Span] = set()
        for place in places:
            tie = tied.get(place)
            if tie is None:
                yield from self._untied(place, stretch)
            else:
                known = next(h for h in heard if h.span == tie.span)
                cited.add(known.span)
                yield self._tied(place, known, stretch)
        for reference in heard:
            if reference.counts and reference.span not in cited:
                claim = stretch.claim(reference.span)
                yield Citation(reference.span, reference.work, None, (), claim)
        if not region.item:
            self._opening = heard

    def sign_of(self, work: str | None) -> str | None:
        """Return the sign of a work that was cited by its title before its sign was read."""
        return self._spoken.sign_of(work)

    def _headline(self, release: Release) -> tuple[Reference, ...]:
        for part in release.parts:
            if part.label == "title":
                words = frozenset(words_of(part.span.of(self._text)))
                named = find_named(self._text, part.span, words, (), self._works, self._year)
                return tuple(replace(reference, title=False) for reference in named)
        return ()

    def _hear(self, references: tuple[Reference, ...], tied: set[Span]) -> tuple[Reference, ...]:
        """Take the references in order; a title with a place in it is a work."""
        self._spoken.open()
        return tuple(
            self._spoken.hear(replace(each, title=False) if each.span in tied else each)
            for each in sorted(references, key=lambda reference: reference.span)
        )

    def _tied(self, place: Place, known: Reference, stretch: _Stretch) -> Citation:
        span = _balanced(
            self._text,
            Span(min(place.span.start, known.span.start), max(place.span.end, known.span.end)),
            stretch.region.span.end,
        )
        mention = None if known.counts else known.span
        self._spoken.cite(known)
        claim = stretch.claim(span)
        return Citation(span, known.work, mention, place.pins_in(known.sort), claim)

    def _untied(self, place: Place, stretch: _Stretch) -> Iterator[Citation]:
        if place.attributive:
            return
        meant = self._governing(place, stretch)
        if meant is None and not place.stands_alone:
            return
        pins: tuple[Pinpoint, ...] = place.pins_in(meant.sort if meant else "document")
        # A title without a place of its own next to it is only what the work is called.
        work = meant.work if meant and not meant.title else None
        mention = meant.span if meant else None
        self._spoken.cite(meant)
        yield Citation(place.span, work, mention, pins, stretch.claim(place.span))

    def _governing(self, place: Place, stretch: _Stretch) -> Reference | None:
        """Return what a bare place belongs to: in its sentence, its list's opening, or before."""
        before = [h for h in stretch.heard if h.span.end <= place.span.start]
        fitting = [h for h in before if _fits(h, place)]
        sentence = stretch.sentence(place.span)
        inside = [h for h in fitting if sentence.holds(h.span)]
        if inside or place.needs_sentence:
            return _strongest(inside)
        if not fitting and stretch.region.item:
            fitting = [h for h in self._opening if _fits(h, place)]
        return _strongest([h for h in fitting if not h.title]) or self._spoken.last_spoken(
            place.unit, stretch.region.span.start, operative=place.operative
        )


def _fits(reference: Reference, place: Place) -> bool:
    return can_hold(reference, place.unit, operative=place.operative)


def _strongest(fitting: list[Reference]) -> Reference | None:
    """Return the last that names or calls a document, before one that calls its contents."""
    strong = [reference for reference in fitting if reference.nouns or reference.work]
    return next(reversed(strong or fitting), None)


def _balanced(text: str, span: Span, stop: int) -> Span:
    """Take in the closing bracket of one that opens inside: "X (para 3)"."""
    inside = span.of(text)
    open_brackets = inside.count("(") - inside.count(")")
    closes = span.end < stop and text[span.end] == ")"
    return Span(span.start, span.end + 1) if open_brackets > 0 and closes else span
