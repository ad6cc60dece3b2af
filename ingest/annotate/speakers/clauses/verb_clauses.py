"""Finds the clause that a verb makes, wherever its subject stands."""

from __future__ import annotations

from dataclasses import replace

from ingest.annotate.speakers.clauses.before_verbs import clause_before
from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.clauses.made_to_speak import made_to
from ingest.annotate.speakers.clauses.quoted_as import QUOTING, quoted_as, quoted_by, quotes_another
from ingest.annotate.speakers.clauses.text_subjects import past_title
from ingest.annotate.speakers.clauses.turned_verbs import turned_clause
from ingest.annotate.speakers.clauses.unclosed_appositions import told_of
from ingest.annotate.speakers.clauses.voices import is_passive
from ingest.annotate.speakers.cues.that_verbs import before_to
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words.tokens import Tokens


def clause_of(tokens: Tokens, verb: int, earlier: list[Clause]) -> Clause | None:
    """Return the clause of a verb, or nothing where nobody is told to have spoken.

    Set turns come first, as they tell their subject wherever it stands; then the subject
    behind a turned verb, and last the one before it, which almost any phrase could be.
    """
    if (made := made_to(tokens, verb)) is not None:
        return Clause(verb, verb + 1, made, "plain")
    if (lead := before_to(tokens, verb)) < verb:
        led = clause_of(tokens, lead, earlier)
        return replace(led, cue=verb, cue_stop=verb + 1) if led is not None else None
    if (quoted := _quoted(tokens, verb)) is not None:
        return Clause(verb, verb + 1, quoted, "plain")
    if tokens.low[verb] in QUOTING and quotes_another(tokens, verb):
        return None
    if (apart := _apart(tokens, verb)) is not None:
        return Clause(verb, verb + 1, apart, "apposed")
    return turned_clause(tokens, verb) or clause_before(tokens, verb, earlier)


def _quoted(tokens: Tokens, verb: int) -> Phrase | None:
    """Return whom somebody else quotes: "the Herald quoted Ana Ruiz as saying"."""
    low = tokens.low[verb]
    if low == "saying":
        return quoted_as(tokens, verb)
    return quoted_by(tokens, verb) if low in QUOTING else None


def _apart(tokens: Tokens, verb: int) -> Phrase | None:
    """Return the subject that an open apposition or a title parts from its verb."""
    named = told_of(tokens, verb)
    if named is not None and not is_passive(tokens, verb):
        return named
    return past_title(tokens, verb)
