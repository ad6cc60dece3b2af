"""What the archive seals: the stored form of a revision and of a reading, as canonical JSON."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any, TypeVar

import msgspec

from archive.annotation import Annotations, Finding
from archive.decisions import Decision
from archive.errors import IntegrityError
from archive.release import Release
from archive.revision import Intake
from archive.work_text import HeldWork, WorkText

T = TypeVar("T")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class RevisionBody:
    """A revision as it is stored and sealed."""

    release_id: str
    number: int
    publisher_id: str
    capture: str
    ordinal: int
    stored_at: datetime
    release: Release
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ReadingBody:
    """A reading of one revision as it is stored and sealed."""

    release_id: str
    revision: int
    annotations: Annotations


_DECISIONS = msgspec.json.Decoder(Decision)
_WORKS = msgspec.json.Decoder(HeldWork)
_REVISIONS = msgspec.json.Decoder(RevisionBody)
_READINGS = msgspec.json.Decoder(ReadingBody)


def canonical(value: object) -> bytes:
    """Return ``value`` as UTF-8 JSON with sorted keys and no space."""
    return msgspec.json.encode(value, order="sorted")


def seal(body: bytes) -> str:
    """Return the SHA-256 of a stored body."""
    return sha256(body).hexdigest()


def open_revision(body: bytes) -> RevisionBody:
    """Return the revision that was stored as ``body``."""
    return _opened(_REVISIONS, body)


def open_reading(body: bytes) -> ReadingBody:
    """Return the reading that was stored as ``body``."""
    return _opened(_READINGS, body)


def open_decision(body: bytes) -> Decision:
    """Return the decision that was stored as ``body``."""
    return _opened(_DECISIONS, body)


def open_work(body: bytes) -> HeldWork:
    """Return the work's text that was stored as ``body``."""
    return _opened(_WORKS, body)


def _opened(decoder: msgspec.json.Decoder[T], body: bytes) -> T:
    try:
        return decoder.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise IntegrityError(f"what is stored cannot be opened ({error}): {body[:60]!r}") from error


def words_digest(release: Release, publisher_id: str) -> str:
    """Return the digest of what was published, wherever it stood."""
    return seal(canonical((publisher_id, replace(release, address=None))))


def text_digest(release: Release) -> str:
    """Return the digest of the release's text alone."""
    return seal(release.text.encode())


def storable(intake: Intake) -> Intake:
    """Return the intake without characters that no database and no UTF-8 can hold.

    A NUL or half a surrogate pair becomes U+FFFD, one for one, so that every
    span still points at the same words.
    """
    words = replace(intake, source=replace(intake.source, data=b""))
    try:
        if b"\\u0000" not in msgspec.json.encode(words):
            return intake
    except UnicodeEncodeError:
        pass
    clean: Intake = _cleaned(words)
    return replace(clean, source=replace(clean.source, data=intake.source.data))


def storable_text(text: WorkText) -> WorkText:
    """Return a work's text without characters that no database and no UTF-8 can hold."""
    clean: WorkText = _cleaned(text)
    return clean


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return _UNSTORABLE.sub("�", value)
    if isinstance(value, tuple):
        return tuple(_cleaned(each) for each in value)
    if is_dataclass(value) and not isinstance(value, (type, date)):
        return replace(value, **{f.name: _cleaned(getattr(value, f.name)) for f in fields(value)})
    return value
