"""Tells a reporting clause that stands near a run, and cannot carry it."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.clauses.others_claims import is_anothers
from ingest.annotate.speakers.cues.cues import PLAIN
from ingest.annotate.words.lexicon import words
from ingest.annotate.words.tokens import Tokens

_ARTICLES: Final = words("the a an this that its his her their our")
_WHO: Final = words("who which")
_WHOSE: Final = words("dont cuyo cuya cuyos cuyas")
_HELPS: Final = words("had has have also once earlier previously repeatedly")
_MADE: Final = words("made makes put puts")
_BE: Final = words("was is were are had has would will could should 's")
_DAYS: Final = words("day night morning evening afternoon week month year time same very")


def is_set_aside(tokens: Tokens, clause: Clause, run_at: int) -> bool:
    """Return whether a clause tells of something else than the run at token ``run_at``."""
    told = tokens.low[clause.cue_stop : run_at]
    if clause.cue > run_at:
        if _is_round(tokens, clause, run_at) or _reports_more(tokens, clause):
            return True
    elif clause.cue < run_at and not told and tokens.low[clause.cue] in _MADE:
        return True  # "after the company made “another loss”"
    if not _WHOSE.isdisjoint(told) and clause.cue < run_at:
        return True  # "contesté par la Ligue, dont le délégué, X, en compte"
    if "," in told and tokens.low[clause.subject.first - 1] == "which":
        return True  # "The lease, which Ruiz signed, obliges her"
    # "the notice, which spoke of a leak, was “…”"
    return _is_over(tokens, clause, run_at) or is_anothers(tokens, clause, run_at)


def _is_round(tokens: Tokens, clause: Clause, run_at: int) -> bool:
    """Return whether a clause that ends behind the run only holds it, or compares with it."""
    if clause.subject.stop <= run_at and clause.shape != "implied":
        return True  # The run stands inside an apposition.
    if tokens.low[clause.subject.first - 1] in ("what", "which"):
        return True  # "… more than what Ruiz asked for."
    if clause.subject.first == run_at + 1 and _is_called(tokens, run_at):
        return True  # "Ruiz, que calificó de «…» el plan, pidió"
    # "Ruiz said the “hasty” report, signed by all, made it"
    return _tells_of_subject(tokens, clause, run_at)


_CALLING: Final = ("qualifi", "tax", "calific", "tild", "tach", "catalog")
_NEAR: Final = 5


def _is_called(tokens: Tokens, run_at: int) -> bool:
    """Return whether the words are what somebody calls what stands behind them."""
    if tokens.low[run_at - 1] not in ("de", "d'", "d"):
        return False
    return any(low.startswith(_CALLING) for low in tokens.low[max(0, run_at - _NEAR) : run_at - 1])


def _tells_of_subject(tokens: Tokens, clause: Clause, run_at: int) -> bool:
    """Return whether the run tells of a noun that somebody is said to say something of."""
    said = run_at - 2 - (run_at > 2 and tokens.low[run_at - 2] == "that")
    inside = clause.subject.first == run_at + 1 and said > 0
    return inside and tokens.low[run_at - 1] in _ARTICLES and tokens.low[said] in PLAIN


def _is_over(tokens: Tokens, clause: Clause, run_at: int) -> bool:
    """Return whether a clause between commas ends before the run, and another verb follows it."""
    at = clause.cue - 1
    while at > 2 and tokens.low[at] in _HELPS:
        at -= 1  # "who had also warned"
    if at < 2 or tokens.low[at] not in _WHO or tokens.low[at - 1] != ",":
        return False
    commas = (k for k in range(clause.cue_stop, run_at - 1) if tokens.low[k] == ",")
    return any(tokens.low[k + 1] in _BE for k in commas)


def _reports_more(tokens: Tokens, clause: Clause) -> bool:
    """Return whether a clause after a quotation tells something else: “…?” Ruiz said that …."""
    after = tokens.low[clause.cue_stop : clause.cue_stop + 2]
    return after[:1] in (("that",), ("que",), ("qu'",)) and not _DAYS.intersection(after[1:])
