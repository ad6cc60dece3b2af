"""The same or almost the same words in other quotations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from index.analysis import Token, tokens
from index.engine import Engine
from index.entries import QuotationEntry
from index.query import Node, Or, Phrase, Query, Word

Likeness = Literal["same", "near"]
# Words in a row that make a shingle, and how many shingles are looked up.
SHINGLE = 3
LOOKED_UP = 24
CANDIDATES = 200
# Of the shorter one's shingles so many stand in the other.
NEAR = 0.5


@dataclass(frozen=True, slots=True)
class Similar:
    """Another quotation, how alike it is (1.0: all of it) and the spans of shared words."""

    entry: QuotationEntry
    likeness: Likeness
    share: float
    marks: tuple[tuple[int, int], ...]


def similar(engine: Engine, quotation: QuotationEntry) -> tuple[Similar, ...]:
    """Return quotations of like words: by the same speaker first, then the oldest first.

    ``marks`` are spans of ``" ".join(entry.words)``.
    """
    own = _tokens(quotation)
    where = _alike([token.word for token in own])
    if where is None:
        return ()
    query = Query("quotations", where, size=CANDIDATES, facets=())
    found = []
    for hit in engine.search(query).hits:
        if isinstance(hit.entry, QuotationEntry) and hit.entry.id != quotation.id:
            found += _compared(own, hit.entry)
    speakers = {speaker.key for speaker in quotation.speakers}
    return tuple(sorted(found, key=lambda s: _order(s.entry, speakers)))


def _order(entry: QuotationEntry, speakers: set[str]) -> tuple[bool, date, str, int]:
    other = speakers.isdisjoint(speaker.key for speaker in entry.speakers)
    return other, entry.published or date.max, entry.release_id, entry.position


def _tokens(quotation: QuotationEntry) -> list[Token]:
    return list(tokens(" ".join(quotation.words), quotation.language))


def _alike(words: list[str]) -> Node | None:
    """Return a query for what shares words in a row: shingles taken evenly from the quotation."""
    if len(words) < SHINGLE:
        return None if not words else Phrase(tuple(words), "said") if words[1:] else _one(words[0])
    shingles = [tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)]
    step = -(-len(shingles) // LOOKED_UP)
    phrases = tuple(Phrase(shingle, "said") for shingle in dict.fromkeys(shingles[::step]))
    return phrases[0] if len(phrases) == 1 else Or(phrases)


def _one(word: str) -> Node:
    return Word(word, "said", exact=True)


def _compared(own: list[Token], other: QuotationEntry) -> list[Similar]:
    """Return the other quotation where it is alike enough, else nothing."""
    theirs = _tokens(other)
    if [t.word for t in own] == [t.word for t in theirs]:
        return [Similar(other, "same", 1.0, ((theirs[0].start, theirs[-1].end),))]
    mine, yours = _shingles(own), _shingles(theirs)
    shared = mine.keys() & yours.keys()
    shorter = min(len(mine), len(yours))
    if not shorter or len(shared) / shorter < NEAR:
        return []
    places = {at + n for shingle in shared for at in yours[shingle] for n in range(SHINGLE)}
    return [Similar(other, "near", len(shared) / shorter, _spans(theirs, places))]


def _shingles(text: list[Token]) -> dict[tuple[str, ...], list[int]]:
    found: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(text) - SHINGLE + 1):
        found.setdefault(tuple(t.word for t in text[at : at + SHINGLE]), []).append(at)
    return found


def _spans(text: list[Token], places: set[int]) -> tuple[tuple[int, int], ...]:
    """Return the spans of runs of words."""
    spans: list[tuple[int, int]] = []
    for at in sorted(places):
        if at - 1 in places and spans:
            spans[-1] = spans[-1][0], text[at].end
        else:
            spans.append((text[at].start, text[at].end))
    return tuple(spans)
