"""Finds who says something without marks between two quotations: "Bek, a vet, said it was."."""

from __future__ import annotations

from typing import Final

from ingest.annotate.quotations.speech import Speech
from ingest.annotate.speakers.clauses.clauses import find_clauses
from ingest.annotate.speakers.cues.cues import PLAIN
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens

_CLOSES: Final = lex.words("said says added adds explained explains noted argued")
_NEAR: Final = 4


def closing(tokens: Tokens) -> Phrase | None:
    """Return who is said to say a whole sentence, at its end: "The mill had asked, he said."."""
    stop = len(tokens) - (tokens.low[-1:] == (".",))
    if not _CLOSES.intersection(tokens.low[max(0, stop - _NEAR) : stop]) or "\0" in tokens.low:
        return None
    last = find_clauses(tokens)[-1:]
    ends = bool(last) and max(last[0].cue_stop, last[0].subject.stop) == stop
    begin = min(last[0].cue, last[0].subject.first) if last else 0
    return last[0].subject if ends and tokens.low[begin - 1 : begin] == (",",) else None


def another_spoke(sentences: Sentences, resolver: Resolver, before: Speech, block: int) -> bool:
    """Return whether one person who says something since the last quotation is somebody else."""
    for number in range(block, before.last.block, -1):
        tokens, _ = sentences.before(number, sentences.span(number).end)
        for clause in find_clauses(tokens):
            if tokens.low[clause.cue] not in PLAIN or clause.shape == "according":
                continue
            members = resolver.resolve(tokens, clause.subject, number).members
            if len(members) == 1 and surely_person(resolver.cast, members[0]):
                return before.source is not None and members != before.source.members
    return False
