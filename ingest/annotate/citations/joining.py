"""Names of one work that stand together, and the words that the work is called by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.release import Span
from ingest.annotate.citations.general_comments import is_said_by_committee
from ingest.annotate.citations.references import Reference
from ingest.annotate.citations.unnamed_works import SORT_OF_NOUN, noun_before

# Nothing but marks, a comma or a bracket between two names makes them one:
# "general comment No. 34 (CCPR/C/GC/34".
_JOINT = re.compile(r"[’'\"”»]*[\s\u00a0]?[,(\[–-]?[\s\u00a0]?\Z")
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?][’”'\"»)]*\s")
_BEHIND = re.compile(r"[\s,(]+(?:an?|the|un|une|una)\s+(?:\w+\s){0,2}?(\w+)")


def joined(text: str, start: int, ordered: list[Reference]) -> tuple[Reference, ...]:
    """Return the references, each with its nouns, a name and its sign as one."""
    return tuple(_merged(text, _with_nouns(text, start, ordered)))


def _with_nouns(text: str, start: int, ordered: list[Reference]) -> Iterator[Reference]:
    """Add what a document is called where it is named: "a study …, A/72/127" is a study."""
    floor = start
    for each in ordered:
        if each.sort == "document" and not each.aside:
            for found in _SENTENCE.finditer(text, floor, each.span.start):
                floor = found.end()
            nouns = each.nouns | _called(text, floor, each)
            yield each if nouns == each.nouns else replace(each, nouns=nouns)
        else:
            yield each
        floor = max(floor, each.span.end)


def _called(text: str, floor: int, reference: Reference) -> frozenset[str]:
    own = _WORD.findall(reference.span.of(text).casefold())
    before = noun_before(text, floor, reference.span.start)
    if is_said_by_committee(reference.work) and not _stands_next(text, before, reference):
        # "The report rests on a text (CRC/C/GC/9": what a committee says is not that report.
        before = None
    after = _BEHIND.match(text, reference.span.end, reference.span.end + 60)
    nouns = {*own, *([before] if before else []), *([after[1].casefold()] if after else [])}
    return frozenset(noun for noun in nouns if noun in SORT_OF_NOUN)


def _stands_next(text: str, noun: str | None, reference: Reference) -> bool:
    """Return whether only a comma or a bracket parts the noun from the name."""
    at = reference.span.start
    return noun is not None and text[max(0, at - 24) : at].rstrip(' ,(:“"').casefold().endswith(
        noun
    )


def _merged(text: str, ordered: Iterator[Reference]) -> Iterator[Reference]:
    held: Reference | None = None
    for each in ordered:
        if held is not None and _one_thing(text, held, each):
            held = _both(held, each)
            continue
        if held is not None:
            yield held
        held = each
    if held is not None:
        yield held


def _one_thing(text: str, first: Reference, second: Reference) -> bool:
    gap = text[first.span.end : second.span.start]
    if first.span.end > second.span.start or len(gap) > 6 or not _JOINT.match(gap):
        return False
    if first.work == second.work:
        return True
    unsigned = first.sort == "document" and not first.counts
    return unsigned and "(" in gap and not second.title and second.sort == "document"


def _both(first: Reference, second: Reference) -> Reference:
    same = first.work == second.work
    return Reference(
        Span(first.span.start, second.span.end),
        second.work,
        first.sort if same and first.sort == "treaty" else second.sort,
        first.nouns | second.nouns,
        first.counts or second.counts,
        names=(*first.names, *second.names),
    )
