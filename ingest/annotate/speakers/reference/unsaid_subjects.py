"""Finds who speaks where a verb has no subject: "dijo", "Recordó que", "et d'évoquer"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.annotate.speakers.clauses.answers import answers_asker
from ingest.annotate.speakers.clauses.asides import opens_sentence
from ingest.annotate.speakers.clauses.presented import presented
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.romance_things import body_before, viewed_by
from ingest.annotate.speakers.reference.said_before import (
    is_many,
    is_one_of_several,
    is_passed_over,
    is_single,
    said_before,
)
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver


def unsaid_subject(resolver: Resolver, tokens: Tokens, verb: int, block: int) -> Source:
    """Return who was spoken of last; nobody where several speak and one was."""
    at = tokens.start[verb]
    if answers_asker(resolver.cast.text, resolver.sentences, tokens, verb, block):
        return Source((), "none", None)
    opens = opens_sentence(tokens, verb)
    told = _told_here(resolver, tokens, verb, block)
    told = told or _told_of(resolver, at, block, texts=opens) or said_before(resolver, at, block)
    if is_many(tokens.low[verb]):
        return _several(resolver, told)
    if told is not None:
        return _carried(told)
    body = body_before(resolver, at, block)
    if body is not None and opens:
        return _carried(body)
    # Whom a sentence names before its marked words may speak; whom its front names does not.
    begin = at if "\0" in tokens.low[1:verb] else resolver.sentences.begin_before(block, at)
    return _last(resolver, begin, block)


def _told_here(resolver: Resolver, tokens: Tokens, verb: int, block: int) -> Source | None:
    """Return whom the sentence is about before its marked words: "Bek fue prudente: “…”, dijo"."""
    words = tokens.low.index("\0") if "\0" in tokens.low[1:verb] else 0
    subject = main_subject(tokens, words - 1) if words else None
    if subject is None or tokens.low[subject.first] in lex.PRONOUNS:
        return None
    source = resolver.resolve(tokens, subject, block)
    return source if source.speakers and source.speakers[0].kind == "person" else None


def _carried(source: Source) -> Source:
    return replace(source, basis="continued", mention=None, antecedent=source.mention)


def _several(resolver: Resolver, told: Source | None) -> Source:
    """Return the body or the people who spoke last, for a verb of several."""
    last = told or (resolver.focus.sources[-1] if resolver.focus.sources else None)
    return Source((), "none", None) if last is None or is_single(last) else _carried(last)


def _last(resolver: Resolver, at: int, block: int) -> Source:
    """Return the person who spoke last, or whom a sentence since then is about."""
    people = [s for s in resolver.focus.sources if s.speakers[0].kind == "person"]
    last = people[-1] if people else None
    member, where, _ = resolver.focus.person("?", at, block)
    if last is not None and last.mention is not None:
        recent = where is None or last.mention.start >= where.start
        if recent or is_passed_over(resolver, member, where):
            return _carried(last)
    if member is None or is_one_of_several(resolver, where):
        return Source((), "none", None)
    return resolver.of_member(member, "continued", None, where)


def _told_of(resolver: Resolver, at: int, block: int, texts: bool) -> Source | None:
    """Return whom the sentence before is about: "La alcaldesa calló. «…», dijo".

    ``None`` where somebody speaks in it already, or where it is about a
    text, unless ``texts`` says that one may be meant.
    """
    sentences, spoken = resolver.sentences, resolver.focus.sources[-1:]
    end = sentences.begin_before(block, at)
    if end <= sentences.span(block).start:
        return None
    begin = sentences.begin_before(block, end - 1)
    if any(last.mention is not None and last.mention.start >= begin for last in spoken):
        return None
    before = sentences.tokens(begin, end, block)
    if (shown := _presented(resolver, before, block)) is not None:
        return shown
    subject = main_subject(before, len(before) - 1) if len(before) else None
    if subject is None and "\0" in before.low[1:]:  # A title stands behind its noun.
        subject = main_subject(before, before.low.index("\0", 1) - 1)
    subject = viewed_by(before) or subject
    if subject is None or before.low[subject.first] in lex.PRONOUNS:
        return None
    source = resolver.resolve(before, subject, block)
    text = any(one.kind == "document" for one in source.speakers)
    return source if source.speakers and (texts or not text) and source.told else None


def _presented(resolver: Resolver, tokens: Tokens, block: int) -> Source | None:
    """Return the one person whom a sentence brings in behind its verb: "Entre ellas está Ana"."""
    subject = presented(tokens)
    source = resolver.resolve(tokens, subject, block) if subject is not None else None
    one = source is not None and len(source.speakers) == 1 and source.speakers[0].kind == "person"
    return source if one and source is not None and source.members else None
