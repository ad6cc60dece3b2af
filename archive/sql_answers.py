"""What an address answered when it gave no bytes, noted in the database."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, Select, and_, func, or_, select, union

from archive.capture import Fetch
from archive.sql_reading import fetch_of
from archive.sql_writing import Writing
from archive.tables import fetches, places, revisions, sightings
from archive.vanishing import NO_BYTES, NO_DIGEST, is_news
from archive.visits import Visits, visits


def fetches_of(release_id: str) -> Select[tuple[object, ...]]:
    """Return the question for a release's fetches: its bytes', and its addresses' answers."""
    # Bytes that were first read as a release of their own may have become a state of this one.
    seen = union(
        select(sightings.c.digest).where(sightings.c.release_id == release_id),
        select(revisions.c.capture).where(revisions.c.release_id == release_id),
    )
    here = select(places.c.address).where(places.c.release_id == release_id)
    answers = and_(fetches.c.digest == NO_DIGEST, fetches.c.address.in_(here))
    return (
        select(fetches).where(or_(fetches.c.digest.in_(seen), answers)).order_by(fetches.c.number)
    )


def visits_of(connection: Connection, publisher_id: str) -> Visits:
    """Return when a publisher's bytes were last got, and what of its is gone."""
    own = fetches.join(sightings, sightings.c.digest == fetches.c.digest)
    asked = select(func.max(fetches.c.at)).select_from(own)
    last = connection.execute(asked.where(sightings.c.publisher_id == publisher_id)).scalar()
    answered = fetches.join(places, places.c.address == fetches.c.address).join(
        revisions,
        and_(revisions.c.release_id == places.c.release_id, revisions.c.number == 1),
    )
    noted = select(places.c.release_id, fetches).select_from(answered)
    rows = connection.execute(
        noted.where(fetches.c.digest == NO_DIGEST, revisions.c.publisher_id == publisher_id)
    )
    told = [(row.release_id, fetch_of(row)) for row in rows]
    return visits(datetime.fromisoformat(last) if last else None, told)


def note_answer(connection: Connection, address: str, status: int) -> str | None:
    """Note the answer of a release's address and return the release, where that is news."""
    place = select(places.c.release_id).where(places.c.address == address)
    release: str | None = connection.execute(place.order_by(places.c.ordinal).limit(1)).scalar()
    if release is None or not is_news(status, _last(connection, address)):
        return None
    writing = Writing(connection)
    writing.capture(NO_BYTES, NO_DIGEST)
    writing.fetch(Fetch(NO_DIGEST, datetime.now(UTC), address, status=status))
    writing.change(release)
    return release


def _last(connection: Connection, address: str) -> Fetch | None:
    asked = select(fetches).where(fetches.c.digest == NO_DIGEST, fetches.c.address == address)
    row = connection.execute(asked.order_by(fetches.c.number.desc()).limit(1)).one_or_none()
    return fetch_of(row) if row else None
