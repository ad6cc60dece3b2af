"""Tells whether a word ends the noun phrase before it."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.callings_before import calls_alone, is_headed
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.nouns import HEADS, NOUNS, STOPS, describes, is_closing, is_name
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.speakers.phrases.noun_verbs import does, has_object, they_do
from ingest.annotate.speakers.phrases.phrase_words import modifies, people
from ingest.annotate.speakers.phrases.placed_bodies import places_office
from ingest.annotate.speakers.phrases.romance_texts import ADJECTIVES
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def ends_phrase(tokens: Tokens, first: int, begin: int, at: int, named: bool) -> bool:
    """Return whether the phrase from ``first``, its words from ``begin``, ends before ``at``."""
    # Looks into sets go first: nearly every word is asked.
    low = tokens.low[at]
    if low in _NO_PART or not low[0].isalnum() or (low in STOPS and not modifies(tokens, at)):
        return True
    known = low in NOUNS
    if low in ALL_SAYING and not known and not _leads(tokens, at, begin):
        return True
    return at > begin and (
        low == "d'"
        or _is_done(tokens, at, named)
        or (not known and _is_apart(tokens, first, at, named))
    )


# What stands before a verb, or compares: "les bateliers | s'opposent", "décrit par X | comme".
_ELIDED: Final = lex.words("se s' n' j' m' t' qu' c' comme como")
_NO_PART: Final = _ELIDED | lex.DETERMINERS | frozenset(lex.PRONOUNS)


def _leads(tokens: Tokens, at: int, begin: int) -> bool:
    """Return whether a word that may report leads to a noun: "the accused", "the concluding …"."""
    return (tokens.low[at] == "accused" and at == begin) or is_closing(tokens, at)


def _is_done(tokens: Tokens, at: int, named: bool) -> bool:
    """Return whether the word tells what is done, or done to what stands before it."""
    low, before = tokens.low[at], tokens.low[at - 1]
    return (
        low in _PASTS
        or low.endswith(_ROMANCE_ENDINGS)
        or (low.endswith("ed") and (people(before) or has_object(tokens, at)))
        or (low in _VERBS_TOO and does(tokens, at))
        or (low in _CALLS and tokens.low[at + 1 : at + 2] in _CALLED)
        or (low in _DATED and before in lex.DOCUMENT_NOUNS)
        or they_do(tokens, at, named)
    )


# Pasts that are no participles: "A survey of lamps | came out".
_PASTS: Final = lex.words(
    "came went took gave became began grew drew flew knew threw fell sank chose drove rode froze",
    "ate ran sang shook forgot appeared emerged arrived happened",
)
_ROMANCE_ENDINGS: Final = ("ó", "rá", "rán")
_VERBS_TOO: Final = lex.words("documents records reports notes lists claims reviews surveys")
_CALLS: Final = lex.words("call calls called")
_CALLED: Final = frozenset((word,) for word in ("on", "for", "upon"))
_DATED: Final = lex.words(
    "dated made sent timed received issued published signed daté datée fechada"
)


def _is_apart(tokens: Tokens, first: int, at: int, named: bool) -> bool:
    """Return whether a word that is no listed noun stands behind a whole name or head noun."""
    low, before = tokens.low[at], tokens.low[at - 1]
    if low in ADJECTIVES and before in lex.DOCUMENT_NOUNS:
        return False
    if named:
        return not _leads_on(tokens, first, at)
    return before in _HEADS and not calls_alone(tokens, at) and not is_headed(tokens, at)


_HEADS: Final = HEADS | lex.ROMANCE_BODIES


def _leads_on(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether a word behind a name leads to more: "one Lakeside union aide"."""
    low = tokens.low[at]
    return (
        (is_name(tokens, at - 1) and describes(tokens, first, at))
        or (tokens.word[at - 1].isupper() and is_group(low))
        or (is_agent(low) and at + 1 < len(tokens) and is_name(tokens, at + 1))
        or places_office(tokens, at)
        or is_headed(tokens, at)
    )
