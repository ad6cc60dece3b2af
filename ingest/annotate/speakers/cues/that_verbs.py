"""Tells verbs that report where a clause with "that" follows: "accepted in a letter that"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words.lexicon import DETERMINERS, words
from ingest.annotate.words.tokens import Tokens

# Alone they take prizes, sums and shapes.
_ALONE: Final = words(
    "accepted accepts accept accepting established establishes establishing concurred concurs",
    "calculated calculates estimates estimate figured guessed guesses guess demonstrated",
    "demonstrates indicated indicates indicating attested attests proved proves determined",
    "determines realised realized verified verifies stipulating suspected suspects signalling",
    "resolves allows guarantees reasons appeals rules judges discovered discovers learned learnt",
    "foresaw foresees forecast forecasts imagined imagines implores dreamed held holds show",
)
# What is given with a noun: "gave an assurance that", "drew the conclusion that".
_GIVING: Final = words(
    "gave gives give giving reached reaches reaching drew draws drawing shared shares sharing",
    "came comes coming sent sends",
    "sounded sounds sounding conveyed conveys conveying delivered delivers took takes",
    "raised raises",
)
_GIVEN: Final = words(
    "assessment assurance assurances warning view opinion conclusion impression explanation reason",
    "undertaking guarantee promise pledge commitment reminder concern concerns belief alarm fear",
    "fears hope advice answer reply response ruling decision verdict objection estimate evidence",
    "feeling observation admission notice testimony message fact",
)
# Who has somebody do something tells them so: "directed the clerk to answer “within a week”".
_DIRECTING: Final = words(
    "directed directs directing commanded commands enjoined enjoins mandated",
    "mandates tasked tasks authorised authorises authorized authorizes empowered empowers forbade",
    "permitted",
)
THAT_VERBS: Final = _ALONE | _GIVING | _DIRECTING
_FURTHEST: Final = 8
_PARTS: Final = frozenset([",", ";", ":", "\0", "and", "but"])


def reports_that(tokens: Tokens, at: int) -> bool:
    """Return whether "that" follows the verb at ``at``, be it past where something is said."""
    if tokens.low[at] in _GIVING:
        return _gives(tokens, at)
    if tokens.low[at + 1 : at + 2] == ("that",):
        return True
    if tokens.low[at] in _DIRECTING:
        return _has_do(tokens, at)
    if tokens.low[at + 1 : at + 2] not in _WHERE:
        return False
    for low in tokens.low[at + 2 : at + _FURTHEST]:
        if low in _PARTS:
            return False
        if low == "that":
            return True
    return False


def _has_do(tokens: Tokens, at: int) -> bool:
    """Return whether somebody and what they are to do follow: "the clerk to answer"."""
    for to in range(at + 2, min(len(tokens) - 1, at + _FURTHEST + 4)):
        if tokens.low[to] in _PARTS:
            return False
        if tokens.low[to] == "to":
            does = tokens.low[to + 1]
            return (tokens.word[to + 1][0].islower() and does not in DETERMINERS) or does == "\0"
    return False


def _gives(tokens: Tokens, at: int) -> bool:
    """Return whether a noun that reports leads from the verb to "that"."""
    near = tokens.low[at + 1 : at + 6]
    that = near.index("that") if "that" in near else 0
    return that > 0 and near[that - 1] in _GIVEN and _PARTS.isdisjoint(near[:that])


_WHERE: Final = (("in",), ("at",), ("to",), ("on",), ("during",), ("before",), ("from",), ("with",))
# "used to say", "went on to call", "likes to joke": who does so speaks.
_SPEAKING: Final = words(
    "used likes liked loves loved prefers preferred chose continued continues came wishes wished",
    "wanted wants tends tended",
)
_ON: Final = words("went goes going go")
_BE: Final = words("is was are were")
_EAGER: Final = words(
    "quick keen careful eager right anxious happy proud sorry pains wont inclined"
)


def before_to(tokens: Tokens, verb: int) -> int:
    """Return the verb that leads with "to" to a verb of saying, or that verb itself."""
    if verb < 2 or tokens.low[verb - 1] != "to":
        return verb
    if tokens.low[verb - 2] in _SPEAKING:
        return verb - 2
    if verb > 3 and tokens.low[verb - 2] in _EAGER and tokens.low[verb - 3] in _BE:
        return verb - 3  # "was quick to point out"
    on = verb > 2 and tokens.low[verb - 2] == "on" and tokens.low[verb - 3] in _ON
    return verb - 3 if on else verb
