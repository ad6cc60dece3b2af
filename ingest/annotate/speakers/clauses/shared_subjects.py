"""Finds the subject that a verb shares with one before it: "Ruiz praised it and said"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.clauses.gerunds import goes_on
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.clauses.verb_groups import VerbGroup, clause_with
from ingest.annotate.speakers.cues.cues import ALL_SAYING, PLAIN
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_BUT: Final = lex.words("but while whereas although though")
_SAME: Final = lex.words("it they he she we i also then")


def is_shared(tokens: Tokens, group: VerbGroup, meanwhile: int) -> bool:
    """Return whether a verb goes on with the subject of another: "and said", "adding"."""
    return (
        meanwhile > 0
        or tokens.low[group.before] in lex.CONJUNCTIONS
        or tokens.low[group.verb].endswith("ing")
        or goes_on(tokens, group.verb, group.before)
    )


def shared_clause(
    tokens: Tokens, group: VerbGroup, meanwhile: int, earlier: list[Clause]
) -> Clause | None:
    """Return the clause of such a verb, ``meanwhile`` being the length of what parts the two."""
    if tokens.low[group.before] not in lex.CONJUNCTIONS:
        beside = _accompanying(tokens, group.before)
        if beside is not None:
            return clause_with(group, beside)
    return clause_with(group, shared_subject(tokens, group.before - meanwhile, earlier), "shared")


def shared_subject(tokens: Tokens, before: int, earlier: list[Clause]) -> Phrase | None:
    """Return the subject of a verb that shares it: "X praised it and said", "…," X said, adding."""
    if "\0" in tokens.low[:before]:
        spoken = [clause for clause in earlier if clause.cue <= before]
        if spoken:
            return spoken[-1].subject
        if (front := _before_predicate(tokens, before)) is not None:
            return front
    if (other := _after_but(tokens, before)) is not None:
        return other
    own = _tagged(tokens, before, earlier) or main_subject(tokens, before)
    if own is None:
        return _before_title(tokens, before)
    if earlier and tokens.low[earlier[-1].cue - 1] == "who":
        # "The Council heard X, who spoke of it and urged": the Council has said nothing.
        said = any(own.first == clause.subject.first for clause in earlier)
        return own if said else earlier[-1].subject
    return own


def _before_predicate(tokens: Tokens, before: int) -> Phrase | None:
    """Return the subject that marked words say something of: "The Board “regrets” it and asks"."""
    if tokens.low[0] == "\0" or tokens.low[:before].count("\0") != 1:
        return None
    words = tokens.low.index("\0")
    front = main_subject(tokens, words - 1)
    return front if front is not None and front.stop == words else None


def _before_title(tokens: Tokens, before: int) -> Phrase | None:
    """Return the subject before a title inside: "Ruiz praised the scheme “Fair Winds” and said"."""
    if "\0" not in tokens.low[1:before]:
        return None
    return main_subject(tokens, tokens.low.index("\0", 1) - 1)


def _accompanying(tokens: Tokens, last: int) -> Phrase | None:
    """Return who does something beside the main clause: "…, with the Lake Union calling it …"."""
    if tokens.low[last] == ")" and "(" in tokens.low[max(0, last - 4) : last]:
        last -= 1 + tokens.low[:last][::-1].index("(") + 1  # "with the Lake Union (LU) calling"
    own = ending_at(tokens, last)
    return own if own is not None and tokens.low[own.first - 1 : own.first] == ("with",) else None


def _after_but(tokens: Tokens, before: int) -> Phrase | None:
    """Return who does something behind "but" or "while": "but tenants have hit out, saying"."""
    for at in range(before - 2, 0, -1):
        low = tokens.low[at]
        if low in ("\0", ";", ":"):
            return None
        if low in _BUT:
            who = starting_at(tokens, at + 1)
            return who if who is not None and _acts(tokens, who, at + 1, before) else None
    return None


def _acts(tokens: Tokens, who: Phrase, first: int, before: int) -> bool:
    """Return whether a clause of their own begins with them: a verb follows."""
    if who.first != first or who.stop > before or tokens.low[first] in _SAME:
        return False
    does = tokens.low[who.stop]
    return does in lex.AUXILIARIES or does.endswith("ed") or does in ALL_SAYING or does == "hit"


def _tagged(tokens: Tokens, before: int, earlier: list[Clause]) -> Phrase | None:
    """Return who is said between commas to have spoken: "It is late, Ruiz said, warning that"."""
    for clause in reversed(earlier):
        cue, subject = clause.cue, clause.subject
        tag = 3 < subject.first < cue < before and tokens.low[subject.first - 1] == ","
        if tag and tokens.low[cue] in PLAIN and tokens.low[before] == ",":
            return subject
    return None
