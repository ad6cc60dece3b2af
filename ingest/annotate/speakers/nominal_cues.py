"""Finds the nouns that report: "the senator's answer was that", "Ruiz's claim that"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.collectives import is_group
from ingest.annotate.speakers.nouns import NOUNS, is_name
from ingest.annotate.speakers.phrases import Phrase, starting_at
from ingest.annotate.speakers.role_words import is_agent
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

REPORTING_NOUNS: Final = lex.words(
    "claim assertion answer response reply argument warning view belief contention suggestion",
    "insistence promise pledge complaint description remark comment declaration admission",
    "accusation allegation prediction observation explanation conclusion opinion verdict fear",
    "advice message point objection reasoning thought recollection hope wish regret concern",
    "criticism estimate guess impression assessment recommendation request demand reaction defence",
    "confession rejoinder retort lament plea reason rule excuse diagnosis prognosis account",
)
_OWN: Final = lex.words("his her their")
_BE: Final = lex.words("is was be has been")


def nominal_cues(tokens: Tokens) -> Iterator[tuple[int, int, Phrase]]:
    """Yield where each reporting noun begins, where its "that" is, and whose it is."""
    for at in range(1, len(tokens)):
        if tokens.low[at] not in REPORTING_NOUNS:
            continue
        if (whose := _holder(tokens, at)) is not None:
            yield at, whose.stop, whose
            continue
        own = tokens.low[at - 1] in _OWN
        if not own and not tokens.low[at - 1].endswith(("'s", "s'")):
            continue
        stop = at + 1
        while stop < len(tokens) and tokens.low[stop] in _BE:
            stop += 1
        if own and stop > at + 1 and tokens.low[stop : stop + 1] == ("that",):
            yield at, stop, Phrase(at - 1, at)  # "Her answer was that"
        first = _owner(tokens, at - 1) if not own else None
        if first is not None and tokens.low[stop : stop + 1] == ("that",):
            yield at, stop, Phrase(first, at)


def _holder(tokens: Tokens, at: int) -> Phrase | None:
    """Return whose view is told of: "the view of one member that", "the claim by X that"."""
    if tokens.low[at - 1] not in _ITS or tokens.low[at + 1 : at + 2] not in _OF:
        return None
    whose = starting_at(tokens, at + 2)
    if whose is None or tokens.low[whose.stop : whose.stop + 1] != ("that",):
        return None
    return whose if is_name(tokens, whose.stop - 1) or _speaks(tokens, whose) else None


def _speaks(tokens: Tokens, whose: Phrase) -> bool:
    last = tokens.low[whose.stop - 1]
    return last in NOUNS or last in lex.OCCUPATIONS or is_group(last) or is_agent(last)


_ITS: Final = lex.words("the a an this one")
_OF: Final = (("of",), ("by",), ("from",))


def _owner(tokens: Tokens, last: int) -> int | None:
    """Return where the name begins that ends in an owner's sign at ``last``."""
    first = last
    while first > 0 and is_name(tokens, first - 1) and tokens.low[first - 1] not in lex.DETERMINERS:
        first -= 1
    if first and tokens.low[first - 1] in lex.DETERMINERS:
        return first - 1
    return first if is_name(tokens, last) else None
