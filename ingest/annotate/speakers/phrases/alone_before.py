"""Finds the noun phrase that ends at a place, by itself."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.nouns import BOTH, is_anyone, is_name, is_noun_like
from ingest.annotate.speakers.names.romance_phrases import (
    body_before,
    long_body_before,
    post_before,
    text_before,
)
from ingest.annotate.speakers.phrases.governing import opening_of
from ingest.annotate.speakers.phrases.governing_nouns import governs, governs_several
from ingest.annotate.speakers.phrases.mandates import holder_before, mandate_before
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.romance_named_bodies import named_body_before
from ingest.annotate.speakers.phrases.romance_texts import long_text_before
from ingest.annotate.speakers.phrases.titled_before import titled_up_to
from ingest.annotate.speakers.phrases.words_before import words_before
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def alone_before(tokens: Tokens, at: int) -> Phrase | None:
    """Return the noun phrase whose last token is ``at``, without those joined to it."""
    if at < 0:
        return None
    # What a list or a fixed turn tells need not look like a noun.
    if (told := _told(tokens, at)) is not None:
        return told
    if at > 1 and tokens.low[at] in _OBJECTS and tokens.low[at - 1] in _BESIDE:
        return _up_to(tokens, at - 2, at + 1)  # "The woman beside her said"
    if not is_noun_like(tokens, at):
        return None
    if (office := mandate_before(tokens, at)) is not None:
        return Phrase(_reaching_back(tokens, office), at + 1)
    if (holder := holder_before(tokens, at)) is not None:
        return Phrase(holder, at + 1)
    if tokens.low[at] in _STRONG and at and tokens.low[at - 1] in lex.PREPOSITIONS:
        if at > 1 and tokens.low[at - 2] in _ONE:
            return Phrase(at, at + 1)  # "uno de ellos", "l'une d'elles"
        return None  # "Tras ella intervino Ana Ruiz"
    if tokens.low[at] in lex.PRONOUNS or tokens.low[at] in BOTH:
        return Phrase(at, at + 1)
    return _worded(tokens, at)


_OBJECTS: Final = lex.words("her him them us me")
_BESIDE: Final = lex.words("beside behind near opposite with")
_ONE: Final = lex.words("uno una un une algunos algunas varios varias plusieurs certains certaines")
_STRONG: Final = lex.words("él ella ellos ellas elle elles lui eux")


def _told(tokens: Tokens, at: int) -> Phrase | None:
    """Return "the two", "anyone", somebody of an age, or a text that is known by many words."""
    if at > 0 and tokens.low[at] in _PAIR and tokens.low[at - 1] in _BEFORE_PAIR:
        return Phrase(at - 1, at + 1)
    if is_anyone(tokens, at):
        return Phrase(at, at + 1)
    if at > 2 and tokens.low[at - 1] == "of" and (aged := _of_age(tokens, at)) is not None:
        return aged
    called = long_text_before(tokens, at) or titled_up_to(tokens, at)
    return Phrase(*called) if called is not None else None


_PAIR: Final = lex.words("two three four deux dos")
_BEFORE_PAIR: Final = lex.words("the all les los las")


def _of_age(tokens: Tokens, at: int) -> Phrase | None:
    """Return the phrase that ends with somebody's age: "a boy of ten", "a mother of 4"."""
    aged = tokens.low[at] in _AGES or tokens.low[at].isdigit()
    return _up_to(tokens, at - 2, at + 1) if aged and tokens.low[at - 2] in _PEOPLE else None


_PEOPLE: Final = lex.PERSON_NOUNS | lex.words(
    "boy girl child pupil patient boys girls children pupils"
)
_AGES: Final = lex.words(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
)


def _up_to(tokens: Tokens, last: int, stop: int) -> Phrase | None:
    """Return the phrase whose last noun is at ``last``, with what stands behind it to ``stop``."""
    whose = alone_before(tokens, last)
    return Phrase(whose.first, stop) if whose is not None else None


def _begins(tokens: Tokens, last: int, otherwise: int) -> int:
    """Return where the phrase begins that ends at ``last``, ``otherwise`` where none does."""
    before = alone_before(tokens, last)
    return before.first if before is not None else otherwise


def _worded(tokens: Tokens, last: int) -> Phrase | None:
    """Return the phrase that its words make, with all that governs them."""
    first, stop = _first_word(tokens, last), last + 1
    if first >= stop:
        return None
    if tokens.low[last].endswith(("'s", "s'")) and is_name(tokens, last):
        return None  # An owner is not who speaks.
    first = _reaching_back(tokens, first)
    text = text_before(tokens, first)
    return Phrase(first if text is None else _begins(tokens, text, first), stop)


def _first_word(tokens: Tokens, last: int) -> int:
    """Return where the words begin, be they a body's long name with its article."""
    head = named_body_before(tokens, last)
    if head is None:
        return words_before(tokens, last)
    return head - (head > 0 and tokens.low[head - 1] in _ARTICLES)


_ARTICLES: Final = lex.words("le la l' les el los las")


def _reaching_back(tokens: Tokens, first: int) -> int:
    """Return the start of the phrase with the head noun that governs it ("a spokesman for …")."""
    # Names of bodies and posts go before single nouns: their own "of …" governs nothing.
    if (body := long_body_before(tokens, first)) is not None:
        return body
    if (post := post_before(tokens, first)) is not None:
        return _begins(tokens, post, first)
    first = _past_bodies(tokens, first)
    if first >= 1 and tokens.low[first] == "des" and governs_several(tokens, first - 1):
        return _begins(tokens, first - 1, first)
    return opening_of(tokens, _past_nouns(tokens, first))


def _past_bodies(tokens: Tokens, first: int) -> int:
    """Return the start of the phrase with the bodies before it that it tells more of."""
    while (body := body_before(tokens, first)) is not None:
        begin = _begins(tokens, body, first)
        if begin >= first:
            break
        first = begin
    return first


def _past_nouns(tokens: Tokens, first: int) -> int:
    """Return the start of the phrase with the nouns before it that links join to it."""
    while first >= 2 and tokens.low[first - 1] in lex.NOUN_LINKS and governs(tokens, first - 2):
        before = alone_before(tokens, first - 2)
        if before is None:
            break
        first = before.first
    return first
