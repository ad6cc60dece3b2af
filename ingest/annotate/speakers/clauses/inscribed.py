"""Finds the text that is said to be read where it stands: "A notice … can still be read"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.cues.cues import PLAIN
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_NOUNS: Final = lex.DOCUMENT_NOUNS | lex.SIGNS | lex.words("board stone tablet tag slip message")
_BE: Final = lex.words("be is are was were")
_SHOWN: Final = lex.words(
    "read inscribed engraved carved captioned headed lettered stamped printed embossed",
)
_BEARS: Final = lex.words("bears bore bear carries carried carry contains contained contain")
_WORDS: Final = lex.words("words inscription legend text line message motto wording warning advice")
_STANDS: Final = lex.words("is are was were hangs hung lay lies stood stands")
_INSCRIBING: Final = _SHOWN | _BEARS
_FURTHEST: Final = 26


def may_be_inscribed(tokens: Tokens) -> bool:
    """Return whether a sentence has a sign of such words."""
    placed = tokens.low[:1] and tokens.low[0] in lex.PREPOSITIONS and ":" in tokens.low
    return bool(placed) or not _INSCRIBING.isdisjoint(tokens.low)


def inscribed(tokens: Tokens) -> Iterator[tuple[int, int, Phrase]]:
    """Yield where such words begin and end, each with the text that they tell of."""
    for at, low in enumerate(tokens.low):
        if at == 0 or not (low in _INSCRIBING or low in _STANDS):
            continue
        if low in _STANDS and (shown_there := _stands(tokens, at)) is not None:
            yield at, shown_there.stop, shown_there
        shown = low in _SHOWN and tokens.low[at - 1] in _BE and _may_be_read(tokens, at)
        bears = low in _BEARS and not _WORDS.isdisjoint(tokens.low[at + 1 : at + 4])
        subject = _text(tokens, at) if shown or bears else None
        if subject is not None:
            yield at, at + 1, subject


def _stands(tokens: Tokens, at: int) -> Phrase | None:
    """Return the text that stands somewhere before what it says: "On the lid is a label: “…”"."""
    if tokens.low[at + 1 : at + 2] == () or tokens.low[at + 1] not in lex.DETERMINERS:
        return None
    stop = next((k for k in range(at + 3, min(at + 5, len(tokens))) if tokens.low[k] == ":"), 0)
    said = stop and tokens.low[stop + 1 : stop + 2] == ("\0",) and tokens.low[stop - 1] in _NOUNS
    return Phrase(at + 1, stop) if said and tokens.low[0] in lex.PREPOSITIONS else None


def _may_be_read(tokens: Tokens, at: int) -> bool:
    """Return whether a text can be read, or is inscribed with what follows at once."""
    if tokens.low[at - 1] == "be":
        return "can" in tokens.low[max(0, at - 4) : at]
    behind = tokens.low[at + 1 : at + 4]
    return tokens.low[at] != "read" and bool({":", "\0"}.intersection(behind))


def _text(tokens: Tokens, verb: int) -> Phrase | None:
    """Return the text that opens the clause of a verb, whatever tells more of it between."""
    commas = [k + 1 for k in range(max(0, verb - _FURTHEST), verb) if tokens.low[k] == ","]
    for first in (0, *commas):
        if tokens.low[first] not in lex.DETERMINERS or verb - first > _FURTHEST:
            continue
        subject = starting_at(tokens, first, joined=False)
        if subject is None or subject.first != first or subject.stop > verb:
            continue
        head = next((k for k in range(first, subject.stop) if tokens.low[k] in _NOUNS), None)
        if head is None or not PLAIN.isdisjoint(tokens.low[head:verb]):
            continue
        return Phrase(first, head + 1)
    return None
