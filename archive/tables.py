"""The archive's tables: each may only grow, each row is sealed."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

SCHEMA: Final = 3

metadata = MetaData()
# What is made from the rest and can be made again: not sealed, not guarded, not exported.
derived = MetaData()


def _seal() -> Column[str]:
    """Return the column for the digest of the row's other values, those of bytes left out."""
    return Column("seal", Text, nullable=False)


# The schema's version; a migration adds a row, so that the history can be read.
versions = Table(
    "versions", metadata, Column("number", Integer, primary_key=True), Column("at", Text)
)

# data is NULL where the bytes are a file.
captures = Table(
    "captures",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("charset", Text),
    Column("data", LargeBinary),
    _seal(),
)

fetches = Table(
    "fetches",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("digest", Text, ForeignKey("captures.digest"), nullable=False),
    Column("address", Text),
    Column("name", Text),
    Column("at", Text, nullable=False),
    Column("headers", Text, nullable=False),
    Column("status", Integer),
    _seal(),
    Index("fetches_by_digest", "digest", "address"),
)

releases = Table(
    "releases",
    metadata,
    Column("place", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _seal(),
)

# Which release some bytes were read as, revision or not.
sightings = Table(
    "sightings",
    metadata,
    Column("digest", Text, ForeignKey("captures.digest"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("publisher_id", Text, primary_key=True),
    Column("release_id", Text, ForeignKey("releases.id"), nullable=False),
    _seal(),
    Index("sightings_by_release", "release_id"),
)

# Which release an address is; where one page holds several, the ordinal tells them apart.
places = Table(
    "places",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("address", Text, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("release_id", Text, ForeignKey("releases.id"), nullable=False),
    _seal(),
    Index("places_by_address", "address", "ordinal", unique=True),
    Index("places_by_release", "release_id"),
)

changes = Table(
    "changes",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("release_id", Text, ForeignKey("releases.id"), nullable=False),
    Column("at", Text, nullable=False),
    _seal(),
    Index("changes_by_release", "release_id", "number"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("release_id", Text, ForeignKey("releases.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("publisher_id", Text, nullable=False),
    Column("capture", Text, ForeignKey("captures.digest"), nullable=False),
    Column("words", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("digest", Text, nullable=False),
    _seal(),
    Index("revisions_by_text", "publisher_id", "text"),
)

readings = Table(
    "readings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("release_id", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("change", Integer, ForeignKey("changes.number"), nullable=False),
    Column("annotator", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("digest", Text, nullable=False),
    Column("document", Text, nullable=False),
    _seal(),
    ForeignKeyConstraint(["release_id", "revision"], ["revisions.release_id", "revisions.number"]),
    Index("readings_by_revision", "release_id", "revision", "number"),
)

# The last row of an id is the publisher as the archive knows it now.
publishers = Table(
    "publishers",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("digest", Text, nullable=False),
    _seal(),
    Index("publishers_by_id", "id", "number"),
)


# What staff settled; a decision of no release is one of all releases. Since version 2.
decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("release_id", Text, ForeignKey("releases.id")),
    Column("body", LargeBinary, nullable=False),
    Column("digest", Text, nullable=False),
    _seal(),
    Index("decisions_by_release", "release_id", "number"),
)

# The text of a cited work; the last row of a work is its text now. Since version 2.
work_texts = Table(
    "work_texts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("work", Text, nullable=False),
    Column("capture", Text, ForeignKey("captures.digest"), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("digest", Text, nullable=False),
    _seal(),
    Index("work_texts_by_work", "work", "number"),
)

# How a release's kin would know its newest revision. Since version 3.
kin_traces = Table(
    "kin_traces",
    derived,
    Column("place", Integer, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

# What a release's kin is found by. Since version 3.
kin_keys = Table(
    "kin_keys",
    derived,
    Column("key", BigInteger, primary_key=True),
    Column("place", Integer, primary_key=True),
    sqlite_with_rowid=False,
)

# A revision whose words were deleted: what tells it again when it comes again, and by which
# withdrawal it went. Since version 3.
erasures = Table(
    "erasures",
    metadata,
    Column("release_id", Text, ForeignKey("releases.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("publisher_id", Text, nullable=False),
    Column("capture", Text, ForeignKey("captures.digest"), nullable=False),
    Column("words", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("decision", Text, ForeignKey("decisions.id"), nullable=False),
    Column("at", Text, nullable=False),
    _seal(),
    Index("erasures_by_text", "publisher_id", "text"),
)

# Who speaks in the newest revision of each release, as printed. Since version 3.
printed_speakers = Table(
    "printed_speakers",
    derived,
    Column("number", Integer, primary_key=True),
    Column("release_id", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("role", Text),
    Column("affiliation", Text),
    Column("quotations", Integer, nullable=False),
    Column("published", Text),
    Index("printed_speakers_by_release", "release_id"),
    Index("printed_speakers_by_key", "key"),
)

# Where the bytes of a capture show the quotations of a release's newest revision. Since version 3.
proofs = Table(
    "proofs",
    derived,
    Column("release_id", Text, primary_key=True),
    Column("quotation", Text, primary_key=True),
    Column("ranges", Text, nullable=False),
    sqlite_with_rowid=False,
)

# Tables that an archive of an earlier version does not have.
LATER: Final = ("decisions", "work_texts", "erasures")
