"""The release's text and its original side by side, each line with its marks and its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive.release import Span
from archive.revision import Record
from web.marking import letters
from web.prose import Layer, Piece, weave, within
from web.review.source import Source

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its label, where it begins in the text, and its pieces."""

    label: str
    start: int
    pieces: tuple[Piece, ...]


def reading_lines(record: Record, chosen: Iterable[Span] = ()) -> tuple[Line, ...]:
    """Return the lines of the release's own text; ``chosen`` places stand out."""
    release = record.revision.release
    levels = [_chosen(chosen), _quotations(record), _citations(record)]
    return tuple(
        Line(_label(record, span), span.start, _woven(release.text, span, levels))
        for span in _line_spans(release.text)
    )


def source_lines(source: Source, words: Sequence[str]) -> tuple[tuple[Piece, ...], ...]:
    """Return the lines of an original with the first place of each of ``words`` marked."""
    text = "\n".join(source.lines)
    marks = _places(text, words)
    return tuple(_woven(text, span, [marks]) for span in _line_spans(text))


def _line_spans(text: str) -> Iterable[Span]:
    return (Span(found.start(), found.end()) for found in _LINE.finditer(text))


def _woven(text: str, span: Span, levels: Sequence[Sequence[Layer]]) -> tuple[Piece, ...]:
    return weave(text, span, [within(level, span) for level in levels])


def _label(record: Record, line: Span) -> str:
    parts = record.revision.release.parts
    found = next((p.label for p in parts if p.span.start <= line.start < p.span.end), "")
    return "" if found == "block" else found.replace("_", " ")


def _chosen(spans: Iterable[Span]) -> list[Layer]:
    return [Layer("chosen", span) for span in spans]


def _quotations(record: Record) -> list[Layer]:
    return [
        Layer("q", segment, key=record.quotation_ids[at], number=str(at + 1), last=n == last)
        for at, quotation in enumerate(record.annotations.quotations)
        for last in (len(quotation.segments) - 1,)
        for n, segment in enumerate(quotation.segments)
    ]


def _citations(record: Record) -> list[Layer]:
    return [
        Layer("c", citation.span, key=record.citation_ids[at], number=letters(at))
        for at, citation in enumerate(record.annotations.citations)
    ]


def _places(text: str, words: Sequence[str]) -> list[Layer]:
    """Return where the words stand, whatever marks and breaks stand between them."""
    layers = []
    for each in words:
        pattern = r"\W+".join(map(re.escape, _WORD.findall(each)))
        found = re.search(pattern, text, re.IGNORECASE) if pattern else None
        if found:
            layers.append(Layer("chosen", Span(*found.span())))
    return layers
