"""What became of a publisher's releases since they were archived."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from archive.decisions import standing
from archive.masks import public_words
from archive.visits import Visits
from web.addresses import search_address
from web.corrections import Corrected, corrected_releases
from web.dates import day
from web.desk import Desk

_NEWEST = 5


@dataclass(frozen=True, slots=True)
class Gone:
    """A release whose address answered that it is no longer there."""

    title: str
    address: str
    when: str
    status: int


@dataclass(frozen=True, slots=True)
class Taken:
    """A release that this archive withdrew."""

    address: str
    when: str
    why: str


@dataclass(frozen=True, slots=True)
class Since:
    """The newest releases that changed or were corrected, and all that went away."""

    changed: tuple[Corrected, ...]
    changed_address: str
    corrected: tuple[Corrected, ...]
    corrected_address: str
    gone: tuple[Gone, ...]
    taken: tuple[Taken, ...]


def since(desk: Desk, publisher: str, visits: Visits) -> Since:
    """Return what became of a publisher's releases."""
    return Since(
        changed=corrected_releases(desk, "revision", publisher, _NEWEST),
        changed_address=search_address("releases", q="has:revision", publisher=publisher),
        corrected=corrected_releases(desk, "correction", publisher, _NEWEST),
        corrected_address=search_address("releases", q="has:correction", publisher=publisher),
        gone=_gone(desk, visits),
        taken=_taken(desk, publisher),
    )


def _gone(desk: Desk, visits: Visits) -> tuple[Gone, ...]:
    answers = dict(reversed(visits.gone))
    return tuple(
        Gone(
            record.revision.release.title,
            url_for("releases.show", release=record.revision.release_id),
            day(answers[record.revision.release_id].at.date()),
            answers[record.revision.release_id].status or 0,
        )
        for record in desk.store.records(answers)
    )


def _taken(desk: Desk, publisher: str) -> tuple[Taken, ...]:
    """Return the withdrawals, newest first; of an erased release nobody knows the publisher."""
    found = []
    for made in reversed(standing(desk.store.decisions())):
        if made.about == "withdrawn" and made.release and _is_of(desk, made.release, publisher):
            at = url_for("releases.show", release=made.release)
            found.append(Taken(at, day(made.when.date()), public_words(made.why)))
    return tuple(found)


def _is_of(desk: Desk, release: str, publisher: str) -> bool:
    record = desk.store.as_read(release)
    return record is not None and record.revision.publisher_id == publisher
