"""What a format gives the reading: the printed units of an input, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from archive.annotation import Finding
from archive.release import BlockKind, Dated, Mark, Span

# What a layout says that a unit is, by tag, class name or style, before anything is read.
Hint = Literal[
    "kicker", "title", "date", "standfirst", "embargo", "end_mark", "note", "boilerplate",
    "contact", "credit", "large", "meta",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that a format counts for a unit and does not write: "12.", "(a)".

    ``run`` names the list that counts it.
    """

    printed: str
    value: int
    run: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed unit; marks and rows are spans into its own ``text``.

    ``gap`` counts the empty lines above it, ``hint`` is what its layout calls
    it; ``counted`` is its number in a list, which is no part of its text.
    """

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    ordered: bool = False
    rows: tuple[tuple[Span, ...], ...] = ()
    marks: tuple[Mark, ...] = ()
    hint: Hint | None = None
    gap: int = 1
    counted: Counted | None = None

    @property
    def emphatic(self) -> bool:
        """Return whether nearly all of it is set in bold or italics."""
        marked = sum(m.span.end - m.span.start for m in self.marks if m.kind in _EMPHASIS)
        return marked >= 0.9 * len(self.text)


_EMPHASIS = ("strong", "emphasis")


@dataclass(frozen=True, slots=True)
class Stated:
    """What an input states about itself outside its printed text."""

    title: str | None = None
    published: Dated | None = None
    publisher: str | None = None
    language: str | None = None
    translations: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    address: str | None = None
    standfirst: str | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """An input as its format gives it: units in printed order, what is stated, what is doubted."""

    units: tuple[Printed, ...]
    stated: Stated = Stated()
    findings: tuple[Finding, ...] = ()
