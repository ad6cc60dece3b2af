"""Finds out whom a pronoun stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from archive.release import Span
from ingest.annotate.speakers.clauses.put_in import is_put_in
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.cues.cues import SAYING
from ingest.annotate.speakers.names.collectives import COUNTS, is_group
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.role_words import HEADS
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.phrases.families import whole_family
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.bodies_together import counted_together
from ingest.annotate.speakers.reference.coded_people import coded_before
from ingest.annotate.speakers.reference.deaths import has_died, spoke_in_life
from ingest.annotate.speakers.reference.focus import Focus, Source
from ingest.annotate.speakers.reference.named_together import named_in_one, named_together
from ingest.annotate.speakers.reference.of_oneself import who_says_i
from ingest.annotate.speakers.reference.offices_spoken_of import office_spoken_of
from ingest.annotate.speakers.reference.pairs import PAIRS, two_spoken
from ingest.annotate.speakers.reference.plural_texts import texts_before
from ingest.annotate.speakers.reference.romance_things import thing_before, viewed_by
from ingest.annotate.speakers.reference.spokespeople import goes_on_for
from ingest.annotate.speakers.reference.things import Things
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver


_SAYS: Final = re.compile(r"\s(?:\w+ly\s)?(?P<verb>[a-z]+)\b")
# "The delegate of Arle disagreed. He said"
_OF_NAME: Final = re.compile(r"\s(?:of|for|from)\s(?:the\s)?[A-ZÀ-Þ]\w*(?:\s[A-ZÀ-Þ]\w*)*")
# A party to a case is known by nothing else.
_OFFICES: Final = (lex.TITLES & HEADS) | lex.words(
    "applicant claimant complainant appellant petitioner plaintiff defendant detainee"
)
_MANY: Final = re.compile(r"[a-z\-]{3,}(?:s|men|people|children|staff|crew)\b(?<!ss)|both\b")
_NEAR: Final = 40
_JOINED: Final = 60


@dataclass(slots=True)
class Pronouns:
    """Resolves he, she and they."""

    resolver: Resolver

    @property
    def focus(self) -> Focus:
        """Return who was spoken of before."""
        return self.resolver.focus

    def resolve(
        self, tokens: Tokens, phrase: Phrase, low: str, mention: Span, block: int
    ) -> Source:
        """Return whom the pronoun stands for; nobody where two fit."""
        gender = lex.PRONOUNS.get(low) or lex.POSSESSIVES[low]
        thing = thing_before(self.resolver, low, mention, block)
        if thing is not None:
            return thing
        at = tokens.start[0] if is_put_in(tokens, phrase) else mention.start
        if gender in ("m", "f"):
            if (coded := coded_before(self.resolver, mention, block)) is not None:
                return coded
            if low in ("he", "she") and (goes_on := goes_on_for(self.resolver, gender, at)):
                return replace(goes_on, mention=mention)
            held = office_spoken_of(self.resolver, gender, at, block)
            if held is not None:
                return replace(held, basis="pronoun", mention=mention, antecedent=held.mention)
            member, where, two = self.focus.person(gender, at, block)
            office = None if two else self._office_before(gender, at, where)
            if office is not None:
                return replace(office, basis="pronoun", mention=mention, antecedent=office.mention)
            if member is None and where is not None:
                return self._described(where, gender, mention, block)
            if low in ("il", "elle"):
                body = self._body_told(mention, block, where, texts=phrase.first == 0)
                if body is not None:
                    return body
            if member is None or (
                where
                and has_died(self.resolver, where)
                and not spoke_in_life(self.resolver, mention, block)
            ):
                return Source((), "none", mention, doubtful=two)
            if member.gender == "?":
                member.gender = gender  # Whom one pronoun stands for, another of its gender will.
            return self.resolver.of_member(member, "pronoun", mention, where)
        if low == "on":
            return Things(self.resolver).resolve(mention, block)
        if gender == "p":
            both = tokens.low[phrase.stop : phrase.stop + 1] == ("both",)
            pair = two_spoken(self.resolver, mention.start, block) if both else None
            if pair is None and both:
                pair = named_together(self.resolver, mention.start, block, 2)
            if pair is not None:
                return replace(pair, basis="pronoun", mention=mention, antecedent=pair.mention)
            texts = texts_before(self.resolver, mention, block, at)
            if texts is not None or at == mention.start:
                return texts or self._plural(mention, block)
            return replace(self._plural(Span(at, mention.end), block), mention=mention)
        if gender == "n":
            return Things(self.resolver).resolve(mention, block, at)
        return Source((), "none", mention)

    def _body_told(
        self, mention: Span, block: int, person: Span | None, texts: bool
    ) -> Source | None:
        """Return the body that "il" stands for where a sentence of the paragraph is about it.

        ``texts`` says that a text may be meant: what opens a sentence may tell what one says.
        """
        kinds = ("organisation", "document") if texts else ("organisation",)
        sentences = self.resolver.sentences
        floor, end = sentences.span(block).start, mention.start
        for _ in range(3):
            begin = sentences.begin_before(block, end)
            tokens = sentences.tokens(begin, end, block)
            subject = main_subject(tokens, len(tokens) - 1) if len(tokens) else None
            subject = viewed_by(tokens) or subject
            if subject is not None and tokens.low[subject.first] not in lex.PRONOUNS:
                source = self.resolver.resolve(tokens, subject, block)
                where = source.mention
                body = len(source.speakers) == 1 and source.speakers[0].kind in kinds
                if not body or where is None or (person is not None and person.start > where.start):
                    return None
                if source.speakers[0].kind == "document" and self.resolver.cast.between(
                    floor, where.start
                ):
                    return None  # Who is named in the paragraph may be meant.
                return replace(source, basis="pronoun", mention=mention, antecedent=where)
            if begin <= floor:
                return None
            end = begin - 1
        return None

    def _described(self, where: Span, gender: str, mention: Span, block: int) -> Source:
        """Return whom a description before the pronoun ("The technician") stands for."""
        head = where.of(self.resolver.cast.text).lower().rpartition(" ")[2]
        of = _OF_NAME.match(self.resolver.cast.text, where.end)
        where = Span(where.start, of.end()) if of else where
        tokens = self.resolver.sentences.tokens(where.start, where.end, block)
        source = self.resolver.one(tokens, Phrase(0, len(tokens)), block)
        office = len(source.speakers) == 1 and head in _OFFICES
        other = any(m.gender not in (gender, "?") for m in source.members)
        if not source.speakers or other or not (source.members or office):
            return Source((), "none", mention, antecedent=where)
        return replace(source, basis="pronoun", mention=mention, antecedent=where)

    def _office_before(self, gender: str, at: int, where: Span | None) -> Source | None:
        """Return the last source that is known by office only, where it is the nearer one."""
        for source in reversed(self.focus.sources):
            if source.mention is None or source.mention.start > at:
                continue
            if where is not None and source.mention.end <= where.start:
                return None
            one = source.speakers[0]
            told = GENDER.get(one.name.partition(" ")[0].lower(), "?")
            several = source.several or is_group(one.name.rpartition(" ")[2].lower())
            fits = one.kind == "person" and told in (gender, "?") and not several
            if len(source.speakers) == 1 and fits and not source.members:
                return source
            return None
        return None

    def _plural(self, mention: Span, block: int) -> Source:
        alone = who_says_i(self.resolver, mention, block)
        if alone is not None:
            return alone
        here = self._subjects(mention, mention.start, block)
        if here is not None and not here.speakers:
            return here
        joined = named_in_one(self.resolver, mention.start, block)
        named = joined is not None and here is not None and here.several
        for source in reversed(self.focus.sources):
            if source.mention is not None and mention.start - source.mention.end > 1200:
                break
            nearer = here.antecedent if here is not None and source.mention else None
            if here and nearer and source.mention and source.mention.end <= nearer.start:
                return here
            if len(source.speakers) > 1 or source.several:
                return replace(source, basis="pronoun", mention=mention, antecedent=source.mention)
        together = None if named else self.together(mention, block)
        if together is not None:
            return together
        if joined is not None:
            return replace(joined, basis="pronoun", mention=mention, antecedent=joined.mention)
        member, where, two = self.focus.person("?", mention.start, block)
        last = self.focus.sources[-1] if self.focus.sources else None
        if (
            last is not None
            and last.speakers[0].kind == "organisation"
            and (where is None or last.mention is None or last.mention.start > where.start)
        ):
            return replace(last, basis="pronoun", mention=mention, antecedent=last.mention)
        if member is None and not two and (body := self._one_body(mention, block)) is not None:
            return body
        if member is None or two:
            return Source((), "none", mention, doubtful=two)
        if member.gender in ("m", "f") and not self._speaks(where):
            return Source((), "none", mention)  # "They" is rarely one man or one woman.
        if where is not None and any(
            named.member is not member and surely_person(self.resolver.cast, named.member)
            for named in self.resolver.cast.between(max(0, where.start - _JOINED), mention.start)
        ):
            return Source((), "none", mention, doubtful=True)  # "X, joined by Y, dissented."
        return self.resolver.of_member(member, "pronoun", mention, where)

    def _one_body(self, mention: Span, block: int) -> Source | None:
        """Return the body that the paragraph is about, where it tells of nobody who may be "they".

        "The Lamp Trust met on Monday. They say": its members speak for it.
        """
        found = Things(self.resolver).about(mention, block)
        if found is None or found.antecedent is None or not found.told:
            return None
        between = self.resolver.cast.text[found.antecedent.end : mention.start]
        alone = not any(map(_MANY.match, between.split()))
        named = len(found.members) == 1 and found.speakers[0].kind == "organisation"
        return found if alone and named else None

    def _speaks(self, where: Span | None) -> bool:
        """Return whether a verb of saying follows the name: "Ruiz commented that …"."""
        after = _SAYS.match(self.resolver.cast.text, where.end) if where is not None else None
        return after is not None and after["verb"] in SAYING

    def together(self, mention: Span, block: int) -> Source | None:
        """Return the people who are the subject of a sentence before: "Ruiz and Bek met.".

        Those of "Both nodded." are the two who spoke before.
        """
        found = self._subjects(mention, mention.start, block)
        sentences = self.resolver.sentences
        if found is not None or block == 0 or not self._opens(mention, block):
            return found
        before = self._subjects(mention, sentences.span(block - 1).end, block - 1)
        spoke = before is not None and (
            len(before.speakers) > 1
            or any(source.speakers == before.speakers for source in self.focus.sources)
            or self._reports(before)
        )
        return before if spoke else None

    def _opens(self, mention: Span, block: int) -> bool:
        """Return whether nothing but marked words stands before the pronoun in its paragraph."""
        near = self.focus.quoted_before(mention.start)
        start = self.resolver.sentences.span(block).start
        if self.resolver.cast.text[start : mention.start].strip() in ("", "In", "For"):
            return True  # "They said", "In their words"
        return near is not None and near.start - start < 2

    def _reports(self, source: Source) -> bool:
        """Return whether a verb of saying stands near behind those named."""
        where = source.antecedent
        text = self.resolver.cast.text
        after = text[where.end : where.end + _NEAR].split() if where is not None else []
        return not SAYING.isdisjoint(after)

    def _subjects(self, mention: Span, end: int, block: int) -> Source | None:
        """Return the people who are the subject of one of the three sentences before ``end``."""
        for _ in range(3):
            begin = self.resolver.sentences.begin_before(block, end)
            tokens = self.resolver.sentences.tokens(begin, end, block)
            quoted = tokens.low.index("\0") if "\0" in tokens.low[1:] else len(tokens)
            subject = main_subject(tokens, (quoted or len(tokens)) - 1) if len(tokens) else None
            last = tokens.low[subject.stop - 1] if subject is not None else ""
            if subject is not None and last in PAIRS:
                two = two_spoken(self.resolver, tokens.start[subject.first], block)
                return replace(two, basis="pronoun", mention=mention) if two is not None else None
            people = whole_family(tokens, subject) if subject is not None else None
            subject = people or subject
            if subject is not None and (subject.also or people or is_group(last)):
                source = self.resolver.resolve(tokens, subject, block)
                if len(source.speakers) > 1 or source.several:
                    where = source.mention
                    return replace(source, basis="pronoun", mention=mention, antecedent=where)
                if not source.speakers and tokens.low[subject.first] in COUNTS:
                    return Source((), "none", mention)  # "Three judges wrote. They say"
            if subject is not None and (named := counted_together(self.resolver, tokens, subject)):
                where = tokens.span(subject.first, subject.stop)
                return replace(named, basis="pronoun", mention=mention, antecedent=where)
            if begin <= self.resolver.sentences.span(block).start:
                return None
            end = begin - 1
        return None
