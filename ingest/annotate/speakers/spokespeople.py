"""Finds the organisation in whose name an unnamed spokesperson speaks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.focus import Source
from ingest.annotate.speakers.given_names import GENDER
from ingest.annotate.speakers.names import Unit, read_names
from ingest.annotate.speakers.phrases import Phrase
from ingest.annotate.speakers.placed_bodies import placed_body
from ingest.annotate.speakers.romance_full_names import goes_on
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.resolution import Resolver


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
        units = list(read_names(resolver.cast.text, rest.start, rest.end))
        unit = units[0] if units else None
        member = resolver.cast.named(unit) if unit is not None else None
        if member is not None and member.kind == "organisation":
            if (part := _part_of(units)) is not None:
                named = resolver.cast.named(part)
                if named is not None and named.kind == "organisation":
                    return resolver.of_member(named, "role", mention)
                return Source((PrintedSpeaker(part.name, "organisation"),), "role", mention)
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


def _part_of(units: list[Unit]) -> Unit | None:
    """Return the body that another one has: "a spokesman for the EU’s External Action Service"."""
    if len(units) < 2 or not units[0].owns:
        return None
    part = units[1]
    return part if part.kind == "organisation" and part.start <= units[0].end + 3 else None


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
    whose = units[-1] if units and units[-1].end == before.end else None
    if whose is not None and _is_body(resolver, whose, tokens.low[phrase.first]):
        member = resolver.cast.named(whose)
        if member is None or member.kind != "organisation":
            member = resolver.cast.body_begun(whose.words)
        if member is not None:
            return resolver.of_member(member, "role", mention)
        return Source((PrintedSpeaker(whose.name, "organisation"),), "role", mention)
    if (begun := placed_body(tokens, phrase.first, stop - 1)) is not None:
        shown = tokens.span(begun, stop - 1).of(resolver.cast.text)
        return Source((PrintedSpeaker(shown, "organisation"),), "role", mention)
    body = tokens.low[stop - 2]
    known = resolver.cast.organisation(body, mention.start)
    if body not in lex.ORGANISATION_NOUNS or known is None:
        return None
    return resolver.of_member(known, "role", mention)


def body_spoken_for(office: Unit) -> str | None:
    """Return the body in an office printed like a name: "LCC Spokesperson"."""
    body = office.words[:-1]
    known = bool(body) and (body[-1].isupper() or body[-1].lower() in lex.ORGANISATION_WORDS)
    return " ".join(body) if known and _SPOKE.fullmatch(office.words[-1]) else None


def spoke_before(resolver: Resolver, mention: Span) -> Source | None:
    """Return the one body for which somebody without a name spoke before: "The spokesman added"."""
    text = resolver.cast.text
    found = {
        source.speakers: source
        for source in resolver.focus.sources
        if source.mention is not None
        and source.speakers[0].kind == "organisation"
        and _SPOKE.search(source.mention.of(text))
    }
    if len(found) != 1:
        return None
    return replace(found.popitem()[1], basis="role", mention=mention)


_SPOKE: Final = re.compile(r"\bspokes(?:man|woman|person)\b", re.IGNORECASE)


def _is_body(resolver: Resolver, unit: Unit, article: str) -> bool:
    """Return whether a name that no list has is a body's: "an Arlewater spokesman"."""
    person = unit.words[0].lower() in GENDER or resolver.cast.borne(unit.name)
    land = unit.name in lex.COUNTRIES or unit.kind == "place"
    plain = unit.kind == "person" and not unit.title and not unit.owns
    first = article in ("a", "an", unit.words[0].lower())
    return plain and first and not person and not land and not _adjective(unit)


def _adjective(unit: Unit) -> bool:
    """Return whether the word may tell whence somebody comes or what for: "a German spokesman"."""
    low = unit.words[-1].lower()
    return low in lex.PARTIES or low.endswith(("an", "ese", "ish", "ic", "ch"))
