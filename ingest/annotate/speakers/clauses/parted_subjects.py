"""Finds the clause of a verb that a mark parts from its subject: "Ana Ruiz, the chair, said"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.apposed_subjects import before_parenthesis
from ingest.annotate.speakers.clauses.clause import Clause, implied
from ingest.annotate.speakers.clauses.romance_openings import only_opens
from ingest.annotate.speakers.clauses.verb_groups import VerbGroup, clause_with
from ingest.annotate.speakers.clauses.voices import bearer
from ingest.annotate.speakers.phrases.apposed_pairs import with_partner
from ingest.annotate.words.tokens import Tokens

PARTING: Final = (",", ")", "—", "–", "--", "-")
_LEADS: Final = frozenset(["que", ":"])


def parted_clause(tokens: Tokens, group: VerbGroup) -> Clause | None:
    """Return the clause of a verb behind one of the marks that part."""
    verb, before = group.verb, group.before
    if group.foreign and only_opens(tokens, verb, before):
        return implied(tokens, verb)
    subject = before_parenthesis(tokens, before)
    if subject is None:  # "En una carta, indica que": of whom it was told
        leads = not _LEADS.isdisjoint(tokens.low[verb + 1 : verb + 3])
        return implied(tokens, verb) if leads else None
    if tokens.low[before] == ")" and ")" not in tokens.low[:before]:
        # "Ana Ruiz, head of the Lake Fund (LF) said"
        subject = bearer(tokens, subject) or subject
    return clause_with(group, with_partner(tokens, subject), "apposed")
