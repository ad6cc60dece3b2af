"""What the rules of identity ask, answered by the database."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, func, select

from archive.revision import Outcome, Receipt
from archive.tables import changes, erasures, fetches, places, releases, revisions, sightings

# Built once: putting a statement together costs more than running it.
_OF_CAPTURE = select(sightings.c.release_id).where(
    sightings.c.digest == bindparam("digest"),
    sightings.c.ordinal == bindparam("ordinal"),
    sightings.c.publisher_id == bindparam("publisher_id"),
)
_AT_ADDRESS = select(places.c.release_id).where(
    places.c.address == bindparam("address"), places.c.ordinal == bindparam("ordinal")
)
_OF_TEXT = (
    select(revisions.c.release_id)
    .join(releases, releases.c.id == revisions.c.release_id)
    .where(
        revisions.c.publisher_id == bindparam("publisher_id"), revisions.c.text == bindparam("text")
    )
    .order_by(releases.c.place)
    .limit(1)
)
_LATEST_WORDS = (
    select(revisions.c.words)
    .where(revisions.c.release_id == bindparam("release"))
    .order_by(revisions.c.number.desc())
    .limit(1)
)
# A release whose words were deleted is told by their digests.
_OF_ERASED_TEXT = (
    select(erasures.c.release_id)
    .where(
        erasures.c.publisher_id == bindparam("publisher_id"), erasures.c.text == bindparam("text")
    )
    .limit(1)
)
_WAS_GOT = (
    select(fetches.c.number)
    .where(fetches.c.digest == bindparam("digest"), fetches.c.address == bindparam("address"))
    .limit(1)
)
_IS_TAKEN = select(releases.c.place).where(releases.c.id == bindparam("release"))
_LATEST = select(
    select(func.max(revisions.c.number))
    .where(revisions.c.release_id == bindparam("release"))
    .scalar_subquery(),
    select(func.max(changes.c.number))
    .where(changes.c.release_id == bindparam("release"))
    .scalar_subquery(),
)
_HELD = (
    select(sightings.c.release_id)
    .where(sightings.c.digest == bindparam("digest"))
    .order_by(sightings.c.ordinal)
    .limit(1)
)
_HELD_OF = (
    select(sightings.c.release_id)
    .where(
        sightings.c.digest == bindparam("digest"),
        sightings.c.publisher_id == bindparam("publisher_id"),
    )
    .order_by(sightings.c.ordinal)
    .limit(1)
)


class SqlLedger:
    """A ledger over one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_capture(self, digest: str, ordinal: int, publisher_id: str) -> str | None:
        """Return the release that these bytes were read as."""
        asked = {"digest": digest, "ordinal": ordinal, "publisher_id": publisher_id}
        return self._connection.execute(_OF_CAPTURE, asked).scalar()

    def at_address(self, address: str, ordinal: int) -> str | None:
        """Return the release that was got from an address."""
        asked = {"address": address, "ordinal": ordinal}
        return self._connection.execute(_AT_ADDRESS, asked).scalar()

    def of_text(self, publisher_id: str, text: str) -> str | None:
        """Return the publisher's first release with this text."""
        asked = {"publisher_id": publisher_id, "text": text}
        found = self._connection.execute(_OF_TEXT, asked).scalar()
        return found or self._connection.execute(_OF_ERASED_TEXT, asked).scalar()

    def latest_words(self, release: str) -> str | None:
        """Return the words' digest of a release's latest revision, ``None`` of an erased one."""
        return self._connection.execute(_LATEST_WORDS, {"release": release}).scalar()

    def was_got(self, digest: str, address: str) -> bool:
        """Return whether these bytes were got from this address before."""
        asked = {"digest": digest, "address": address}
        return self._connection.execute(_WAS_GOT, asked).scalar() is not None

    def is_taken(self, release: str) -> bool:
        """Return whether a release has this id."""
        return self._connection.execute(_IS_TAKEN, {"release": release}).scalar() is not None

    def held(self, digest: str, address: str | None, publisher_id: str | None) -> Receipt | None:
        """Return the *unchanged* receipt of bytes that were read before."""
        if address is not None and not self.was_got(digest, address):
            return None
        if publisher_id is None:
            name = self._connection.execute(_HELD, {"digest": digest}).scalar()
        else:
            asked = {"digest": digest, "publisher_id": publisher_id}
            name = self._connection.execute(_HELD_OF, asked).scalar()
        return self.receipt("unchanged", name) if name else None

    def receipt(self, outcome: Outcome, release: str) -> Receipt:
        """Return the receipt for what was done with a release, as it is now."""
        number, change = self._connection.execute(_LATEST, {"release": release}).one()
        return Receipt(outcome, release, number or 0, change)
