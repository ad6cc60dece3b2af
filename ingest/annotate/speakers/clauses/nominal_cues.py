"""Finds the nouns that report: "the senator's answer was that", "Ruiz's claim that"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.clauses.apposed_subjects import before_parenthesis
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.nouns import NOUNS, is_name
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

REPORTING_NOUNS: Final = lex.words(
    "claim assertion answer response reply argument warning view belief contention suggestion",
    "insistence promise pledge complaint description remark comment declaration admission",
    "accusation allegation prediction observation explanation conclusion opinion verdict fear",
    "advice message point objection reasoning thought recollection hope wish regret concern",
    "criticism estimate guess impression assessment recommendation request demand reaction defence",
    "doubt confession rejoinder retort lament plea reason rule excuse diagnosis prognosis account",
)
_OWN: Final = lex.words("his her their")
_BE: Final = lex.words("is was be has been")


def nominal_cues(tokens: Tokens) -> Iterator[tuple[int, int, Phrase]]:
    """Yield where each reporting noun begins, where its "that" is, and whose it is."""
    for at in range(1, len(tokens)):
        if tokens.low[at] not in REPORTING_NOUNS:
            continue
        if (view := _view_held(tokens, at)) is not None:
            yield view[0], at + 1, view[1]
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


def _view_held(tokens: Tokens, at: int) -> tuple[int, Phrase] | None:
    """Return where somebody holds a view, and who: "X is of the firm view that"."""
    if tokens.low[at] not in _VIEWS or tokens.low[at + 1 : at + 2] != ("that",):
        return None
    near = tokens.low[max(0, at - 4) : at]
    verb = next((at - len(near) + k for k, low in enumerate(near) if low in _HOLDING), 0)
    told = tokens.low[verb + 1 : at]
    if not verb or told[:2] not in _HELD_SO or len(told) - 2 > 1:
        return None
    last = verb - 1
    while last > 0 and tokens.low[last] in lex.ADVERBS:
        last -= 1
    who = before_parenthesis(tokens, last) if tokens.low[last] == "," else ending_at(tokens, last)
    return (verb, who) if who is not None else None


_VIEWS: Final = lex.words("view opinion belief impression doubt")
_HOLDING: Final = lex.words("is was are were remains remained has have had")
_HELD_SO: Final = (
    ("of", "the"),
    ("of", "an"),
    ("in", "no"),
    ("under", "no"),
    ("the",),
    ("the", "clear"),
)
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
