"""The seam between bytes of one publisher's layout and a release."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol, runtime_checkable

from archive.annotation import Finding
from archive.capture import Bytes
from archive.people import Publisher
from archive.release import Release


@dataclass(frozen=True, slots=True)
class Given:
    """What staff state about an input; it outranks what the input says.

    ``publishers`` are those the home declares, for names and date orders.
    ``fed`` is a feed's date of publication, which counts where nothing else does.
    """

    publisher: Publisher | None = None
    published: date | None = None
    format: str | None = None
    source: str | None = None
    publishers: tuple[Publisher, ...] = ()
    fed: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A release as read, with what the reader doubts."""

    release: Release
    findings: tuple[Finding, ...] = ()


class Source(Protocol):
    """Reads one publisher's layout, or one format generically."""

    @property
    def name(self) -> str:
        """Return the name by which staff ask for it."""
        ...

    def recognises(self, source: Bytes) -> bool:
        """Return whether the bytes are of this layout."""
        ...

    def read(self, source: Bytes, given: Given) -> tuple[Reading, ...]:
        """Return the releases in the bytes, in order, or raise ``ReadingError``."""
        ...


@runtime_checkable
class Elsewhere(Protocol):
    """A source whose pages come empty, with their text at another address."""

    def text_address(self, address: str) -> str | None:
        """Return where the text of a page is, ``None`` where the page is not of this source."""
        ...
