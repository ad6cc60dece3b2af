"""Finds texts whose title stands before their noun: "the Club's “Turn Back” leaflet"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# A rule or a deal is called by what it says: "the “take it or leave it” rule".
_NOUNS: Final = lex.words(
    "leaflet report handbook poster brochure study survey guide manual manifesto review audit",
    "newsletter pamphlet booklet toolkit factsheet book paper guidance charter declaration",
    "flyer strategy bulletin petition assessment evaluation briefing dossier memo magazine",
)
_LONGEST: Final = 6


def titled_from(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return the place of a text that begins at ``at`` with an article or an owner."""
    for title in range(at + 1, min(at + _LONGEST, len(tokens) - 1)):
        if tokens.low[title] == "\0":
            led = _leads(tokens, title - 1) and tokens.low[title + 1] in _NOUNS
            return (at, title + 2) if led else None
        if tokens.low[title - 1] not in lex.DETERMINERS and not is_name(tokens, title - 1):
            return None
    return None


def titled_up_to(tokens: Tokens, last: int) -> tuple[int, int] | None:
    """Return the place of a text whose noun, behind its title, is at ``last``."""
    if last < 2 or tokens.low[last - 1] != "\0" or tokens.low[last] not in _NOUNS:
        return None
    first = last - 2
    if not _leads(tokens, first):
        return None
    while first > 0 and tokens.low[first] not in lex.DETERMINERS and is_name(tokens, first - 1):
        first -= 1
    if tokens.low[first] not in lex.DETERMINERS and tokens.low[first - 1] in lex.DETERMINERS:
        first -= first > 0
    return first, last + 1


def _leads(tokens: Tokens, at: int) -> bool:
    """Return whether an article or an owner stands right before a title."""
    low = tokens.low[at]
    return low in lex.DETERMINERS or low.endswith(("'s", "s'"))


def title_in(tokens: Tokens, stop: int) -> int | None:
    """Return where the title of a text stands that ends before ``stop``, if it has one."""
    titled = stop > 2 and tokens.low[stop - 2] == "\0" and tokens.low[stop - 1] in _NOUNS
    return stop - 2 if titled and _leads(tokens, stop - 3) else None
