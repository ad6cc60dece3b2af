"""Finds whose grounds marked words are: "refused, on the ground that it was “…”"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.clauses.subjects import main_subject, subject_like
from ingest.annotate.speakers.leads.attribution import Lead
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_GROUNDS: Final = lex.words("ground grounds basis grounds argument pretext footing")
_THAT: Final = frozenset(["that", "of"])
# Who does so has reasons of their own; what is only done for a reason has nobody's.
_ANSWERS: Final = lex.words(
    "refused refuses refuse refusing rejected rejects reject rejecting declined declines declining",
    "dismissed dismisses dismissing denied denies",
    "opposed opposes objected objects resigned appealed",
    "upheld quashed annulled withheld withdrew cancelled vetoed barred excluded turned resisted",
    "challenged contested justified justifies defended defends sued abstained allowed granted",
)
_BE: Final = lex.words("was were is are been being be")
_FAR: Final = 16
_WEIGHT: Final = 0.7


def grounds(tokens: Tokens, run_at: int) -> Lead | None:
    """Return the clause of who refuses something on the ground that leads to the run."""
    if _GROUNDS.isdisjoint(tokens.low[max(0, run_at - _FAR) : run_at]):
        return None
    for at in range(run_at - 2, max(1, run_at - _FAR), -1):
        if tokens.low[at] in _GROUNDS and tokens.low[at + 1] in _THAT:
            return _answered(tokens, at)
    return None


def _answered(tokens: Tokens, ground: int) -> Lead | None:
    verb = next((k for k in range(ground - 1, 0, -1) if tokens.low[k] in _ANSWERS), None)
    if verb is None or "\0" in tokens.low[verb:ground]:
        return None
    who = _agent(tokens, verb, ground) if _is_passive(tokens, verb) else _subject(tokens, verb)
    if who is None or not (tokens.low[who.first] in lex.PRONOUNS or subject_like(tokens, who)):
        return None
    clause = Clause(verb, verb + 1, who, "plain")
    return Lead(clause, tokens, _WEIGHT, touches=False)


def _is_passive(tokens: Tokens, verb: int) -> bool:
    return not _BE.isdisjoint(tokens.low[max(0, verb - 2) : verb])


def _agent(tokens: Tokens, verb: int, ground: int) -> Phrase | None:
    """Return by whom something was refused."""
    by = next((k for k in range(verb + 1, ground) if tokens.low[k] == "by"), None)
    return None if by is None else starting_at(tokens, by + 1)


def _subject(tokens: Tokens, verb: int) -> Phrase | None:
    subject = main_subject(tokens, verb - 1)
    return subject if subject is not None and subject.stop <= verb else None
