"""A record put together from what is stored: a revision, one reading, and what stands beside."""

from __future__ import annotations

from dataclasses import replace

from archive.annotation import Annotations
from archive.bodies import RevisionBody
from archive.codec import document_digest, document_of
from archive.ids import citation_ids, quotation_ids
from archive.revision import Record, Revision


def record_of(
    body: RevisionBody, digest: str, annotations: Annotations, document: str | None = None
) -> Record:
    """Return the record of a revision, sealed by ``digest``, with one reading.

    ``document`` is the document's digest where it is known already. The
    change's number, other addresses and newer revisions are left to the store.
    """
    revision = Revision(
        release_id=body.release_id,
        number=body.number,
        publisher_id=body.publisher_id,
        release=body.release,
        capture_digest=body.capture,
        stored_at=body.stored_at,
        digest=digest,
    )
    text = body.release.text
    record = Record(
        revision=revision,
        annotations=annotations,
        findings=body.findings,
        quotation_ids=quotation_ids(body.release_id, text, annotations.quotations),
        citation_ids=citation_ids(body.release_id, text, annotations.citations),
        also_at=(),
        change=0,
        document_digest=document or "",
    )
    return record if document else digested(record)


def reread(record: Record, annotations: Annotations) -> Record:
    """Return the record with another reading of the same words."""
    name, text = record.revision.release_id, record.revision.release.text
    return digested(
        replace(
            record,
            annotations=annotations,
            quotation_ids=quotation_ids(name, text, annotations.quotations),
            citation_ids=citation_ids(name, text, annotations.citations),
        )
    )


def other_addresses(record: Record, places: tuple[str, ...]) -> tuple[str, ...]:
    """Return where else the release stands: all ``places`` but its own address or the first."""
    own = record.revision.release.address
    main = own if own in places else next(iter(places), None)
    return tuple(address for address in dict.fromkeys(places) if address != main)


def digested(record: Record) -> Record:
    """Return the record with the digest of the document that it makes."""
    return replace(record, document_digest=document_digest(document_of(record)))
