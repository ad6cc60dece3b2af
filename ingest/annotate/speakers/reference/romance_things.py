"""Finds the body or document that "il" and "elle" stand for: "Le ministère … Il ajoute"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from archive.release import Span
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_ARTICLES: Final = {
    "il": frozenset(["le", "un", "ce", "cet", "l'", "son", "notre"]),
    "elle": frozenset(["la", "une", "cette", "l'", "sa", "notre"]),
}


def thing_before(resolver: Resolver, low: str, mention: Span, block: int) -> Source | None:
    """Return what the sentence before is about, where that is no person and fits the pronoun."""
    fitting = _ARTICLES.get(low)
    end = resolver.sentences.begin_before(block, mention.start)
    if fitting is None or end <= resolver.sentences.span(block).start:
        return None
    begin = resolver.sentences.begin_before(block, end - 1)
    if resolver.cast.between(begin, end):
        return None
    tokens = resolver.sentences.tokens(begin, end, block)
    upto = tokens.low.index("\0") if "\0" in tokens.low else len(tokens)
    subject = main_subject(tokens, upto - 1) if upto else None
    if subject is None or tokens.low[subject.first] not in fitting:
        return None
    source = resolver.one(tokens, subject, block)
    if len(source.speakers) != 1 or source.speakers[0].kind == "person":
        return None
    paragraph = resolver.sentences.span(block).start
    spoke = resolver.focus.sources[-1:] and resolver.focus.sources[-1].speakers == source.speakers
    if resolver.cast.between(paragraph, begin) and not spoke:
        return None  # "La maire a parlé. La décision est attendue. Elle ajoute": she may be meant.
    return replace(source, basis="pronoun", mention=mention, antecedent=source.mention)


def viewed_by(tokens: Tokens) -> Phrase | None:
    """Return whose view a sentence gives: "Según Ana Ruiz, la autoridad conocía los datos"."""
    if tokens.low[:1] not in (("selon",), ("según",)):
        return None
    who = starting_at(tokens, 1)
    named = who is not None and any(is_name(tokens, k) for k in range(who.first, who.stop))
    return (
        who if who is not None and named and tokens.low[who.stop : who.stop + 1] == (",",) else None
    )


def body_before(resolver: Resolver, at: int, block: int) -> Source | None:
    """Return the body that spoke last, in the sentence before, where nobody was named since."""
    last = resolver.focus.sources[-1] if resolver.focus.sources else None
    if last is None or last.mention is None or last.speakers[0].kind != "organisation":
        return None
    end = resolver.sentences.begin_before(block, at)
    begin = resolver.sentences.begin_before(block, max(end - 1, 0))
    alone = not resolver.cast.between(last.mention.end, at)
    return last if begin <= last.mention.start < end and alone else None
