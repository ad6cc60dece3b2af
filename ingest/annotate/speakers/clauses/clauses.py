"""Finds the reporting clauses round a quotation, each with its cue word and its subject."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress, count

from ingest.annotate.speakers.clauses.according import turns_to
from ingest.annotate.speakers.clauses.asides import turned_phrasal
from ingest.annotate.speakers.clauses.before_verbs import WHO
from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.clauses.inscribed import inscribed, may_be_inscribed
from ingest.annotate.speakers.clauses.inversions import is_inverted, with_pronoun
from ingest.annotate.speakers.clauses.nominal_cues import REPORTING_NOUNS, nominal_cues
from ingest.annotate.speakers.clauses.reporting_words import reports_here
from ingest.annotate.speakers.clauses.romance_turns import ROMANCE_SIGNS, romance_turns
from ingest.annotate.speakers.clauses.said_at import said_at
from ingest.annotate.speakers.clauses.standpoints import STANDPOINTS, standpoints
from ingest.annotate.speakers.clauses.turned_verbs import unknown_verb
from ingest.annotate.speakers.clauses.unclosed_appositions import told_of
from ingest.annotate.speakers.clauses.unlisted_verbs import looks_verbal, unlisted_verb
from ingest.annotate.speakers.clauses.verb_clauses import clause_of
from ingest.annotate.speakers.cues.cues import ALL_SAYING, MAY_REPORT
from ingest.annotate.speakers.cues.phrasal_verbs import PHRASAL, phrasal_end
from ingest.annotate.speakers.cues.romance_cues import BEFORE_A_NAME
from ingest.annotate.speakers.cues.turns import TURNING
from ingest.annotate.speakers.phrases.families import with_family
from ingest.annotate.speakers.phrases.phrases import starting_at
from ingest.annotate.words.tokens import Tokens


def find_clauses(tokens: Tokens) -> list[Clause]:
    """Return the reporting clauses of one sentence, in order."""
    # Turns come first: a verb asks whom they have named already.
    found = _turns(tokens)
    # Few words may report: the others are passed over without a look at each.
    for at in compress(count(), map(MAY_REPORT.__getitem__, tokens.low)):
        clause = _clause_at(tokens, at, found)
        if clause is not None:
            family = with_family(tokens, clause.subject)
            if family is not clause.subject:
                clause = replace(clause, subject=family)
            found.append(_past_source(tokens, clause, found))
    return sorted(found, key=lambda clause: clause.cue) if len(found) > 1 else found


def _turns(tokens: Tokens) -> list[Clause]:
    """Return the clauses that no listed verb makes: "according to X", "in the words of X"."""
    words = tokens.low
    found: list[Clause] = []
    if not TURNING.isdisjoint(words):
        found += [Clause(*turn, "according") for turn in turns_to(tokens)]
    if not REPORTING_NOUNS.isdisjoint(words):
        found += [Clause(at, stop, whose, "plain") for at, stop, whose in nominal_cues(tokens)]
    if not STANDPOINTS.isdisjoint(words):
        found += [Clause(*turn, "according") for turn in standpoints(tokens)]
    if not ROMANCE_SIGNS.isdisjoint(words):
        found += [Clause(at, at + 1, whose, "plain") for at, whose in romance_turns(tokens)]
    if may_be_inscribed(tokens):
        found += [Clause(at, stop, text, "plain") for at, stop, text in inscribed(tokens)]
    if (unlisted := unlisted_verb(tokens)) is not None:
        verb, subject = unlisted
        found.append(Clause(verb, verb + 1, subject, "plain"))
    return found


def _clause_at(tokens: Tokens, at: int, earlier: list[Clause]) -> Clause | None:
    """Return the clause that one word makes; words that always report are asked first."""
    low = tokens.low[at]
    if low in PHRASAL and (stop := phrasal_end(tokens, at)):
        return _phrasal_clause(tokens, at, stop, earlier)
    if low in ALL_SAYING:
        return clause_of(tokens, at, earlier) if looks_verbal(tokens, at) else None
    if reports_here(tokens, at):
        return clause_of(tokens, at, earlier)
    if "-" in low and low not in BEFORE_A_NAME:
        stop = with_pronoun(tokens, at)
        return Clause(at, stop, said_at(tokens, at, stop), "inverted") if stop else None
    return unknown_verb(tokens, at) if at and is_inverted(tokens, at) else None


def _phrasal_clause(tokens: Tokens, at: int, stop: int, earlier: list[Clause]) -> Clause | None:
    """Return the clause of a verb of more than one word: "hit out at", "points out"."""
    if (turned := turned_phrasal(tokens, at, stop)) is not None:
        return Clause(at, stop, turned, "inverted")
    clause = clause_of(tokens, at, earlier)
    return replace(clause, cue_stop=stop) if clause is not None else None


def _past_source(tokens: Tokens, clause: Clause, found: list[Clause]) -> Clause:
    """Return the clause with its own subject: "according to the Herald, one reader wrote"."""
    if clause.shape not in ("plain", "apposed") or not _is_source(clause, found):
        return clause
    behind = clause.subject.stop
    if tokens.low[behind : behind + 1] != (",",) or told_of(tokens, clause.cue) is not None:
        return clause
    if tokens.low[behind + 1 : behind + 2] == ("who",) or tokens.low[clause.cue - 1] in WHO:
        return clause
    own = starting_at(tokens, behind + 1)
    if own is None or own.stop > clause.cue:
        return clause
    return replace(clause, subject=own)


def _is_source(clause: Clause, found: list[Clause]) -> bool:
    """Return whether the same words are said to be where a report comes from."""
    return any(one.shape == "according" and one.subject == clause.subject for one in found)
