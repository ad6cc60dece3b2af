"""Names people who sign together, by how many and what they are: "four former chief justices"."""

from __future__ import annotations

from typing import Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_COUNTS: Final = lex.words(
    "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred",
    "trois quatre cinq six sept huit neuf dix douze quinze vingt trente quarante cinquante cent",
    "tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta",
)
# Who sends something in the open is not hidden by a number.
_OPEN: Final = lex.words(
    "letter statement petition declaration appeal manifesto brief submission signed sign",
    "lettre déclaration tribune pétition appel carta declaración manifiesto petición firmaron",
    "signé",
)
_ONCE: Final = lex.words("former serving retired past sitting ex-")
_AHEAD: Final = (("more", "than"), ("fewer", "than"), ("plus", "de"), ("más", "de"))
_ABOUT: Final = lex.words("over nearly almost some about around près unos unas")
_WITH: Final = lex.words("of de d' du des del")


def counted_group(
    text: str, tokens: Tokens, phrase: Phrase, stop: int, mention: Span
) -> Source | None:
    """Return people who are counted, where they sign together or once held an office."""
    head, first = tokens.low[stop - 1], phrase.first
    if not is_group(head) or first == stop - 1 or not _is_count(tokens.low[first]):
        return None
    once = not _ONCE.isdisjoint(tokens.low[first:stop])
    if not once and _OPEN.isdisjoint(tokens.low):
        return None
    end = phrase.stop if stop < phrase.stop and tokens.low[stop] in _WITH else stop
    name = tokens.span(_begin(tokens, first), end).of(text)
    name = name if name[:1].isdigit() else name[:1].lower() + name[1:]
    return Source((PrintedSpeaker(name, "person"),), "role", mention, several=True)


def _is_count(low: str) -> bool:
    figures = low.replace(",", "")
    return low in _COUNTS or (figures.isdigit() and int(figures[:6]) > 2)


def _begin(tokens: Tokens, first: int) -> int:
    """Return where "more than forty" or "over 300" begins before a number."""
    if tokens.low[max(0, first - 2) : first] in _AHEAD:
        return first - 2
    return first - (first > 0 and tokens.low[first - 1] in _ABOUT)
