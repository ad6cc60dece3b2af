"""Finds bodies whose names are common words: "Friends of the Weir", "the group, Under the Path"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_edges import CALLED_BY_NUMBER
from ingest.annotate.speakers.names.nouns import is_name, is_numbered
from ingest.annotate.speakers.names.romance_phrases import ABOUT, BODIES, THE
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.posts import named_body
from ingest.annotate.speakers.phrases.romance_named_bodies import NAMED
from ingest.annotate.speakers.phrases.romance_named_bodies import named_body as small_name
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_MEMBERS: Final = lex.words(
    "friends mothers women doctors lawyers parents workers farmers students teachers families",
    "neighbours neighbors citizens grandmothers artists scientists nurses medics veterans sisters",
    "brothers daughters sons children youth physicians engineers reporters journalists",
)
_LINKS: Final = lex.words("of for against without")
_INSIDE: Final = lex.words("of the and for on in to & under against without a our its")


def own_name(tokens: Tokens, phrase: Phrase) -> int | None:
    """Return where the name of a body begins in a phrase, where its words alone do not tell."""
    ruled = _of_a_land(tokens, phrase)
    if ruled is not None:
        return ruled
    if is_numbered(tokens, phrase.stop - 1) and tokens.low[phrase.stop - 2] in CALLED_BY_NUMBER:
        return phrase.stop - 2  # "Radio 5"
    if _of_members(tokens, phrase) or _is_apposed(tokens, phrase):
        return phrase.first + (tokens.low[phrase.first] == "the")
    comma = next((k for k in range(phrase.first, phrase.stop) if tokens.low[k] == ","), 0)
    if comma and body_noun(tokens, comma - 1) and apposed_name(tokens, comma + 1, phrase.stop):
        return comma + 1
    if _goes_on_small(tokens, phrase):
        return phrase.first + (tokens.low[phrase.first] in THE)
    about = _about(tokens, phrase)
    return named_body(tokens, phrase) if about is None else about


_SMALL_LINKS: Final = lex.NOUN_LINKS | lex.DETERMINERS | lex.PARTICLES | lex.CONJUNCTIONS


def _goes_on_small(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether small words of French or Spanish go on a body's name: "Caisse des dépôts"."""
    first = phrase.first + (tokens.low[phrase.first] in THE)
    if first >= phrase.stop or tokens.low[first] not in NAMED or not is_name(tokens, first):
        return False
    if small_name(tokens, first) == phrase.stop:
        return True
    if tokens.low[first + 1 : first + 2] and tokens.low[first + 1] in lex.TITLES:
        return False  # "Union president Ana Ruiz"
    small = (k for k in range(first + 1, phrase.stop) if tokens.word[k][0].islower())
    return any(tokens.low[k] not in _SMALL_LINKS for k in small)


# What is called by the land that it rules: "the Government of Arvonia", "the City of Lin".
_RULES: Final = lex.words(
    "government state kingdom republic principality commonwealth province county city town",
    "municipality borough",
)


def _of_a_land(tokens: Tokens, phrase: Phrase) -> int | None:
    """Return where such a name begins, the article left out."""
    first = phrase.first + (tokens.low[phrase.first] == "the")
    if phrase.stop - first < 3 or tokens.low[first] not in _RULES or not is_name(tokens, first):
        return None
    land = first + 2 + (tokens.low[first + 2] == "the")
    named = land < phrase.stop and all(is_name(tokens, k) for k in range(land, phrase.stop))
    return first if named and tokens.low[first + 1] == "of" else None


def _of_members(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase inside a sentence is "Friends of the Weir", with capitals."""
    first, stop = phrase.first + (tokens.low[phrase.first] == "the"), phrase.stop
    if first > phrase.first:  # "The Anglers of the Lower Tove"
        named = is_name(tokens, first) and is_name(tokens, stop - 1)
        people = is_group(tokens.low[first]) or tokens.low[first] in _MEMBERS
        held = tokens.low[first][:-1] in lex.TITLES
        return stop - first > 2 and named and people and not held and _is_of(tokens, first + 1)
    led = stop - first > 2 and tokens.low[first] in _MEMBERS and tokens.low[first + 1] in _LINKS
    inside = first > 0 and tokens.low[first - 1] not in (".", "\0", ":")
    said = first > 1 and tokens.low[first - 1] not in lex.DETERMINERS
    return led and (inside and said) and is_name(tokens, first) and is_name(tokens, stop - 1)


def _is_of(tokens: Tokens, at: int) -> bool:
    """Return whether "of" leads to a name from ``at`` on."""
    behind = at + 1 + (tokens.low[at + 1] in ("the", "our"))
    return tokens.low[at] in _LINKS and is_name(tokens, behind)


def apposed_name(tokens: Tokens, first: int, stop: int) -> Phrase | None:
    """Return a body's name of several words, small ones inside: "Under the Pylons"."""
    if not 2 <= stop - first <= 7 or not (is_name(tokens, first) and is_name(tokens, stop - 1)):
        return None
    if tokens.low[first] in GENDER or tokens.low[first] in lex.TITLES:
        return None
    if all(is_name(tokens, k) or tokens.low[k] in _INSIDE for k in range(first, stop)):
        return Phrase(first, stop)
    return None


def _is_apposed(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a name stands between commas behind a body's noun: "the union, Own Oars,"."""
    first, stop = phrase.first, phrase.stop
    if first < 2 or tokens.low[first - 1] != "," or tokens.low[stop : stop + 1] != (",",):
        return False
    return body_noun(tokens, first - 2) and apposed_name(tokens, first, stop) is not None


_ONLY_BODIES: Final = lex.ORGANISATION_NOUNS - lex.PERSON_NOUNS


def body_noun(tokens: Tokens, last: int) -> bool:
    """Return whether words that end at ``last`` are a body's: "the association of the families"."""
    at = last
    while at > 0 and last - at < 5 and tokens.low[at] not in lex.ORGANISATION_NOUNS:
        linked = tokens.low[at - 1] in _INSIDE or tokens.low[at] in _INSIDE
        if not linked or is_name(tokens, at):
            return False
        at -= 1
    low = tokens.low[at]
    if not lex.PERSON_NOUNS.isdisjoint(tokens.low[max(0, at - 5) : at]):
        return False  # "the head of the water board, Ana Ruiz,"
    return low in _ONLY_BODIES and tokens.word[at][0].islower()


def _about(tokens: Tokens, phrase: Phrase) -> int | None:
    """Return where the name begins of a body that says what it is against: "Comité contra la …"."""
    first = phrase.first + (tokens.low[phrase.first] in THE)
    led = first < phrase.stop and tokens.low[first] in BODIES and is_name(tokens, first)
    return first if led and not ABOUT.isdisjoint(tokens.low[first : phrase.stop]) else None
