"""Tells verbs that report where a clause with "that" follows: "accepted in a letter that"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words.lexicon import words
from ingest.annotate.words.tokens import Tokens

# Alone they take prizes, sums and shapes.
THAT_VERBS: Final = words(
    "accepted accepts accept accepting established establishes establishing concurred concurs",
    "calculated calculates estimates estimate figured guessed guesses guess demonstrated",
    "demonstrates indicated indicates indicating attested attests proved proves determined",
    "determines realised realized verified verifies stipulating suspected suspects signalling",
    "resolves allows guarantees reasons appeals rules judges discovered discovers learned learnt",
    "foresaw foresees forecast forecasts imagined imagines implores dreamed held holds show",
)
_FURTHEST: Final = 8
_PARTS: Final = frozenset([",", ";", ":", "\0", "and", "but"])


def reports_that(tokens: Tokens, at: int) -> bool:
    """Return whether "that" follows the verb at ``at``, be it past where something is said."""
    if tokens.low[at + 1 : at + 2] == ("that",):
        return True
    if tokens.low[at + 1 : at + 2] not in _WHERE:
        return False
    for low in tokens.low[at + 2 : at + _FURTHEST]:
        if low in _PARTS:
            return False
        if low == "that":
            return True
    return False


_WHERE: Final = (("in",), ("at",), ("to",), ("on",), ("during",), ("before",), ("from",), ("with",))
# "used to say", "went on to call", "likes to joke": who does so speaks.
_SPEAKING: Final = words(
    "used likes liked loves loved prefers preferred chose continued continues came wishes wished",
    "wanted wants tends tended",
)
_ON: Final = words("went goes going")


def before_to(tokens: Tokens, verb: int) -> int:
    """Return the verb that leads with "to" to a verb of saying, or that verb itself."""
    if verb < 2 or tokens.low[verb - 1] != "to":
        return verb
    if tokens.low[verb - 2] in _SPEAKING:
        return verb - 2
    on = verb > 2 and tokens.low[verb - 2] == "on" and tokens.low[verb - 3] in _ON
    return verb - 3 if on else verb
