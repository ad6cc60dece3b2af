"""Finds out for whom words stand that are no name: "the report", "the director"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.nouns import NOUNS
from ingest.annotate.speakers.names.ranks import contradicts
from ingest.annotate.speakers.names.role_words import BESIDE, HEADS
from ingest.annotate.speakers.people.crowds import is_anybody
from ingest.annotate.speakers.people.genders import KIN
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.roles import describe, office_parts
from ingest.annotate.speakers.phrases.described_texts import WHOLES, made_part, owns
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.reference import described_people as people
from ingest.annotate.speakers.reference.called_bodies import (
    CALLED,
    called_body,
    is_of_two,
    sorted_body,
)
from ingest.annotate.speakers.reference.chiefs import chief_meant
from ingest.annotate.speakers.reference.deeds import dissenter, doer
from ingest.annotate.speakers.reference.document_speakers import document_for
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.general_bodies import general_body, venture
from ingest.annotate.speakers.reference.groups import group_of
from ingest.annotate.speakers.reference.held_callings import holds, is_held
from ingest.annotate.speakers.reference.kin_meant import kin_meant, may_be
from ingest.annotate.speakers.reference.last_meant import generally_meant, pointed_at
from ingest.annotate.speakers.reference.later_named import later_named, office_named_later
from ingest.annotate.speakers.reference.offices import GENERAL
from ingest.annotate.speakers.reference.romance_bodies import small_body
from ingest.annotate.speakers.reference.somebody_else import is_apart
from ingest.annotate.speakers.reference.sorts_of_bodies import is_another
from ingest.annotate.speakers.reference.spokespeople import spoke_before, spoken_for, spokesperson
from ingest.annotate.speakers.reference.things import THING
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_SPOKESPEOPLE: Final = lex.words(
    "spokesman spokeswoman spokesperson representative representatives spokespeople",
    "porte-parole portavoz vocero vocera représentant représentante",
)
# What who has a mandate of the United Nations is called afterwards.
_MANDATED: Final = frozenset(["expert", "un expert", "u.n. expert", "human rights expert"])
_SHORT: Final = frozenset(["log", "entry"])  # "the log cabin", "the entry fee"
_DEFINITE: Final = lex.words("the le la l' el los las les")
# Where entries are made.
_KEEPING: Final = lex.words(
    "log logbook register diary inventory notebook minutes record records dossier file journal",
    "almanac calendar catalogue dictionary index gazette bulletin",
)
# What a study, a report or a book may be called afterwards.
_WORKS: Final = lex.words("trabajo travail ouvrage obra work publicación publication")
_ARTICLES: Final = lex.words("article artículo")
_OF: Final = frozenset((low,) for low in ("of", "de", "du", "del"))
# What is kept about somebody: as verbs these words are too frequent to be nouns elsewhere.
_KEPT: Final = lex.words("file files log logs")
_SEVERAL_TEXTS: Final = lex.words(
    "rules instructions standards emails e-mails letters records accounts principles leaflets",
    "posters contracts leases reviews studies audits papers surveys testimonies notes",
    "règles consignes normas instrucciones cartas lettres",
)
_KINDS: Final = lex.words(
    "papers records emails e-mails notes"
)  # "court papers", "internal emails"
_BESIDE: Final = lex.words(
    "collègue colega voisin voisine vecino vecina ami amie amigo amiga associé associée socio socia"
    " prédécesseur antecesor antecesora successeur sucesor sucesora avocat avocate abogado abogada"
)
_PERSONS: Final = lex.words("his her")
_OWN: Final = lex.words("his her its their son sa su leur")


def _rules(lows: tuple[str, ...]) -> bool:
    """Return whether "the policy" is a text; a policy adviser is somebody."""
    return lows[-1] == "policy" and (lows[0] in _DEFINITE or lows[0] in _OWN)


@dataclass(slots=True)
class Descriptions:
    """Resolves common nouns by who holds an office and what was named before."""

    resolver: Resolver

    def resolve(
        self, tokens: Tokens, phrase: Phrase, stop: int, mention: Span, block: int
    ) -> Source:
        """Return whom a phrase without a name stands for; its head part ends at ``stop``."""
        lows = tokens.low[phrase.first : stop]
        body = small_body(self.resolver, tokens, phrase, stop, mention)
        if body is not None:
            return body
        if (last := pointed_at(self.resolver, tokens, phrase, mention, block)) is not None:
            return self.resolver.of_member(last, "role", mention)
        if lows[-1].endswith("'s") and lows[-1][:-2] in lex.DOCUMENT_NOUNS:
            # "in the report's words"
            where = Span(mention.start, mention.end - 2)
            title = document_for(self.resolver.cast, where, lows[-1][:-2])
            return Source((PrintedSpeaker(title, "document"),), "role", mention)
        cut = 2 if lows[-1].endswith("'s") and lows[-1][:-2] in lex.ORGANISATION_NOUNS else 0
        lows = (*lows[:-1], lows[-1][: len(lows[-1]) - cut])  # "in the court's words"
        found = group_of(self.resolver, tokens, phrase, stop, mention, block)
        found = found or later_named(self.resolver, tokens, phrase, mention)
        if found is not None:
            return found
        head = next((w for w in reversed(lows) if w in NOUNS or w in lex.HELD_OFFICES), lows[-1])
        head = lows[-1] if head in _SHORT or people.is_holder(head, lows[-1]) else head
        begin = phrase.first
        while begin + 1 < phrase.stop and tokens.low[begin] in lex.DETERMINERS:
            begin += 1
        name = tokens.span(begin, phrase.stop).of(self.resolver.cast.text)
        name = name[: len(name) - cut]
        definite = (
            lows[0] in _DEFINITE
            or lows[0] in _OWN
            or tokens.low[phrase.first - 1] in lex.FUSED
            or any(w.endswith(("'s", "s'")) for w in lows)
        )
        whole = self._whole(tokens, phrase, stop, mention) if head in lex.PARTS else None
        if whole is not None:
            return whole
        if head in lex.DOCUMENT_NOUNS and (head not in lex.PERSON_NOUNS - BESIDE or _rules(lows)):
            if head in lex.SIGNS:
                return Source((), "none", mention)
            if head in _ARTICLES and stop < len(tokens) and tokens.low[stop].isdigit():
                return self._article(tokens, stop, mention, block)
            title = document_for(self.resolver.cast, mention, head)
            return Source((PrintedSpeaker(title, "document"),), "role", mention)
        if lows[-1] in _SEVERAL_TEXTS and (definite or (len(lows) > 1 and lows[-1] in _KINDS)):
            return Source((PrintedSpeaker(name, "document"),), "role", mention)
        if definite and lows[-1] in _KEPT and stop == phrase.stop:
            return Source((PrintedSpeaker(name, "document"),), "role", mention)
        if head in _WORKS and definite and (work := self._only_work(mention)):
            return Source((PrintedSpeaker(work, "document"),), "role", mention)
        if head in _SPOKESPEOPLE:
            known_as = spokesperson(self.resolver, tokens, phrase, stop, head, mention)
            if known_as is not None:
                return self.resolver.of_member(known_as, "role", mention)
            held = lows[0] in _DEFINITE and stop == phrase.stop and len(lows) == 2
            if held and (before := spoke_before(self.resolver, mention)) is not None:
                return before
            return spoken_for(self.resolver, tokens, phrase, stop, mention, block)
        alone = lows[0] == "the" and len(lows) == 2 and stop == phrase.stop
        if alone and head not in lex.PERSON_NOUNS and head not in HEADS:
            own = self.resolver.cast.organisation(head, mention.start)
            listed = head in lex.ORGANISATION_NOUNS
            if own is not None and (listed or self._only_one(own, head)):
                return self.resolver.of_member(own, "role", mention)
        sort = stop == phrase.stop and sorted_body(lows)
        if sort or (alone and head in CALLED):
            body = called_body(self.resolver, lows[-1], mention, block)
            if body is not None:
                return body
            if is_of_two(self.resolver, head, mention.start):
                return Source((), "none", mention)
        called = " ".join(w for w in lows if w not in lex.DETERMINERS)
        english = lows[0] not in lex.DETERMINERS or lows[0] == "the"
        if (
            head in lex.ORGANISATION_NOUNS
            and definite
            and english
            and (head == "guard" or head != lows[-1])
        ):
            guard = self.resolver.offices.holder(called, mention)
            if guard is not None:
                return self.resolver.of_member(guard, "role", mention)  # "the prison guard"
        if head in lex.ORGANISATION_NOUNS:
            member = self.resolver.cast.organisation(head, mention.start) if definite else None
            after = member is not None and member.first > mention.end
            if member is not None and is_another(lows, member.words, later=after):
                return Source((PrintedSpeaker(name, "organisation"),), "role", mention)
            if member is None and stop == phrase.stop:
                general = general_body(self.resolver, head, mention, block)
                if general is not None:
                    return general
            if member is not None and stop == phrase.stop:
                return self.resolver.of_member(member, "role", mention)
            if definite:
                return Source((PrintedSpeaker(name, "organisation"),), "role", mention)
            return Source((), "none", mention)
        if not definite or (lows[-1].endswith("s") and not lows[-1].endswith("ss")):
            return Source((), "none", mention)
        if (joint := venture(self.resolver, head, mention)) is not None:
            return joint
        if people.told_by_age(tokens, stop, phrase.stop):
            return people.aged(self.resolver, head, mention, block)
        holder = kin_meant(self.resolver, tokens, phrase, head, mention)
        holder = holder or self.resolver.offices.holder(called, mention)
        holder = holder or self.resolver.offices.holder(people.unmodified(called), mention)
        holder = holder or chief_meant(self.resolver.cast, called, mention.start)
        holder = holder if holder is None or head not in KIN or may_be(holder, head) else None
        if holder is None and "dissenting" in lows:
            holder = dissenter(self.resolver, mention.start)
        if holder is None and called in _MANDATED:
            holder = self.resolver.offices.only_mandate(mention)
        printed = holder
        # Whoever was just named may be whose colleague it is.
        kin = lows[0] in _OWN and (head in KIN or head in _BESIDE or lows[0] in _PERSONS)
        kin = kin or any(self._owned_by_person(low) for low in lows[:-1])
        known = head in lex.PERSON_NOUNS or head in GENERAL
        if holder is None and known and stop == phrase.stop and not kin:
            holder = self.resolver.offices.just_named(head, mention.start, block)
        if holder is None and stop == phrase.stop:
            holder = self.resolver.offices.only_of_gender(head, mention.start)
            holder = holder or generally_meant(self.resolver, tokens, phrase, mention)
        if holder is not None and is_apart(
            self.resolver, holder, mention, block, narrowed=holder is not printed
        ):
            holder = None
        if holder is not None:
            return self.resolver.of_member(holder, "role", mention)
        if stop == phrase.stop and lows[0] == "the" and len(lows) == 2:
            spoke = self.resolver.focus.sources[-1:]
            does = doer(self.resolver, head, spoke[0] if spoke else None)
            if does is not None and not is_apart(self.resolver, does, mention, block):
                return self.resolver.of_member(does, "role", mention)
        if stop == phrase.stop and (meant := people.called_so(self.resolver, lows, mention, block)):
            return meant
        calling = known or head in lex.OCCUPATIONS
        if calling and (later := office_named_later(self.resolver, head, mention)) is not None:
            return later
        if is_anybody(self.resolver.cast.text, head, mention.start):
            return Source((), "none", mention)
        if head in lex.PERSON_NOUNS or is_held(lows, head) or holds(tokens, phrase, stop, head):
            only = self._only_person(head, mention) if " " not in name and not kin else None
            only = only or people.told_by(self.resolver, name, mention, block)
            if only is not None and is_apart(self.resolver, only.members[0], mention, block):
                only = None
            return only or Source(
                (PrintedSpeaker(name, "person", *office_parts(name)),), "role", mention
            )
        return Source((), "none", mention)

    def _owned_by_person(self, low: str) -> bool:
        """Return whether a person is whose something is: "Ruiz's lawyer" is not Ruiz."""
        owner = low.removesuffix("'s").removesuffix("s'")
        return owner != low and any(
            one.kind == "person" for one in self.resolver.cast.by_word.get(owner, ())
        )

    def _only_one(self, body: Member, head: str) -> bool:
        """Return whether a body alone has a name that ends with the word."""
        cast = self.resolver.cast
        called = {
            one.name
            for one in cast.by_word.get(head, ())
            if one.kind == "organisation" and one.words[-1].lower() == head
        }
        return called == {body.name}

    def _article(self, tokens: Tokens, number: int, mention: Span, block: int) -> Source:
        """Return the text of which an article is meant: "l'article 4 de la charte"."""
        of = number + 1
        text = starting_at(tokens, of + 1) if tokens.low[of : of + 1] in _OF else None
        found = self.resolver.one(tokens, text, block) if text is not None else None
        if found is None or not found.speakers or found.speakers[0].kind != "document":
            return Source((), "none", mention)
        return replace(found, basis="role", mention=mention)

    def _only_work(self, mention: Span) -> str | None:
        """Return the one document with a title that was named before: "El trabajo" is that."""
        works = self.resolver.cast.works
        named = {work.name for work in works if work.noun and work.span.start < mention.start}
        return named.pop() if len(named) == 1 else None

    def _only_person(self, head: str, mention: Span) -> Source | None:
        """Return the one who has spoken so far, where no other office contradicts "the senator"."""
        if self.resolver.only_speaker() and len(self.resolver.focus.sources[0].members) == 1:
            member = self.resolver.focus.sources[0].members[0]
            cast = self.resolver.cast
            begin = cast.text.rfind("\n", 0, mention.start) + 1
            last = max(begin, member.last_before(mention.start))
            if {one.member for one in cast.between(last, mention.start)} - {member}:
                return None  # "Ruiz spoke. Bek sent it back. The owner wrote": not Ruiz, surely.
            if member.kind == "person" and not contradicts((head,), member.titles):
                describe(self.resolver.cast, member)
                if member.role is None or head in member.role.lower():
                    return self.resolver.of_member(member, "role", mention)
        return None

    def _whole(self, tokens: Tokens, phrase: Phrase, stop: int, mention: Span) -> Source | None:
        """Return the document whose part is meant: "its recommendations", "a footnote in it"."""
        owner = next((k for k in range(phrase.first, stop) if owns(tokens.low[k])), None)
        if owner is not None:
            where, noun = tokens.span(phrase.first, owner + 1), tokens.low[owner][:-2]
            title = document_for(self.resolver.cast, Span(where.start, where.end - 2), noun)
            return Source((PrintedSpeaker(title, "document"),), "role", mention)
        inner = made_part(tokens, stop)
        if inner is not None:
            head = tokens.low[inner.stop - 1]
            title = document_for(self.resolver.cast, tokens.span(inner.first, inner.stop), head)
            return Source((PrintedSpeaker(title, "document"),), "role", mention)
        begin = max(0, mention.start - 900)
        wholes = _KEEPING if tokens.low[stop - 1] == "entry" else WHOLES
        for one in reversed(list(THING.finditer(self.resolver.cast.text, begin, mention.start))):
            head = one["noun"].lower()
            if head in wholes:
                where = Span(one.start(), one.end())
                title = document_for(self.resolver.cast, where, head)
                return Source((PrintedSpeaker(title, "document"),), "role", mention, (), where)
        return None
