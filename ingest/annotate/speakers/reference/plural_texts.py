"""Finds the texts that "they" stands for: "The guidelines run to forty pages. They say that"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.document_speakers import document_for
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from archive.release import Span
    from ingest.annotate.speakers.people.cast import Cast
    from ingest.annotate.speakers.reference.resolution import Resolver

_PLURAL: Final = lex.words(
    "views observations recommendations findings guidelines conclusions minutes rules principles",
    "regulations statutes bylaws by-laws byelaws notes terms testimonies recommandations règles",
    "statuts conclusions constatations observations recomendaciones conclusiones normas estatutos",
    "pautas directrices",
)
_SINGLE: Final = lex.DOCUMENT_NOUNS - lex.SIGNS - lex.words("site book text post state card")


def texts_before(resolver: Resolver, mention: Span, block: int, at: int) -> Source | None:
    """Return the texts that the sentences before ``at`` in the paragraph are about.

    ``None`` where people may be meant.
    """
    sentences = resolver.sentences
    floor, end = sentences.span(block).start, at
    for _ in range(3):
        begin = sentences.begin_before(block, end)
        tokens = sentences.tokens(begin, end, block)
        upto = tokens.low.index("\0", 1) if "\0" in tokens.low[1:] else len(tokens)
        subject = main_subject(tokens, upto - 1) if len(tokens) else None
        if subject is not None and tokens.low[subject.first] not in lex.PRONOUNS:
            return _texts(resolver, tokens, subject, mention)
        if begin <= floor:
            return None
        end = begin - 1
    return None


def _texts(resolver: Resolver, tokens: Tokens, subject: Phrase, mention: Span) -> Source | None:
    at = next((k for k in range(subject.first, subject.stop) if _is_text(tokens.low[k])), None)
    led = tokens.low[subject.first] in lex.DETERMINERS
    if at is None or subject.also or not led or _tells_of_people(resolver.cast, tokens, subject):
        return None
    where = tokens.span(subject.first, at + 1)
    counted = subject.first + (tokens.low[subject.first] in _COUNTS)
    name = document_for(resolver.cast, tokens.span(counted, at + 1), tokens.low[at])
    return Source((PrintedSpeaker(name, "document"),), "pronoun", mention, (), where)


_COUNTS: Final = lex.words("two three four five six seven both several many some")


def _is_text(low: str) -> bool:
    return low in _PLURAL or (low[-1:] == "s" and low[:-1] in _SINGLE)


def _tells_of_people(cast: Cast, tokens: Tokens, subject: Phrase) -> bool:
    """Return whether the sentence also tells of people, who may be meant as well."""
    for at in range(subject.first, len(tokens)):
        people = is_group(tokens.low[at]) or tokens.low[at] in _PEOPLE
        if people and tokens.low[at - 1] not in _ABOUT:
            return True
    named = cast.between(tokens.start[0], tokens.end[-1])
    return any(one.member.kind == "person" for one in named)


_ABOUT: Final = lex.words("on about of for concerning sur de des sobre")
_PEOPLE: Final = lex.words("people crew staff men women children team parents")
