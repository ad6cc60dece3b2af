"""Tells whom one phrase stands for, by rules that are asked in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.clauses.gerunds import before_infinitive
from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.names.nouns import BOTH
from ingest.annotate.speakers.phrases.body_names import own_name
from ingest.annotate.speakers.phrases.families import family_meant, family_named
from ingest.annotate.speakers.phrases.numbered_texts import numbered_phrase
from ingest.annotate.speakers.phrases.of_bodies import person_in
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.placed_bodies import placed_body
from ingest.annotate.speakers.phrases.posts import behind_post
from ingest.annotate.speakers.phrases.romance_texts import long_text
from ingest.annotate.speakers.phrases.titled_before import title_in
from ingest.annotate.speakers.phrases.two_offices import names_office
from ingest.annotate.speakers.phrases.zones import zone_end
from ingest.annotate.speakers.reference.by_names import only_name
from ingest.annotate.speakers.reference.coded_people import coded_phrase
from ingest.annotate.speakers.reference.described_people import described, is_people
from ingest.annotate.speakers.reference.descriptions import Descriptions
from ingest.annotate.speakers.reference.document_speakers import document_for, signed_phrase
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.latter import is_latter, one_of_two
from ingest.annotate.speakers.reference.offices_meant import mandate_meant
from ingest.annotate.speakers.reference.parts_of_texts import LINES, is_part, whole_text
from ingest.annotate.speakers.reference.pronouns import Pronouns
from ingest.annotate.speakers.reference.texts_singled import ONES, one_of_texts
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens, unsigned
from ingest.annotate.words.works_named import looks_titled

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

# Of the resolver, the tokens, the phrase, where it stands, and its block.
_Rule = Callable[["Resolver", Tokens, Phrase, Span, int], Source | None]


def phrase_meant(resolver: Resolver, tokens: Tokens, phrase: Phrase, block: int) -> Source:
    """Return whom one phrase stands for, those joined to it left out."""
    phrase = before_infinitive(tokens, phrase)
    mention = tokens.span(phrase.first, phrase.stop)
    for rule in _RULES:
        found = rule(resolver, tokens, phrase, mention, block)
        if found is not None:
            return found
    told = Descriptions(resolver).resolve(tokens, phrase, zone_end(tokens, phrase), mention, block)
    return told if told.speakers else only_name(resolver.cast.text, mention) or told


def _as_pronoun(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span, block: int
) -> Source | None:
    """Return whom a lone word goes back to: "she", "hers", "both", and "the NGO"."""
    low = tokens.low[phrase.first].rsplit("-", 1)[-1]
    lone = phrase.stop - phrase.first == 1
    if lone and (low in lex.PRONOUNS or low in lex.POSSESSIVES):
        return Pronouns(resolver).resolve(tokens, phrase, low, mention, block)
    other = tokens.low[phrase.first : phrase.stop] in _OTHERS
    if (other or (lone and low in ONES)) and (
        texts := one_of_texts(resolver, mention, block)
    ) is not None:
        return texts
    ngo = tokens.low[phrase.stop - 1] == "ngo" and tokens.low[phrase.first] == "the"
    if (lone and low in BOTH) or ngo:
        return Descriptions(resolver).resolve(tokens, phrase, phrase.stop, mention, block)
    return None


_OTHERS: Final = (("the", "other"), ("the", "first"), ("the", "second"), ("the", "third"))


def _as_people(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span, block: int
) -> Source | None:
    """Return whom a calling or "the latter" goes back to, nobody where it is "the" unmet one."""
    if is_people(tokens, phrase):
        meant = described(resolver, tokens.low[phrase.stop - 1], mention, block)
        if meant is not None or tokens.word[phrase.first] == "the":
            return meant or Source((), "none", mention)
    if is_latter(tokens, phrase):
        return one_of_two(resolver, tokens, phrase, mention, block)
    return None


def _as_text(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span, block: int
) -> Source | None:
    """Return the text that a phrase names: by who signed it, by its number, or at length.

    A part of a text has the words of the whole that was spoken of.
    """
    cast = resolver.cast
    if is_part(tokens, phrase):
        whole = whole_text(resolver, mention, block)
        if whole is not None or tokens.low[phrase.stop - 1] in LINES:
            return whole or Source((), "none", mention)
    if (at := title_in(tokens, phrase.stop)) is not None and at > phrase.first:
        shown = tokens.span(at, at + 1)
        name = cast.text[shown.start + 1 : shown.end - 1].strip(" ,.\u00a0\u202f")
        titled = (PrintedSpeaker(name, "document"),) if looks_titled(name) else ()
        return Source(titled, "role" if titled else "none", mention)
    text = signed_phrase(cast, tokens, phrase) or numbered_phrase(cast.text, tokens, phrase)
    if text is not None:
        return Source((PrintedSpeaker(text, "document"),), "named", mention)
    if long_text(tokens, phrase.first) == (phrase.first, phrase.stop):
        title = document_for(cast, mention, tokens.low[phrase.stop - 1])
        return Source((PrintedSpeaker(title, "document"),), "role", mention)
    return None


def _as_kin_or_coded(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span, block: int
) -> Source | None:
    """Return who is printed by a letter or as a family: "Witness B", "the Beks"."""
    text = resolver.cast.text
    coded = coded_phrase(text, tokens, phrase)
    if coded is not None:
        return Source((PrintedSpeaker(coded, "person"),), "named", mention)
    family = family_named(tokens, phrase)
    if family is not None:
        shown = tokens.span(family, phrase.stop).of(text)
        return Source((PrintedSpeaker(shown, "person"),), "role", mention, several=True)
    kin = family_meant(text, tokens, phrase, mention.start)
    if kin is not None:
        return Source((PrintedSpeaker(kin, "person"),), "role", mention, several=True)
    return None


def _as_holder_or_place(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span, block: int
) -> Source | None:
    """Return who stands behind a post, else the body that a place's name calls."""
    stop = zone_end(tokens, phrase)
    held = behind_post(tokens, phrase, stop)
    if held is not None:
        return resolver.one(tokens, held, block)
    begun = placed_body(tokens, phrase.first, stop)
    if begun is None:
        return None
    whole = resolver.cast.organisation(tokens.low[stop - 1], mention.start)
    if whole is not None and whole.words[0] == tokens.word[begun]:
        return resolver.of_member(whole, "role", mention)  # "the Arle court"
    shown = tokens.span(begun, stop).of(resolver.cast.text)
    return Source((PrintedSpeaker(shown, "organisation"),), "named", mention)


def _as_part(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span, block: int
) -> Source | None:
    """Return who is named inside the phrase: a person of a body, a mandate, a body's own name."""
    person = person_in(tokens, phrase)
    if person is not None:
        return resolver.one(tokens, person, block)
    if names_office(tokens, phrase):
        return mandate_meant(resolver, tokens.span(phrase.first + 1, phrase.stop), mention)
    name = own_name(tokens, phrase)
    if name is not None:
        shown = tokens.span(name, phrase.stop).of(resolver.cast.text)
        return Source((PrintedSpeaker(shown, "organisation"),), "named", mention)
    return None


def _as_name(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span, block: int
) -> Source | None:
    """Return whom the name stands for that the phrase's own words end with."""
    zone = tokens.span(phrase.first, zone_end(tokens, phrase))
    units = [
        unit for unit in read_names(resolver.cast.text, zone.start, zone.end)
        if not unit.owns or unit.end >= zone.end
    ]  # fmt: skip
    ends = bool(units) and units[-1].end >= zone.end
    return resolver.unit(units[-1], mention, block) if ends else None


def _as_owner(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span, block: int
) -> Source | None:
    """Return whose words they are: "the court's words", "the authors' words"."""
    last = tokens.low[phrase.stop - 1]
    one = last.endswith("'s") and last[:-2] not in lex.DOCUMENT_NOUNS
    if not (one or last.endswith("s'")):
        return None
    stop = zone_end(tokens, phrase)
    return resolver.one(unsigned(tokens, stop - 1), phrase, block) if stop == phrase.stop else None


# What goes back to others is told by its words alone, so it comes first; a text, a letter and a
# family are named like people and bodies, so they come before names; descriptions come last.
_RULES: Final[tuple[_Rule, ...]] = (
    _as_pronoun,
    _as_people,
    _as_text,
    _as_kin_or_coded,
    _as_holder_or_place,
    _as_part,
    _as_name,
    _as_owner,
)
