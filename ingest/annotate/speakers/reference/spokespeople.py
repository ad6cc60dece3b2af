"""Finds the organisation in whose name an unnamed spokesperson speaks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.names import Unit, read_names
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.speakers.phrases.placed_bodies import placed_body
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.last_meant import generally_meant
from ingest.annotate.speakers.reference.romance_full_names import goes_on
from ingest.annotate.speakers.reference.things import Things
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_SPOKEN: Final = re.compile(r"\bspokes(?:(?P<m>man)|(?P<f>woman)|person)\b")
# What a paper does: it is not the paper whose spokesperson answers.
_TOLD: Final = re.compile(
    r"\b(?:report(?:s|ed)|reveal(?:s|ed)|understands|learn(?:s|ed|t)|quot(?:es|ed)|publish(?:es|ed)"
    r"|asked|contacted|approached|accus(?:es|ed)|sued|criticis(?:es|ed)|criticiz(?:es|ed))\b"
)


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
    resolver: Resolver, tokens: Tokens, phrase: Phrase, stop: int, mention: Span, block: int
) -> Source:
    """Return the organisation in whose name an unnamed spokesperson speaks."""
    found = _printed(resolver, tokens, phrase, stop, mention)
    bare = stop == phrase.stop and phrase.stop - phrase.first == 2
    if found.speakers or not bare or tokens.low[phrase.first] not in ("a", "the"):
        return found
    again = _before(resolver, mention, block) if tokens.low[phrase.first] == "the" else None
    return again or _of_subject(resolver, mention, block) or found


def goes_on_for(resolver: Resolver, gender: str, at: int) -> Source | None:
    """Return the body whose spokesman "he" is, where one spoke last and nobody came since."""
    last = resolver.focus.sources[-1] if resolver.focus.sources else None
    if last is None or last.mention is None or last.speakers[0].kind != "organisation":
        return None
    text, where = resolver.cast.text, last.mention
    told = _SPOKEN.search(text, where.start, where.end)
    if told is None and last.antecedent is not None:
        where = last.antecedent  # The one whom "he" before stands for.
        told = _SPOKEN.search(text, where.start, where.end)
    if told is None or (told["m"] and gender == "f") or (told["f"] and gender == "m"):
        return None
    came = any(
        surely_person(resolver.cast, one.member)
        and resolver.focus.outside(one.span)
        and not text.endswith("told ", 0, one.span.start)
        for one in resolver.cast.between(where.end, at)
    )
    return None if came else replace(last, basis="pronoun", antecedent=where)


def _before(resolver: Resolver, mention: Span, block: int) -> Source | None:
    """Return for whom "the spokesperson" was said to speak: "a spokesperson for the mill said"."""
    for number in range(block, max(-1, block - 3), -1):
        span = resolver.sentences.span(number)
        stop = mention.start if number == block else span.end
        for one in reversed(list(_SPOKEN.finditer(resolver.cast.text, span.start, stop))):
            if not resolver.focus.outside(Span(*one.span())):
                continue
            begin = resolver.sentences.begin_before(number, one.start())
            tokens = resolver.sentences.tokens(begin, min(stop, one.end() + 200), number)
            found = _printed_at(resolver, tokens, one.start())
            if found.speakers:
                return replace(found, mention=mention, antecedent=found.mention)
    return None


def _printed_at(resolver: Resolver, tokens: Tokens, start: int) -> Source:
    """Return for whom the spokesperson named at a place of the text is printed to speak."""
    noun = tokens.start.index(start) if start in tokens.start else 0
    led = ending_at(tokens, noun)
    whole = starting_at(tokens, led.first) if led is not None else None
    if whole is None or not whole.first <= noun < whole.stop:
        return Source((), "none", None)
    mention = tokens.span(whole.first, whole.stop)
    return _printed(resolver, tokens, whole, noun + 1, mention)


def _of_subject(resolver: Resolver, mention: Span, block: int) -> Source | None:
    """Return the only body that the sentences before name, where they are about it."""
    found = Things(resolver).about(mention, block)
    begin = resolver.sentences.span(block).start
    if found is None and block and not resolver.cast.text[begin : mention.start].strip():
        begin = resolver.sentences.span(block - 1).start
        end = resolver.sentences.span(block - 1).end
        found = Things(resolver).about(Span(end, mention.end), block - 1)
    if found is None or len(found.members) != 1 or found.speakers[0].kind != "organisation":
        return None
    bodies = {
        one.member
        for one in resolver.cast.between(begin, mention.start)
        if one.member.kind == "organisation" and resolver.focus.outside(one.span)
    }
    if bodies - set(found.members) or _TOLD.search(resolver.cast.text, begin, mention.start):
        return None
    return replace(found, basis="role", mention=mention)


def _printed(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, stop: int, mention: Span
) -> Source:
    """Return the organisation that stands beside the noun, if one does."""
    if stop + 1 < phrase.stop:
        first = stop + 1
        while first + 1 < phrase.stop and tokens.low[first] in lex.DETERMINERS:
            first += 1
        rest = tokens.span(first, phrase.stop)
        if goes_on(tokens, first, phrase.stop):
            name = rest.of(resolver.cast.text)
            return Source((PrintedSpeaker(name, "organisation"),), "role", mention)
        known = resolver.cast.organisation(tokens.low[first], mention.start)
        if first + 1 == phrase.stop and tokens.low[first] in lex.ORGANISATION_NOUNS and known:
            return resolver.of_member(known, "role", mention)
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
    """Return for whom "the spokesman" spoke before; nobody where it was for two."""
    text = resolver.cast.text
    found = {
        source.speakers: source
        for source in resolver.focus.sources
        if source.mention is not None
        and source.speakers[0].kind == "organisation"
        and _SPOKE.search(source.mention.of(text))
    }
    if len(found) > 1:
        return Source((), "none", mention)
    return None if not found else replace(found.popitem()[1], basis="role", mention=mention)


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
