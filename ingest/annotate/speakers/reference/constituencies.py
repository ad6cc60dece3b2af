"""Tells the two places of one seat from two speakers: "Bridgeford and West Lin MP Ana Ruiz"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_SEATS: Final = lex.words(
    "mp msp mep mla td ms senator councillor cllr coun cr clr councilmember councilwoman",
    "councilman assemblyman assemblywoman representative delegate supervisor mayor alderman",
)
_NO_PLACES: Final = GENDER.keys() | lex.TITLES | lex.ORGANISATION_WORDS | lex.HONORIFICS.keys()


def of_one_seat(cast: Cast, tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return only the second of two phrases where the first is a place that the other is for."""
    if len(phrase.also) != 1:
        return phrase
    first = tokens.low[phrase.first : phrase.stop]
    other = phrase.also[0]
    seat = next((k for k in range(other.first + 1, other.stop) if tokens.low[k] in _SEATS), 0)
    placed = seat and not any(
        tokens.low[k].removesuffix("'s") in _NO_PLACES or not is_name(tokens, k)
        for k in range(other.first, seat)
    )
    named = seat and is_name(tokens, other.stop - 1) and other.stop > seat + 1
    place = len(first) < 4 and _NO_PLACES.isdisjoint(first)
    alone = not (len(first) == 1 and cast.borne(tokens.word[phrase.first]))
    return other if placed and named and place and alone else phrase
