"""Finds the person whom the paragraph before a quotation is about."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from archive.annotation import Attribution
from ingest.annotate.quotations.before_colons import before_bare_colon
from ingest.annotate.quotations.carried_on import continued, interrupts, is_one_person
from ingest.annotate.quotations.introductions import NOTHING, Found
from ingest.annotate.quotations.speech import Speech
from ingest.annotate.quotations.spoken_between import another_spoke, closing
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.leads.attribution import leads, said_in
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens

_MARKS: Final = frozenset('"“«„')


def spoken_of(sentences: Sentences, resolver: Resolver, block: int, before: Speech | None) -> Found:
    """Return the person whom the paragraph before is about, or the only one who speaks."""
    begin, end = sentences.span(block).start, sentences.span(block).end
    for _ in range(2):
        tokens, start = sentences.before(block, end)
        if ";" in tokens.low or (tokens.low[:1] and tokens.low[0] in _MARKS):
            break  # A list of people, or words whose mark was left open.
        source = _meant(resolver, tokens, block)
        if source is not None and is_one_person(resolver, source):
            labelled = sentences.text[end - 1 : end] == ":"
            if not labelled and _is_aside(resolver, tokens, before, source):
                return NOTHING
            made = Attribution(source.speakers, "continued", None, None, source.mention, 0.5)
            return made, source
        if start <= begin:
            break
        end = start
    return _only_voice(sentences, resolver, block, before)


def _meant(resolver: Resolver, tokens: Tokens, block: int) -> Source | None:
    """Return whom a sentence is about, or who says something in it."""
    subject = closing(tokens) or (main_subject(tokens, len(tokens) - 1) if len(tokens) else None)
    source = resolver.resolve(tokens, subject, block) if subject else None
    if source is not None and not is_one_person(resolver, source) and (told := said_in(tokens)):
        source = resolver.resolve(tokens, told, block)  # "Its chair, Ana Ruiz, said"
    return source or _goes_on_saying(resolver, tokens, block)


def _goes_on_saying(resolver: Resolver, tokens: Tokens, block: int) -> Source | None:
    """Return who says something in a sentence without a subject: "Recordó que …"."""
    found = leads(tokens, len(tokens)) if len(tokens) else []
    if not found or found[0].clause.shape not in ("implied", "shared"):
        return None
    source = resolver.resolve(tokens, found[0].clause.subject, block)
    return replace(source, mention=source.mention or source.antecedent)


def _is_aside(resolver: Resolver, tokens: Tokens, before: Speech | None, source: Source) -> bool:
    """Return whether a sentence is about somebody else, while one other speaks all along."""
    return interrupts(resolver, before, source) and ALL_SAYING.isdisjoint(tokens.low)


def _only_voice(
    sentences: Sentences, resolver: Resolver, block: int, before: Speech | None
) -> Found:
    """Return whom a bare colon names, or the only one who has spoken so far."""
    label = before_bare_colon(sentences, resolver, block)
    if label[0] is not None:
        return label
    if before is not None and before.source is not None and resolver.only_speaker():
        other = another_spoke(sentences, resolver, before, block)
        return NOTHING if other else continued(before)
    return NOTHING
