"""The JSON document of a release: written, read, checked and digested."""

from __future__ import annotations

from datetime import UTC
from hashlib import sha256

import msgspec

from archive.decoding import annotations_of, decided_of, reader_findings, release_of
from archive.document import Document, Place, Provenance
from archive.encoding import assemble
from archive.errors import DocumentError
from archive.ids import citation_ids, quotation_ids, release_id
from archive.revision import Intake, Record, Revision

_DECODER = msgspec.json.Decoder(Document)


def document_of(record: Record) -> Document:
    """Return the document of a stored record."""
    revision = record.revision
    provenance = Provenance(
        digest=record.document_digest,
        capture=revision.capture_digest,
        revision_digest=revision.digest,
        fetched_at=revision.stored_at,
        annotator=record.annotations.annotator,
        change=record.change,
        latest=record.latest,
        also_at=record.also_at,
    )
    return assemble(
        revision.release_id,
        revision.number,
        revision.publisher_id,
        revision.release,
        record.annotations,
        record.findings,
        provenance,
        record.decided,
    )


def provisional(intake: Intake, name: str | None = None, number: int = 1) -> Document:
    """Return the document that an intake would become; it is not stored.

    Its id is provisional, made from the bytes' digest, unless ``name`` gives one.
    """
    capture = intake.source.capture.digest
    provenance = Provenance(
        digest="",
        capture=capture,
        revision_digest=None,
        fetched_at=None,
        annotator=intake.annotations.annotator,
        change=None,
        latest=True,
        also_at=(),
    )
    document = assemble(
        name or release_id(capture, intake.ordinal),
        number,
        intake.publisher_id,
        intake.release,
        intake.annotations,
        intake.findings,
        provenance,
    )
    sealed = msgspec.structs.replace(provenance, digest=document_digest(document))
    return msgspec.structs.replace(document, provenance=sealed)


def document_digest(document: Document) -> str:
    """Return the SHA-256 of the canonical JSON of everything but the provenance.

    Canonical: UTF-8, keys sorted, no space between tokens, nothing escaped
    that JSON does not require to be.
    """
    fields = {
        name: getattr(document, name) for name in document.__struct_fields__ if name != "provenance"
    }
    if not document.decided:
        # Left out in the document, left out of its digest.
        del fields["decided"]
    return sha256(msgspec.json.encode(fields, order="sorted")).hexdigest()


def to_json(document: Document) -> bytes:
    """Return the document as one line of UTF-8 JSON, fields in the format's order."""
    return msgspec.json.encode(document)


def encode(record: Record) -> bytes:
    """Return a stored record as one line of JSON."""
    return to_json(document_of(record))


def read_document(data: bytes | str) -> Document:
    """Return the document in ``data``, or raise ``DocumentError`` saying what does not fit.

    Unknown fields are refused; every word that is repeated beside its place
    must stand at that place; the digest must fit.
    """
    try:
        document = _DECODER.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DocumentError(f"not a document of format 1: {error}") from error
    try:
        rebuilt = _rebuilt(document)
    except (ValueError, KeyError) as error:
        raise DocumentError(f"document {document.id} does not hold together: {error}") from error
    if rebuilt != document:
        raise DocumentError(f"document {document.id}: {_first_difference(document, rebuilt)}")
    if document_digest(document) != document.provenance.digest:
        raise DocumentError(f"document {document.id} does not fit the digest that it carries")
    return document


def decode(data: bytes | str) -> Record:
    """Return the record whose document ``data`` is; the inverse of ``encode``."""
    document = read_document(data)
    provenance, release = document.provenance, release_of(document)
    if provenance.fetched_at is None or provenance.revision_digest is None:
        raise DocumentError(f"document {document.id} is provisional: it was never stored")
    annotations = annotations_of(document)
    revision = Revision(
        release_id=document.id,
        number=document.revision,
        publisher_id=document.publisher_id,
        release=release,
        capture_digest=provenance.capture,
        stored_at=provenance.fetched_at.astimezone(UTC),
        digest=provenance.revision_digest,
    )
    return Record(
        revision=revision,
        annotations=annotations,
        findings=reader_findings(document),
        quotation_ids=quotation_ids(document.id, release.text, annotations.quotations),
        citation_ids=citation_ids(document.id, release.text, annotations.citations),
        also_at=provenance.also_at,
        change=provenance.change or 0,
        document_digest=provenance.digest,
        latest=provenance.latest,
        decided=decided_of(document),
    )


def _rebuilt(document: Document) -> Document:
    """Return the document made again from its text and places alone."""
    _check_places(document)
    return assemble(
        document.id,
        document.revision,
        document.publisher_id,
        release_of(document),
        annotations_of(document),
        reader_findings(document),
        document.provenance,
        decided_of(document),
    )


def _check_places(document: Document) -> None:
    for found in _places_in(document):
        if found.end > len(document.text):
            raise ValueError(f"a place ends at {found.end}, past the text's {len(document.text)}")


def _places_in(value: object) -> list[Place]:
    """Return every place in a document, however deep."""
    if isinstance(value, tuple):
        return [place for each in value for place in _places_in(each)]
    if isinstance(value, msgspec.Struct):
        inside = [p for name in value.__struct_fields__ for p in _places_in(getattr(value, name))]
        return [value, *inside] if isinstance(value, Place) else inside
    return []


def _first_difference(given: Document, rebuilt: Document) -> str:
    for name in given.__struct_fields__:
        if getattr(given, name) != getattr(rebuilt, name):
            return f"{name} does not say what its places in the text say"
    raise AssertionError("documents that differ differ in a field")
