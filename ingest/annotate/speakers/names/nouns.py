"""Tells which words can stand in a noun phrase, end it, or break it off."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_edges import (
    CALLED_BY_NUMBER,
    NUMBERS,
    ROMANCE,
    SMALL_NAMES,
    STYLES,
)
from ingest.annotate.speakers.names.name_forms import HAS_ARTICLE
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

NOUNS: Final = lex.PERSON_NOUNS | lex.ORGANISATION_NOUNS | lex.DOCUMENT_NOUNS
# Nouns that end a phrase; "former", "special" and "republican" lead to one.
HEADS: Final = NOUNS - lex.PARTIES - lex.MODIFIERS
TIMES: Final = lex.DAYS | frozenset(
    ["last", "next", "week", "month", "year", "night", "morning", "afternoon", "evening"]
)
STOPS: Final = (
    lex.PREPOSITIONS | lex.CONJUNCTIONS | lex.SUBORDINATORS | lex.AUXILIARIES | lex.ADVERBS | TIMES
)


def is_name(tokens: Tokens, at: int) -> bool:
    """Return whether the token is written like a name."""
    word = tokens.word[at]
    if word[0].isupper():
        return tokens.low[at] not in TIMES and word[1:2] != "-"
    return "-" in word and HAS_ARTICLE.match(word) is not None


def foreign_name(tokens: Tokens, at: int) -> bool:
    """Return whether a capital makes a small word a name: "Mr Ha", "Son", "said Will Arden"."""
    if at == 0 or not tokens.word[at][0].isupper():
        return False
    if tokens.low[at] in _MODALS and tokens.low[at - 1] in _CALLED:
        return True  # "Mrs May", "Ana Will"
    if tokens.low[at] in NUMBERS:
        if tokens.low[max(0, at - 2) : at] == ("group", "of"):
            return tokens.word[at - 2] == "Group"  # "the Group of Nine"
        return tokens.low[at - 1] in CALLED_BY_NUMBER and is_name(tokens, at - 1)
    if tokens.low[at] not in _SMALL:
        return False
    before = tokens.word[at - 1]
    if before[0].isupper() or tokens.low[at - 1] in ALL_SAYING:
        return before[0].isupper() or (at + 1 < len(tokens) and is_name(tokens, at + 1))
    # "los Pueblos del Sur"
    return at > 1 and tokens.low[at - 1] in _OF_THE and tokens.word[at - 2][0].isupper()


_SMALL: Final = ROMANCE | SMALL_NAMES
_MODALS: Final = frozenset(["may", "will"])
_CALLED: Final = STYLES | GENDER.keys()
_OF_THE: Final = frozenset(["del", "de", "du"])


def ends_name(tokens: Tokens, at: int) -> bool:
    """Return whether a capital makes an adverb the end of a name: "Roofs First called it"."""
    return at > 0 and tokens.word[at][0].isupper() and is_name(tokens, at - 1)


def is_numbered(tokens: Tokens, at: int) -> bool:
    """Return whether a number belongs to a body before somebody's office: "Local 83 President"."""
    if not tokens.low[at].isdigit() or at == 0:
        return False
    if tokens.low[at - 1] in CALLED_BY_NUMBER and is_name(tokens, at - 1):
        return True
    if tokens.low[at - 1] not in _UNITS:
        return False
    small = tokens.low[at + 1 : at + 2]
    led = bool(small) and small[0] in lex.PEOPLE
    named = (at - 1, at + 2, at + 3) if led and small == tokens.word[at + 1 : at + 2] else (
        at - 1, at + 1, at + 2
    )  # fmt: skip
    return named[-1] < len(tokens) and all(is_name(tokens, k) for k in named)


_UNITS: Final = lex.words(
    "local lodge chapter district branch ward station precinct division region unit zone squadron"
    " battalion brigade troop section council sector area route line depot"
)


def is_noun_like(tokens: Tokens, at: int) -> bool:
    """Return whether the token can end a noun phrase."""
    low = tokens.low[at]
    if low in lex.PRONOUNS or foreign_name(tokens, at):
        return True
    if low in BOTH:
        return stands_alone(tokens, at)
    if low in lex.ADVERBS and ends_name(tokens, at):
        return True
    return low[0].isalnum() and low not in STOPS and low not in lex.DETERMINERS


def adjectival(tokens: Tokens, at: int) -> bool:
    """Return whether a capitalised word describes the lower-case noun after it."""
    low = tokens.low[at]
    if at + 1 >= len(tokens) or not tokens.word[at + 1][0].islower():
        return False
    following = tokens.low[at + 1]
    if following in STOPS or following in ALL_SAYING or not following[0].isalpha():
        return False
    return low in lex.PARTIES or (len(low) > 4 and low.endswith(("an", "ese", "ish", "ic")))


def ends_here(tokens: Tokens, at: int) -> bool:
    """Return whether a noun phrase can end before ``at``."""
    if at >= len(tokens):
        return True
    low = tokens.low[at]
    if not low[0].isalnum() or low in lex.PREPOSITIONS or low in STOPS or low in ALL_SAYING:
        return True
    return _is_past(low) and tokens.low[at + 1 : at + 2] != () and _has_led(tokens, at + 1)


def _has_led(tokens: Tokens, at: int) -> bool:
    """Return whether a determiner, a possessive or a number opens what is done to."""
    low = tokens.low[at]
    return low in lex.DETERMINERS or low in lex.POSSESSIVES or low.isdigit()


def describes(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether lower-case words after a name lead to a noun: "one Lakeside union aide"."""
    if tokens.low[first] not in lex.DETERMINERS or tokens.low[at - 1] in lex.TITLES:
        return False  # "The Envoy met farmers": an office is described by nothing behind it.
    for ahead in range(at, min(at + 3, len(tokens))):
        low = tokens.low[ahead]
        if low in lex.PEOPLE:
            return True
        if not low[0].isalpha() or low in STOPS or low in ALL_SAYING or is_name(tokens, ahead):
            break
    whole = tokens.low[at][-1].isalnum()  # "le Comité s'est"
    return whole and ends_here(tokens, at + 1) and not _is_past(tokens.low[at])


# "the Lamp Fund met", "the Lamp Fund agreed": what a body did is no noun.
_PASTS: Final = lex.words(
    "met won lost left went came took gave sat stood held kept built sold bought paid spent led",
    "made grew fell rose drew ran began chose drove fought got shut put set cut",
    "upheld withheld overthrew threw wrote",
)


def _is_past(low: str) -> bool:
    return low in _PASTS or (low.endswith("ed") and len(low) > 4)


BOTH: Final = lex.words("both ambos ambas")


def stands_alone(tokens: Tokens, at: int) -> bool:
    """Return whether "both" is who does something: "Both said", "Both have agreed"."""
    after = tokens.low[at + 1] if at + 1 < len(tokens) else "."
    return after in ALL_SAYING or after in lex.AUXILIARIES or _is_past(after)


# Who has not even a noun: "wrote another", "one said".
_ANYBODY: Final = lex.words(
    "another one others some someone somebody many several most few neither none nobody",
    "otro otra otros otras alguien algunos algunas muchos muchas",
)


def is_anyone(tokens: Tokens, at: int) -> bool:
    """Return whether a lone word beside a verb of saying is who speaks, without a noun."""
    if tokens.low[at] not in _ANYBODY:
        return False
    before = tokens.low[at - 1] if at else ""
    after = tokens.low[at + 1] if at + 1 < len(tokens) else "."
    if before in ALL_SAYING:
        return after != "of" and ends_here(tokens, at + 1)
    return after in ALL_SAYING and not before[:1].isalnum()


def two_and_two(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether two capitalised words stand on either side of "y", and no body's word."""
    places = (at - 2, at - 1, at + 1, at + 2)
    if at - 2 < first or at + 2 >= len(tokens):
        return False
    return all(is_name(tokens, k) for k in places) and lex.ORGANISATION_WORDS.isdisjoint(
        tokens.low[first : at + 3]
    )


def is_closing(tokens: Tokens, at: int) -> bool:
    """Return whether a participle belongs to a text's name: "its concluding observations"."""
    return tokens.low[at] == "concluding" and tokens.low[at + 1 : at + 2] in _CLOSED


_CLOSED: Final = (("observations",), ("remarks",), ("statement",), ("document",), ("report",))
