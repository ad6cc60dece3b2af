"""Finds whom the words before a colon lead to at their end: "Lo resume Ana Ruiz, taxista: «…»"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.role_words import has_head
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# What hands the word to whoever stands behind it: "a view shared by X", "constat partagé par X".
_HANDS: Final = lex.words(
    "by chez par por es est intervino intervient tercia en pronunció pronuncia"
)
_SHARED: Final = lex.words(
    "shared echoed put voiced partagé partagée repris reprise résumé résumée exprimé exprimée",
    "compartida compartido expresada expresado resumido resumida confirmada confirmado cloche",
    "pronunció pronuncia mejor mieux intervino intervient idea opinión misma même",
)
_LONGEST: Final = 12


def last_named(tokens: Tokens, colon: int) -> Phrase | None:
    """Return the name that ends the words before a colon, past what somebody is."""
    stop = colon
    if not is_name(tokens, stop - 1) or _comma(tokens, stop) > 0:
        comma = _comma(tokens, stop)
        if comma > 1 and _tells(tokens, comma + 1, stop):
            stop = comma
    first = stop
    while first > 0 and (is_name(tokens, first - 1) or _links(tokens, first, stop)):
        first -= 1
    known = stop - first > 1 or (stop > first and tokens.low[first] in GENDER)
    lead = first - 1
    while lead > 0 and tokens.low[lead] not in _HANDS and first - lead < 5:
        lead -= 1
    handed = lead >= 0 and tokens.low[lead] in _HANDS
    shared = not _SHARED.isdisjoint(tokens.low[max(0, lead - 6) : lead + 1])
    return Phrase(first, stop) if known and handed and shared else None


def _comma(tokens: Tokens, stop: int) -> int:
    """Return where the last comma stands before ``stop``, 0 where none is near."""
    near = range(stop - 1, max(0, stop - _LONGEST), -1)
    return next((at for at in near if tokens.low[at] == ","), 0)


def _tells(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether words behind a name say what somebody is: a calling, or a few small words."""
    told = tokens.low[first:stop]
    few = len(told) < 4 and all(low.isalpha() for low in told) and _VERBS.isdisjoint(told)
    return few or has_head(list(tokens.word[first:stop]), agents=True)


_VERBS: Final = ALL_SAYING | lex.AUXILIARIES


def _links(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether a particle stands inside the name."""
    return (
        first < stop
        and first > 1
        and tokens.low[first - 1] in lex.PARTICLES
        and is_name(tokens, first - 2)
    )
