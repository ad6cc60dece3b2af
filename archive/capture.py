"""Bytes as we got them, with how, whence and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Capture:
    """Bytes known by their SHA-256 (64 hexadecimal digits); ``size`` in bytes."""

    digest: str
    size: int
    media_type: str
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Fetch:
    """One act of getting a capture; ``name`` is a file's name where there was no address.

    ``number`` is 0 until the archive mints one; ``at`` is in UTC.
    """

    digest: str
    at: datetime
    address: str | None = None
    name: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    status: int | None = None
    number: int = 0


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of ``data`` as 64 hexadecimal digits."""
    return sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Bytes:
    """A capture's bytes with what is known of them before they are read."""

    data: bytes
    media_type: str
    charset: str | None = None
    address: str | None = None
    name: str | None = None

    @property
    def capture(self) -> Capture:
        """Return the capture that these bytes make."""
        return Capture(digest_of(self.data), len(self.data), self.media_type, self.charset)
