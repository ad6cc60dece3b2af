"""The citations of a release: places in works, each with its claim and its quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from archive.annotation import Citation, Finding, Pinpoint, Quotation
from archive.release import Block, Release, Span
from archive.works import Work
from ingest.annotate.antecedents import Spoken, can_hold
from ingest.annotate.claims import sentences_in
from ingest.annotate.documents import find_contents, find_ibid, find_mentions
from ingest.annotate.naming import find_named
from ingest.annotate.places import Place, find_places
from ingest.annotate.references import Reference

_S = "[ \t\n\u00a0\u202f]"
# From a name to its pinpoint: "…, para 3", "… (at para 3", "… in its paras".
_TO_PIN = re.compile(
    rf"[’'\"”»)]*,?{_S}?[(\[]?(?:(?:at|in|in its|see|see also|esp\.|especially|notably|en su|dans son){_S})?\Z"
)
# From a pinpoint to its name: "of the", "in the federal", "du", or nothing ("article 19(3) ICCPR").
_TO_NAME = re.compile(
    rf",?{_S}?(?:(?:of|in|to|under|from|du|de|des|del|dans|en|d['’])(?:{_S}|(?<=['’]))"
    rf"(?:(?:the|its|this|that|le|la|l['’]|les|el|los|las|both|said)(?:{_S}|(?<=['’]))?)?(?:[\w’'\-]+{_S}){{0,4}})?[“‘'\"«]?{_S}?\Z"
)
_TO_NEXT = re.compile(
    rf",?{_S}?(?:and|or|&|et|ou|y|o|as well as)?{_S}?(?:(?:of|in|by|under|with|to){_S})?\Z"
)


def find_citations(
    release: Release, quotations: tuple[Quotation, ...], works: tuple[Work, ...]
) -> tuple[tuple[Citation, ...], tuple[Finding, ...]]:
    """Return the citations in reading order, with what could not be told.

    A symbol or a numbered resolution is a citation by itself; the name of a
    treaty or the title of a report only together with a place in it. What the
    standfirst names and the body cites again is cited once.
    """
    reader = _Reader(release, works)
    found = [each for region in _regions(release) for each in reader.read(region)]
    cited = _without_repeats(release, sorted(found, key=lambda c: (c.span, c.work or "")))
    placed = tuple(replace(c, quotation=_quotation(release.text, c, quotations)) for c in cited)
    return placed, tuple(_findings(placed))


@dataclass(frozen=True, slots=True)
class _Region:
    span: Span
    item: bool = False


def _regions(release: Release) -> list[_Region]:
    """Return the stretches that can cite: standfirst, blocks and notes, in printed order."""
    blocks = [_Region(b.span, b.kind == "list_item") for b in release.blocks if b.kind != "table"]
    blocks += [_Region(cell) for b in release.blocks for row in b.rows for cell in row]
    held = [r.span for r in blocks]
    others = [
        _Region(p.span)
        for p in release.parts
        if p.label in ("standfirst", "note", "correction")
        and not any(h.holds(p.span) for h in held)
    ]
    return sorted([*blocks, *others], key=lambda r: r.span)


class _Reader:
    """Reads regions in order and remembers what was spoken of."""

    def __init__(self, release: Release, works: tuple[Work, ...]) -> None:
        self._text = release.text
        self._marks = release.marks
        self._works = works
        self._year = release.published.value.year if release.published else None
        self._spoken = Spoken(headline=self._headline(release))
        self._intro: list[Reference] = []

    def read(self, region: _Region) -> Iterator[Citation]:
        """Yield the citations of one region and take note of what it speaks of."""
        text, span = self._text, region.span
        named = find_named(text, span, self._marks, self._works, self._year)
        places = find_places(text, span.start, span.end)
        mentions = [
            m for m in self._mentions(span) if not any(_meet(m.span, n.span) for n in named)
        ]
        ties = _ties(text, places, named, mentions)
        heard: list[Reference] = []
        cited: set[Span] = set()
        events = sorted([*named, *mentions, *places], key=lambda e: (e.span, isinstance(e, Place)))
        before = len(self._spoken.so_far)
        tied_to = {ties[p].span for p in places if p in ties}
        for event in events:
            if isinstance(event, Reference):
                vouched = replace(event, title=False) if event.span in tied_to else event
                settled = self._spoken.settled(vouched)
                self._spoken.hear(settled)
                heard.append(settled)
        for place in places:
            yield from self._cite(place, ties.get(place), heard, region, cited)
        for event in heard:
            if event.counts and event.span not in cited:
                yield self._citation(event.span, event.work, None, (), region)
        if not region.item:
            self._intro = self._spoken.so_far[before:]

    def _mentions(self, span: Span) -> list[Reference]:
        text = self._text
        found = [*find_mentions(text, span.start, span.end), *find_ibid(text, span.start, span.end)]
        weak = [
            w for w in find_contents(text, span.start, span.end)
            if not any(_meet(w.span, m.span) for m in found)
        ]  # fmt: skip
        return sorted([*found, *weak], key=lambda m: m.span)

    def _headline(self, release: Release) -> tuple[Reference, ...]:
        for part in release.parts:
            if part.label == "title":
                named = find_named(self._text, part.span, (), self._works, self._year)
                return tuple(replace(n, title=False) for n in named)
        return ()

    def _cite(
        self,
        place: Place,
        tie: Reference | None,
        heard: list[Reference],
        region: _Region,
        cited: set[Span],
    ) -> Iterator[Citation]:
        sentence = self._sentence(region.span, place.span)
        reference = None
        explicit = tie is not None
        if tie is not None:
            reference = next((h for h in heard if h.span == tie.span), tie)
        else:
            reference = self._governing(place, heard, sentence, region)
            if reference is None and not place.stands_alone:
                return
        if reference is not None and not explicit and reference.counts and False:
            return
        span = place.span
        mention: Span | None = None
        if explicit and reference is not None and _touching(self._text, place.span, reference.span):
            span = Span(min(span.start, reference.span.start), max(span.end, reference.span.end))
            span = _balanced(self._text, span, region.span.end)
            if reference.counts:
                cited.add(reference.span)
        if reference is not None and not (explicit and reference.counts):
            mention = reference.span
        work = reference.work if reference else None
        if reference is not None and reference.title:
            work = None
        pins = place.pins_in(reference.sort if reference else "document")
        yield self._citation(span, work, mention, pins, region)

    def _governing(
        self, place: Place, heard: list[Reference], sentence: Span, region: _Region
    ) -> Reference | None:
        """Return what an untied place belongs to: in its sentence, its list's opening, or before."""
        fitting = [
            h for h in heard
            if h.span.end <= place.span.start and can_hold(h, place.unit, operative=place.operative)
            and not h.title
        ]  # fmt: skip
        inside = [h for h in fitting if sentence.holds(h.span)]
        if inside:
            return _strongest(self._text, inside, place)
        if place.needs_sentence:
            return None
        if fitting:
            return _strongest(self._text, fitting, place)
        if region.item:
            opening = [
                h for h in self._intro
                if can_hold(h, place.unit, operative=place.operative) and not h.title
            ]  # fmt: skip
            if opening:
                return _strongest(self._text, opening, place)
        so_far = [h for h in self._spoken.so_far if h.span.start < region.span.start]
        earlier = Spoken(self._spoken.headline, so_far, self._spoken.titles)
        return earlier.last_spoken(place.unit, operative=place.operative)

    def _sentence(self, within: Span, span: Span) -> Span:
        for sentence in sentences_in(self._text, within):
            if sentence.start <= span.start < sentence.end:
                return sentence
        return within

    def _citation(
        self,
        span: Span,
        work: str | None,
        mention: Span | None,
        pins: tuple[Pinpoint, ...],
        region: _Region,
    ) -> Citation:
        claim = region.span if region.item else self._sentence(region.span, span)
        return Citation(span, work, mention, pins, claim)


def _strongest(text: str, fitting: list[Reference], place: Place) -> Reference:
    """Return the nearest before the place, one that names or calls a document before its contents."""
    strong = [h for h in fitting if h.nouns or h.work]
    return (strong or fitting)[-1]


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _touching(text: str, place: Span, name: Span) -> bool:
    gap = text[place.end : name.start] if place.end <= name.start else text[name.end : place.start]
    return len(gap) < 60


def _ties(
    text: str, places: tuple[Place, ...], named: tuple[Reference, ...], mentions: list[Reference]
) -> dict[Place, Reference]:
    """Return which name each place is printed with: "X, para 3", "article 5 of X"."""
    ties: dict[Place, Reference] = {}
    for at, place in enumerate(places):
        behind = [n for n in named if n.span.start >= place.span.end]
        called = [m for m in mentions if m.span.start >= place.span.end and m.nouns]
        before = [n for n in named if n.span.end <= place.span.start]
        if behind and _TO_NAME.match(text[place.span.end : behind[0].span.start]):
            ties[place] = behind[0]
        elif called and _TO_NAME.match(text[place.span.end : called[0].span.start]):
            ties[place] = called[0]
        elif before and _TO_PIN.match(text[before[-1].span.end : place.span.start]):
            ties[place] = before[-1]
    for one, after in reversed(list(zip(places, places[1:], strict=False))):
        gap = text[one.span.end : after.span.start]
        if (
            one not in ties
            and after in ties
            and ties[after].span.start >= after.span.end
            and _TO_NEXT.match(gap)
        ):
            ties[one] = ties[after]
    return ties


def _balanced(text: str, span: Span, stop: int) -> Span:
    """Take in the closing bracket of one that opens inside: "X (para 3)"."""
    inside = span.of(text)
    closing = text[span.end : min(span.end + 1, stop)]
    if inside.count("(") > inside.count(")") and closing == ")":
        return Span(span.start, span.end + 1)
    return span


def _without_repeats(release: Release, found: list[Citation]) -> list[Citation]:
    """Leave out a bare work in the standfirst that the body cites: it only announces it."""
    fronts = [p.span for p in release.parts if p.label == "standfirst"]
    in_front = [any(f.holds(c.span) for f in fronts) for c in found]
    body = {c.work for c, front in zip(found, in_front, strict=True) if not front}
    return [
        c for c, front in zip(found, in_front, strict=True)
        if not (front and not c.pinpoints and c.work in body)
    ]  # fmt: skip


_BETWEEN = re.compile(r"[\s.,;:’'\"”»)(\[\]…–-]*(?:(?:at|in|see)\s)?\Z")


def _quotation(text: str, citation: Citation, quotations: tuple[Quotation, ...]) -> int | None:
    """Return the position of the quotation that the citation lies in or follows at once."""
    for at, quotation in enumerate(quotations):
        if any(segment.holds(citation.span) for segment in quotation.segments):
            return at
    for at, quotation in enumerate(quotations):
        end = quotation.span.end
        if end <= citation.span.start and _BETWEEN.match(
            text[end : min(citation.span.start, end + 40)]
        ):
            if citation.span.start - end <= 40:
                return at
    return None


def _findings(citations: tuple[Citation, ...]) -> Iterator[Finding]:
    told: set[Span | None] = set()
    for citation in citations:
        if citation.work is None and citation.work_mention not in told:
            told.add(citation.work_mention)
            yield Finding(
                "W320", "The cited work is not named, so it has no symbol.",
                citation.work_mention or citation.span,
            )  # fmt: skip
        for pin in citation.pinpoints:
            if pin.last < pin.first:
                message = (
                    f"The range {pin.first} to {pin.last} runs backwards and was kept as printed."
                )
                yield Finding("W321", message, citation.span)
