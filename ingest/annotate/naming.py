"""Every place in a stretch of text that names a work, each place once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from archive.release import Mark, Span
from archive.works import Work, kind_of
from ingest.annotate.addresses import sign_of_address, symbol_of_address
from ingest.annotate.documents import SORT_OF_NOUN, noun_in_apposition
from ingest.annotate.known_works import find_known_works
from ingest.annotate.laws import find_laws
from ingest.annotate.references import Reference, Sort, sort_of_kind
from ingest.annotate.resolutions import find_resolutions
from ingest.annotate.signs import find_signs
from ingest.annotate.symbols import find_symbols
from ingest.annotate.titles import find_set_off_titles, find_titles

# Nothing but marks, a comma or a bracket between two names makes them one:
# "general comment No. 34 (CCPR/C/GC/34".
_JOINED = re.compile(r"[’'\"”»]*[\s\u00a0]?[,(\[–-]?[\s\u00a0]?\Z")
_SENTENCE = re.compile(r"[.!?][’”'\"»)]*\s")
_RESOLUTION_NOUNS: Final = frozenset({"resolution", "résolution", "resolución", "text"})


def find_named(
    text: str, within: Span, marks: Iterable[Mark], works: tuple[Work, ...], year: int | None
) -> tuple[Reference, ...]:
    """Return the works named inside ``within``, in reading order, none over another.

    A symbol outranks a numbered resolution, that a listed name, that a law,
    that a title; a link's target settles which work its words mean.
    """
    kinds = {work.id: work.kind for work in works}
    own = [mark for mark in marks if within.holds(mark.span)]
    start, end = within.start, within.end
    ranked = [
        *_symbols(text, start, end, kinds),
        *find_signs(text, start, end),
        *_resolutions(text, start, end, year, kinds),
        *find_known_works(text, start, end, works),
        *find_laws(text, start, end),
        *find_titles(text, start, end),
        *find_set_off_titles(text, own),
    ]
    chosen = _without_overlaps(ranked)
    chosen = _linked(text, chosen, own, kinds)
    chosen = [_with_nouns(text, each, start) for each in sorted(chosen, key=_place)]
    return tuple(_merged(text, chosen))


def _place(reference: Reference) -> Span:
    return reference.span


def _symbols(text: str, start: int, end: int, kinds: dict[str, str]) -> Iterator[Reference]:
    for found in find_symbols(text, start, end):
        yield _of_symbol(found.symbol, found.span, kinds)


def _resolutions(
    text: str, start: int, end: int, year: int | None, kinds: dict[str, str]
) -> Iterator[Reference]:
    for found in find_resolutions(text, start, end, year):
        yield _of_symbol(found.symbol, found.span, kinds)


def _of_symbol(symbol: str, span: Span, kinds: dict[str, str]) -> Reference:
    sort: Sort = sort_of_kind(kinds.get(symbol) or kind_of(symbol))
    nouns = _RESOLUTION_NOUNS if "/RES/" in symbol else frozenset[str]()
    if sort == "treaty":
        nouns |= {"declaration", "déclaration", "declaración"}
    return Reference(span, symbol, sort, nouns, counts=True)


def _without_overlaps(ranked: Iterable[Reference]) -> list[Reference]:
    chosen: list[Reference] = []
    taken: set[int] = set()
    for each in ranked:
        places = range(each.span.start, each.span.end)
        # "Add.1" of "Add.1-3" stands three times at one place: three works, all kept.
        same = any(each.span == c.span and each.counts and c.counts for c in chosen)
        if (
            same
            or taken.isdisjoint((places.start, places.stop - 1))
            and not any(places.start <= c.span.start < places.stop for c in chosen)
        ):
            chosen.append(each)
            taken.update(places)
    return chosen


def _linked(
    text: str, chosen: list[Reference], marks: list[Mark], kinds: dict[str, str]
) -> list[Reference]:
    """Return the references with what their links' targets say, and those that only links name."""
    result = list(chosen)
    for mark in marks:
        if mark.kind != "link" or not mark.href:
            continue
        symbol = symbol_of_address(mark.href)
        inside = [r for r in result if mark.span.holds(r.span)]
        if symbol and not inside and not any(_overlap(r.span, mark.span) for r in result):
            result.append(_of_symbol(symbol, mark.span, kinds))
        sign = symbol or sign_of_address(mark.href)
        for each in inside:
            if sign and each.title:
                result[result.index(each)] = replace(each, work=sign, title=False)
            elif each.title:
                result[result.index(each)] = replace(each, title=False)
    emphasised = [m.span for m in marks if m.kind == "emphasis"]
    return [
        replace(r, title=False) if r.title and any(_overlap(r.span, e) for e in emphasised) else r
        for r in result
    ]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _with_nouns(text: str, reference: Reference, floor: int) -> Reference:
    """Add what a document is called before it is named: "a study …, A/72/127" is a study."""
    if reference.sort != "document":
        return reference
    breaks = [floor, *(m.end() for m in _SENTENCE.finditer(text, floor, reference.span.start))]
    own = frozenset(
        w for w in re.findall(r"\w+", reference.span.of(text).casefold()) if w in SORT_OF_NOUN
    )
    before = noun_in_apposition(text, breaks[-1], reference.span.start)
    after = re.match(
        r"[\s,(]+(?:an?|the)\s+(?:\w+\s){0,2}?(\w+)",
        text[reference.span.end : reference.span.end + 60],
    )
    behind = frozenset(
        {after[1].casefold()} if after and after[1].casefold() in SORT_OF_NOUN else ()
    )
    return replace(reference, nouns=reference.nouns | own | before | behind)


def _merged(text: str, ordered: list[Reference]) -> Iterator[Reference]:
    """Join a name with the sign that follows it at once, and two names of one work."""
    held: Reference | None = None
    for each in ordered:
        if held is not None and _one_thing(text, held, each):
            held = _joined(held, each)
            continue
        if held is not None:
            yield held
        held = each
    if held is not None:
        yield held


def _one_thing(text: str, first: Reference, second: Reference) -> bool:
    gap = text[first.span.end : second.span.start]
    if first.span.end > second.span.start or not _JOINED.match(gap):
        return False
    if first.work == second.work:
        return True
    named_then_signed = first.title or (first.sort == "document" and not first.counts)
    return named_then_signed and "(" in gap and not second.title and second.sort == "document"


def _joined(first: Reference, second: Reference) -> Reference:
    return Reference(
        Span(first.span.start, second.span.end),
        second.work,
        first.sort if first.work == second.work and first.sort == "treaty" else second.sort,
        first.nouns | second.nouns,
        first.counts or second.counts,
        title=False,
    )
