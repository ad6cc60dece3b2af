"""The hits of one page put together by speaker, release or year, in their order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from index.entries import Entry, QuotationEntry, Unit
from web.cards import Card

Grouping = Literal["speaker", "release", "year"]
GROUPINGS: Final[dict[Unit, tuple[Grouping, ...]]] = {
    "quotations": ("speaker", "release", "year"),
    "releases": ("year",),
    "citations": ("release", "year"),
}
NAMES: Final[dict[Grouping, str]] = {
    "speaker": "By speaker",
    "release": "By release",
    "year": "By year",
}


@dataclass(frozen=True, slots=True)
class Group:
    """Cards with what they share; without grouping there is one group without a name."""

    name: str
    cards: tuple[Card, ...]


def groups(by: Grouping | None, found: Iterable[tuple[Entry, Card]]) -> tuple[Group, ...]:
    """Return the cards of a page in groups, each group where its first card would stand."""
    held: dict[str, list[Card]] = {}
    for entry, card in found:
        held.setdefault(_shared(by, entry) if by else "", []).append(card)
    return tuple(Group(name, tuple(cards)) for name, cards in held.items())


def _shared(by: Grouping, entry: Entry) -> str:
    if by == "year":
        return str(entry.published.year) if entry.published else "Undated"
    if by == "release":
        return entry.title
    speakers = entry.speakers if isinstance(entry, QuotationEntry) else ()
    return " and ".join(s.name for s in speakers) or "Speaker not established"
