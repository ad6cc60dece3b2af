"""The JSON document of a release, format 1, as typed structures that refuse unknown fields."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, Literal

import msgspec

from archive.annotation import Basis, Form, PinpointUnit, SpeakerKind
from archive.findings import Severity
from archive.release import BlockKind, DateBasis, MarkKind, PartLabel, Precision

FORMAT: Final = 1


class Piece(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part of the document: immutable, and strict about its fields when read."""


class Place(Piece, frozen=True):
    """A half-open run of Unicode code points of the document's text."""

    start: int
    end: int


class Words(Place, frozen=True):
    """A place with the words that stand there."""

    text: str


class PartPiece(Place, frozen=True):
    """What one stretch of the text is."""

    label: PartLabel


class BlockPiece(Words, frozen=True):
    """One printed unit of the body; the rows of a table are the places of its cells."""

    kind: BlockKind
    level: int = 0
    ordered: bool = False
    rows: tuple[tuple[Place, ...], ...] = ()


class MarkPiece(Place, frozen=True):
    """Emphasis, a link or a superscript."""

    kind: MarkKind
    href: str | None = None


class ContactPiece(Place, frozen=True):
    """Whom the publisher says to ask, and where that stands."""

    name: str | None = None
    role: str | None = None
    email: str | None = None
    phone: str | None = None


class TailPiece(Piece, frozen=True):
    """What follows the body: the words, and beside them the places where they stand."""

    end_mark: str | None = None
    end_mark_at: Place | None = None
    notes_to_editors: tuple[str, ...] = ()
    notes_to_editors_at: tuple[Place, ...] = ()
    boilerplate: tuple[str, ...] = ()
    boilerplate_at: tuple[Place, ...] = ()
    contacts: tuple[ContactPiece, ...] = ()
    credits: tuple[str, ...] = ()
    credits_at: tuple[Place, ...] = ()


class SpeakerPiece(Piece, frozen=True):
    """A speaker as printed."""

    name: str
    kind: SpeakerKind
    role: str | None = None
    affiliation: str | None = None


class QuotationPiece(Piece, frozen=True, omit_defaults=True):
    """Somebody's words; no speakers means that none is established.

    ``decided`` names the last decision about it and is left out where there is none.
    """

    id: str
    segments: tuple[Words, ...]
    form: Form
    speakers: tuple[SpeakerPiece, ...]
    mention: str | None
    mention_at: Place | None
    cue: str | None
    cue_at: Place | None
    basis: Basis
    antecedent: str | None
    antecedent_at: Place | None
    confidence: float
    decided: str | None = None


class PinpointPiece(Piece, frozen=True):
    """A place inside a cited work."""

    unit: PinpointUnit
    first: int
    last: int
    sub: str | None = None


class CitationPiece(Words, frozen=True, omit_defaults=True):
    """A pointer into another work; ``quotation`` is the id of the quotation it belongs to.

    ``decided`` names the decision that settled ``work``. It is left out where
    there is none, so that a document without decisions is what it always was.
    """

    id: str
    work: str | None
    work_mention: str | None
    work_mention_at: Place | None
    pinpoints: tuple[PinpointPiece, ...]
    claim: Place | None
    quotation: str | None
    decided: str | None = None


class TopicPiece(Piece, frozen=True):
    """A topic and the words that made it one."""

    id: str
    evidence: tuple[Place, ...]


class FindingPiece(Piece, frozen=True):
    """What could not be told, by whom, and where."""

    code: str
    severity: Severity
    message: str
    by: Literal["reader", "annotators"]
    start: int | None = None
    end: int | None = None


class Provenance(Piece, frozen=True):
    """How the archive came by the release; the only part that the document digest leaves out.

    ``digest`` is the document's own; ``capture`` that of the bytes it was read
    from; ``revision_digest``, ``fetched_at`` and ``change`` are ``None`` while
    the release is not stored.
    """

    digest: str
    capture: str
    revision_digest: str | None
    fetched_at: datetime | None
    annotator: str
    change: int | None
    latest: bool
    also_at: tuple[str, ...]


class DecidedPiece(Piece, frozen=True):
    """A field of the document that staff settled, and the decision that did."""

    field: str
    decision: str


class Document(Piece, frozen=True, omit_defaults=True):
    """A release with everything that was read in it; ``null`` means *it does not say*.

    ``decided`` is left out where staff settled no field of the release itself.
    """

    format: Literal[1]
    id: str
    revision: int
    publisher: str | None
    publisher_id: str
    title: str
    kicker: str | None
    published: date | None
    published_as_written: str | None
    published_basis: DateBasis | None
    published_precision: Precision | None
    embargo: str | None
    dateline: str | None
    standfirst: str | None
    corrections: tuple[str, ...]
    corrections_at: tuple[Place, ...]
    language: str | None
    translations: tuple[str, ...]
    address: str | None
    text: str
    parts: tuple[PartPiece, ...]
    blocks: tuple[BlockPiece, ...]
    marks: tuple[MarkPiece, ...]
    tail: TailPiece
    quotations: tuple[QuotationPiece, ...]
    citations: tuple[CitationPiece, ...]
    topics: tuple[TopicPiece, ...]
    tags: tuple[str, ...]
    findings: tuple[FindingPiece, ...]
    provenance: Provenance
    decided: tuple[DecidedPiece, ...] = ()
