"""Finds the body that a word for any body stands for: "la entidad", "l'organisme"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_GENERAL: Final = lex.words(
    "entidad organización institución organismo agrupación empresa compañía concesionaria",
    "operadora",
    "entité organisme institution organisation entreprise société compagnie structure exploitant",
    "établissement",
)
_ARTICLES: Final = (
    "la ", "el ", "l'", "l’", "le ", "dicha ", "dicho ", "esta ", "este ", "cette ", "cet ",
)  # fmt: skip


def general_body(resolver: Resolver, head: str, mention: Span, block: int) -> Source | None:
    """Return the body that a word for any may be: the sentence before is about it.

    Or it is the only one that the paragraph names before.
    """
    shown = mention.of(resolver.cast.text).lower()
    if head not in _GENERAL or not shown.startswith(_ARTICLES):
        return None
    floor = resolver.sentences.span(block).start
    about = _told_of(resolver, mention, block, floor)
    if about is not None:
        return replace(about, basis="role", mention=mention, antecedent=about.mention)
    named = resolver.cast.organisations_between(floor, mention.start)
    only = len(named) == 1 and len(named[0].words) > 1
    return resolver.of_member(named[0], "role", mention) if only else None


def venture(resolver: Resolver, head: str, mention: Span) -> Source | None:
    """Return the one body called "the project" whose name before ends so: "the Tarn Project"."""
    text = resolver.cast.text
    if head not in _VENTURES or mention.of(text).lower() != f"the {head}":
        return None
    form = rf"\b[Tt]he\s((?:[A-Z][\w’'\-]*\s){{1,5}}{head.title()})\b(?!\s[A-Z])"
    begin = max(0, mention.start - _FURTHEST)
    named = {found[1] for found in re.finditer(form, text[begin : mention.start])}
    if len(named) != 1:
        return None
    speaker = PrintedSpeaker(named.pop(), "organisation")
    return Source((speaker,), "role", mention)


_FURTHEST: Final = 8000
# What sets out to do something together speaks as a body does.
_VENTURES: Final = lex.words(
    "project partnership laboratory lab scheme venture hub pilot archive orchard farm garden"
)


def _told_of(resolver: Resolver, mention: Span, block: int, floor: int) -> Source | None:
    """Return the one body that the sentence before is about."""
    end = resolver.sentences.begin_before(block, mention.start)
    if end <= floor:
        return None
    begin = resolver.sentences.begin_before(block, end - 1)
    tokens = resolver.sentences.tokens(begin, end, block)
    subject = main_subject(tokens, len(tokens) - 1) if len(tokens) else None
    if subject is None or subject.also or tokens.low[subject.first] in lex.PRONOUNS:
        return None
    source = resolver.one(tokens, subject, block)
    body = len(source.speakers) == 1 and source.speakers[0].kind == "organisation"
    return source if body and " " in source.speakers[0].name else None
