"""Drops the lines that print words of the body a second time, as pull quotes do."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from archive.annotation import Quotation
from ingest.annotate.words.places import Place

_WORD: Final = re.compile(r"\w+")
_SIZE: Final = 4


def without_pull_quotes(
    text: str, places: Sequence[Place], quotations: Sequence[Quotation]
) -> list[Quotation]:
    """Return the quotations without lines whose words another one, with its speaker, holds."""
    candidates = [one for one in quotations if _alone(text, places, one)]
    if not candidates:
        return list(quotations)
    lines = {id(one) for one in candidates}
    told: dict[tuple[str, ...], set[str]] = {}
    for one in quotations:
        given_by = one.attribution
        if id(one) not in lines and (given_by.speakers or given_by.cue is not None):
            for words in _runs_of_words(text, one):
                told.setdefault(words, set()).update(s.name for s in given_by.speakers)
    pulled = {id(one) for one in candidates if _is_told(text, one, told)}
    return [one for one in quotations if id(one) not in pulled]


def _is_told(text: str, one: Quotation, told: dict[tuple[str, ...], set[str]]) -> bool:
    """Return whether the body holds all words, as said by whoever signs the line."""
    signed = one.attribution.basis == "signature"
    names = {s.name for s in one.attribution.speakers} if signed else set()
    return all(words in told and names <= told[words] for words in _runs_of_words(text, one))


def _alone(text: str, places: Sequence[Place], one: Quotation) -> bool:
    """Return whether a quotation is a line of its own, with a signature or without."""
    if one.attribution.basis not in ("continued", "none", "signature") or len(one.segments) > 1:
        return False
    segment = one.segments[0]
    at = bisect_right(places, segment.start, key=lambda place: place.span.start) - 1
    place = places[at]
    rest = text[place.span.start : segment.start] + text[segment.end : place.span.end]
    return one.attribution.basis == "signature" or _WORD.search(rest) is None


def _runs_of_words(text: str, one: Quotation) -> Iterator[tuple[str, ...]]:
    """Yield every four words in a row; a quotation of fewer is one run of its own."""
    words = [w.lower() for segment in one.segments for w in _WORD.findall(segment.of(text))]
    for at in range(max(1, len(words) - _SIZE + 1)):
        yield tuple(words[at : at + _SIZE])
