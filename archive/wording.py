"""Words and their place in a text, as decisions hold on to them through every new reading."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from archive.release import Span

# Each piece of wording: the words, which occurrence they are, of how many.
_Pieces = tuple[tuple[str, int, int], ...]
_DECODER = msgspec.json.Decoder(_Pieces)


def wording(text: str, spans: Iterable[Span]) -> str:
    """Return the words of the spans, each with its number among its occurrences, as JSON."""
    pieces = []
    for span in spans:
        words = span.of(text)
        starts = _occurrences(text, words)
        number = starts.index(span.start) + 1 if span.start in starts else 0
        pieces.append((words, number, len(starts)))
    return msgspec.json.encode(pieces).decode()


def place_of(text: str, what: str) -> tuple[Span, ...] | None:
    """Return where the wording stands in ``text``, or ``None`` where it does not any more.

    Where the same words now stand more often, or less, than when they were
    noted, it cannot be told which of them are meant, and nothing is returned.
    """
    pieces = _pieces(what)
    if not pieces:
        return None
    spans = []
    for words, number, count in pieces:
        starts = _occurrences(text, words)
        if len(starts) != count or not 0 < number <= count:
            return None
        spans.append(Span(starts[number - 1], starts[number - 1] + len(words)))
    return tuple(sorted(spans))


def words_of(what: str) -> tuple[str, ...]:
    """Return the words of a wording, piece by piece; of anything else, itself."""
    pieces = _pieces(what)
    return tuple(words for words, _, _ in pieces) if pieces else (what,)


def is_wording(what: str) -> bool:
    """Return whether ``what`` is a wording and not a name or another word."""
    return bool(_pieces(what))


def everywhere(text: str, words: str) -> tuple[Span, ...]:
    """Return every place of the words in ``text``."""
    return tuple(Span(at, at + len(words)) for at in _occurrences(text, words))


def _pieces(what: str) -> _Pieces | None:
    if not what.startswith("[["):
        return None
    try:
        return _DECODER.decode(what)
    except msgspec.DecodeError:
        return None


def _occurrences(text: str, words: str) -> list[int]:
    """Return where the words begin; occurrences may overlap."""
    starts, at = [], text.find(words) if words else -1
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    return starts
