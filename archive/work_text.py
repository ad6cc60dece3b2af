"""The text of a cited work in numbered paragraphs, as works of the United Nations print it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class WorkNote:
    """A footnote of a work with its number."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class WorkParagraph:
    """One numbered paragraph with its sub-paragraphs, a line each.

    ``part`` is the annex that it stands in, where paragraphs are counted
    anew; ``heading`` the last heading above it; ``page`` counts from 1,
    where the work has pages.
    """

    number: int
    text: str
    sub: str | None = None
    heading: str | None = None
    page: int | None = None
    part: str | None = None

    @property
    def name(self) -> str:
        """Return what the paragraph is called: "66", "12bis", "annex II, 3"."""
        own = f"{self.number}{self.sub or ''}"
        return f"{self.part}, {own}" if self.part else own


@dataclass(frozen=True, slots=True)
class WorkText:
    """All numbered paragraphs of a work in printed order, its footnotes, and what numbers lack."""

    paragraphs: tuple[WorkParagraph, ...]
    notes: tuple[WorkNote, ...] = ()
    missing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldWork:
    """A work whose text the archive holds, with the capture that it was read from."""

    work: str
    text: WorkText
    capture: str
    name: str | None
    stored_at: datetime
