"""Finds out which organisation or document "it" stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.phrases.numbered_texts import numbered_text
from ingest.annotate.speakers.phrases.phrases import starting_at
from ingest.annotate.speakers.phrases.whole_names import whole_name
from ingest.annotate.speakers.reference.document_speakers import document_for
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.sorts_of_bodies import is_another
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_THINGS: Final = "|".join(
    sorted(lex.DOCUMENT_NOUNS | lex.ORGANISATION_NOUNS, key=lambda noun: (-len(noun), noun))
)
THING: Final = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[\w]+['’]s)\s"
    r"(?:(?!(?:an?|the|in|at|of|for|from|near|on|to|by|against)\s)[\w’'\-]+\s){0,3}?"
    rf"(?P<noun>{_THINGS}"
    r"|[A-Z]\w+)\b(?!['’])"
)

# What makes a message the subject's own: "X sent a letter", not "X was struck by a letter".
_SENT: Final = lex.words(
    "sent sends wrote writes posted posts published publishes issued issues left leaves emailed",
    "e-mailed tweeted texted circulated released penned drafted signed addressed handed replied",
)
_PAGED: Final = lex.DOCUMENT_NOUNS - lex.PARTS
_NEAR: Final = 600
_SENT_IN: Final = lex.MESSAGES | lex.words("statement")
_SAID_IN: Final = re.compile(
    r"\b(?:said|says|wrote|writes|replied|responded|stated|confirmed|added|told\s\w+)\sin\s\Z"
)
_TOLD_IN: Final = re.compile(
    r"\bIn (?:an?|its|their) [\w\- ]*\Z",
)
_READS: Final = re.compile(r"\s(?:reads?|began|begins|concludes|concluded|ends|ended)\b")
_OWNER: Final = re.compile(r"(?:\b[A-ZÀ-Þ][\w’'\-]* )+$")
_PAGE: Final = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Aa]t) (?:pages?|paragraphs?|chapter|section|articles?|annex|clause) "
    r"[\dIVX]+[\w.()–\-]*,? $"
)


_ANSWERED: Final = re.compile(
    r"['’]s?\s(?:\w+\s)?(?:reply|answer|response|letter|report|note|statement|review|memo)"
    r"\s(?:to|on|about|of)\s$"
)
_HEADED: Final = re.compile(
    r"\b(?:[Pp]resident|[Cc]hair|[Hh]ead|[Dd]irector|[Rr]egistrar|[Ss]ecretary) of \Z"
)
_CLOSE: Final = 40
_APART: Final = re.compile(r",\s(?:the\s)?(?=[A-ZÀ-Þ])")


def _apposed(text: str, end: int) -> str | None:
    """Return the name in apposition to a body's noun: "an outside firm, Hask Brothers"."""
    comma = _APART.match(text, end)
    unit = next(read_names(text, comma.end(), comma.end() + 80), None) if comma else None
    return unit.name if unit is not None and comma and unit.start == comma.end() else None


# What looks into something, and finds.
_INQUIRIES: Final = (
    "report|review|study|survey|audit|inquiry|enquiry|investigation|inspection|assessment"
    "|evaluation|analysis|poll|census"
)
_RESTS: Final = re.compile(
    r"\b(?:follow(?:s|ed|ing)|comes? (?:after|following)|came (?:after|following)|responds? to"
    r"|responded to|rests? on|rested on|draws? on|drew on|answers?|builds? on|(?:based|founded) on"
    r"|(?:announced|taken|made|agreed|imposed|introduced|adopted|published|decided)"
    r" (?:after|following))"
    rf"\s(?P<named>(?:an?|the|its|their|[\w]+['’]s)\s(?:[a-z\-]+\s){{0,3}}?(?P<noun>{_INQUIRIES}))\b"
)

# "On 9 June a letter arrived from the ministry. It regretted": the letter.
_ARRIVED: Final = re.compile(
    r"\b(?P<named>(?:an?|another)\s(?:[a-z\-]+\s){0,2}?"
    r"(?P<noun>letter|notice|report|memo|email|leaflet|statement|circular|bulletin|reply))\s"
    r"(?:arrived|came|followed|appeared|(?:was|were)\s(?:sent|delivered|pinned|left|posted|slipped))\b"
)
# "the mill's night choir" is the night choir.
_LED: Final = re.compile(r"(?:.*['’]s?\s|\w+\s)")


def _described(one: re.Match[str]) -> str:
    """Return a common noun with the small words that tell which is meant, a name alone."""
    if one["noun"][0].isupper():
        return one["noun"]
    return _LED.sub("", one.group(), count=1)


def _sends(tokens: Tokens) -> bool:
    """Return whether a sentence tells of sending, outside a clause that only tells who it was."""
    return any(
        low in _SENT and tokens.low[at - 1] not in lex.SUBORDINATORS
        for at, low in enumerate(tokens.low)
    )


_CONCEDES: Final = (("while",), ("whilst",), ("although",), ("though",))
# Offices that are spoken of as bodies: "The Ombudsman found fault. It said".
_KEPT: Final = lex.words("ombudsman ombudsperson regulator inspectorate commissioner")


@dataclass(slots=True)
class Things:
    """Resolves it by what the sentences before are about."""

    resolver: Resolver

    def resolve(self, mention: Span, block: int, at: int | None = None) -> Source:
        """Return the organisation or document that "it" stands for.

        What the sentences before are about comes first, then what was named
        last; only what stands before ``at`` counts where "it" is put in.
        """
        before = mention if at is None or at >= mention.start else Span(max(0, at - 1), mention.end)
        found = self.about(before, block) or self._paged(before) or self._last_thing(before)
        found = found if found.speakers else self._paragraph_before(before, block) or found
        return found if before is mention else replace(found, mention=mention)

    def _paragraph_before(self, mention: Span, block: int) -> Source | None:
        """Return the body or document that the paragraph before is about, if nothing else fits."""
        place = self.resolver.sentences.places[block - 1] if block else None
        if place is None or place.kind != "paragraph":
            return None
        end = Span(place.span.end, mention.end)
        found = self.about(end, block - 1)
        if found is None or not found.told or found.mention is None:
            return None
        return replace(found, mention=mention)

    def about(self, mention: Span, block: int) -> Source | None:
        """Return what the sentences before in the paragraph are about."""
        end = mention.start
        begin = self.resolver.sentences.begin_before(block, end)
        for _ in range(3):
            found = self._topic(begin, end, block, mention)
            if found is not None:
                return found
            if begin <= self.resolver.sentences.span(block).start:
                break
            begin, end = self.resolver.sentences.begin_before(block, begin - 1), begin
        return None

    def _paged(self, mention: Span) -> Source | None:
        """Return the document last spoken of, where "it" has pages: "On page 9 it says"."""
        text = self.resolver.cast.text
        if _PAGE.search(text, max(0, mention.start - 40), mention.start) is None:
            return None
        begin = max(0, mention.start - 900)
        for one in reversed(list(THING.finditer(text, begin, mention.start))):
            head = one["noun"].lower()
            if head in _PAGED:
                owner = _OWNER.search(text, max(begin, one.start() - 60), one.start())
                where = Span(owner.start() if owner else one.start(), one.end())
                name = document_for(self.resolver.cast, where, head)
                return Source((PrintedSpeaker(name, "document"),), "pronoun", mention, (), where)
        return None

    def _topic(self, begin: int, end: int, block: int, mention: Span) -> Source | None:
        """Return what the main clause of a sentence is about, if "it" may stand for that."""
        tokens = self.resolver.sentences.tokens(begin, end, block)
        finding = self._finding(begin, end, mention)
        if finding is not None:
            return finding
        subject = main_subject(tokens, len(tokens) - 1) if len(tokens) else None
        if subject is None and "\0" in tokens.low[1:]:
            # "The Mill Company called it “a pity”": the words called so end the sentence.
            subject = main_subject(tokens, tokens.low.index("\0", 1) - 1)
        if subject is None and end == mention.start and tokens.low[:1] in _CONCEDES:
            subject = starting_at(tokens, 1)  # "While the Council did not pay, it said"
        if subject is None or tokens.low[subject.first] in lex.PRONOUNS:
            return None
        subject = whole_name(self.resolver.cast.text, tokens, subject)
        source = self.resolver.one(tokens, subject, block)
        if len(source.speakers) != 1:
            return None
        office = not source.members and source.speakers[0].name.split()[-1].lower() in _KEPT
        if source.speakers[0].kind == "person" and not office:
            return self._message(tokens, source, mention)
        return replace(source, basis="pronoun", mention=mention, antecedent=source.mention)

    def _finding(self, begin: int, end: int, mention: Span) -> Source | None:
        """Return the inquiry that a step rests on: "The ban follows a survey by X. It found"."""
        text = self.resolver.cast.text
        found = _RESTS.search(text, begin, end) or _ARRIVED.search(text, begin, end)
        if found is None or text[begin : begin + 6].lstrip().startswith("It "):
            return None  # "The study … It follows a report. It says": the study goes on.
        if not self.resolver.focus.outside(Span(*found.span("named"))):
            return None
        where = Span(*found.span("named"))
        name = document_for(self.resolver.cast, where, found["noun"].lower())
        return Source((PrintedSpeaker(name, "document"),), "pronoun", mention, (), where)

    def _message(self, tokens: Tokens, sender: Source, mention: Span) -> Source | None:
        """Return the sender of what "it" is: "X sent a message. “…,” it read."""
        if not any(low in lex.MESSAGES for low in tokens.low) or not _sends(tokens):
            return None
        return replace(sender, basis="pronoun", mention=mention, antecedent=sender.mention)

    def _last_thing(self, mention: Span) -> Source:
        begin = max(0, mention.start - 400)
        text = self.resolver.cast.text
        reads = _READS.match(text, mention.end) is not None
        numbered = numbered_text(text, text.rfind("\n", begin, mention.start) + 1, mention.start)
        for one in reversed(list(THING.finditer(text, begin, mention.start))):
            if "\n" in text[one.end() : mention.start]:
                break
            if numbered is not None and numbered.end >= one.end():
                break
            head = one["noun"].lower()
            where = Span(one.start(), one.end())
            if not self.resolver.focus.outside(where):
                continue  # What somebody speaks of does not speak.
            if head == "note" and text.startswith((" “", ' "', " that"), one.end()):
                continue  # "the groups note “…” It adds": they do.
            if reads and head not in lex.DOCUMENT_NOUNS:
                continue
            if head in lex.TITLES:
                continue  # Nobody with an office is "it".
            if _TOLD_IN.search(text, max(begin, one.start() - 4), one.end()):
                continue  # "In a joint statement, it said": whoever made it.
            if _HEADED.search(text, max(begin, one.start() - _CLOSE), one.start()):
                continue  # "The President of the Court read the order. It states": the order.
            if _ANSWERED.search(text, max(begin, one.start() - _CLOSE), one.start()):
                continue  # "the mayor's reply to the letter": it is the reply.
            if head in _SENT_IN and _SAID_IN.search(
                text, max(begin, one.start() - 30), one.start()
            ):
                break  # "The quay said in an email …. It added": whoever said it.
            if head in lex.DOCUMENT_NOUNS:
                name = document_for(self.resolver.cast, where, head)
                return Source((PrintedSpeaker(name, "document"),), "pronoun", mention, (), where)
            body = self.resolver.cast.organisation(head, one.end())
            if body is not None and is_another(one.group().lower().split(), body.words):
                body = None  # "The county court …": not the High Court that was named.
            name = body.name if body else _apposed(text, one.end()) or _described(one)
            return Source((PrintedSpeaker(name, "organisation"),), "pronoun", mention, (), where)
        if numbered is not None and self.resolver.focus.outside(numbered):
            text = numbered.of(text)
            return Source((PrintedSpeaker(text, "document"),), "pronoun", mention, (), numbered)
        return self._last_body(mention)

    def _last_body(self, mention: Span) -> Source:
        """Return the body or document that spoke last, where that was just before."""
        last = self.resolver.focus.sources[-1] if self.resolver.focus.sources else None
        if last is None or last.mention is None or last.speakers[0].kind == "person":
            return Source((), "none", mention)
        if len(last.speakers) > 1 or mention.start - last.mention.end > _NEAR:
            return Source((), "none", mention)
        return replace(last, basis="pronoun", mention=mention, antecedent=last.mention)
