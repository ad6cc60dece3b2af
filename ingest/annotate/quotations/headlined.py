"""Finds whose words a headline announces: "SEN. RUIZ ISSUES STATEMENT", "Ruiz Backs Pier"."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import Attribution, PrintedSpeaker
from ingest.annotate.quotations.introductions import NOTHING, Found, is_statement
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_LINKS: Final = lex.words("by of from de du del")
_ENDS: Final = lex.words("on regarding about concerning following after upon sur sobre")
_DOES: Final = re.compile(r"(?:\w{2,}[^s\W]s|\w+sses|\w{3,}ing|to|on|will|must|may)")
_OWNS: Final = re.compile(r"['’][sS]?$")
_LONGEST: Final = 3


def headlined(resolver: Resolver, tokens: Tokens) -> Found:
    """Return the person whom a headline makes its subject, or whose statement it calls itself."""
    first = _behind_statement(tokens)
    at = _past_titles(tokens, first)
    for stop in range(at + 1, min(at + _LONGEST, len(tokens)) + 1):
        if not tokens.word[stop - 1][:1].isupper():
            break
        unit = _named(tokens, first, at, stop)
        known = _bearer(resolver, unit)
        if known is not None and _done(tokens, stop, first):
            return _made(resolver.of_member(known, "surname", tokens.span(first, stop)))
        if unit.title and tokens.low[stop - 1] not in GENDER and _done(tokens, stop, first):
            return _made(_newcomer(tokens, unit, first, stop))
    return NOTHING


def _made(source: Source) -> Found:
    if not source.speakers:
        return NOTHING
    return Attribution(source.speakers, "colon", source.mention, None, None, 0.7), source


def _behind_statement(tokens: Tokens) -> int:
    """Return where a headline names who makes the statement that it calls itself."""
    for at in range(min(len(tokens) - 2, 4)):
        if is_statement(tokens.low[at]) and tokens.low[at + 1] in _LINKS:
            return at + 2 + (tokens.low[at + 2] in lex.DETERMINERS)
    return 0


_TITLING: Final = lex.TITLES | lex.MODIFIERS | lex.HONORIFICS.keys()


def _past_titles(tokens: Tokens, at: int) -> int:
    while at < len(tokens) and tokens.low[at] in _TITLING:
        at += 1 + (tokens.low[at + 1 : at + 2] == (".",))
    return at


def _named(tokens: Tokens, first: int, at: int, stop: int) -> Unit:
    span = tokens.span(at, stop)
    words = (*tokens.word[at : stop - 1], _OWNS.sub("", tokens.word[stop - 1]))
    shown = " ".join(tokens.word[first:at]).replace(" .", ".")
    return Unit("person", words, span.start, span.end, tuple(shown.split()))


def _bearer(resolver: Resolver, unit: Unit) -> Member | None:
    """Return the one person of the release whose surname the headline prints."""
    last = unit.words[-1].lower()
    people = {
        resolver.cast.fullest.get(member, member)
        for member in resolver.cast.by_word.get(last, ())
        if member.kind == "person" and member.words[-1].lower() == last
    }
    return people.pop() if len(people) == 1 else None


def _done(tokens: Tokens, stop: int, first: int) -> bool:
    """Return whether a name is over: a verb in the present follows, or the statement's noun."""
    if _OWNS.search(tokens.word[stop - 1]):
        return True
    if stop >= len(tokens):
        return first > 0
    low = tokens.low[stop]
    ends = low in _ENDS and first > 0
    return ends or low == ":" or is_statement(low) or _DOES.fullmatch(low) is not None


def _newcomer(tokens: Tokens, unit: Unit, first: int, stop: int) -> Source:
    """Return somebody whom only the headline names, by title and surname."""
    name = " ".join(word.title() if word.isupper() else word for word in unit.words)
    office = [word for word in unit.title if word.lower() not in lex.HONORIFICS]
    role = " ".join(word.title() if word.isupper() else word for word in office) or None
    speaker = PrintedSpeaker(name, "person", role)
    return Source((speaker,), "named", tokens.span(first, stop))
