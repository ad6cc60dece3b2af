"""From a record of the archive to its JSON document."""

from __future__ import annotations

from collections.abc import Iterable

from archive.annotation import Annotations, Attribution, Citation, Finding, Quotation
from archive.document import (
    FORMAT,
    BlockPiece,
    CitationPiece,
    ContactPiece,
    DecidedPiece,
    Document,
    FindingPiece,
    MarkPiece,
    PartPiece,
    PinpointPiece,
    Place,
    Provenance,
    QuotationPiece,
    SpeakerPiece,
    TailPiece,
    TopicPiece,
    Words,
)
from archive.ids import citation_ids, quotation_ids
from archive.release import Release, Span, Tail


def assemble(
    release_id: str,
    revision: int,
    publisher_id: str,
    release: Release,
    annotations: Annotations,
    findings: tuple[Finding, ...],
    provenance: Provenance,
    decided: tuple[tuple[str, str], ...] = (),
) -> Document:
    """Return the document of one revision with one reading."""
    text, dated = release.text, release.published
    quotations = quotation_ids(release_id, text, annotations.quotations)
    citations = citation_ids(release_id, text, annotations.citations)
    return Document(
        format=FORMAT,
        id=release_id,
        revision=revision,
        publisher=release.publisher,
        publisher_id=publisher_id,
        title=release.title,
        kicker=release.kicker,
        published=dated.value if dated else None,
        published_as_written=dated.as_written if dated else None,
        published_basis=dated.basis if dated else None,
        published_precision=dated.precision if dated else None,
        embargo=release.embargo,
        dateline=release.dateline,
        standfirst=release.standfirst,
        corrections=_texts(text, release.corrections),
        corrections_at=_places(release.corrections),
        language=release.language,
        translations=release.translations,
        address=release.address,
        text=text,
        parts=tuple(
            PartPiece(label=p.label, start=p.span.start, end=p.span.end) for p in release.parts
        ),
        blocks=_blocks(release),
        marks=tuple(
            MarkPiece(kind=m.kind, start=m.span.start, end=m.span.end, href=m.href)
            for m in release.marks
        ),
        tail=_tail(text, release.tail),
        quotations=tuple(
            _quotation(text, name, quotation)
            for name, quotation in zip(quotations, annotations.quotations, strict=True)
        ),
        citations=tuple(
            _citation(text, name, citation, quotations)
            for name, citation in zip(citations, annotations.citations, strict=True)
        ),
        topics=tuple(
            TopicPiece(id=t.topic, evidence=_places(t.evidence)) for t in annotations.topics
        ),
        tags=release.tags,
        findings=(
            *(_finding(f, by_reader=True) for f in findings),
            *(_finding(f, by_reader=False) for f in annotations.findings),
        ),
        provenance=provenance,
        decided=tuple(DecidedPiece(field=field, decision=name) for field, name in decided),
    )


def _place(span: Span | None) -> Place | None:
    return Place(start=span.start, end=span.end) if span else None


def _places(spans: Iterable[Span]) -> tuple[Place, ...]:
    return tuple(Place(start=span.start, end=span.end) for span in spans)


def _text(text: str, span: Span | None) -> str | None:
    return span.of(text) if span else None


def _texts(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    return tuple(span.of(text) for span in spans)


def _blocks(release: Release) -> tuple[BlockPiece, ...]:
    return tuple(
        BlockPiece(
            kind=block.kind,
            text=block.span.of(release.text),
            start=block.span.start,
            end=block.span.end,
            level=block.level,
            ordered=block.ordered,
            rows=tuple(_places(row) for row in block.rows),
        )
        for block in release.blocks
    )


def _tail(text: str, tail: Tail) -> TailPiece:
    return TailPiece(
        end_mark=_text(text, tail.end_mark),
        end_mark_at=_place(tail.end_mark),
        notes_to_editors=_texts(text, tail.notes),
        notes_to_editors_at=_places(tail.notes),
        boilerplate=_texts(text, tail.boilerplate),
        boilerplate_at=_places(tail.boilerplate),
        contacts=tuple(
            ContactPiece(
                name=c.name,
                role=c.role,
                email=c.email,
                phone=c.phone,
                start=c.span.start,
                end=c.span.end,
            )
            for c in tail.contacts
        ),
        credits=_texts(text, tail.credits),
        credits_at=_places(tail.credits),
    )


def _quotation(text: str, name: str, quotation: Quotation) -> QuotationPiece:
    by = quotation.attribution
    return QuotationPiece(
        id=name,
        segments=tuple(
            Words(start=s.start, end=s.end, text=s.of(text)) for s in quotation.segments
        ),
        form=quotation.form,
        speakers=_speakers(by),
        mention=_text(text, by.mention),
        mention_at=_place(by.mention),
        cue=_text(text, by.cue),
        cue_at=_place(by.cue),
        basis=by.basis,
        antecedent=_text(text, by.antecedent),
        antecedent_at=_place(by.antecedent),
        confidence=float(by.confidence),
        decided=quotation.decided,
    )


def _speakers(by: Attribution) -> tuple[SpeakerPiece, ...]:
    return tuple(
        SpeakerPiece(name=s.name, kind=s.kind, role=s.role, affiliation=s.affiliation)
        for s in by.speakers
    )


def _citation(
    text: str, name: str, citation: Citation, quotations: tuple[str, ...]
) -> CitationPiece:
    return CitationPiece(
        id=name,
        text=citation.span.of(text),
        start=citation.span.start,
        end=citation.span.end,
        work=citation.work,
        work_mention=_text(text, citation.work_mention),
        work_mention_at=_place(citation.work_mention),
        pinpoints=tuple(
            PinpointPiece(unit=p.unit, first=p.first, last=p.last, sub=p.sub)
            for p in citation.pinpoints
        ),
        claim=_place(citation.claim),
        quotation=None if citation.quotation is None else quotations[citation.quotation],
        decided=citation.decided,
    )


def _finding(finding: Finding, *, by_reader: bool) -> FindingPiece:
    return FindingPiece(
        code=finding.code,
        severity=finding.severity,
        message=finding.message,
        by="reader" if by_reader else "annotators",
        start=finding.span.start if finding.span else None,
        end=finding.span.end if finding.span else None,
    )
