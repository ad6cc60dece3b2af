"""Finds the nouns that report: "the senator's answer was that", "Ruiz's claim that"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.nouns import is_name
from ingest.annotate.speakers.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

REPORTING_NOUNS: Final = lex.words(
    "claim assertion answer response reply argument warning view belief contention suggestion",
    "insistence promise pledge complaint description remark comment declaration admission",
    "accusation allegation prediction observation explanation conclusion opinion verdict",
)
_BE: Final = lex.words("is was be has been")


def nominal_cues(tokens: Tokens) -> Iterator[tuple[int, int, Phrase]]:
    """Yield where each reporting noun begins, where its "that" is, and whose it is."""
    for at in range(1, len(tokens)):
        if tokens.low[at] not in REPORTING_NOUNS or not tokens.low[at - 1].endswith(("'s", "s'")):
            continue
        stop = at + 1
        while stop < len(tokens) and tokens.low[stop] in _BE:
            stop += 1
        first = _owner(tokens, at - 1)
        if first is not None and tokens.low[stop : stop + 1] == ("that",):
            yield at, stop, Phrase(first, at)


def _owner(tokens: Tokens, last: int) -> int | None:
    """Return where the name begins that ends in an owner's sign at ``last``."""
    first = last
    while first > 0 and is_name(tokens, first - 1) and tokens.low[first - 1] not in lex.DETERMINERS:
        first -= 1
    if first and tokens.low[first - 1] in lex.DETERMINERS:
        return first - 1
    return first if is_name(tokens, last) else None
