"""Finds who recommends, notes or asks what stands in a list, by the words that open it."""

from __future__ import annotations

from typing import Final

from archive.annotation import Attribution, PrintedSpeaker
from archive.release import Span
from ingest.annotate.quotations.counted_points import points_opened
from ingest.annotate.quotations.introductions import NOTHING, Found
from ingest.annotate.quotations.list_openings import (
    MUST,
    asking_in,
    asks_behind,
    sets_out,
    somebody_asks,
    told_by,
)
from ingest.annotate.speakers.clauses.concluding import concluding
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.leads.attribution import leads
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.provisions import laid_down
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens

_SURE: Final = 0.65
_FEWEST: Final = 4
_ITS: Final = lex.words("it they")


def listed(sentences: Sentences, resolver: Resolver, run: Run) -> Found:
    """Return who recommends, notes or asks what stands in a list."""
    block = run.block - 1
    while block > 0 and sentences.places[block].kind == "list_item":
        block -= 1
    if block < 0 or not sentences.span(block).of(sentences.text).rstrip().endswith(":"):
        return NOTHING
    span = sentences.span(block)
    end = span.end
    must = False
    for turn in range(2):
        tokens, start = sentences.before(block, end)
        near = turn == 0 or (must and sets_out(tokens))
        must = not MUST.isdisjoint(tokens.low[-2:])
        found = _opened(resolver, tokens, block, run, near=near)
        if found[1] is not None:
            return found
        if turn == 0 and (found := points_opened(sentences, resolver, block))[1] is not None:
            return found if _long(resolver, run) else NOTHING
        if turn == 0 and somebody_asks(tokens):
            break  # "The report is out. Nine mayors want the council to:": not the report.
        if start <= span.start:
            break
        end = start
    return NOTHING


def _opened(resolver: Resolver, tokens: Tokens, block: int, run: Run, *, near: bool) -> Found:
    """Return whose list it is by a sentence; only the one that opens it may be of a body."""
    subject = main_subject(tokens, len(tokens) - 1) if len(tokens) else None
    if near and (told := told_by(tokens, subject)) is not None:
        source = resolver.resolve(tokens, told, block)
        return (_made(source), source) if source.speakers and _long(resolver, run) else NOTHING
    if near and (owner := concluding(tokens)) is not None:
        source = resolver.resolve(tokens, owner, block)
        return (_made(source), source) if source.speakers else NOTHING
    if subject is None and tokens.low[:1] and tokens.low[0] in _ITS:
        subject = Phrase(0, 1)  # "It recommended that Orland:"
    if subject is None and near:
        subject = asking_in(tokens)
    if subject is None:
        return _provided(resolver, tokens, run) if near and len(tokens) else NOTHING
    source = resolver.resolve(tokens, subject, block)
    if not source.speakers:
        return NOTHING
    found = [lead for lead in leads(tokens, len(tokens)) if lead.clause.subject == subject]
    asks = asks_behind(tokens, (subject.also or (subject,))[-1].stop)
    if source.speakers[0].kind != "document" and not (near and asks and _long(resolver, run)):
        return NOTHING
    cue = tokens.span(found[-1].clause.cue, found[-1].clause.cue_stop) if found else None
    return _made(source, cue=cue), source


def _long(resolver: Resolver, run: Run) -> bool:
    """Return whether the marked words are more than a name for something."""
    return len(run.inner.of(resolver.cast.text).split()) >= _FEWEST


def _provided(resolver: Resolver, tokens: Tokens, run: Run) -> Found:
    """Return the text by which the items hold: "Under the agreement:"."""
    told = laid_down(resolver.cast, tokens.start[0], tokens.end[-1])
    if told is None or not _long(resolver, run):
        return NOTHING
    name, mention, basis = told
    source = Source((PrintedSpeaker(name, "document"),), basis, mention)
    return _made(source), source


def _made(source: Source, cue: Span | None = None) -> Attribution:
    return Attribution(source.speakers, source.basis, source.mention, cue, source.antecedent, _SURE)
