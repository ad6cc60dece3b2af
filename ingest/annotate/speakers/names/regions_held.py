"""Parts a name from the regions that an office is for: "Director for North Africa Lurdo Besk"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ingest.annotate.speakers.names.comma_names import TOPICS
from ingest.annotate.speakers.names.nouns import NOUNS
from ingest.annotate.speakers.names.role_words import HEADS
from ingest.annotate.words import lexicon as lex

_SIDES: Final = lex.words(
    "north south east west central northern southern eastern western middle near latin",
    "southeast southeastern northeast northwest southwest south-east north-east south-west",
    "north-west mid sub-saharan horn great",
)
_PARTS: Final = lex.words(
    "europe asia africa america americas pacific oceania caribbean mediterranean balkans caucasus",
    "sahel maghreb mena levant lakes asia-pacific eurasia arctic",
)
_ENDS: Final = _PARTS | {"east"}
_LINKS: Final = lex.words("of for to the and &") | {"of the", "for the", "to the", "and the"}
_AND: Final = frozenset(["and", "and the", "&"])


_ONLY_SIDES: Final = _SIDES - _PARTS


def joins_regions(words: Sequence[str], at: int) -> bool:
    """Return whether the word joins two regions of an office: "Director for East and West Africa".

    "Norway and Sweden" are two.
    """
    if not 0 < at < len(words) - 1 or words[at].lower() not in _AND:
        return False
    after = min(at + 1 + (words[at + 1].lower() == "the"), len(words) - 1)
    region = is_region(words[after])
    if words[after].lower() in _ONLY_SIDES:
        region = after + 1 < len(words) and words[after + 1].lower() in _ENDS
    first = at
    while first and _is_held(words[first - 1]):
        first -= 1
    led = 0 < first < at - 1 and words[first].lower() in _LEADS
    return region and led and words[first - 1].lower() in HEADS


def past_regions(words: Sequence[str], link: int) -> int | None:
    """Return where two or three words of a name begin behind an office and its regions."""
    at = link
    while at < len(words) and _is_held(words[at]):
        at += 1
    rest = words[at:]
    last = words[at - 1].lower() if at > link + 1 else "for"
    held = last not in _LINKS and (last not in _SIDES or words[at - 2].lower() in _NEARNESS)
    named = len(rest) in (2, 3) and all(map(_may_name, rest))
    return at if held and words[link].lower() in _LEADS and named else None


_NEARNESS: Final = lex.words("middle near")


# "The Coordinator for the Middle East Peace Process" is no Peace Process.
_NO_NAMES: Final = (
    lex.ORGANISATION_WORDS | lex.THINGS | lex.TITLES | TOPICS | NOUNS
    | lex.words(
        "peace process talks affairs partnership initiative dialogue conflict crisis islands",
        "nations states desk road map refugees relations cooperation integration recovery",
        "response region",
    )
)  # fmt: skip


def _may_name(word: str) -> bool:
    low = word.lower()
    return word[0].isupper() and word.isalpha() and low not in _NO_NAMES


def named_behind(words: Sequence[str]) -> int | None:
    """Return where the name begins behind any office for regions: "Coordinator for the Sahel X"."""
    for at, word in enumerate(words[1:-2], 1):
        if word.lower() in _LEADS and words[at - 1].lower() in HEADS:
            return past_regions(words, at)
    return None


def name_ending(words: Sequence[str], last: int) -> int | None:
    """Return where the name begins that ends at ``last`` behind an office and its regions."""
    first = last
    while first and first > last - 3 and not _is_held(words[first - 1]):
        first -= 1
    begin = first
    while begin and _is_held(words[begin - 1]):
        begin -= 1
    if begin < 1 or words[begin].lower() not in _LEADS or words[begin - 1].lower() not in HEADS:
        return None
    return first if past_regions(words[: last + 1], begin) == first else None


# "The chair of Gulf Stream Seafood" has no name.
_LEADS: Final = lex.words("for to") | {"for the", "to the"}


def is_region(word: str) -> bool:
    """Return whether a capitalised word names a part of the world or a State."""
    low = word.lower()
    return word[0].isupper() and (low in _PARTS or low in _SIDES or word in lex.COUNTRIES)


def _is_held(word: str) -> bool:
    return word.lower() in _LINKS or is_region(word)
