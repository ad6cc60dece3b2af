"""Finds whom a semicolon, or a name between two runs, makes the subject of one verb for both."""

from __future__ import annotations

from dataclasses import replace

from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words.tokens import Tokens


def carried_over(tokens: Tokens, clause: Clause, run_at: int) -> Clause:
    """Return the clause with whom a semicolon leads to: "X spoke of “…”; Y, who stayed, of “…”"."""
    between = tokens.low[clause.cue_stop : run_at]
    if "\0" in between and clause.subject.first < clause.cue:
        anew = _named_anew(tokens, run_at)
        if anew is not None:
            return replace(clause, subject=anew)
    if ";" not in between or clause.subject.first > clause.cue:
        return clause
    first = run_at - between[::-1].index(";")
    lead = tokens.low[first:run_at]
    named = is_name(tokens, first) or tokens.low[first] in ("the", "its", "his", "her")
    other = starting_at(tokens, first) if named else None
    parted = other is not None and tokens.low[other.stop : other.stop + 1] in ((",",), lead[-1:])
    same = tokens.low[clause.cue_stop : clause.cue_stop + 1] == lead[-1:]
    return replace(clause, subject=other) if other is not None and parted and same else clause


def _named_anew(tokens: Tokens, run_at: int) -> Phrase | None:
    """Return the name between two runs: "X called it “…”, and Y “…”"."""
    first = run_at
    while first > 1 and is_name(tokens, first - 1):
        first -= 1
    size, behind = run_at - first, tokens.low[first - 1]
    at = first - 1 - (behind in ("and", "while"))
    apart = tokens.low[at : at + 1] == (",",) and tokens.low[at - 1 : at] == ("\0",)
    if not apart or not 1 < size < 5 or "'" in tokens.low[run_at - 1]:
        return None
    given = tokens.low[first] in GENDER and tokens.low[first] not in tokens.low[:first]
    return Phrase(first, run_at) if given else None
