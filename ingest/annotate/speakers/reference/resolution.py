"""Finds out whom the subject of a reporting word stands for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from archive.annotation import Basis, PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.clauses.gerunds import before_infinitive
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_kinds import is_text
from ingest.annotate.speakers.names.names import Unit, read_names
from ingest.annotate.speakers.names.nouns import BOTH
from ingest.annotate.speakers.names.role_words import HEADS
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.crowds import SEVERAL, is_nobody
from ingest.annotate.speakers.people.first_names import by_style
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.newcomers import called_again, newcomer, opens_as_text
from ingest.annotate.speakers.people.personhood import alone
from ingest.annotate.speakers.people.roles import describe, described_at, office_parts
from ingest.annotate.speakers.people.shown_bodies import surely_body
from ingest.annotate.speakers.phrases.body_names import own_name
from ingest.annotate.speakers.phrases.families import family_meant, family_named
from ingest.annotate.speakers.phrases.numbered_texts import numbered_phrase
from ingest.annotate.speakers.phrases.of_bodies import person_in
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.placed_bodies import placed_body
from ingest.annotate.speakers.phrases.posts import behind_post
from ingest.annotate.speakers.phrases.romance_texts import long_text
from ingest.annotate.speakers.phrases.two_offices import held_by_one, names_office, of_fields
from ingest.annotate.speakers.phrases.two_word_bodies import one_of_two_words
from ingest.annotate.speakers.phrases.whole_names import whole_name
from ingest.annotate.speakers.phrases.zones import zone_end
from ingest.annotate.speakers.reference.beside_bodies import beside_body
from ingest.annotate.speakers.reference.by_names import only_name
from ingest.annotate.speakers.reference.coded_people import coded_phrase
from ingest.annotate.speakers.reference.constituencies import of_one_seat
from ingest.annotate.speakers.reference.described_people import (
    described,
    is_calling,
    is_of_party,
    is_people,
    of_body,
    shown_definite,
)
from ingest.annotate.speakers.reference.descriptions import Descriptions
from ingest.annotate.speakers.reference.document_speakers import (
    document_for,
    signed_phrase,
    speaks_as_text,
)
from ingest.annotate.speakers.reference.focus import Focus, Source
from ingest.annotate.speakers.reference.groups import named_group
from ingest.annotate.speakers.reference.holders_offices import holders_office
from ingest.annotate.speakers.reference.latter import is_latter, one_of_two
from ingest.annotate.speakers.reference.offices import Offices
from ingest.annotate.speakers.reference.offices_before import fuller_office
from ingest.annotate.speakers.reference.pronouns import Pronouns
from ingest.annotate.speakers.reference.romance_full_names import in_full
from ingest.annotate.speakers.reference.spokespeople import body_spoken_for
from ingest.annotate.speakers.reference.titled_texts import is_titled_text, text_shown
from ingest.annotate.speakers.reference.unsaid_subjects import unsaid_subject
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens, unsigned

_ALSO_GIVEN: Final = ("Dean",)  # A given name, and an office behind its article.


@dataclass(slots=True)
class Resolver:
    """Turns phrases into sources, by the cast and by who was spoken of before."""

    cast: Cast
    focus: Focus
    sentences: Sentences
    offices: Offices = field(init=False)

    def __post_init__(self) -> None:
        self.offices = Offices(self.cast, self.sentences)

    def resolve(self, tokens: Tokens, phrase: Phrase, block: int) -> Source:
        """Return whom the phrase, with those joined to it, stands for."""
        if phrase.first == phrase.stop:
            return unsaid_subject(self, tokens, phrase.first, block)
        if (both := one_of_two_words(tokens, phrase)) is not None:
            name = both.of(self.cast.text)
            return Source((PrintedSpeaker(name, "organisation"),), "named", both)
        phrase = of_fields(tokens, phrase) or phrase
        phrase = held_by_one(tokens, whole_name(self.cast.text, tokens, phrase))
        phrase = of_one_seat(self.cast, tokens, phrase)
        own = self._publisher(tokens, phrase)
        if own is not None:
            return own
        if not phrase.also:
            alone = self.one(tokens, phrase, block)
            mention = tokens.span(phrase.first, phrase.stop)
            return alone if alone.mention == mention else replace(alone, mention=mention)
        parts = [phrase, *phrase.also]
        found = [self.one(tokens, part, block) for part in parts]
        mention = tokens.span(phrase.first, max(part.stop for part in parts))
        speakers = tuple(s for source in found for s in source.speakers)
        if not all(source.speakers for source in found):
            return next((source for source in found if source.speakers), found[0])
        if len(set(speakers)) == 1 and speakers[0].kind == "person":
            return replace(found[0], mention=mention)  # "X, President and CEO of the Lake Fund"
        if any(s.kind == "organisation" for s in speakers):
            speakers = tuple(s for source in found for s in beside_body(self.cast, source))
        if any(s.kind == "person" for s in speakers):
            # "Sens. Ruiz and Bek": who speaks together is of one kind, unless known otherwise.
            speakers = tuple(
                replace(s, kind="person") if not source.members and " " not in s.name else s
                for source in found
                for s in source.speakers
            )
        members = tuple(m for source in found for m in source.members)
        return Source(speakers, found[0].basis, mention, members, found[0].antecedent)

    def _publisher(self, tokens: Tokens, phrase: Phrase) -> Source | None:
        """Return the publisher whose name "and" joins: "Salt and Lamp Watch"."""
        if len(phrase.also) != 1 or self.cast.publisher is None:
            return None
        mention = tokens.span(phrase.first, phrase.also[0].stop)
        if mention.of(self.cast.text) != self.cast.publisher:
            return None
        return Source((PrintedSpeaker(self.cast.publisher, "organisation"),), "named", mention)

    def only_speaker(self) -> bool:
        """Return whether all quotations so far are one and the same speaker's."""
        return len({source.speakers for source in self.focus.sources}) == 1

    def one(self, tokens: Tokens, phrase: Phrase, block: int) -> Source:
        """Return whom one phrase stands for, those joined to it left out."""
        return in_full(self.cast.text, self._alone(tokens, phrase, block))

    def _alone(self, tokens: Tokens, phrase: Phrase, block: int) -> Source:
        phrase = before_infinitive(tokens, phrase)
        mention = tokens.span(phrase.first, phrase.stop)
        low = tokens.low[phrase.first].rsplit("-", 1)[-1]
        if phrase.stop - phrase.first == 1 and (low in lex.PRONOUNS or low in lex.POSSESSIVES):
            return Pronouns(self).resolve(tokens, phrase, low, mention, block)
        if phrase.stop - phrase.first == 1 and low in BOTH:
            return Descriptions(self).resolve(tokens, phrase, phrase.stop, mention, block)
        if tokens.low[phrase.stop - 1] == "ngo" and tokens.low[phrase.first] == "the":
            return Descriptions(self).resolve(tokens, phrase, phrase.stop, mention, block)
        if is_people(tokens, phrase):
            meant = described(self, tokens.low[phrase.stop - 1], mention, block)
            if meant is not None or tokens.word[phrase.first] == "the":
                return meant or Source((), "none", mention)
        if is_latter(tokens, phrase):
            return one_of_two(self, tokens, phrase, mention, block)
        text = signed_phrase(self.cast, tokens, phrase) or numbered_phrase(
            self.cast.text, tokens, phrase
        )
        if text is not None:
            return Source((PrintedSpeaker(text, "document"),), "named", mention)
        if long_text(tokens, phrase.first) == (phrase.first, phrase.stop):
            last = tokens.low[phrase.stop - 1]
            title = document_for(self.cast, mention, last)
            return Source((PrintedSpeaker(title, "document"),), "role", mention)
        coded = coded_phrase(self.cast.text, tokens, phrase)
        if coded is not None:
            return Source((PrintedSpeaker(coded, "person"),), "named", mention)
        family = family_named(tokens, phrase)
        if family is not None:
            shown = tokens.span(family, phrase.stop).of(self.cast.text)
            return Source((PrintedSpeaker(shown, "person"),), "role", mention, several=True)
        kin = family_meant(self.cast.text, tokens, phrase, mention.start)
        if kin is not None:
            return Source((PrintedSpeaker(kin, "person"),), "role", mention, several=True)
        held = behind_post(tokens, phrase, stop := zone_end(tokens, phrase))
        if held is None and (begun := placed_body(tokens, phrase.first, stop)) is not None:
            whole = self.cast.organisation(tokens.low[stop - 1], mention.start)
            if whole is not None and whole.words[0] == tokens.word[begun]:
                return self.of_member(whole, "role", mention)  # "the Arle court"
            shown = tokens.span(begun, stop).of(self.cast.text)
            return Source((PrintedSpeaker(shown, "organisation"),), "named", mention)
        if held is not None:
            return self.one(tokens, held, block)
        person = person_in(tokens, phrase)
        if person is not None:
            return self.one(tokens, person, block)
        if names_office(tokens, phrase):
            return self._mandate(tokens.span(phrase.first + 1, phrase.stop), mention)
        name = own_name(tokens, phrase)
        if name is not None:
            shown = tokens.span(name, phrase.stop).of(self.cast.text)
            return Source((PrintedSpeaker(shown, "organisation"),), "named", mention)
        zone = tokens.span(phrase.first, stop)
        units = [
            u for u in read_names(self.cast.text, zone.start, zone.end)
            if not u.owns or u.end >= zone.end
        ]  # fmt: skip
        if units and units[-1].end >= zone.end:
            return self._unit(units[-1], mention, block)
        last = tokens.low[phrase.stop - 1]
        signed = last.endswith("'s") and stop == phrase.stop
        if signed and last[:-2] not in lex.DOCUMENT_NOUNS:
            return self.one(unsigned(tokens, stop - 1), phrase, block)  # "the court's words"
        if last.endswith("s'") and stop == phrase.stop:
            return self.one(unsigned(tokens, stop - 1), phrase, block)  # "the authors' words"
        told = Descriptions(self).resolve(tokens, phrase, stop, mention, block)
        return told if told.speakers else only_name(self.cast.text, mention) or told

    def _unit(self, unit: Unit, mention: Span, block: int) -> Source:
        if unit.words == _ALSO_GIVEN and self._post(unit):
            return self._office(unit, mention, block)
        titled = is_text(unit.words) and unit.kind != "organisation"
        titled = titled or is_titled_text(self.cast.text, unit)
        if titled or speaks_as_text(self.cast.text, unit) or opens_as_text(self.cast.text, unit):
            shown = text_shown(self.cast.text, unit, mention)
            return Source((PrintedSpeaker(shown, "document"),), "named", mention)
        if (office := holders_office(self.cast.text, unit, mention)) is not None:
            return office
        member = self.cast.named(unit) or by_style(self.cast, unit) or called_again(self.cast, unit)
        if member is None and (several := named_group(self.cast.text, unit, mention)):
            return several
        if is_nobody(self.cast.text, unit, known=member is not None):
            return Source((), "none", mention)
        held = unit.kind == "office" and not self._is_surname(unit)
        if held or (member is None and self._post(unit)):
            return self._office(unit, mention, block)
        if unit.kind == "organisation" and (member is None or len(unit.words) == 1):
            member = self._body(unit) or member
        if member is not None:
            known = len(unit.words) > 1 or member.kind != "person" or member.words == unit.words
            return self.of_member(member, "named" if known else "surname", mention)
        if unit.kind == "person" and self.cast.borne(unit.name):
            if self.cast.all_named(unit):
                return Source((), "none", mention, doubtful=True)
            return Source((newcomer(unit, apart=True),), "named", mention)
        if unit.kind == "person" and self._is_person(unit):
            return Source((newcomer(unit),), "named", mention)
        lone = "place" if unit.kind != "person" else alone(self.cast, unit)
        body = self.cast.body_begun(unit.words) if lone == "?" else None
        if body is not None:
            return self.of_member(body, "named", mention)
        speaker = PrintedSpeaker(unit.name, "organisation")
        return Source((speaker,), "named", mention, told=lone == "place")

    def _is_surname(self, unit: Unit) -> bool:
        """Return whether an office without an article is what somebody is called: "Sen", "Dean"."""
        before = self.cast.text[max(0, unit.start - 4) : unit.start].lower()
        lone = len(unit.words) == 1 and not before.endswith(("the ", "our ", "a "))
        return lone and self.cast.borne(unit.name)

    def _post(self, unit: Unit) -> bool:
        """Return whether an article makes a lone capitalised word an office: "La Defensora"."""
        before = self.cast.text[max(0, unit.start - 4) : unit.start].lower()
        held = len(unit.words) == 1 and unit.words[0].lower() in HEADS
        return held and before.endswith(("the ", "la ", "el ", "le ", "l'", "l’"))

    def _is_person(self, unit: Unit) -> bool:
        """Return whether an unknown name is a person's.

        Releases print people in full; a lone name without a title, never met
        in full, is a State's or a body's.
        """
        if unit.title or len(unit.words) > 1:
            definite = not unit.title and self.cast.text[: unit.start].endswith(("the ", "The "))
            return unit.name not in lex.COUNTRIES and not definite
        if unit.name.lower() in GENDER or unit.name in self.cast.titled:
            return True
        return alone(self.cast, unit) == "person"

    def _body(self, unit: Unit) -> Member | None:
        """Return the organisation that "the Alliance" stands for."""
        member = self.cast.acronyms.get(unit.name)
        return member or self.cast.organisation(unit.words[-1], unit.start)

    def of_member(
        self, member: Member, basis: Basis, mention: Span | None, antecedent: Span | None = None
    ) -> Source:
        """Return a member as a source, with role and affiliation as printed."""
        if member.doubtful:
            return Source((), "none", mention, antecedent=antecedent, doubtful=True)
        if surely_body(self.cast, member):
            member.kind = "organisation"
        if member.kind == "person":
            describe(self.cast, member)
        role, body = described_at(self.cast, member, mention.start if mention else None)
        speaker = PrintedSpeaker(member.name, member.kind, role, body)
        return Source((speaker,), basis, mention, (member,), antecedent)

    def _office(self, unit: Unit, mention: Span, block: int) -> Source:
        name = unit.name
        if unit.words[-1].lower() in SEVERAL:
            return Source((), "none", mention)
        named = self._apposed(mention)
        if named is not None:
            return self._unit(named, mention, block)
        owner = self.offices.holder(name, mention)
        longer = fuller_office(self.cast, name, mention.start, owner)
        if longer is not None:
            name, owner = longer, self.offices.holder(longer, mention)
            return (
                self.of_member(owner, "role", mention)
                if owner is not None
                else Source((PrintedSpeaker(name, "person", name),), "role", mention)
            )
        if owner is None and (body := body_spoken_for(unit)) is not None:
            return Source((PrintedSpeaker(body, "organisation"),), "role", mention)
        owner = owner or self.offices.just_named(unit.words[-1].lower(), mention.start, block)
        if owner is not None:
            return self.of_member(owner, "role", mention)
        last = unit.words[-1]
        the = shown_definite(self.cast.text, mention)
        called = is_calling(last) or (the and is_of_party(name))
        meant = described(self, last.lower(), mention, block) if called else None
        meant = meant or (of_body(self, name, mention) if the else None)
        if meant is not None:
            return meant
        fuller = self.cast.offices.get(unit.words[0], name)
        shown = mention.of(self.cast.text)
        if fuller == name and (at := shown.find(f"{name} d")) >= 0 and " " not in name:
            fuller = shown[at:]  # "la Défenseure des droits"
        return Source((PrintedSpeaker(fuller, "person", *office_parts(fuller)),), "role", mention)

    def _mandate(self, office: Span, mention: Span) -> Source:
        """Return who holds an office with its task: "the Special Rapporteur on aid and debt"."""
        name = " ".join(office.of(self.cast.text).split())
        owner = self.offices.holder(name.removeprefix("UN "), mention)
        if owner is not None:
            return self.of_member(owner, "role", mention)
        return Source((PrintedSpeaker(name, "person", name),), "role", mention)

    def _apposed(self, mention: Span) -> Unit | None:
        """Return the name that stands before an office: "Senator Bek, the Chair of …"."""
        before = max(0, mention.start - 60)
        units = list(read_names(self.cast.text, before, mention.start))
        if not units or units[-1].kind != "person" or units[-1].start == before:
            return None
        if len(units[-1].words) == 1 and self.cast.text[: units[-1].start].endswith(" the "):
            return None  # "For the Government, the Minister of Works said"
        return units[-1] if self.cast.text[units[-1].end : mention.start] == ", " else None
