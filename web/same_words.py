"""The same words elsewhere: quotations that share a run of words with this one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from archive.revision import Record
from index.analysis import tokens
from index.entries import QuotationEntry
from index.query import Node, Or, Phrase, Query
from web.desk import Desk

_RUN = 7
_FEWEST = 5
_MOST = 20


@dataclass(frozen=True, slots=True)
class Echo:
    """A quotation elsewhere; ``whole`` where all its words are the same."""

    entry: QuotationEntry
    whole: bool


def same_words(desk: Desk, record: Record, at: int) -> tuple[Echo, ...]:
    """Return quotations that share a run of words, the same speaker's first, oldest first.

    Fewer than five words are too few to say that somebody is repeated.
    """
    release, said = record.revision.release, record.annotations.quotations[at]
    own = [_words(segment.of(release.text)) for segment in said.segments]
    longest = max(own, key=len)
    if len(longest) < _FEWEST:
        return ()
    query = Query("quotations", _runs(longest), sort="oldest", size=_MOST + 1, facets=())
    speakers = set(record.speaker_ids[at])
    whole = [word for words in own for word in words]
    echoes = [
        Echo(hit.entry, [w for words in hit.entry.words for w in _words(words)] == whole)
        for hit in desk.engine.search(query).hits
        if isinstance(hit.entry, QuotationEntry) and hit.entry.id != record.quotation_ids[at]
    ]
    echoes.sort(key=lambda echo: _order(echo, speakers))
    return tuple(echoes[:_MOST])


def _order(echo: Echo, speakers: set[str]) -> tuple[bool, date]:
    others = speakers.isdisjoint(s.key for s in echo.entry.speakers)
    return others, echo.entry.published or date.max


def _runs(words: tuple[str, ...]) -> Node:
    """Return the question for the first, the middle or the last run of words."""
    last = max(len(words) - _RUN, 0)
    starts = sorted({0, last // 2, last})
    phrases = tuple(Phrase(words[n : n + _RUN], field="said") for n in starts)
    return phrases[0] if len(phrases) == 1 else Or(phrases)


def _words(text: str) -> tuple[str, ...]:
    return tuple(token.word for token in tokens(text))
