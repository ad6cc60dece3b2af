"""A press release as its publisher wrote it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

BlockKind = Literal[
    "heading", "paragraph", "list_item", "blockquote", "table", "caption", "footnote"
]
MarkKind = Literal["emphasis", "strong", "link", "superscript"]
PartLabel = Literal[
    "kicker", "title", "date_line", "embargo", "standfirst", "dateline", "block", "correction",
    "tail_heading", "end_mark", "note", "boilerplate", "contact", "credit",
]  # fmt: skip
Precision = Literal["day", "month", "year"]
DateBasis = Literal["metadata", "visible", "dateline", "feed", "given"]


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A half-open run of Unicode code points of ``Release.text``."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"a span runs forwards from 0 on, not {start} to {end}")
        # The slots are filled directly: the way past its own guard takes a frozen class twice
        # as long, and a release is read by way of a hundred spans.
        _set_start(self, start)
        _set_end(self, end)

    def of(self, text: str) -> str:
        """Return the words of ``text`` that the span points at."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Return whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


_set_start, _set_end = (Span.__dict__[slot].__set__ for slot in ("start", "end"))


@dataclass(frozen=True, slots=True)
class Part:
    """The label of one stretch of the text; a dateline lies inside its block."""

    label: PartLabel
    span: Span

    def __post_init__(self) -> None:
        if self.label not in get_args(PartLabel):
            raise ValueError(f"no part of a release is called {self.label!r}")


@dataclass(frozen=True, slots=True)
class Block:
    """One printed unit of the body; ``rows`` are the cell spans of a table, row by row."""

    kind: BlockKind
    span: Span
    level: int = 0
    ordered: bool = False
    rows: tuple[tuple[Span, ...], ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in get_args(BlockKind):
            raise ValueError(f"no block is of kind {self.kind!r}")


@dataclass(frozen=True, slots=True)
class Mark:
    """Emphasis, a link or a superscript over some words."""

    kind: MarkKind
    span: Span
    href: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in get_args(MarkKind):
            raise ValueError(f"no mark is of kind {self.kind!r}")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with how exactly it is known, where it was read, and as it was written."""

    value: date
    precision: Precision
    basis: DateBasis
    as_written: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom the publisher says to ask; what is not printed is ``None``."""

    span: Span
    name: str | None = None
    role: str | None = None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows the body."""

    end_mark: Span | None = None
    notes: tuple[Span, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    contacts: tuple[Contact, ...] = ()
    credits: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """One press release; ``None`` means that the release does not say.

    ``text`` holds every line that was kept, in printed order, joined by blank
    lines; every span points into it. A source makes a release without ids.
    """

    publisher: str | None
    title: str
    text: str
    blocks: tuple[Block, ...]
    parts: tuple[Part, ...] = ()
    kicker: str | None = None
    standfirst: str | None = None
    dateline: str | None = None
    published: Dated | None = None
    embargo: str | None = None
    corrections: tuple[Span, ...] = ()
    language: str | None = None
    translations: tuple[str, ...] = ()
    tail: Tail = field(default_factory=Tail)
    marks: tuple[Mark, ...] = ()
    tags: tuple[str, ...] = ()
    address: str | None = None

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("a release has a title, be it its first words")
        end = len(self.text)
        pieces: tuple[Block | Part | Mark, ...] = (*self.blocks, *self.parts, *self.marks)
        for piece in pieces:
            if piece.span.end > end:
                raise ValueError(f"{piece} points past the end of the text ({end})")
