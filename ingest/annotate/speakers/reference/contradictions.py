"""Finds what the words themselves say against a speaker who was found at a distance."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import Attribution
from archive.release import Span
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.runs import Run

# Somebody who says who they are names themselves; nobody else does.
_MYSELF: Final = re.compile(
    r"\b(?:I|me|myself|I am|I['’]m|we|name is|called),?\s*(?:[A-ZÀ-Þ][\w.]*\s+){0,3}$"
)
_WE: Final = re.compile(r"\b(?:we|our|ours|us)\b", re.IGNORECASE)
_NEAR: Final = 40


def contradicted(
    resolver: Resolver, run: Run, attribution: Attribution | None, source: Source | None
) -> bool:
    """Return whether a pronoun, or whoever spoke before, cannot be the speaker.

    Nobody speaks of themselves by name ("Bek will go"), nor is named again
    beside the pronoun that stands for them ("he called Bek a liar and said");
    "they" who say "we" are not one person.
    """
    if attribution is None or source is None or not _distant(resolver, attribution):
        return False
    if len(source.members) != 1 or source.members[0].kind != "person":
        return False
    return (
        _named_inside(resolver, run.inner, source)
        or (attribution.mention is not None and _named_beside(resolver, run, attribution, source))
        or _says_we(resolver, run, attribution)
    )


def _distant(resolver: Resolver, by: Attribution) -> bool:
    """Return whether no name beside the words tells who speaks."""
    if by.basis == "colon" and by.mention is not None:
        return by.mention.of(resolver.cast.text).lower() in lex.PRONOUNS
    return by.basis in ("pronoun", "continued")


def _named_inside(resolver: Resolver, words: Span, source: Source) -> bool:
    cast = resolver.cast
    named = (one.span for one in cast.between(words.start, words.end) if _is(one.member, source))
    before = (cast.text[max(words.start, span.start - _NEAR) : span.start] for span in named)
    return any(not _MYSELF.search(words) for words in before)


def _named_beside(resolver: Resolver, run: Run, by: Attribution, source: Source) -> bool:
    """Return whether the publisher names the person between the pronoun and its verb."""
    if by.mention is None or by.basis != "pronoun" or by.cue is None:
        return False
    start, end = by.mention.end, max(by.cue.end, by.mention.end)
    outside = (s for s in resolver.cast.between(start, end) if not _inside(run.outer, s.span))
    return any(_is(one.member, source) for one in outside)


def _says_we(resolver: Resolver, run: Run, by: Attribution) -> bool:
    text = resolver.cast.text
    if by.mention is None or by.mention.of(text).lower() not in ("they", "ils", "elles", "ellos"):
        return False
    return _WE.search(text, run.inner.start, run.inner.end) is not None


def _inside(outer: Span, span: Span) -> bool:
    return outer.start <= span.start < outer.end


def _is(member: object, source: Source) -> bool:
    return member is source.members[0]
