"""Finds the clause of a verb whose subject stands before it, by what stands between."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.asides import lacks_subject
from ingest.annotate.speakers.clauses.clause import Clause, implied
from ingest.annotate.speakers.clauses.meanwhile import past_meanwhile
from ingest.annotate.speakers.clauses.next_subjects import next_clause
from ingest.annotate.speakers.clauses.parted_subjects import PARTING, parted_clause
from ingest.annotate.speakers.clauses.reduced_relatives import text_told_of
from ingest.annotate.speakers.clauses.relatives import relative_subject
from ingest.annotate.speakers.clauses.romance_subjects import past_object
from ingest.annotate.speakers.clauses.shared_subjects import is_shared, shared_clause
from ingest.annotate.speakers.clauses.text_subjects import document_of
from ingest.annotate.speakers.clauses.told_works import told_work
from ingest.annotate.speakers.clauses.verb_groups import VerbGroup, clause_with, verb_group
from ingest.annotate.speakers.clauses.voices import is_passive, is_shown
from ingest.annotate.speakers.clauses.written import own_verb
from ingest.annotate.speakers.cues.cues import BASES, SAYING
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words.tokens import Tokens

WHO: Final = ("who", "which", "qui", "que", "quien")
_AS: Final = ("como", "comme")


def clause_before(tokens: Tokens, verb: int, earlier: list[Clause]) -> Clause | None:
    """Return the clause of a verb with its subject before it or not said at all."""
    foreign = tokens.low[verb] not in SAYING and tokens.low[verb] not in BASES
    before = past_object(tokens, verb, verb - 1) if foreign else verb - 1
    if lacks_subject(tokens, verb, before, foreign):
        return implied(tokens, verb)
    if is_passive(tokens, verb) or is_shown(tokens, verb):
        return None
    group = verb_group(tokens, verb, before, foreign)
    return _by_what_parts(tokens, group, earlier) if group.before >= 0 else implied(tokens, verb)


def _by_what_parts(tokens: Tokens, group: VerbGroup, earlier: list[Clause]) -> Clause | None:
    """Return the clause by the word before the verb: "who", "that", "and", a mark, or a phrase.

    A text's own verb is asked for before a shared subject: "a review describing" shares none.
    """
    low = tokens.low[group.before]
    if low in _AS:
        return None  # "como señaló Ana Ruiz" is a turn.
    meanwhile = past_meanwhile(tokens, group.before)
    if low in WHO and not meanwhile:
        return clause_with(group, _related(tokens, group.before))
    if (text := _own_text(tokens, group)) is not None:
        return clause_with(group, text)
    if is_shared(tokens, group, meanwhile):
        return shared_clause(tokens, group, meanwhile, earlier)
    if low in PARTING:
        return parted_clause(tokens, group)
    if (told := text_told_of(tokens, group.verb)) is not None:
        return clause_with(group, told)
    return next_clause(tokens, group, earlier)


def _related(tokens: Tokens, who: int) -> Phrase | None:
    """Return whom the relative at ``who`` goes with; "which" is a document's first."""
    return told_work(tokens, who) or relative_subject(tokens, who - 1)


def _own_text(tokens: Tokens, group: VerbGroup) -> Phrase | None:
    """Return the text whose verb this is: "posters that describe it", "a review describing"."""
    before = group.before
    if tokens.low[before] == "that" and before and (told := document_of(tokens, before - 1)):
        return told
    return own_verb(tokens, group.verb, before)
