"""The citations of a release: places in works, each with its claim and its quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter
from typing import Final

from archive.annotation import Citation, Finding, Quotation
from archive.release import Mark, Release, Span
from archive.works import Work
from ingest.annotate.citations.cited_places import find_places
from ingest.annotate.citations.citing import Looked, Reader
from ingest.annotate.citations.naming import may_cite
from ingest.annotate.citations.regions import Region
from ingest.annotate.citations.titles import has_title
from ingest.annotate.values import value

# Between the end of a quotation and the place that it is taken from.
_AFTER_QUOTATION = re.compile(r"[\s.,;:’'\"”»)(\[\]…–—-]*(?:(?:at|in|see)\s)?\Z")
_LONGEST_GAP = 12
# Or who says so, and the place in brackets: no sentence ends between, and nothing else is quoted.
_ATTRIBUTED = re.compile(
    r"[.,;:’'\"”»\s]{1,4}(?:(?:Mr|Ms|Mrs|Mme|Dr|Sr|Sra|M)\.|[^.!?;()\[\]“”«»\"])*\s[(\[](?:at\s|see\s)?\Z"
)
_FARTHEST = 120
_OPENING: Final = tuple("“\"‘'«„‹”’")
_DIGIT = re.compile(r"[0-9]")


def find_citations(
    release: Release, quotations: tuple[Quotation, ...], works: tuple[Work, ...]
) -> tuple[tuple[Citation, ...], tuple[Finding, ...]]:
    """Return the citations in reading order, with what could not be told.

    A symbol or a numbered resolution is a citation by itself; the name of a
    treaty or the title of a report only together with a place in it. What the
    standfirst names and the body cites again is cited once.
    """
    text = release.text
    regions = _regions(release)
    places = [find_places(text, r.span.start, r.span.end) for r in regions]
    if not any(places) and not any(may_cite(text, r.span, r.marks) for r in regions):
        return (), ()
    reader = Reader(release, works, _marked(text, quotations))
    looked = [
        reader.look(r, here) if here else None for r, here in zip(regions, places, strict=True)
    ]
    read = [
        citation for one in _to_read(text, regions, looked, reader) for citation in reader.read(one)
    ]
    found = [_signed(citation, reader.sign_of(citation.work)) for citation in read]
    once = _without_repeats(release, sorted(found, key=lambda c: (c.span, c.work or "")))
    cited = _in_quotations(release.text, once, quotations)
    return cited, tuple(_findings(cited))


def _to_read(
    text: str, regions: list[Region], looked: list[Looked | None], reader: Reader
) -> Iterator[Looked]:
    """Yield the regions that matter to what is cited.

    Up to the last place that goes back to what was spoken of, that is every
    one. Behind it only what counts by itself matters, and the titles: they may
    get a sign there, behind the last place of all only where one is printed.
    """
    back = max((at for at, one in enumerate(looked) if one and one.goes_back), default=-1)
    last = max((at for at, one in enumerate(looked) if one), default=-1)
    for at, (region, one) in enumerate(zip(regions, looked, strict=True)):
        if one is not None:
            yield one
        elif at <= back or _matters(text, region, at < last, last >= 0):
            yield reader.look(region, ())


def _matters(text: str, region: Region, named: bool, signed: bool) -> bool:
    """Return whether a region without a place matters though nothing behind it goes back."""
    if named:
        cites = may_cite(text, region.span, region.marks)
        return cites or has_title(text, region.span, region.marks)
    matters = _may_sign if signed else may_cite
    return matters(text, region.span, region.marks)


def _marked(text: str, quotations: tuple[Quotation, ...]) -> tuple[Span, ...]:
    """Return what is quoted between marks, in order; statements and answers have none."""
    segments = sorted([s for q in quotations for s in q.segments], key=attrgetter("start", "end"))
    before = (text[max(0, s.start - 2) : s.start].rstrip() for s in segments)
    return tuple(s for s, mark in zip(segments, before, strict=True) if mark.endswith(_OPENING))


def _may_sign(text: str, within: Span, marks: tuple[Mark, ...]) -> bool:
    """Return whether ``within`` can print the sign of a work, or link to one."""
    return bool(_DIGIT.search(text, within.start, within.end)) or any(m.href for m in marks)


def _signed(citation: Citation, sign: str | None) -> Citation:
    return citation if citation.work == sign else replace(citation, work=sign)


def _regions(release: Release) -> list[Region]:
    """Return the stretches that can cite: standfirst, blocks and notes, in printed order."""
    stretches = [Region(b.span, (), b.kind == "list_item") for b in release.blocks if not b.rows]
    stretches += [Region(cell) for b in release.blocks for row in b.rows for cell in row]
    apart = [p.span for p in release.parts if p.label in ("standfirst", "note", "correction")]
    if apart:
        taken = {stretch.span for stretch in stretches}
        stretches += [Region(span) for span in apart if span not in taken]
    ordered = sorted(stretches, key=_PLACE)
    return list(_with_marks(_apart(ordered), sorted(release.marks, key=_PLACE)))


_PLACE: Final = attrgetter("span.start", "span.end")


def _apart(ordered: list[Region]) -> Iterator[Region]:
    end = 0
    for stretch in ordered:
        if stretch.span.start >= end:
            yield stretch
            end = stretch.span.end


def _with_marks(stretches: Iterator[Region], marks: list[Mark]) -> Iterator[Region]:
    at = 0
    for stretch in stretches:
        while at < len(marks) and marks[at].span.start < stretch.span.start:
            at += 1
        own = []
        while at < len(marks) and marks[at].span.start < stretch.span.end:
            own.append(marks[at])
            at += 1
        inside = tuple([m for m in own if stretch.span.holds(m.span)]) if own else ()
        yield Region(stretch.span, inside, stretch.item) if inside else stretch


def _without_repeats(release: Release, found: list[Citation]) -> list[Citation]:
    """Leave out a bare work in the standfirst that the body cites: it only announces it."""
    fronts = [part.span for part in release.parts if part.label == "standfirst"]
    announced = [any(front.holds(c.span) for front in fronts) for c in found]
    body = {
        c.work
        for c, front in zip(found, announced, strict=True)
        if not front and c.work_mention is None
    }
    return [
        c
        for c, front in zip(found, announced, strict=True)
        if not (front and not c.pinpoints and c.work in body)
    ]


@value
class _Segment:
    span: Span
    quotation: int


def _in_quotations(
    text: str, found: list[Citation], quotations: tuple[Quotation, ...]
) -> tuple[Citation, ...]:
    """Return the citations with the quotation that each lies in or follows at once."""
    if not found:
        return ()
    segments = sorted(
        [_Segment(s, at) for at, q in enumerate(quotations) for s in q.segments],
        key=_PLACE,
    )
    placed = []
    at = 0
    for citation in found:
        while at < len(segments) and segments[at].span.start <= citation.span.start:
            at += 1
        near = segments[at - 1] if at else None
        own = near.quotation if near and _belongs(text, citation, near.span) else None
        placed.append(citation if own is None else replace(citation, quotation=own))
    return tuple(placed)


def _belongs(text: str, citation: Citation, segment: Span) -> bool:
    if segment.holds(citation.span):
        return True
    if not segment.end <= citation.span.start <= segment.end + _FARTHEST:
        return False
    gap = text[segment.end : citation.span.start]
    if len(gap) <= _LONGEST_GAP and _AFTER_QUOTATION.match(gap):
        return True
    # “…,” the report says (para 31).
    placed = any(pin.unit in ("para", "page", "section") for pin in citation.pinpoints)
    return placed and bool(_ATTRIBUTED.match(gap))


def _findings(citations: tuple[Citation, ...]) -> Iterator[Finding]:
    told: set[Span | None] = set()
    for citation in citations:
        if citation.work is None and citation.work_mention not in told:
            told.add(citation.work_mention)
            where = citation.work_mention or citation.span
            yield Finding("W320", "The cited work is not named, so it has no symbol.", where)
        for pin in citation.pinpoints:
            if pin.last < pin.first:
                message = f"The range {pin.first} to {pin.last} runs backwards; kept as printed."
                yield Finding("W321", message, citation.span)
