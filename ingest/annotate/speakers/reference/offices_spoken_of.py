"""Finds whom a pronoun stands for by an office in the sentence before: "impressed the Minister"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from archive.release import Span
from ingest.annotate.speakers.names.role_words import HEADS
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_HELD: Final = "|".join(sorted(n.title() for n in lex.TITLES & HEADS if n.isalpha()))
# "the Senator from Arle", "the Minister for Roads" may be another one.
_OFFICE: Final = re.compile(
    rf"\b[Tt]he (?:[A-Z][a-z]+ ){{0,2}}?(?:{_HELD})\b(?!['’\- ][A-Zs]| (?:from|of|for|in)\b)"
)

_OTHER: Final = {"m": re.compile(r"\bhim\b"), "f": re.compile(r"\bher\b(?! [a-z])")}
# "thanked all who had written to him": those who wrote, wrote to whoever thanks.
_WHO: Final = re.compile(r"\b(?:who|that|which)\b[^,;.]*\Z")


def office_spoken_of(resolver: Resolver, gender: str, at: int, block: int) -> Source | None:
    """Return the holder of the office that the words before name, where they name nobody else."""
    sentences, text = resolver.sentences, resolver.cast.text
    begin = sentences.begin_before(block, at)
    if begin > sentences.span(block).start:
        begin = sentences.begin_before(block, begin - 1)
    if resolver.cast.between(begin, at):
        return None
    found = {
        one.group(): Span(*one.span())
        for one in _OFFICE.finditer(text, begin, at)
        if resolver.focus.outside(Span(*one.span()))
    }
    if len(found) != 1:
        return None
    where = found.popitem()[1]
    other = _OTHER[gender].search(text, where.end, at)
    if other is not None and not _WHO.search(text, where.end, other.start()):
        return None  # "The President chose him. He said": not the President.
    tokens = sentences.tokens(where.start, where.end, block)
    source = resolver.one(tokens, Phrase(0, len(tokens)), block)
    fits = len(source.members) == 1 and source.members[0].gender in (gender, "?")
    return source if fits else None
