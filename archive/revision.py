"""One state of a release in the archive, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from archive.annotation import Annotations, Finding
from archive.capture import Bytes
from archive.release import Release, Span

Outcome = Literal["added", "revised", "unchanged", "also at"]


@dataclass(frozen=True, slots=True)
class Revision:
    """What was published, numbered from 1; a new one only when published words change."""

    release_id: str
    number: int
    publisher_id: str
    release: Release
    capture_digest: str
    stored_at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class Record:
    """A revision with its latest reading: what the index and the web are given.

    ``quotation_ids`` and ``citation_ids`` stand in the order of the
    annotations. ``change`` is the number of the change that made it so;
    ``document_digest`` covers all of the JSON document but its provenance.
    ``latest`` says whether a newer revision exists.

    ``speaker_ids`` are the archive's ids of each quotation's speakers, with
    what staff merged and split; ``decided`` pairs the document's fields that
    staff settled with the decision's id; ``hidden`` are the places in the text
    whose words staff withdrew; ``as_read`` is what stood there before any
    decision, where there was one; ``verified`` are the quotations, by id, that
    the capture's own bytes were found to show. These follow from the archive's decisions.
    """

    revision: Revision
    annotations: Annotations
    findings: tuple[Finding, ...]
    quotation_ids: tuple[str, ...]
    citation_ids: tuple[str, ...]
    also_at: tuple[str, ...]
    change: int
    document_digest: str
    latest: bool = True
    speaker_ids: tuple[tuple[str, ...], ...] = field(default=(), compare=False)
    decided: tuple[tuple[str, str], ...] = ()
    hidden: tuple[Span, ...] = field(default=(), compare=False)
    as_read: Revision | None = field(default=None, compare=False)
    verified: frozenset[str] = field(default=frozenset(), compare=False)


@dataclass(frozen=True, slots=True)
class Intake:
    """One release of one input, read and annotated, ready to be stored in one transaction.

    ``findings`` are the reader's; the annotators' stand in the annotations.
    ``ordinal`` counts the releases of one capture from 0; ``replaces`` is the
    release that staff say it is a new state of, whatever its address.
    ``got_at`` is when the bytes were got, where that was not now.
    """

    source: Bytes
    release: Release
    annotations: Annotations
    publisher_id: str
    findings: tuple[Finding, ...] = ()
    ordinal: int = 0
    headers: tuple[tuple[str, str], ...] = ()
    status: int | None = None
    replaces: str | None = None
    got_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the archive did with an intake, durable when returned."""

    outcome: Outcome
    release_id: str
    number: int
    change: int


@dataclass(frozen=True, slots=True)
class Change:
    """One numbered change: this release is to be indexed anew."""

    number: int
    release_id: str
