"""Finds who goes on speaking where a Spanish paragraph opens without a subject: "“…”, dijo."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from archive.release import Span
from ingest.annotate.speakers.clauses.clauses import find_clauses
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.cues.cues import SAYING_ES
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens, sentence_stops

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_PLURAL: Final = ("an", "en", "on")


def said_before(resolver: Resolver, at: int, block: int) -> Source | None:
    """Return who says something in the last sentence of the paragraph before.

    Whoever is the subject of the whole sentence speaks: not "quien pidió", whom it names besides.
    """
    sentences = resolver.sentences
    if block == 0 or sentences.begin_before(block, at) > sentences.span(block).start:
        return None
    end = sentences.span(block - 1).end
    tokens = sentences.tokens(sentences.begin_before(block - 1, end - 1), end, block - 1)
    words = tokens.low.index("\0") if "\0" in tokens.low[1:] else len(tokens)
    subject = main_subject(tokens, words - 1) if words else None
    if subject is None or tokens.low[subject.first] in lex.PRONOUNS:
        return None
    own = [one for one in find_clauses(tokens) if one.subject.first == subject.first]
    if not own:
        return None
    source = resolver.resolve(tokens, own[0].subject, block - 1)
    known = source.speakers and source.told and source.speakers[0].kind != "document"
    return source if known else None


def is_many(low: str) -> bool:
    """Return whether a verb of Spanish tells that several speak: "cuentan", "dijeron"."""
    return low in SAYING_ES and low.endswith(_PLURAL)


def is_single(source: Source) -> bool:
    """Return whether a source is one person."""
    one = len(source.speakers) == 1 and not source.several
    return one and source.speakers[0].kind == "person"


def is_passed_over(resolver: Resolver, member: Member | None, where: Span | None) -> bool:
    """Return whether a sentence only names somebody beside its subject: "junto a Ana Ruiz"."""
    found = _subject_round(resolver, where) if where is not None else None
    if found is None or where is None:
        return False
    tokens, subject, block = found
    if subject is None:  # "Bromeó con que la delegada, Ana Ruiz, está tranquila."
        told = (clause for clause in find_clauses(tokens) if clause.shape == "implied")
        return any(tokens.start[clause.cue] < where.start for clause in told)
    source = resolver.resolve(tokens, subject, block)
    return bool(source.speakers) and member not in source.members


def is_one_of_several(resolver: Resolver, where: Span | None) -> bool:
    """Return whether another is joined to somebody: "la ministra, Ana Ruiz, y el juez Bek"."""
    if where is None:
        return False
    behind = resolver.cast.between(where.end, where.end + _JOINED)
    text = resolver.cast.text
    return bool(behind) and _AND.fullmatch(text, where.end, behind[0].span.start) is not None


_JOINED: Final = 120
_AND: Final = re.compile(r",?\s(?:y|e|et)\s(?:[\wÀ-ÿ’'\-]+,?\s|[dl][’']){0,10}")


def _subject_round(resolver: Resolver, where: Span) -> tuple[Tokens, Phrase | None, int] | None:
    """Return the subject of the sentence that holds a place, with its tokens and its block."""
    sentences = resolver.sentences
    block = next(
        (k for k, place in enumerate(sentences.places) if place.span.end > where.start), None
    )
    if block is None:
        return None
    begin = sentences.begin_before(block, where.start + 1)
    end = sentence_stops(sentences.text, where.end, sentences.span(block).end)
    tokens = sentences.tokens(begin, end, block)
    words = tokens.low.index("\0") if "\0" in tokens.low[1:] else len(tokens)
    subject = main_subject(tokens, words - 1) if words else None
    return tokens, subject, block
