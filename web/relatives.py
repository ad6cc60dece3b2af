"""What a release page says of the same release elsewhere: re-posts, translations, what is gone."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from archive.relatives import Relative, gone_from, relatives
from web.dates import as_read, day
from web.desk import Desk


@dataclass(frozen=True, slots=True)
class RelativeNote:
    """One release akin to the one that is shown."""

    title: str
    address: str
    language: str
    how: str
    publisher: str
    date: str


@dataclass(frozen=True, slots=True)
class GoneNote:
    """An address of the release that answered that it is no longer there."""

    address: str
    when: str
    status: int


def relative_notes(desk: Desk, release_id: str) -> tuple[RelativeNote, ...]:
    """Return what to say of each of the release's kin, the most alike first."""
    return tuple(_note(desk, each) for each in relatives(desk.store, release_id))


def gone_notes(desk: Desk, release_id: str) -> tuple[GoneNote, ...]:
    """Return the release's addresses that are gone."""
    return tuple(
        GoneNote(fetch.address or "", day(fetch.at.date()), fetch.status or 0)
        for fetch in gone_from(desk.store, release_id)
    )


def _note(desk: Desk, relative: Relative) -> RelativeNote:
    revision = relative.record.revision
    dated = revision.release.published
    return RelativeNote(
        title=revision.release.title,
        address=url_for("releases.show", release=revision.release_id),
        language=revision.release.language or "und",
        how=relative.how[0].upper() + relative.how[1:],
        publisher=desk.publisher_name(revision.publisher_id),
        date=as_read(dated) if dated else "undated",
    )
