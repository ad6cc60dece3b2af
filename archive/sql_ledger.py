"""What the rules of identity ask, answered by the database."""

from __future__ import annotations

from sqlalchemy import Connection, select

from archive.tables import fetches, places, releases, revisions, sightings


class SqlLedger:
    """A ledger over one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_capture(self, digest: str, ordinal: int, publisher_id: str) -> str | None:
        """Return the release that these bytes were read as."""
        asked = select(sightings.c.release_id).where(
            sightings.c.digest == digest,
            sightings.c.ordinal == ordinal,
            sightings.c.publisher_id == publisher_id,
        )
        return self._connection.execute(asked).scalar()

    def at_address(self, address: str, ordinal: int) -> str | None:
        """Return the release that was got from an address."""
        asked = select(places.c.release_id).where(
            places.c.address == address, places.c.ordinal == ordinal
        )
        return self._connection.execute(asked).scalar()

    def of_text(self, publisher_id: str, text: str) -> str | None:
        """Return the publisher's first release with this text."""
        asked = (
            select(revisions.c.release_id)
            .join(releases, releases.c.id == revisions.c.release_id)
            .where(revisions.c.publisher_id == publisher_id, revisions.c.text == text)
            .order_by(releases.c.place)
            .limit(1)
        )
        return self._connection.execute(asked).scalar()

    def latest_words(self, release: str) -> str:
        """Return the words' digest of a release's latest revision."""
        asked = (
            select(revisions.c.words)
            .where(revisions.c.release_id == release)
            .order_by(revisions.c.number.desc())
            .limit(1)
        )
        return str(self._connection.execute(asked).scalar_one())

    def was_got(self, digest: str, address: str) -> bool:
        """Return whether these bytes were got from this address before."""
        asked = select(fetches.c.number).where(
            fetches.c.digest == digest, fetches.c.address == address
        )
        return self._connection.execute(asked.limit(1)).scalar() is not None

    def is_taken(self, release: str) -> bool:
        """Return whether a release has this id."""
        asked = select(releases.c.place).where(releases.c.id == release)
        return self._connection.execute(asked).scalar() is not None
