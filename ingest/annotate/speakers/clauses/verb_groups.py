"""Goes back from a verb, past what belongs to it, to where its subject may end."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.adjuncts import past_adjuncts
from ingest.annotate.speakers.clauses.clause import Clause, Shape
from ingest.annotate.speakers.clauses.romance_subjects import past_object
from ingest.annotate.speakers.clauses.times_before import is_auxiliary, past_time
from ingest.annotate.speakers.phrases.adverbs_before import past_adverbs
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.values import value
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_HAVE: Final = lex.words("a ont ha han")


@value
class VerbGroup:
    """A verb, its cue's ``first`` word and ``before``, the word that its subject may end at."""

    first: int
    verb: int
    before: int
    foreign: bool


def verb_group(tokens: Tokens, verb: int, before: int, foreign: bool) -> VerbGroup:
    """Return the verb with what stands before its adverbs, adjuncts and auxiliaries."""
    # Adverbs and adjuncts stand on either side of an auxiliary: "today has, in May, said".
    at = past_adverbs(tokens, past_adjuncts(tokens, past_time(tokens, before)))
    first = verb
    while at >= 0 and is_auxiliary(tokens, at):
        first, at = at, at - 1
    if foreign and first < verb:
        at = past_object(tokens, verb, at)  # "s'est dit « inquiet … »"
    at = past_adjuncts(tokens, past_time(tokens, past_adverbs(tokens, at)))
    if at > 1 and tokens.low[at] in lex.SUFFIXES and tokens.low[at - 1] == ",":
        at -= 2  # "Ana Ruiz, M.D. said"
    return VerbGroup(first if tokens.low[first] in _HAVE else verb, verb, at, foreign)


def clause_with(group: VerbGroup, subject: Phrase | None, shape: Shape = "plain") -> Clause | None:
    """Return the clause of a verb with its subject, or nothing where it has none."""
    return Clause(group.first, group.verb + 1, subject, shape) if subject is not None else None
