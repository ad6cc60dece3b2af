"""Finds the noun phrase that ends at a place, with those that are joined to it."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.collectives import ANYBODY, is_group
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import TIMES, is_name
from ingest.annotate.speakers.phrases.alone_before import alone_before
from ingest.annotate.speakers.phrases.governing import CLAUSE_STARTS, opens_sentence
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.rosters import listed_before
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def ending_at(tokens: Tokens, at: int, joined: bool = True) -> Phrase | None:
    """Return the noun phrase whose last token is ``at``, with those joined to it."""
    phrase = alone_before(tokens, at)
    return _with_partners(tokens, phrase) if phrase is not None and joined else phrase


def _with_partners(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return the phrase with those before it that commas and "and" join to it."""
    link = phrase.first - 1
    if link < 1 or tokens.low[link] not in _AND or not _is_named(tokens, phrase):
        return phrase
    if tokens.low[link - 1] == ",":
        return _behind_comma(tokens, phrase, link - 1)
    chain = _chain(tokens, phrase)
    if len(chain) == 1:
        return phrase
    if _are_from(tokens, chain):
        return Phrase(chain[0].first, phrase.stop)
    if not _may_open(tokens, chain[0].first - 1):
        return phrase
    return Phrase(chain[0].first, chain[0].stop, tuple(chain[1:]))


_AND: Final = lex.words("and et y")


def _behind_comma(tokens: Tokens, phrase: Phrase, comma: int) -> Phrase:
    """Return the phrase with those before ", and": a list, or one past a clause."""
    listed = listed_before(tokens, comma)
    if listed is None:
        return _past_clause(tokens, phrase, comma)
    return Phrase(*listed[0], (*(Phrase(*place) for place in listed[1:]), phrase))


def _past_clause(tokens: Tokens, phrase: Phrase, comma: int) -> Phrase:
    """Return the phrase with the one before it past a clause: "X, who …, and Y"."""
    opener = next(
        (k for k in range(comma - 1, 0, -1) if tokens.low[k] in ("who", "qui", "quien", "\0")), 0
    )
    if opener < 2 or tokens.low[opener] == "\0" or tokens.low[opener - 1] != ",":
        return phrase
    partner = alone_before(tokens, opener - 2)
    if partner is None or not is_name(tokens, partner.stop - 1):
        return phrase
    if partner.first and tokens.low[partner.first - 1] not in CLAUSE_STARTS:
        return phrase
    return Phrase(partner.first, partner.stop, (phrase,))


def _chain(tokens: Tokens, phrase: Phrase) -> list[Phrase]:
    """Return the phrase behind those before it, in reading order: "X, Y and Z"."""
    chain = [phrase]
    before = phrase.first - 1
    while before >= 1 and (tokens.low[before] == "," or len(chain) == 1):
        partner = alone_before(tokens, before - 1)
        if partner is None or not _is_named(tokens, partner):
            break
        if len(chain) > 1 and opens_sentence(tokens, partner.first - 1):
            break
        chain.insert(0, partner)
        before = partner.first - 1
        if _head_of_many(tokens, partner) is not None:
            break  # "In Arle, ministers from Lin, Tove and …": nobody joins them from before.
    return chain


def _may_open(tokens: Tokens, opener: int) -> bool:
    """Return whether a clause may begin with several behind the word at ``opener``."""
    if opener < 0 or tokens.low[opener] in TIMES or tokens.low[opener] in _PUTS:
        return True
    return tokens.low[opener] in CLAUSE_STARTS and tokens.low[opener] not in lex.PREPOSITIONS


# "On Friday X and Y said", "as X and Y put it", "how X and Y describe it".
_PUTS: Final = lex.words("as how what")


def _are_from(tokens: Tokens, chain: list[Phrase]) -> bool:
    """Return whether what is joined is only whose people speak: "ministers from Lin and Arle"."""
    head = _head_of_many(tokens, chain[0])
    people = any(tokens.low[one.first] in GENDER and one.stop - one.first > 1 for one in chain[1:])
    return head is not None and head not in _SPEAK_FOR and not people


def _head_of_many(tokens: Tokens, phrase: Phrase) -> str | None:
    """Return the word for several people that leads with "of" or "from" to a name."""
    places = range(phrase.first + 1, phrase.stop)
    head = next((tokens.low[k - 1] for k in places if tokens.low[k] in _WHOSE), "")
    several = is_group(head) or head in ANYBODY
    return head if several and is_name(tokens, phrase.stop - 1) else None


_WHOSE: Final = lex.words("of from")
_SPEAK_FOR: Final = lex.words("representatives spokespeople spokesmen spokeswomen delegates")


def _is_named(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether the phrase ends in a name, or is a body's: "la Ligue des bateliers"."""
    if is_name(tokens, phrase.stop - 1):
        return True
    last = tokens.low[phrase.stop - 1]
    if tokens.low[phrase.first] in _KNOWN and (is_group(last) or last in lex.ORGANISATION_NOUNS):
        return True  # "the experts and the Committee"
    places = range(phrase.first, phrase.stop)
    return any(
        is_name(tokens, k) and tokens.low[k] in lex.LEADING_ORGANISATION_WORDS for k in places
    )


_KNOWN: Final = lex.words("the its their")
