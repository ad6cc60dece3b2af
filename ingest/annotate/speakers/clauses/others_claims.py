"""Tells words that whoever is named only turns against, or meets: "rejected the claim that …"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.clauses.last_clauses import last_subject
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_REJECTING: Final = lex.words(
    "rejected rejects rejecting denied denies denying dismissed dismisses dismissing disputed",
    "disputes disputing contested contests contesting refuted refutes refuting rebutted rebuts",
    "rebutting countered counters criticised criticises criticized criticizes condemned condemns",
    "challenged challenges challenging",
)
_CLAIMS: Final = lex.words(
    "claim claims allegation allegations suggestion suggestions accusation accusations charge",
    "charges argument arguments assertion assertions notion idea view views criticism rumour",
    "rumours rumor rumors contention insinuation insinuations",
)
_CALLED: Final = lex.words(
    "called described dubbed branded labelled labeled termed deemed known billed hailed touted",
    "portrayed characterised characterized denounced nicknamed condemned",
)
_BE: Final = lex.words("is was are were be been being")
_LEADS: Final = lex.words("as to be a an the")


def is_anothers(tokens: Tokens, clause: Clause, run_at: int) -> bool:
    """Return whether the run at token ``run_at`` is a claim, or a name, of others than this one's.

    "Ruiz rejected the claim that it was “…”", "Ruiz criticised what has been called “…”"
    """
    if clause.cue > run_at or clause.shape == "according":
        return False
    return (
        _is_rejected(tokens, clause, run_at)
        or _is_called(tokens, clause, run_at)
        or _is_past(tokens, clause, run_at)
    )


def _is_past(tokens: Tokens, clause: Clause, run_at: int) -> bool:
    """Return whether another clause leads to the colon: "X called it “…”, and Y shrugged: “…”"."""
    told = tokens.low[clause.cue_stop : run_at]
    if told[-1:] != (":",) or "\0" not in told:
        return False
    other = last_subject(tokens, run_at - 1)
    return other is not None and other.first > clause.cue_stop


def _is_rejected(tokens: Tokens, clause: Clause, run_at: int) -> bool:
    if tokens.low[clause.cue] not in _REJECTING:
        return False
    told = tokens.low[clause.cue_stop : run_at]
    at = next((k for k, low in enumerate(told) if low in _CLAIMS), None)
    if at is None or "," in told[:at] or "as" in told[at:]:
        return False  # "dismissed the claim as “a stunt”": that is what they say.
    return not _TELLING.isdisjoint(told[at:])


_TELLING: Final = lex.words("that of")


def _is_called(tokens: Tokens, clause: Clause, run_at: int) -> bool:
    """Return whether a passive names no one who calls it so: "what has been called “…”"."""
    at = run_at - 1
    while at > clause.cue and tokens.low[at] in _LEADS:
        at -= 1
    if at <= clause.cue or tokens.low[at] not in _CALLED:
        return False
    at -= 1
    while at > clause.cue and (tokens.low[at].endswith("ly") or tokens.low[at] in lex.ADVERBS):
        at -= 1
    return tokens.low[at] in _BE and not _RELATIVE.isdisjoint(tokens.low[clause.cue_stop : at])


_RELATIVE: Final = lex.words("what which who")
