"""Finds the body that a description stands for: "the observatory", "the county court"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.role_words import HEADS
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.reference.asked import Asked, Rule
from ingest.annotate.speakers.reference.called_bodies import (
    CALLED,
    called_body,
    is_of_two,
    sorted_body,
)
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.general_bodies import general_body, venture
from ingest.annotate.speakers.reference.sorts_of_bodies import is_another
from ingest.annotate.words import lexicon as lex


def _named_so(asked: Asked) -> Source | None:
    """Return the body with the noun in its name: "The Vool Shipyard … the shipyard"."""
    if not asked.alone or asked.head in lex.PERSON_NOUNS or asked.head in HEADS:
        return None
    body = asked.resolver.cast.organisation(asked.head, asked.mention.start)
    if body is None:
        return None
    known = asked.head in lex.ORGANISATION_NOUNS or _only_one(asked, body)
    return asked.member(body) if known else None


def _only_one(asked: Asked, body: Member) -> bool:
    """Return whether no other body has a name that ends with the noun."""
    called = {
        one.name
        for one in asked.resolver.cast.by_word.get(asked.head, ())
        if one.kind == "organisation" and one.words[-1].lower() == asked.head
    }
    return called == {body.name}


def _called_so(asked: Asked) -> Source | None:
    """Return the body that is said to be such a thing; nobody where two may be."""
    sort = asked.bare and sorted_body(asked.lows)
    if not sort and not (asked.alone and asked.head in CALLED):
        return None
    body = called_body(asked.resolver, asked.lows[-1], asked.mention, asked.block)
    two = body is None and is_of_two(asked.resolver, asked.head, asked.mention.start)
    return asked.nobody() if two else body


def _guard(asked: Asked) -> Source | None:
    """Return who holds an office with a body's noun in it: "the prison guard"."""
    if asked.head not in lex.ORGANISATION_NOUNS or not asked.definite:
        return None
    english = asked.lows[0] not in lex.DETERMINERS or asked.lows[0] == "the"
    if not english or (asked.head != "guard" and asked.head == asked.lows[-1]):
        return None
    guard = asked.resolver.offices.holder(asked.called, asked.mention)
    return asked.member(guard) if guard is not None else None


def _body(asked: Asked) -> Source | None:
    """Return the body that a noun for one means, as it is named or as it is called."""
    if asked.head not in lex.ORGANISATION_NOUNS:
        return None
    cast, mention = asked.resolver.cast, asked.mention
    known = cast.organisation(asked.head, mention.start) if asked.definite else None
    if known is None:
        return _unnamed(asked)
    later = known.first > mention.end
    if not asked.bare or is_another(asked.lows, known.words, later=later):
        return asked.printed("organisation")
    return asked.member(known)


def _unnamed(asked: Asked) -> Source:
    """Return what a word for any body means, else the words themselves where definite."""
    general = None
    if asked.bare:
        general = general_body(asked.resolver, asked.head, asked.mention, asked.block)
    if general is not None:
        return general
    return asked.printed("organisation") if asked.definite else asked.nobody()


def _venture(asked: Asked) -> Source | None:
    return venture(asked.resolver, asked.head, asked.mention)


# What names say goes before what bodies are said to be; a guard is asked for before the
# last, which lets no noun for a body pass.
BODIES: Final[tuple[Rule, ...]] = (
    _named_so,
    _called_so,
    _guard,
    _body,
    _venture,
)
