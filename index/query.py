"""A reader's question as a tree, free of any engine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from index.entries import Unit

Sort = Literal["relevance", "newest", "oldest"]
TextField = Literal["any", "title", "standfirst", "body", "said"]
ValueField = Literal[
    "speaker", "org", "role", "publisher", "topic", "lang", "words", "form", "basis", "has"
]
FacetName = Literal[
    "speaker", "whose", "topic", "year", "publisher", "work", "basis", "has", "pinpoint",
    "resolved", "month", "release",
]  # fmt: skip
# What is counted unless a query names its facets; months and releases only when named.
FACETS: dict[Unit, tuple[FacetName, ...]] = {
    "quotations": ("speaker", "whose", "topic", "year", "publisher", "work", "basis"),
    "releases": ("publisher", "year", "topic", "speaker", "work", "has"),
    "citations": ("work", "pinpoint", "publisher", "year", "resolved"),
}


@dataclass(frozen=True, slots=True)
class Everything:
    """Matches all."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: stemmed; ``exact`` asks for the form as written."""

    text: str
    field: TextField = "any"
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words next to one another in this order, or within ``slop`` words in any order."""

    words: tuple[str, ...]
    field: TextField = "any"
    slop: int = 0


@dataclass(frozen=True, slots=True)
class Pattern:
    """A word with * and ?, matched against unstemmed words."""

    text: str
    field: TextField = "any"


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A word and those within ``distance`` edits of it, unstemmed."""

    text: str
    distance: int = 1
    field: TextField = "any"


@dataclass(frozen=True, slots=True)
class Value:
    """A field that holds a value: speaker "phil-lynch" or Lynch, topic reprisals, has quote."""

    field: ValueField
    value: str


@dataclass(frozen=True, slots=True)
class Cites:
    """A work (``None``: any), bound to a pinpoint when one is given; ranges overlap."""

    work: str | None = None
    unit: str | None = None
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """Published from ``first`` to ``last``, both included; ``None`` leaves an end open."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but the part."""

    part: Node


@dataclass(frozen=True, slots=True)
class InQuotation:
    """All of the part inside one quotation, when the unit is releases."""

    part: Node


Node = (
    Everything
    | Word
    | Phrase
    | Pattern
    | Fuzzy
    | Value
    | Cites
    | Between
    | And
    | Or
    | Not
    | InQuotation
)


@dataclass(frozen=True, slots=True)
class Selection:
    """Facet values ticked (OR among them) and values excluded."""

    facet: FacetName
    values: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: where, in which unit, narrowed how, sorted how, which page (from 1).

    ``facet_limit`` caps the values listed a facet (``None``: all); counts are
    always over all matches. ``facets`` names those wanted (default: the unit's).
    """

    unit: Unit = "quotations"
    where: Node = Everything()
    selections: tuple[Selection, ...] = ()
    sort: Sort = "relevance"
    page: int = 1
    size: int = 20
    facets: tuple[FacetName, ...] | None = None
    facet_limit: int | None = 8
