"""Finds the noun phrase that begins at a place."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.held_for import holder_behind
from ingest.annotate.speakers.names.nouns import BOTH, is_anyone, is_name, stands_alone
from ingest.annotate.speakers.names.romance_phrases import BODIES as ROMANCE_BODIES
from ingest.annotate.speakers.names.romance_phrases import past_small_words
from ingest.annotate.speakers.phrases.body_lists import body_list
from ingest.annotate.speakers.phrases.callings_for import behind_calling, held_behind
from ingest.annotate.speakers.phrases.joint_holders import (
    apposed_partner,
    joint_holders,
    one_holder,
)
from ingest.annotate.speakers.phrases.leading_nouns import head_noun, leads_on, tells_where
from ingest.annotate.speakers.phrases.mandates import office_holder
from ingest.annotate.speakers.phrases.named_behind import named_behind
from ingest.annotate.speakers.phrases.office_ends import office_end
from ingest.annotate.speakers.phrases.one_of import one_named
from ingest.annotate.speakers.phrases.phrase_walk import past_determiner, past_words
from ingest.annotate.speakers.phrases.romance_named_bodies import NAMED, named_body
from ingest.annotate.speakers.phrases.romance_texts import long_text
from ingest.annotate.speakers.phrases.rosters import roster
from ingest.annotate.speakers.phrases.titled_before import titled_from
from ingest.annotate.values import value
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


@value
class Phrase:
    """Tokens ``first`` to before ``stop``; ``also`` are phrases joined to it by "and"."""

    first: int
    stop: int
    also: tuple[Phrase, ...] = ()


def starting_at(tokens: Tokens, at: int, joined: bool = True) -> Phrase | None:
    """Return the noun phrase that begins at ``at``."""
    if at >= len(tokens):
        return None
    # What a list or a fixed turn tells is no run of words to walk over.
    if (told := _told(tokens, at)) is not None:
        return told
    if (stop := _named_body_end(tokens, at)) is not None:
        return Phrase(at, stop, _joined(tokens, stop) if joined else ())
    if tokens.low[at] in _STYLED:
        led = at + 1 + (tokens.low[at + 1 : at + 2] == (".",))
        if tokens.low[led : led + 1] in _LEADS:
            return starting_at(tokens, led, joined)  # "M. le maire Paul Tarn"
    if _is_section(tokens, at):
        return starting_at(tokens, at + 3, joined)  # "section 9 of the draft law"
    if tokens.low[at] in lex.DETERMINERS and tokens.low[at + 1 : at + 2] == ("of",):
        return _some_of(tokens, at, joined)
    return _worded(tokens, at, joined)


_STYLED: Final = lex.words("m m. mme monsieur madame")
_LEADS: Final = (("le",), ("la",), ("l'",))


def _told(tokens: Tokens, at: int) -> Phrase | None:
    """Return a pronoun, "both", one of those named, or a text that is known by many words."""
    if tokens.low[at] in lex.PRONOUNS:
        return Phrase(at, at + 1)
    if (one := one_named(tokens, at)) is not None:
        return Phrase(*one)
    if (tokens.low[at] in BOTH and stands_alone(tokens, at)) or is_anyone(tokens, at):
        return Phrase(at, at + 1)
    text = long_text(tokens, at) or ("\0" in tokens.low and titled_from(tokens, at)) or None
    return Phrase(*text) if text is not None else None


def _named_body_end(tokens: Tokens, at: int) -> int | None:
    """Return where a body's name ends that a capitalised noun begins, its article before it."""
    head = at + (tokens.low[at] in _THE)
    if head >= len(tokens) or tokens.low[head] not in NAMED:
        return None
    return named_body(tokens, head)


_THE: Final = lex.words("le la l' les el los las")


def _is_section(tokens: Tokens, at: int) -> bool:
    """Return whether a numbered part of a text stands before the text: "section 9 of"."""
    if tokens.low[at] not in _SECTIONS or tokens.low[at + 2 : at + 3] != ("of",):
        return False
    return tokens.low[at + 1][:1].isdigit()


_SECTIONS: Final = lex.words("section article paragraph clause rule chapter regulation annex page")


def _some_of(tokens: Tokens, at: int, joined: bool) -> Phrase | None:
    """Return the phrase of those whom a determiner counts: "two of the judges"."""
    whole = starting_at(tokens, at + 2, joined)
    if whole is None or whole.first != at + 2:
        return whole
    if tokens.low[at] in _ONE and (member := named_behind(tokens, at, whole.stop)) is not None:
        return Phrase(*member)  # "One of them, Ana Ruiz, said"
    return Phrase(at, whole.stop, whole.also)


_ONE: Final = lex.words("one another")


def _worded(tokens: Tokens, first: int, joined: bool) -> Phrase | None:
    """Return the phrase that its words make, or whom they lead to."""
    begin = past_determiner(tokens, first)
    stop, named = past_words(tokens, first, begin)
    if stop == begin:
        counted = stop > first + 1 and tokens.low[stop - 1] in _ALONE
        return Phrase(first, stop) if counted else None  # "The two had met."
    # Who holds an office is who speaks: before what the office is "of" is read for its own sake.
    if (holder := _holder(tokens, first, stop, joined)) is not None:
        return holder
    end = _extended(tokens, first, stop)
    if (behind := _behind_all(tokens, first, stop, end)) is not None:
        return Phrase(*behind)
    return Phrase(first, end, _partners(tokens, first, end, named) if joined else ())


_ALONE: Final = lex.words("two three four deux trois quatre dos tres cuatro")


def _holder(tokens: Tokens, first: int, stop: int, joined: bool) -> Phrase | None:
    """Return who is named right behind the words, with those who share what they tell."""
    if (person := office_holder(tokens, first, stop)) is not None:
        return Phrase(*person)
    if held := joint_holders(tokens, stop):
        return Phrase(*held[0], tuple(Phrase(*place) for place in held[1:]) if joined else ())
    if (held_by := held_behind(tokens, stop) or holder_behind(tokens, stop)) is not None:
        return Phrase(*held_by)
    named = named_behind(tokens, first, behind_calling(tokens, first, stop))
    return Phrase(*named) if named is not None else None


def _behind_all(tokens: Tokens, first: int, stop: int, end: int) -> tuple[int, int] | None:
    """Return the place of the name behind all that an office is of or for."""
    named = named_behind(tokens, first, office_end(tokens, first, end))
    if named is not None or tokens.low[first] not in lex.DETERMINERS:
        return named
    return one_holder(tokens, first, stop)


def _extended(tokens: Tokens, first: int, stop: int) -> int:
    """Return the end of the phrase with the "of …" that belongs to its head noun."""
    if stop + 1 >= len(tokens) or tokens.low[stop] not in lex.NOUN_LINKS:
        return past_small_words(tokens, stop)
    head = head_noun(tokens, first, stop)
    if leads_on(tokens, head, stop):
        if tells_where(tokens, head, stop):
            return stop
        if (more := starting_at(tokens, stop + 1, joined=False)) is not None:
            return _governed_end(tokens, head, stop, more)
    elif tokens.low[stop] in _OF and is_name(tokens, stop - 1):
        more = starting_at(tokens, stop + 1, joined=False)
        if more is not None and any(is_name(tokens, k) for k in range(more.first, more.stop)):
            return more.stop
    return past_small_words(tokens, stop)


_OF: Final = lex.words("of de del")


def _governed_end(tokens: Tokens, head: str, stop: int, more: Phrase) -> int:
    """Return where what the head noun governs ends, before who is named in apposition to it."""
    for at in range(stop + 1, more.first):
        if tokens.low[at] == ",":
            return at  # "the head of the Board, | Ana Ruiz"
    whole = past_small_words(tokens, stop) if head in ROMANCE_BODIES else 0
    return max(whole, past_small_words(tokens, more.stop))


def _partners(tokens: Tokens, first: int, end: int, named: bool) -> tuple[Phrase, ...]:
    """Return the phrases behind the one that ends at ``end`` that are joined to it."""
    if also := _joined(tokens, end):
        return also
    places = (
        roster(tokens, first, end)
        or (named and apposed_partner(tokens, end))
        or body_list(tokens, first, end)
    )
    return tuple(Phrase(*place) for place in places)


def _joined(tokens: Tokens, at: int) -> tuple[Phrase, ...]:
    """Return the phrase that goes on with "and X"."""
    if at + 1 >= len(tokens) or tokens.low[at] not in _AND:
        return ()
    more = starting_at(tokens, at + 1, joined=False)
    if more is not None and tokens.low[more.first] in lex.DETERMINERS:
        more = _past_office(tokens, more)
    if more is None or not is_name(tokens, more.stop - 1):
        return ()
    reports = more.stop < len(tokens) and tokens.low[more.stop] in ALL_SAYING
    return () if reports and tokens.low[at - 1] in ALL_SAYING else (more,)


_AND: Final = frozenset(["and", "et", "y", "&"])


def _past_office(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return the name behind what it is head of: "and the head of the water board, Ana Ruiz,"."""
    for at in range(phrase.stop - 1, phrase.first, -1):
        if tokens.low[at] == ",":
            return Phrase(at + 1, phrase.stop)
    return phrase
