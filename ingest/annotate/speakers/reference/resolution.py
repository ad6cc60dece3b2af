"""Finds out whom the subject of a reporting word stands for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from archive.annotation import Basis, PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.roles import describe, described_at
from ingest.annotate.speakers.people.shown_bodies import surely_body
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.two_offices import held_by_one, of_fields
from ingest.annotate.speakers.phrases.two_word_bodies import one_of_two_words
from ingest.annotate.speakers.phrases.whole_names import whole_name
from ingest.annotate.speakers.reference.beside_bodies import beside_body
from ingest.annotate.speakers.reference.constituencies import of_one_seat
from ingest.annotate.speakers.reference.focus import Focus, Source
from ingest.annotate.speakers.reference.names_meant import name_meant
from ingest.annotate.speakers.reference.offices import Offices
from ingest.annotate.speakers.reference.phrases_meant import phrase_meant
from ingest.annotate.speakers.reference.romance_full_names import in_full
from ingest.annotate.speakers.reference.unsaid_subjects import unsaid_subject
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens


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
        if phrase.also:
            return self._joined(tokens, phrase, block)
        alone = self.one(tokens, phrase, block)
        mention = tokens.span(phrase.first, phrase.stop)
        return alone if alone.mention == mention else replace(alone, mention=mention)

    def _joined(self, tokens: Tokens, phrase: Phrase, block: int) -> Source:
        """Return all whom a phrase joins, or the one who can be told among them."""
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
            speakers = _of_one_kind(found)
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
        return in_full(self.cast.text, phrase_meant(self, tokens, phrase, block))

    def unit(self, unit: Unit, mention: Span, block: int) -> Source:
        """Return whom a name stands for."""
        return name_meant(self, unit, mention, block)

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


def _of_one_kind(found: list[Source]) -> tuple[PrintedSpeaker, ...]:
    """Return the speakers as of one kind, unless known otherwise: "Sens. Ruiz and Bek"."""
    return tuple(
        replace(s, kind="person") if not source.members and " " not in s.name else s
        for source in found
        for s in source.speakers
    )
