"""Finds the noun phrase that ends at a place, with those that are joined to it."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.collectives import ANYBODY, is_group
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.joined_fields import joins_name
from ingest.annotate.speakers.names.nouns import (
    BOTH,
    NOUNS,
    STOPS,
    TIMES,
    foreign_name,
    is_anyone,
    is_closing,
    is_name,
    is_noun_like,
    is_numbered,
)
from ingest.annotate.speakers.names.romance_phrases import (
    body_before,
    long_body_before,
    post_before,
    text_before,
)
from ingest.annotate.speakers.names.stood_for import supporters
from ingest.annotate.speakers.phrases.governing import (
    CLAUSE_STARTS,
    opening_of,
    opens_clause,
    opens_sentence,
)
from ingest.annotate.speakers.phrases.mandates import holder_before, mandate_before
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.romance_named_bodies import named_body_before
from ingest.annotate.speakers.phrases.romance_texts import long_text_before
from ingest.annotate.speakers.phrases.rosters import listed_before
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_NO_NAMES: Final = lex.CONJUNCTIONS | lex.SUBORDINATORS | lex.PREPOSITIONS


def ending_at(tokens: Tokens, at: int, joined: bool = True) -> Phrase | None:
    """Return the noun phrase whose last token is ``at``, with those joined to it."""
    phrase = _ending_alone(tokens, at)
    return _with_partners(tokens, phrase) if phrase is not None and joined else phrase


def _ending_alone(tokens: Tokens, at: int) -> Phrase | None:
    if at > 0 and tokens.low[at] in _PAIR and tokens.low[at - 1] in _BEFORE_PAIR:
        return Phrase(at - 1, at + 1)
    if at >= 0 and is_anyone(tokens, at):
        return Phrase(at, at + 1)
    if at > 2 and tokens.low[at - 1] == "of" and tokens.low[at - 2] in lex.PERSON_NOUNS | _YOUNG:
        whom = _ending_alone(tokens, at - 2)  # "a boy of ten", "a mother of 4"
        if whom is not None and (tokens.low[at] in _AGES or tokens.low[at].isdigit()):
            return Phrase(whom.first, at + 1)
    if (called := long_text_before(tokens, at)) is not None:
        return Phrase(*called)
    if at > 1 and tokens.low[at] in _OBJECTS and tokens.low[at - 1] in _BESIDE:
        whose = _ending_alone(tokens, at - 2)  # "The woman beside her said"
        return Phrase(whose.first, at + 1) if whose is not None else None
    if at < 0 or not is_noun_like(tokens, at):
        return None
    if (office := mandate_before(tokens, at)) is not None:
        return Phrase(_reaching_back(tokens, office), at + 1)
    if (holder := holder_before(tokens, at)) is not None:
        return Phrase(holder, at + 1)
    stop = at + 1
    if tokens.low[at] in _STRONG and at and tokens.low[at - 1] in lex.PREPOSITIONS:
        return None  # "Tras ella intervino Ana Ruiz"
    if tokens.low[at] in lex.PRONOUNS or tokens.low[at] in BOTH:
        return Phrase(at, stop)
    head = named_body_before(tokens, at)
    if head is not None:
        at = head - 1 - (head > 0 and tokens.low[head - 1] in _ARTICLES)
    while at >= 0 and head is None:
        low = tokens.low[at]
        if foreign_name(tokens, at) or is_numbered(tokens, at):
            at -= 1
            continue
        if low in lex.DETERMINERS and not (tokens.word[at][0].isupper() and low in lex.PARTICLES):
            # "the nets that Bek mended": before a name "that" opens a clause.
            at -= low != "that" or at + 1 >= stop or not is_name(tokens, at + 1)
            break
        if is_name(tokens, at) and low not in _NO_NAMES:
            at -= 1
            continue
        if (
            (low in lex.PARTICLES or low == "&")
            and at > 0
            and is_name(tokens, at - 1)
            and at + 1 < stop
            and is_name(tokens, at + 1)
            and low not in ("y", "e")
        ):
            at -= 1
            continue
        if at + 1 < stop and joins_name(tokens, at):
            at -= 1  # "the member for roads and transport"
            continue
        verb = low in ALL_SAYING and low not in NOUNS and not is_closing(tokens, at)
        if verb and at + 1 == stop and low.endswith("s") and tokens.low[at - 1] == "the":
            verb = False  # "close to the talks"
        if verb and at + 1 == stop and low == "notes":
            verb = tokens.low[at + 1 : at + 2] == () or tokens.low[at + 1] not in ALL_SAYING
        if verb and low == "accused" and tokens.low[at - 1] == "the":
            verb = False
        if not low[0].isalnum() or (low in STOPS and not _of_night(tokens, at, stop)) or verb:
            break
        at -= 1
    first = at + 1
    if first >= stop:
        return None
    if tokens.low[stop - 1].endswith(("'s", "s'")) and is_name(tokens, stop - 1):
        return None  # An owner is not who speaks.
    first = _reaching_back(tokens, first)
    text = text_before(tokens, first)
    written = _ending_alone(tokens, text) if text is not None else None
    return Phrase(written.first if written is not None else first, stop)


_ARTICLES: Final = lex.words("le la l' les el los las")
_HOURS: Final = lex.words("night morning evening")


def _of_night(tokens: Tokens, at: int, stop: int) -> bool:
    """Return whether an hour tells which office is meant: "the night mayor said"."""
    held = at and at + 2 == stop and tokens.low[at] in _HOURS and tokens.low[at + 1] in NOUNS
    return bool(held) and tokens.low[at - 1] in ("the", "its", "their")


_AGED: Final = ("-year-old", "-year-olds")
_KNOWN: Final = lex.words("the its their")
_YOUNG: Final = lex.words("boy girl child pupil patient boys girls children pupils")
_AGES: Final = lex.words(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
)
_STRONG: Final = lex.words("él ella ellos ellas elle elles lui")
_BESIDE: Final = lex.words("beside behind near opposite with")
_OBJECTS: Final = lex.words("her him them us me")
_PAIR: Final = lex.words("two three four deux dos")
_BEFORE_PAIR: Final = lex.words("the all les los las")


def _reaching_back(tokens: Tokens, first: int) -> int:
    """Return the start of the phrase with the head noun that governs it ("a spokesman for …")."""
    long = long_body_before(tokens, first)
    if long is not None:
        return long
    post = post_before(tokens, first)
    if post is not None:
        before = _ending_alone(tokens, post)
        return before.first if before is not None else first
    while (body := body_before(tokens, first)) is not None:
        before = _ending_alone(tokens, body)
        if before is None or before.first >= first:
            break
        first = before.first
    if first >= 1 and tokens.low[first] == "des" and _governs(tokens, first - 1):
        before = _ending_alone(tokens, first - 1)
        return before.first if before is not None else first
    while first >= 2 and tokens.low[first - 1] in lex.NOUN_LINKS:
        head = first - 2
        low = tokens.low[head]
        governs = (
            low in NOUNS
            or low in lex.OCCUPATIONS
            or is_group(low)
            or low.endswith(_AGED)
            or supporters([low], tokens.low[first - 1])
            or (
                is_name(tokens, head)
                and (
                    tokens.low[first - 1] in ("of", "de", "del", "du", "from")
                    or low in lex.ORGANISATION_WORDS
                )
            )
            or opens_clause(tokens, head)
        )
        if not governs or low in ("statement", "interview", "speech"):
            break
        before = _ending_alone(tokens, head)
        if before is None:
            break
        first = before.first
    return opening_of(tokens, first)


def _governs(tokens: Tokens, at: int) -> bool:
    """Return whether a noun leads to "des …": "la Ligue des Ponts", "le juge des référés"."""
    if tokens.low[at] in lex.PERSON_NOUNS | lex.OCCUPATIONS or is_group(tokens.low[at]):
        return True
    if tokens.word[at].isupper() and len(tokens.word[at]) > 2:
        return True  # "la CGT des ports"
    return is_name(tokens, at) and tokens.low[at] in lex.LEADING_ORGANISATION_WORDS


def _with_partners(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return the phrase with those before it that commas and "and" join to it."""
    chain = [phrase]
    before = phrase.first - 1
    if before < 1 or tokens.low[before] not in ("and", "et", "y"):
        return phrase
    if not _is_named(tokens, phrase):
        return phrase
    if tokens.low[before - 1] == ",":
        listed = listed_before(tokens, before - 1)
        if listed is not None:
            return Phrase(*listed[0], (*(Phrase(*place) for place in listed[1:]), phrase))
        return _past_clause(tokens, phrase, before - 1)
    while before >= 1 and (tokens.low[before] == "," or len(chain) == 1):
        partner = _ending_alone(tokens, before - 1)
        if partner is None or not _is_named(tokens, partner):
            break
        if len(chain) > 1 and opens_sentence(tokens, partner.first - 1):
            break
        chain.insert(0, partner)
        before = partner.first - 1
        if _head_of_many(tokens, partner) is not None:
            break  # "In Arle, ministers from Lin, Tove and …": nobody joins them from before.
    if len(chain) > 1 and _are_from(tokens, chain):
        return Phrase(chain[0].first, chain[-1].stop)
    opener = chain[0].first - 1
    if opener >= 0 and (tokens.low[opener] in TIMES or tokens.low[opener] in _PUTS):
        return Phrase(chain[0].first, chain[0].stop, tuple(chain[1:]))
    if opener >= 0 and (tokens.low[opener] in lex.PREPOSITIONS or len(chain) == 1):
        return phrase
    if opener >= 0 and tokens.low[opener] not in CLAUSE_STARTS:
        return phrase
    return Phrase(chain[0].first, chain[0].stop, tuple(chain[1:]))


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


def _past_clause(tokens: Tokens, phrase: Phrase, comma: int) -> Phrase:
    """Return the phrase with the one before it past a clause: "X, who …, and Y"."""
    opener = next(
        (k for k in range(comma - 1, 0, -1) if tokens.low[k] in ("who", "qui", "quien", "\0")), 0
    )
    if opener < 2 or tokens.low[opener] == "\0" or tokens.low[opener - 1] != ",":
        return phrase
    partner = _ending_alone(tokens, opener - 2)
    if partner is None or not is_name(tokens, partner.stop - 1):
        return phrase
    if partner.first and tokens.low[partner.first - 1] not in CLAUSE_STARTS:
        return phrase
    return Phrase(partner.first, partner.stop, (phrase,))


# "On Friday X and Y said", "as X and Y put it", "how X and Y describe it".
_PUTS: Final = lex.words("as how what")
