"""Finds out whom the subject of a reporting word stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import Final

from archive.annotation import Basis, PrintedSpeaker
from archive.release import Span
from ingest.annotate import lexicon as lex
from ingest.annotate.cast import Cast, Member
from ingest.annotate.document_speakers import document_for
from ingest.annotate.focus import Focus, Source
from ingest.annotate.given_names import GENDER
from ingest.annotate.names import Unit, read_names
from ingest.annotate.phrases import NOUNS, Phrase
from ingest.annotate.roles import describe
from ingest.annotate.sentences import REACH, Sentences
from ingest.annotate.subjects import main_subject
from ingest.annotate.tokens import Tokens

_SPOKESPEOPLE: Final = lex.words(
    "spokesman spokeswoman spokesperson representative representatives spokespeople",
    "porte-parole portavoz vocero vocera représentant représentante",
)
_SEVERAL: Final = frozenset(
    word for word in lex.PERSON_NOUNS if word.endswith("s") and word[:-1] in lex.PERSON_NOUNS
)
# Capitalised texts: "the Covenant", "the Harbours Act".
_TEXTS: Final = lex.words(
    "act bill law constitution covenant convention declaration charter treaty code judgment",
    "ruling resolution report indictment ordinance guidelines principles review survey",
)
_DEFINITE: Final = lex.words("the le la l' el los las les")
_OWN: Final = lex.words("his her its their son sa su leur")


@dataclass(slots=True)
class Resolver:
    """Turns phrases into sources, by the cast and by who was spoken of before."""

    cast: Cast
    focus: Focus
    sentences: Sentences
    holders: dict[str, list[tuple[int, Member]]] = field(default_factory=dict)

    def resolve(self, tokens: Tokens, phrase: Phrase, block: int) -> Source:
        """Return whom the phrase, with those joined to it, stands for."""
        if phrase.first == phrase.stop:
            return self._implied(tokens, phrase.first, block)
        parts = [phrase, *phrase.also]
        found = [self._one(tokens, part, block) for part in parts]
        mention = tokens.span(phrase.first, max(part.stop for part in parts))
        speakers = tuple(s for source in found for s in source.speakers)
        if len(parts) == 1 or not all(source.speakers for source in found):
            best = next((source for source in found if source.speakers), found[0])
            return replace(best, mention=best.mention if len(parts) > 1 else mention)
        if any(s.kind == "person" for s in speakers):
            # "Sens. Ruiz and Bek": who speaks together is of one kind, unless known otherwise.
            speakers = tuple(
                replace(s, kind="person") if not source.members and " " not in s.name else s
                for source in found
                for s in source.speakers
            )
        members = tuple(m for source in found for m in source.members)
        return Source(speakers, found[0].basis, mention, members, found[0].antecedent)

    def only_speaker(self) -> bool:
        """Return whether all quotations so far are one and the same speaker's."""
        return len({source.speakers for source in self.focus.sources}) == 1

    def _implied(self, tokens: Tokens, verb: int, block: int) -> Source:
        """Return who speaks where the verb has no subject ("dijo"): who was spoken of last."""
        at = tokens.start[verb]
        people = [s for s in self.focus.sources if s.speakers[0].kind == "person"]
        last = people[-1] if people else None
        member, where, _ = self.focus.person("?", at, block)
        recent = (
            last is not None
            and last.mention is not None
            and (where is None or last.mention.start >= where.start)
        )
        if recent and last is not None:
            return replace(last, basis="continued", mention=None, antecedent=last.mention)
        if member is None:
            return Source((), "none", None)
        return self.of_member(member, "continued", None, where)

    def _one(self, tokens: Tokens, phrase: Phrase, block: int) -> Source:
        mention = tokens.span(phrase.first, phrase.stop)
        low = tokens.low[phrase.first].rsplit("-", 1)[-1]
        if phrase.stop - phrase.first == 1 and low in lex.PRONOUNS:
            return self._pronoun(tokens, phrase, low, mention, block)
        stop = _zone_end(tokens, phrase)
        zone = tokens.span(phrase.first, stop)
        units = [
            u for u in read_names(self.cast.text, zone.start, zone.end)
            if not u.owns or u.end >= zone.end
        ]  # fmt: skip
        if units and units[-1].end >= zone.end:
            return self._unit(units[-1], mention, block)
        return self._description(tokens, phrase, stop, mention, block)

    def _unit(self, unit: Unit, mention: Span, block: int) -> Source:
        if unit.words[-1].lower() in _TEXTS and unit.kind != "organisation":
            return Source((PrintedSpeaker(unit.name, "document"),), "named", mention)
        member = self.cast.named(unit)
        if unit.kind == "office":
            return self._office(unit, mention, block)
        if unit.kind == "organisation" and (member is None or len(unit.words) == 1):
            member = self._body(unit) or member
        if member is not None:
            known = len(unit.words) > 1 or member.kind != "person"
            return self.of_member(member, "named" if known else "surname", mention)
        kind = "person" if unit.kind == "person" and self._is_person(unit) else "organisation"
        name = unit.name.title() if unit.title and unit.name.isupper() else unit.name
        speaker = PrintedSpeaker(name, "person" if kind == "person" else "organisation")
        return Source((speaker,), "named", mention)

    def _is_person(self, unit: Unit) -> bool:
        """Return whether an unknown name is a person's.

        Releases print people in full; a lone name without a title, never met
        in full, is a State's or a body's.
        """
        if unit.title or len(unit.words) > 1:
            return unit.name not in lex.COUNTRIES
        return unit.name.lower() in GENDER or unit.name in self.cast.titled

    def _body(self, unit: Unit) -> Member | None:
        """Return the organisation that "the Alliance" stands for."""
        member = self.cast.acronyms.get(unit.name)
        return member or self.cast.organisation(unit.words[-1], unit.start)

    def of_member(
        self, member: Member, basis: Basis, mention: Span | None, antecedent: Span | None = None
    ) -> Source:
        """Return a member as a source, with role and affiliation as printed."""
        if member.kind == "person":
            describe(self.cast, member)
        speaker = PrintedSpeaker(member.name, member.kind, member.role, member.affiliation)
        return Source((speaker,), basis, mention, (member,), antecedent)

    def _pronoun(
        self, tokens: Tokens, phrase: Phrase, low: str, mention: Span, block: int
    ) -> Source:
        gender = lex.PRONOUNS[low]
        if gender in ("m", "f"):
            member, where, two = self.focus.person(gender, mention.start, block)
            office = self._office_before(gender, mention.start, where)
            if office is not None:
                return replace(office, basis="pronoun", mention=mention, antecedent=office.mention)
            if member is None and where is not None:
                return self._described(where, mention, block)
            if member is None:
                return Source((), "none", mention, doubtful=two)
            return self.of_member(member, "pronoun", mention, where)
        if low == "on":
            return self._thing(tokens, phrase, mention, block)
        if gender == "p":
            return self._plural(mention, block)
        if gender == "n":
            return self._thing(tokens, phrase, mention, block)
        return Source((), "none", mention)

    def _described(self, where: Span, mention: Span, block: int) -> Source:
        """Return whom a description before the pronoun ("The technician") stands for."""
        tokens = self.sentences.tokens(where.start, where.end, block)
        source = self._one(tokens, Phrase(0, len(tokens)), block)
        if not source.speakers or not source.members:
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
            if len(source.speakers) == 1 and one.kind == "person" and not source.members:
                return source
            return None
        return None

    def _plural(self, mention: Span, block: int) -> Source:
        for source in reversed(self.focus.sources):
            if source.mention is not None and mention.start - source.mention.end > 1200:
                break
            if len(source.speakers) > 1:
                return replace(source, basis="pronoun", mention=mention, antecedent=source.mention)
        together = self._together(mention, block)
        if together is not None:
            return together
        member, where, two = self.focus.person("?", mention.start, block)
        last = self.focus.sources[-1] if self.focus.sources else None
        if (
            last is not None
            and last.speakers[0].kind == "organisation"
            and (where is None or last.mention is None or last.mention.start > where.start)
        ):
            return replace(last, basis="pronoun", mention=mention, antecedent=last.mention)
        if member is None or two:
            return Source((), "none", mention, doubtful=two)
        return self.of_member(member, "pronoun", mention, where)

    def _together(self, mention: Span, block: int) -> Source | None:
        """Return the people who are the subject of a sentence before: "Ruiz and Bek met."."""
        end = mention.start
        for _ in range(3):
            begin = self.sentences.begin_before(block, end)
            tokens = self.sentences.tokens(begin, end, block)
            subject = main_subject(tokens, len(tokens) - 1) if len(tokens) else None
            if subject is not None and subject.also:
                source = self.resolve(tokens, subject, block)
                if len(source.speakers) > 1:
                    where = source.mention
                    return replace(source, basis="pronoun", mention=mention, antecedent=where)
            if begin <= self.sentences.span(block).start:
                return None
            end = begin - 1
        return None

    def _thing(self, tokens: Tokens, phrase: Phrase, mention: Span, block: int) -> Source:
        """Return the organisation or document that "it" stands for.

        What the sentences before are about comes first, then what was named last.
        """
        end = mention.start
        begin = self.sentences.begin_before(block, end)
        for _ in range(3):
            found = self._topic(begin, end, block, mention)
            if found is not None:
                return found
            if begin <= self.sentences.span(block).start:
                break
            begin, end = self.sentences.begin_before(block, begin - 1), begin
        return self._last_thing(mention)

    def _topic(self, begin: int, end: int, block: int, mention: Span) -> Source | None:
        """Return what the main clause of a sentence is about, if "it" may stand for that."""
        tokens = self.sentences.tokens(begin, end, block)
        subject = main_subject(tokens, len(tokens) - 1) if len(tokens) else None
        if subject is None or tokens.low[subject.first] in lex.PRONOUNS:
            return None
        source = self._one(tokens, subject, block)
        if len(source.speakers) != 1:
            return None
        if source.speakers[0].kind == "person":
            return self._message(tokens, source, mention)
        return replace(source, basis="pronoun", mention=mention, antecedent=source.mention)

    def _message(self, tokens: Tokens, sender: Source, mention: Span) -> Source | None:
        """Return the sender of what "it" is: "X sent a message. “…,” it read."""
        if not any(low in lex.MESSAGES for low in tokens.low):
            return None
        return replace(sender, basis="pronoun", mention=mention, antecedent=sender.mention)

    def _last_thing(self, mention: Span) -> Source:
        begin = max(0, mention.start - 400)
        for one in reversed(list(_THING.finditer(self.cast.text, begin, mention.start))):
            if "\n" in self.cast.text[one.end() : mention.start]:
                break
            head = one["noun"].lower()
            where = Span(one.start(), one.end())
            if head in lex.DOCUMENT_NOUNS:
                name = document_for(self.cast, where, head)
                return Source((PrintedSpeaker(name, "document"),), "pronoun", mention, (), where)
            body = self.cast.organisation(head, one.end())
            name = body.name if body else one["noun"]
            return Source((PrintedSpeaker(name, "organisation"),), "pronoun", mention, (), where)
        return Source((), "none", mention)

    def _office(self, unit: Unit, mention: Span, block: int) -> Source:
        name = unit.name
        if unit.words[-1].lower() in _SEVERAL:
            return Source((), "none", mention)
        owner = self._holder(name, mention.start)
        owner = owner or self._just_named(unit.words[-1].lower(), mention.start, block)
        if owner is not None:
            return self.of_member(owner, "role", mention)
        fuller = self.cast.offices.get(unit.words[0], name)
        return Source((PrintedSpeaker(fuller, "person", fuller),), "role", mention)

    def _just_named(self, head: str, at: int, block: int) -> Member | None:
        """Return the one person named before in the paragraph, if no role tells otherwise."""
        start = max(self.sentences.span(block).start, at - REACH)
        if head in self.cast.text[start:at].lower():
            return None  # Somebody else was called so: "Ana Ruiz wrote to the minister."
        named = {one.member for one in self.cast.between(start, at)}
        if len(named) != 1:
            return None
        only = named.pop()
        describe(self.cast, only)
        return only if only.role is None else None

    def _holder(self, words: str, at: int) -> Member | None:
        """Return who was printed with this role before ``at``, the last of them."""
        low = words.lower()
        holders = self.holders.get(low)
        if holders is None:
            holders = self.holders[low] = self._holders(low)
        found = bisect_right(holders, at, key=lambda pair: pair[0])
        return holders[found - 1][1] if found else None

    def _holders(self, low: str) -> list[tuple[int, Member]]:
        """Return everyone printed with the role ``low``, with where they are first named."""
        seen: dict[Member, int] = {}
        for spoken in self.cast.spoken:
            if spoken.member in seen:
                continue
            begin, end = max(0, spoken.span.start - 110), spoken.span.end + 260
            if low in self.cast.text[begin:end].lower() and self._bears(spoken.member, low):
                seen[spoken.member] = spoken.span.start
        return sorted(((at, member) for member, at in seen.items()), key=lambda pair: pair[0])

    def _bears(self, member: Member, low: str) -> bool:
        pattern = re.compile(rf"\b{re.escape(low)}\b", re.IGNORECASE)
        for place in member.places[:6]:
            after = re.match(r"[^.;:\n]{0,260}", self.cast.text[place.end : place.end + 260])
            if after and _TAKES.match(after.group()) and pattern.search(after.group()):
                return True
            before = self.cast.text[max(0, place.start - 110) : place.start]
            if re.search(
                rf"\b{re.escape(low)}[^,.;:]{{0,60}},\s+(?:\w+\.?\s)?$", before, re.IGNORECASE
            ):
                return True
            if re.search(rf"\b{re.escape(low)}\s+(?:\w+\.?\s)?$", before, re.IGNORECASE):
                return True
        return False

    def _description(
        self, tokens: Tokens, phrase: Phrase, stop: int, mention: Span, block: int
    ) -> Source:
        lows = tokens.low[phrase.first : stop]
        head = next((w for w in reversed(lows) if w in NOUNS), lows[-1])
        begin = phrase.first
        while begin + 1 < phrase.stop and tokens.low[begin] in lex.DETERMINERS:
            begin += 1
        name = tokens.span(begin, phrase.stop).of(self.cast.text)
        definite = (
            lows[0] in _DEFINITE or lows[0] in _OWN or any(w.endswith(("'s", "s'")) for w in lows)
        )
        if head in lex.DOCUMENT_NOUNS and head not in lex.PERSON_NOUNS:
            if head in lex.SIGNS:
                return Source((), "none", mention)
            if head in lex.PARTS:
                whole = self._whole(tokens, phrase, stop, mention)
                if whole is not None:
                    return whole
            title = document_for(self.cast, mention, head)
            return Source((PrintedSpeaker(title, "document"),), "role", mention)
        if head in _SPOKESPEOPLE:
            return self._for_body(tokens, phrase, stop, mention)
        if head in lex.ORGANISATION_NOUNS:
            body = self.cast.organisation(head, mention.start) if definite else None
            if body is not None and stop == phrase.stop:
                return self.of_member(body, "role", mention)
            if definite:
                return Source((PrintedSpeaker(name, "organisation"),), "role", mention)
            return Source((), "none", mention)
        if not definite or lows[-1].endswith("s"):
            return Source((), "none", mention)
        holder = self._holder(" ".join(w for w in lows if w not in lex.DETERMINERS), mention.start)
        if holder is None and head in lex.PERSON_NOUNS and stop == phrase.stop:
            holder = self._just_named(head, mention.start, block)
        if holder is not None:
            return self.of_member(holder, "role", mention)
        if head in lex.PERSON_NOUNS:
            return Source((PrintedSpeaker(name, "person", name),), "role", mention)
        return Source((), "none", mention)

    def _whole(self, tokens: Tokens, phrase: Phrase, stop: int, mention: Span) -> Source | None:
        """Return the document whose part is meant: "its recommendations", "a footnote in it"."""
        if stop + 1 < phrase.stop:
            inner = tokens.span(stop + 1, phrase.stop)
            head = tokens.low[phrase.stop - 1]
            if head in lex.DOCUMENT_NOUNS:
                title = document_for(self.cast, inner, head)
                return Source((PrintedSpeaker(title, "document"),), "role", mention)
        begin = max(0, mention.start - 900)
        for one in reversed(list(_THING.finditer(self.cast.text, begin, mention.start))):
            head = one["noun"].lower()
            if head in lex.DOCUMENT_NOUNS - lex.PARTS - lex.MESSAGES:
                where = Span(one.start(), one.end())
                title = document_for(self.cast, where, head)
                return Source((PrintedSpeaker(title, "document"),), "role", mention, (), where)
        return None

    def _for_body(self, tokens: Tokens, phrase: Phrase, stop: int, mention: Span) -> Source:
        """Return the organisation in whose name an unnamed spokesperson speaks."""
        if stop + 1 < phrase.stop:
            first = stop + 1
            while first + 1 < phrase.stop and tokens.low[first] in lex.DETERMINERS:
                first += 1
            rest = tokens.span(first, phrase.stop)
            unit = next(iter(read_names(self.cast.text, rest.start, rest.end)), None)
            member = self.cast.named(unit) if unit is not None else None
            if member is not None and member.kind == "organisation":
                return self.of_member(member, "role", mention)
            whole = unit is not None and unit.start == rest.start and member is None
            if (
                whole
                or tokens.low[first] in lex.ORGANISATION_NOUNS
                or tokens.low[phrase.stop - 1] in (lex.ORGANISATION_NOUNS)
            ):
                name = rest.of(self.cast.text)
                return Source((PrintedSpeaker(name, "organisation"),), "role", mention)
        return Source((), "none", mention)


_TAKES: Final = re.compile(
    r"\s*(?:,|\(|[^.;]{0,180}?\b(?:as|becomes?|became|named|appointed|elected)\b)"
)
_THINGS: Final = "|".join(
    sorted(lex.DOCUMENT_NOUNS | lex.ORGANISATION_NOUNS, key=lambda noun: (-len(noun), noun))
)
_THING: Final = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[\w]+['’]s)\s(?:[\w’'\-]+\s){0,3}?"
    rf"(?P<noun>{_THINGS}"
    r"|[A-Z]\w+)\b(?!['’])"
)


def _zone_end(tokens: Tokens, phrase: Phrase) -> int:
    """Return where the head part of the phrase ends and its "of …" begins."""
    for at in range(phrase.first + 1, phrase.stop):
        if tokens.low[at] in lex.NOUN_LINKS and at + 1 < phrase.stop:
            before = tokens.word[at - 1]
            upper = before[0].isupper()
            body = (
                before.lower().strip(".") in lex.ORGANISATION_WORDS or before.lower() in lex.TITLES
            )
            particle = tokens.low[at] in lex.PARTICLES and tokens.word[at + 1][0].isupper()
            if upper and (body or particle):
                continue
            return at
    return phrase.stop
