"""Finds the clause of a verb whose subject, or what goes with it, ends right before it."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.asides import is_written_in
from ingest.annotate.speakers.clauses.clause import Clause, implied
from ingest.annotate.speakers.clauses.evidence import sourced
from ingest.annotate.speakers.clauses.killed_where import placed_people
from ingest.annotate.speakers.clauses.modified_heads import head_before
from ingest.annotate.speakers.clauses.modified_texts import modified_text
from ingest.annotate.speakers.clauses.owned_nouns import owned
from ingest.annotate.speakers.clauses.placed_subjects import left_behind, placed
from ingest.annotate.speakers.clauses.placed_texts import placed_text
from ingest.annotate.speakers.clauses.reduced_relatives import has_text
from ingest.annotate.speakers.clauses.relatives import beyond
from ingest.annotate.speakers.clauses.romance_openings import front_of
from ingest.annotate.speakers.clauses.romance_subjects import behind_a, is_left_over
from ingest.annotate.speakers.clauses.shared_subjects import shared_subject
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.clauses.verb_groups import VerbGroup, clause_with
from ingest.annotate.speakers.clauses.voices import bearer, is_opponent
from ingest.annotate.speakers.clauses.written import sent_to, work_by, work_left
from ingest.annotate.speakers.phrases.apposed_pairs import with_partner
from ingest.annotate.speakers.phrases.fronted import behind_opening
from ingest.annotate.speakers.phrases.of_bodies import person_before
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_READS: Final = lex.words("read reads")
_PAGES: Final = lex.words("page pages cover")


def next_clause(tokens: Tokens, group: VerbGroup, earlier: list[Clause]) -> Clause | None:
    """Return the clause of a verb that nothing parts from the phrase before it."""
    ended = ending_at(tokens, group.before)
    if group.foreign:
        front = front_of(tokens, ended, group.verb, group.before)
        if front is not None:
            return _fronted(tokens, group, front, earlier)
    if ended is not None and is_left_over(tokens, ended, group.foreign):
        ended = main_subject(tokens, group.before)
    if ended is None:
        return clause_with(group, modified_text(tokens, group.before))
    named = _named(tokens, group, ended)
    return _whole_clause(tokens, group, named) if named is not None else None


def _fronted(
    tokens: Tokens, group: VerbGroup, front: tuple[int, Phrase | None], earlier: list[Clause]
) -> Clause | None:
    """Return the clause where the phrase only opens the sentence: "En mayo dijo"."""
    begin, own = front
    if own is not None:
        return clause_with(group, own, "inverted")
    if begin and tokens.low[begin - 1] in lex.CONJUNCTIONS:
        own = shared_subject(tokens, begin - 1, earlier)
    return clause_with(group, own, "shared") or implied(tokens, group.verb)


def _named(tokens: Tokens, group: VerbGroup, ended: Phrase) -> Phrase | None:
    """Return what the phrase names, or nothing where it only stands beside the verb."""
    if is_opponent(tokens, ended):
        return None
    subject = behind_a(tokens, ended, group.verb) if group.foreign else ended
    if subject is None:
        return None
    subject = behind_opening(tokens, subject) or subject
    if has_text(tokens, subject):
        return None  # "The study we cited found": what is cited says more.
    subject = _past_place(tokens, subject)
    return None if owned(tokens, group.verb, subject) else subject


def _past_place(tokens: Tokens, named: Phrase) -> Phrase:
    """Return whom the phrase only places or tells of, or the phrase where it is the subject."""
    # Narrow turns come first: the last takes any thing in small letters that is placed.
    subject = (
        placed_people(tokens, named)
        or sourced(tokens, named)
        or person_before(tokens, named)
        or placed_text(tokens, named)
        or placed(tokens, named)
        or named
    )
    return left_behind(tokens, subject) or beyond(tokens, subject) or subject


def _whole_clause(tokens: Tokens, group: VerbGroup, subject: Phrase) -> Clause | None:
    """Return the clause with the work or the person that the phrase belongs to."""
    verb = group.verb
    if group.foreign and is_written_in(tokens, subject) and tokens.low[verb - 1] != "se":
        return implied(tokens, verb)
    whole = (
        _work(tokens, group.before, subject)
        or bearer(tokens, subject)
        or head_before(tokens, subject)
        or subject
    )
    if tokens.low[verb] in _READS and tokens.low[whole.stop - 1] in _PAGES:
        return None  # "The front page read ‘Late Again’": a headline.
    return clause_with(group, with_partner(tokens, whole))


def _work(tokens: Tokens, before: int, subject: Phrase) -> Phrase | None:
    """Return the text that the phrase made, left or was sent: "A letter by Ana Ruiz said"."""
    work = work_by(tokens, subject) or work_left(tokens, subject) or sent_to(tokens, subject)
    if work is not None:
        return work
    text = modified_text(tokens, before)
    return text if text is not None and text.first < subject.first else None
