"""Finds the name in apposition to a description."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.names.church_styles import past_style
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import STOPS, is_name
from ingest.annotate.speakers.phrases.phrase_words import calls_bare
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def named_behind(tokens: Tokens, first: int, stop: int) -> tuple[int, int] | None:
    """Return the place of the name behind a description ("his deputy, Ana Ruiz,")."""
    if tokens.low[stop : stop + 1] == ("but",) and stop + 2 < len(tokens):
        stop += 2  # "her predecessor but one, Ana Ruiz,"
    if stop + 1 >= len(tokens) or tokens.low[stop] != ",":
        return None
    if not _is_known(tokens, first, stop) and not calls_bare(tokens, first, stop):
        return None
    begin = past_description(tokens, stop + 1)
    if _is_named(tokens, first, stop) and tokens.low[begin] not in GENDER:
        return None  # Only a given name tells "the League Legionnaire, Ana Ruiz" from two bodies.
    end = _name_end(tokens, begin)
    if end == begin or (end < len(tokens) and tokens.low[end] not in _NAME_ENDS):
        return None
    return begin, end


_NAME_ENDS: Final = frozenset([",", ".", ":", ";", "\0", "–", "—", "(", "of", "from"])


def _is_known(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether a description is of one who is known: "the chair", "Arle's chair"."""
    if tokens.low[first] in lex.DETERMINERS or (first > 0 and tokens.low[first - 1] in lex.FUSED):
        return True
    return any(tokens.low[k].endswith("'s") for k in range(first, stop))


def _is_named(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether what stands before the comma is a name, and no word for a person is in it."""
    return is_name(tokens, stop - 1) and lex.PERSON_NOUNS.isdisjoint(tokens.low[first:stop])


def _name_end(tokens: Tokens, begin: int) -> int:
    """Return where the name ends that begins at ``begin``, which is its end where none does."""
    at, size = begin, len(tokens)
    while at < size and (is_name(tokens, at) or (tokens.low[at] in lex.PARTICLES and at > begin)):
        at += 1
    return at


def past_description(tokens: Tokens, at: int) -> int:
    """Return where a name begins that "the geologist" or "doctora" may lead to."""
    begin, size = at, len(tokens)
    if at < size and tokens.low[at] in lex.DETERMINERS:
        at += 1
        if (styled := past_style(tokens, at)) > at:
            return styled
    while at < size and at - begin < _MOST_WORDS and _describes(tokens, at):
        at += 1
    named = at < size and is_name(tokens, at) and tokens.low[at - 1] not in lex.DETERMINERS
    return at if named else begin


_MOST_WORDS: Final = 4


def _describes(tokens: Tokens, at: int) -> bool:
    """Return whether the word may stand in a description before a name: "19-year-old"."""
    low = tokens.low[at]
    if low in STOPS or is_name(tokens, at) or not (low.isalpha() or _AGED.fullmatch(low)):
        return False
    return not (low.endswith("ing") and at + 1 < len(tokens) and is_name(tokens, at + 1))


_AGED: Final = re.compile(r"\d\d?-year-old")
