"""From a JSON document back to the record that it was made from."""

from __future__ import annotations

from collections.abc import Iterable

from archive.annotation import (
    Annotations,
    Attribution,
    Citation,
    Finding,
    Pinpoint,
    PrintedSpeaker,
    Quotation,
    TopicTag,
)
from archive.document import (
    CitationPiece,
    Document,
    FindingPiece,
    Place,
    QuotationPiece,
    TailPiece,
)
from archive.errors import DocumentError
from archive.release import Block, Contact, Dated, Mark, Part, Release, Span, Tail


def release_of(document: Document) -> Release:
    """Return what the publisher wrote."""
    return Release(
        publisher=document.publisher,
        title=document.title,
        text=document.text,
        blocks=tuple(
            Block(b.kind, _span(b), b.level, b.ordered, tuple(_spans(row) for row in b.rows))
            for b in document.blocks
        ),
        parts=tuple(Part(p.label, _span(p)) for p in document.parts),
        kicker=document.kicker,
        standfirst=document.standfirst,
        dateline=document.dateline,
        published=_dated(document),
        embargo=document.embargo,
        corrections=_spans(document.corrections_at),
        language=document.language,
        translations=document.translations,
        tail=_tail(document.tail),
        marks=tuple(Mark(m.kind, _span(m), m.href) for m in document.marks),
        tags=document.tags,
        address=document.address,
    )


def annotations_of(document: Document) -> Annotations:
    """Return what was inferred."""
    positions = {quotation.id: i for i, quotation in enumerate(document.quotations)}
    return Annotations(
        annotator=document.provenance.annotator,
        quotations=tuple(_quotation(q) for q in document.quotations),
        citations=tuple(_citation(c, positions) for c in document.citations),
        topics=tuple(TopicTag(t.id, _spans(t.evidence)) for t in document.topics),
        findings=tuple(_finding(f) for f in document.findings if f.by == "annotators"),
    )


def reader_findings(document: Document) -> tuple[Finding, ...]:
    """Return what the reader doubted."""
    return tuple(_finding(f) for f in document.findings if f.by == "reader")


def decided_of(document: Document) -> tuple[tuple[str, str], ...]:
    """Return which fields staff settled, each with its decision."""
    return tuple((each.field, each.decision) for each in document.decided)


def _span(place: Place) -> Span:
    return Span(place.start, place.end)


def _span_or_none(place: Place | None) -> Span | None:
    return _span(place) if place else None


def _spans(places: Iterable[Place]) -> tuple[Span, ...]:
    return tuple(_span(place) for place in places)


def _dated(document: Document) -> Dated | None:
    known = (document.published, document.published_precision, document.published_basis)
    value, precision, basis = known
    if value is None or precision is None or basis is None:
        if known != (None, None, None):
            raise DocumentError("a date comes with its precision and its basis")
        return None
    return Dated(value, precision, basis, document.published_as_written or "")


def _tail(tail: TailPiece) -> Tail:
    return Tail(
        end_mark=_span_or_none(tail.end_mark_at),
        notes=_spans(tail.notes_to_editors_at),
        boilerplate=_spans(tail.boilerplate_at),
        contacts=tuple(Contact(_span(c), c.name, c.role, c.email, c.phone) for c in tail.contacts),
        credits=_spans(tail.credits_at),
    )


def _quotation(piece: QuotationPiece) -> Quotation:
    return Quotation(
        segments=_spans(piece.segments),
        form=piece.form,
        attribution=Attribution(
            speakers=tuple(
                PrintedSpeaker(s.name, s.kind, s.role, s.affiliation) for s in piece.speakers
            ),
            basis=piece.basis,
            mention=_span_or_none(piece.mention_at),
            cue=_span_or_none(piece.cue_at),
            antecedent=_span_or_none(piece.antecedent_at),
            confidence=piece.confidence,
        ),
        decided=piece.decided,
    )


def _citation(piece: CitationPiece, positions: dict[str, int]) -> Citation:
    if piece.quotation is not None and piece.quotation not in positions:
        raise DocumentError(f"citation {piece.id} names a quotation that is not in the document")
    return Citation(
        span=_span(piece),
        work=piece.work,
        work_mention=_span_or_none(piece.work_mention_at),
        pinpoints=tuple(Pinpoint(p.unit, p.first, p.last, p.sub) for p in piece.pinpoints),
        claim=_span_or_none(piece.claim),
        quotation=None if piece.quotation is None else positions[piece.quotation],
        decided=piece.decided,
    )


def _finding(piece: FindingPiece) -> Finding:
    if piece.start is None or piece.end is None:
        return Finding(piece.code, piece.message)
    return Finding(piece.code, piece.message, Span(piece.start, piece.end))
