"""Finds the name that stands behind an office and the place it is for."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.called_after import CALLED_AFTER
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.regions_held import past_regions
from ingest.annotate.speakers.names.role_words import is_calling
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_BODIES: Final = (lex.ORGANISATION_NOUNS - lex.PERSON_NOUNS) | lex.words(
    "NGO ONG ONGD association collectif asociación colectivo plataforma plateforme organización",
)
_EXPERTS: Final = lex.words("expert experte experta experto")
_ROMANCE: Final = lex.words("l' la le el cette esta")


def named_body(tokens: Tokens, phrase: Phrase) -> int | None:
    """Return where the name begins that a body's noun introduces: "the group Lake's Own"."""
    if tokens.low[phrase.stop - 1].endswith("'s"):
        return None
    for at in range(phrase.first, phrase.stop - 1):
        body = tokens.word[at] in _BODIES
        if body and _is_named(tokens, phrase, at + 1):
            person = tokens.low[at + 1] in GENDER or tokens.low[at + 1] in lex.TITLES
            return None if person else at + 1
    return None


def _is_named(tokens: Tokens, phrase: Phrase, first: int) -> bool:
    """Return whether a name stands there; French and Spanish may go on small: "Rivières vives"."""
    rest = range(first + 1, phrase.stop)
    if not is_name(tokens, first):
        return False
    small = tokens.low[phrase.first] in _ROMANCE and len(rest) == 1
    return small or all(is_name(tokens, k) for k in rest)


def behind_post(tokens: Tokens, phrase: Phrase, link: int) -> Phrase | None:
    """Return the holder in "our ambassador to Norway Ana Ruiz"; ``link`` leads to the place.

    Only a given name, a country before two names, or a common noun ("le
    commandant de gendarmerie Ana Ruiz") parts the place from the person.
    """
    if link >= phrase.stop:  # "EU Ambassador to Norway Ana Ruiz"
        link = next((k for k in range(phrase.first + 1, link) if tokens.low[k] == "to"), link)
    if link >= phrase.stop or not _post(tokens.low[link - 1]):
        return None
    past = past_regions(tokens.word[link : phrase.stop], 0)
    if past is not None:
        return Phrase(link + past, phrase.stop)
    begin = link + 1
    while begin < phrase.stop and tokens.low[begin] in lex.DETERMINERS:
        begin += 1
    for at in range(begin + 1, phrase.stop - 1):
        if not all(is_name(tokens, k) for k in range(at, phrase.stop)):
            continue
        country = tokens.word[at - 1] in lex.COUNTRIES and phrase.stop - at == 2
        if is_name(tokens, at - 1):
            parted = country or tokens.low[at] in GENDER
        else:
            parted = tokens.low[at - 1].isalpha() and tokens.low[at - 1] not in _NO_PARTING
        if parted:
            return Phrase(at, phrase.stop)
    return None


_LINKS: Final = lex.NOUN_LINKS | lex.DETERMINERS | lex.PARTICLES | lex.CONJUNCTIONS
# "una vecina de la calle Ana Ruiz": the street is called after her.
_NO_PARTING: Final = _LINKS | CALLED_AFTER


def _post(low: str) -> bool:
    ones = (low, low.removesuffix("s"), low.removesuffix("es"))
    if not _EXPERTS.isdisjoint(ones):
        return True
    return any(map(is_calling, ones))
