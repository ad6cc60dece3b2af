"""Walks over the words of a noun phrase."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.joined_fields import joins_name
from ingest.annotate.speakers.names.nouns import (
    STOPS,
    adjectival,
    foreign_name,
    is_name,
    is_numbered,
    two_and_two,
)
from ingest.annotate.speakers.names.romance_phrases import past_post
from ingest.annotate.speakers.phrases.phrase_ends import ends_phrase
from ingest.annotate.speakers.phrases.phrase_words import capital_in_name, named_all_the_same
from ingest.annotate.speakers.phrases.placed_bodies import placed_end
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def past_determiner(tokens: Tokens, first: int) -> int:
    """Return where the words begin behind "the" or "the two", ``first`` where neither stands."""
    if tokens.low[first] not in lex.DETERMINERS or (
        capital_in_name(tokens, first) or foreign_name(tokens, first)
    ):
        return first
    return first + 1 + (tokens.low[first + 1 : first + 2] in _COUNTED)


_COUNTED: Final = frozenset((word,) for word in lex.words("two three four five six deux dos tres"))


def past_words(tokens: Tokens, first: int, begin: int) -> tuple[int, bool]:
    """Return where the words from ``begin`` end, and whether they hold a name, no mere owner."""
    at, named, size = begin, False, len(tokens)
    while at < size:
        low = tokens.low[at]
        if named and low not in STOPS and (end := placed_end(tokens, at)) is not None:
            return end, named
        if at > begin and not named and (behind := past_post(tokens, at)) > at:
            at = behind
            continue
        # A name is asked for first: a capital makes names of words that would end a phrase.
        if foreign_name(tokens, at) or is_numbered(tokens, at):
            named = True
        elif is_name(tokens, at) and (low not in STOPS or named_all_the_same(tokens, at)):
            # An owner or an adjective leads to more ("the Centre's head", "a German nurse").
            named = not (low.endswith(("'s", "s'")) or adjectival(tokens, at))
        elif not _links(tokens, first, begin, at, named) and ends_phrase(
            tokens, first, begin, at, named
        ):
            break
        at += 1
    return at, named


def _links(tokens: Tokens, first: int, begin: int, at: int, named: bool) -> bool:
    """Return whether the word only links parts of a name: "Arle Fire and Rescue Service"."""
    low = tokens.low[at]
    if named:
        if low in _AND and _parts_people(tokens, first, at):
            return False  # "y" ends the phrase, as every conjunction does.
        if low == "&":
            return True
        if low in lex.PARTICLES and at + 1 < len(tokens) and is_name(tokens, at + 1):
            return True
    return at > begin and joins_name(tokens, at)


_AND: Final = lex.words("y e")


def _parts_people(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether "y" parts two: "Ana Ruiz y Jonas Bek" are two; "Ruiz y Bek" may be one."""
    behind = at + 1
    return behind < len(tokens) and (tokens.low[behind] in GENDER or two_and_two(tokens, first, at))
