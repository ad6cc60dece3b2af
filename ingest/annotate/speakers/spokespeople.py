"""Finds the organisation in whose name an unnamed spokesperson speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.focus import Source
from ingest.annotate.speakers.last_meant import generally_meant
from ingest.annotate.speakers.members import Member
from ingest.annotate.speakers.names import read_names
from ingest.annotate.speakers.phrases import Phrase
from ingest.annotate.speakers.romance_full_names import goes_on
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.resolution import Resolver


def spokesperson(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, stop: int, head: str, mention: Span
) -> Member | None:
    """Return who is named as the spokesperson of a release, or of the body that the phrase names.

    "la porte-parole du parquet" after "la porte-parole du parquet, Anne Orsk".
    """
    if tokens.low[phrase.first] not in _DEFINITE or stop - phrase.first != 2:
        return None
    known = resolver.offices.holder(head, mention)
    if known is None:
        return generally_meant(resolver, tokens, phrase, mention) if stop == phrase.stop else None
    if stop == phrase.stop:
        return known
    body = {low for low in tokens.low[stop + 1 : phrase.stop] if len(low) >= _LONG}
    near = " ".join(
        resolver.cast.text[max(0, place.start - _NEAR) : place.end + _NEAR]
        for place in known.places[:4]
        if place.end < mention.start
    )
    return known if not body.isdisjoint(near.lower().replace(",", " ").split()) else None


_DEFINITE: Final = lex.words("the le la l' el")
_LONG: Final = 4
_NEAR: Final = 90


def spoken_for(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, stop: int, mention: Span
) -> Source:
    """Return the organisation in whose name an unnamed spokesperson speaks."""
    if stop + 1 < phrase.stop:
        first = stop + 1
        while first + 1 < phrase.stop and tokens.low[first] in lex.DETERMINERS:
            first += 1
        rest = tokens.span(first, phrase.stop)
        if goes_on(tokens, first, phrase.stop):
            name = rest.of(resolver.cast.text)
            return Source((PrintedSpeaker(name, "organisation"),), "role", mention)
        unit = next(iter(read_names(resolver.cast.text, rest.start, rest.end)), None)
        member = resolver.cast.named(unit) if unit is not None else None
        if member is not None and member.kind == "organisation":
            return resolver.of_member(member, "role", mention)
        if member is not None and not member.titles and member.gender == "?":
            member = None  # Who has a spokesperson, and no given name, is a body.
        whole = unit is not None and unit.start == rest.start and member is None
        if (
            whole
            or tokens.low[first] in lex.ORGANISATION_NOUNS
            or tokens.low[phrase.stop - 1] in (lex.ORGANISATION_NOUNS)
        ):
            name = rest.of(resolver.cast.text)
            return Source((PrintedSpeaker(name, "organisation"),), "role", mention)
    return _employer(resolver, tokens, phrase, stop, mention) or Source((), "none", mention)


def _employer(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, stop: int, mention: Span
) -> Source | None:
    """Return the body before the noun: "a Ministry spokesperson", "a council spokesman"."""
    if stop - phrase.first < 2:
        return None
    before = tokens.span(phrase.first, stop - 1)
    # "the Harbour Board's spokesperson": an owner's sign ends what is asked for.
    units = list(read_names(resolver.cast.text, before.start, before.end))
    if units and units[-1].end == before.end and units[-1].kind == "organisation":
        member = resolver.cast.named(units[-1])
        if member is not None and member.kind == "organisation":
            return resolver.of_member(member, "role", mention)
        return Source((PrintedSpeaker(units[-1].name, "organisation"),), "role", mention)
    body = tokens.low[stop - 2]
    known = resolver.cast.organisation(body, mention.start)
    if body not in lex.ORGANISATION_NOUNS or known is None:
        return None
    return resolver.of_member(known, "role", mention)
