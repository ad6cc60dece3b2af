"""Finds a body that is a name and small letters: "Arle health board", "Lin primary school"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.joined_fields import FIELDS, joins_fields
from ingest.annotate.speakers.names.nouns import STOPS, adjectival, ends_here, is_name
from ingest.annotate.speakers.names.role_words import HEADS, is_agent
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_NO_BODIES: Final = lex.words("team staff post times state states news paper group army command")
_BODIES: Final = (lex.ORGANISATION_NOUNS - _NO_BODIES) | lex.words("prison college branch network")
_KINDS: Final = (
    FIELDS
    | _BODIES
    | lex.words(
        "city town county district parish borough regional national state royal general high junior"
        " infant nursery grammar comprehensive catholic independent district's residents' tenants'"
        " crown youth magistrates' teaching training fire"
    )
)
_NO_NAMES: Final = lex.TITLES | lex.OCCUPATIONS | lex.PERSON_NOUNS | lex.HONORIFICS.keys()
_SMALL: Final = 5
_OFFICES: Final = lex.TITLES | lex.OCCUPATIONS | lex.PERSON_NOUNS | HEADS
_NO_FIELDS: Final = (
    STOPS
    | lex.PREPOSITIONS
    | lex.CONJUNCTIONS
    | lex.DETERMINERS
    | lex.PRONOUNS.keys()
    | lex.AUXILIARIES
    | lex.SUBORDINATORS
    | lex.ADVERBS
)


def placed_end(tokens: Tokens, at: int) -> int | None:
    """Return where the small letters end that make a body of the name before ``at``."""
    stop = _run_end(tokens, at)
    return stop if stop is not None and ends_here(tokens, stop) else None


def places_office(tokens: Tokens, at: int) -> bool:
    """Return whether they lead to somebody's office: "Arle health board chair Ana Ruiz"."""
    stop = _run_end(tokens, at)
    office = stop
    while office is not None and office < len(tokens) and tokens.low[office] in _NO_NAMES:
        office += 1
    named = office is not None and stop != office and office < len(tokens)
    held = named and office is not None and is_name(tokens, office)
    return held or _leads_to_office(tokens, at)


def _leads_to_office(tokens: Tokens, at: int) -> bool:
    """Return whether a place's or body's small words end in an office: "RMT area manager Bek"."""
    while at > 1 and _is_small(tokens, at - 1):
        at -= 1
    first = at
    while first > 0 and is_name(tokens, first - 1):
        first -= 1
    if first == at or any(low in GENDER or low in _NO_NAMES for low in tokens.low[first:at]):
        return False
    stop = at
    while stop < len(tokens) and stop - at < _SMALL and _is_small(tokens, stop):
        stop += 1
    if stop in (at, len(tokens)) or not is_name(tokens, stop):
        return False
    office = tokens.low[stop - 1]
    return office in _OFFICES or is_agent(office)


def _is_small(tokens: Tokens, at: int) -> bool:
    """Return whether a token is a small word that may tell of a field or of an office."""
    low = tokens.low[at]
    told = low in _OFFICES or (low not in ALL_SAYING and low not in _NO_FIELDS)
    return tokens.word[at][0].islower() and low.replace("-", "").rstrip("'").isalpha() and told


def placed_body(tokens: Tokens, first: int, stop: int) -> int | None:
    """Return where the name of such a body begins, or ``None`` where the tokens are none."""
    first += tokens.low[first] in lex.DETERMINERS
    at = first
    while at < stop and is_name(tokens, at):
        at += 1
    if at in (first, stop):
        return None
    return first if _run_end(tokens, at) == stop else None


def _run_end(tokens: Tokens, at: int) -> int | None:
    """Return where the small words end of which the last is a body's."""
    begins = at < len(tokens) and tokens.low[at] in _KINDS and tokens.word[at][0].islower()
    if not begins or not _after_name(tokens, at):
        return None
    stop = at
    while (
        stop < len(tokens)
        and stop - at < _SMALL
        and (tokens.low[stop] in _KINDS or (stop > at and joins_fields(tokens, stop)))
    ):
        stop += 1
    return stop if stop > at and tokens.low[stop - 1] in _BODIES else None


def _after_name(tokens: Tokens, at: int) -> bool:
    """Return whether a place's name ends before the token, or what may be one."""
    if at == 0 or at >= len(tokens) or not is_name(tokens, at - 1):
        return False
    first = at - 1
    while first > 0 and is_name(tokens, first - 1):
        first -= 1
    name = tokens.low[first:at]
    if any(low in GENDER or low in _NO_NAMES or low.rstrip(".") in _NO_NAMES for low in name):
        return False
    owner = name[-1].endswith(("'s", "s'"))
    lone = name[-1] in lex.ORGANISATION_WORDS or tokens.word[at - 1].isupper()
    return not owner and not lone and not (at - first == 1 and adjectival(tokens, at - 1))
