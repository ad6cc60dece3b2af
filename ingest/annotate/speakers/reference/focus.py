"""Keeps who was spoken of last, so that a pronoun finds whom it stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from archive.annotation import Basis, PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.cues.cues import PLAIN, SAYING, SAYING_ES, SAYING_FR
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.role_words import HEADS
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.genders import shown_gender
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.people.somebody import somebody
from ingest.annotate.speakers.reference.addressed import addressed
from ingest.annotate.speakers.reference.kin_leads import kin_led
from ingest.annotate.speakers.reference.led_names import is_led, leads_in
from ingest.annotate.speakers.reference.told_aside import is_beside, is_of_another
from ingest.annotate.values import value
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import SENTENCE_END, abbreviated


@value
class Source:
    """Who a phrase names, and how that is known."""

    speakers: tuple[PrintedSpeaker, ...]
    basis: Basis
    mention: Span | None
    members: tuple[Member, ...] = ()
    antecedent: Span | None = None
    doubtful: bool = False
    told: bool = True  # Whether anything tells a person from a body.
    several: bool = False  # Whether the one name is a group's.


# Whom, where named, and whether two fit; a place without anybody is a description.
Found = tuple[Member | None, Span | None, bool]
_OFFICES: Final = {n.title() for n in lex.TITLES & HEADS if n.replace("-", "").isalpha()}
_CHIEFS: Final = lex.words("chief boss leader head councillor mp")
_NEAR_LINES: Final = 5
_PEOPLE: Final = lex.PERSON_NOUNS | lex.OCCUPATIONS
_SOMEBODY: Final = re.compile(r"(?:an?|one|another|une?|una|otr[oa])\s", re.IGNORECASE)
_DESCRIBED: Final = re.compile(
    r"\s*(?:(?:However|Meanwhile|Nevertheless|Elsewhere|Later|But|And|Yet),?\s(?=(?:an?|one|another)\s))?"
    r"(?P<words>(?:(?:The|[Aa]n?|[Oo]ne|[Aa]nother|L[ae]|Une?|El|Una)\s|L['’])"
    r"(?:[A-ZÀ-Þ][\w’'\-]+ (?=[a-z]))?"
    r"(?:(?!(?:is|was|has|had|and|who|to|for)\s)[a-zà-ÿ\-]+(?:['’]s?)? ){0,3}?"
    rf"(?:{'|'.join(sorted(n for n in lex.PERSON_NOUNS if n.isalpha()))}"
    r"|applicant|claimant|complainant|appellant|petitioner|detainee|coach"
    r"|(?!water|letter|matter|paper|number|river|order|power|winter|summer|chapter|quarter|border"
    r"|figure|factor|sector|colour|color|error|floor|door|list|offer|other|whether|after|under"
    r"|over|never|ever|however|former|order|tower|weather|answer|latter|newspaper|register|server|computer|charter|shelter"
    r"|counter|meter|poster|container|cover|filter|freezer|boiler|sensor|motor|corridor|harbor|mirror"
    r"|corner|dinner|disaster|cancer|trailer|folder|layer|tractor|reactor|helicopter|banner|ladder)"
    r"[a-zà-ÿ]{3,}(?:ian|ist|man|woman|er|or|ee))"
    rf"|The (?:[A-Z][a-z]+ ){{0,2}}?(?:{'|'.join(sorted(_OFFICES))})"
    # "The Lampwise chief", "The Mill Lane mayor"
    r"|(?:The|An?) (?:[A-ZÀ-Þ][\w’'\-]+ ){1,3}?(?:[a-z]+ ){0,2}?"
    rf"(?:{'|'.join(sorted(n for n in lex.TITLES & HEADS | _CHIEFS if n.isalpha()))}))\b"
    r"(?!-|['’]s?\b|\s[A-ZÀ-Þ][a-zà-ÿ]+\s(?:[A-ZÀ-Þ]|[a-z]+(?:or|er|ist|ian)\b))"
)
# "The captain further praised": what somebody without a name says of those named behind.
_TELLS_OF: Final = re.compile(
    _DESCRIBED.pattern + r"\s(?:also\s|then\s|later\s|further\s|\w+ly\s)?"
    r"(?:prais|thank|hail|credit|defend|criticis|criticiz|applaud|commend|congratulat|pay|paid)\w*\s"
)
# "The baker was replaced by": who is named behind it is not whom the sentence is about.
_MET_BY: Final = re.compile(
    r"\b(?:was|were|is|been|and)\s\w+(?:ed|en)\sby\s(?:(?:[\w’'\-]+\s){0,3})\Z"
)
_OFFICE_LEADS: Final = re.compile(
    r"\s*(?P<words>(?:(?P<m>Le|El)\s|(?P<f>La)\s|L['’])(?P<office>[a-zà-ÿ\-]+))"
    r"(?=\s(?:a|n['’]|ne|s['’]|se|l['’]|ha|no|est|était|avait|[a-zà-ÿ]+(?:ait|ó|aba))(?:\s|\b))"
)
# A pronoun of the same gender ahead of a name keeps its own referent, unless it opens the sentence.
_AHEAD: Final = {
    "m": re.compile(r"\b(?:he|him|his)\b"),
    "f": re.compile(r"\b(?:she|her|hers)\b"),
}
_TOLD_OF: Final = {
    "m": re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is)\b"),
    "f": re.compile(r"\b(?:[Ss]he|[Hh]ers?)\b"),
}
_FIRST_NAME: Final = re.compile(
    r"\s*(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)(?:\s(?=[a-zà-ÿ])|,\s(?=an?\s|who\s))"
)
_SAYS: Final = re.compile(rf"\b(?:{'|'.join(sorted(SAYING | SAYING_FR | SAYING_ES))})\b")
_SAID: Final = re.compile(rf"\b(?:{'|'.join(sorted(PLAIN))})\s(?:\w+\.?\s)?$")
# "Bek's been ill", "Ruiz's the one": he has, she is.
_IS: Final = re.compile(r"\s(?:been|an?|the|not|now|\w+ing|\w{2,}ed)\b")
# "While Bek spoke first, Ruiz spoke last": the sentence is not about Bek.
_CLAUSE: Final = re.compile(
    r"\s*(?:While|When|After|Before|As|Although|Though|Once|Since|If)\b[^,]*$"
)
_LEADS_AWAY: Final = lex.PREPOSITIONS | lex.SUBORDINATORS
_FRONTED: Final = re.compile(
    r"\s*(?:In|At|On|During|After|Before|With|For|From|As|While|When|[A-Z]\w+ing|Asked|Told)\b"
)


def _office(words: str) -> bool:
    """Return whether a description is an office printed like a name: "The High Commissioner"."""
    return words.startswith("The ") and words.rpartition(" ")[2][0].isupper()


@dataclass(slots=True)
class Focus:
    """The people named so far and the sources of the quotations before."""

    cast: Cast
    places: Sequence[Span]
    quoted: Sequence[Span]
    sources: list[Source] = field(default_factory=list)
    unnamed: list[Span] = field(default_factory=list)
    _ends: dict[int, list[int]] = field(default_factory=dict)
    _quote_starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._quote_starts = [span.start for span in self.quoted]

    def remember(self, source: Source) -> None:
        """Keep the source of a quotation for the pronouns that follow."""
        if source.speakers:
            self.sources.append(source)
        elif source.mention is not None and _SOMEBODY.match(source.mention.of(self.cast.text)):
            self.unnamed.append(source.mention)

    def quoted_before(self, at: int) -> Span | None:
        """Return the marked words that end last before ``at``."""
        found = bisect_left(self._quote_starts, at)
        return self.quoted[found - 1] if found else None

    def person(self, gender: str, at: int, block: int) -> Found:
        """Return whom "he" or "she" at ``at`` stands for, where named, and whether two fit.

        The sentence so far comes first, then the sentences before it in the
        paragraph, then the paragraphs before; in each the first that fits.
        """
        for number in range(block, max(-1, block - 6), -1):
            stop = at if number == block else self.places[number].end
            for start, end in self.before(number, stop):
                if number == block and (office := self._led_by_office(gender, start, end)):
                    return None, office, False
                kin = kin_led(self.cast.text, start, end, gender) if number >= block - 1 else None
                if kin is not None and self.outside(kin):
                    return None, kin, False
                own = end == at
                led = number == block and own and leads_in(self.cast.text, start, end)
                found = self._fitting(gender, start, end, own, led)
                found = found or self._first_name(gender, start, end)
                if found is not None:
                    return (None, None, False) if self._is_past(found[1], at) else found
                described = _DESCRIBED.match(self.cast.text, start, end)
                if (
                    described is not None
                    and (number == block or (number == block - 1 and self._goes_on(described, end)))
                    and self.outside(Span(*described.span("words")))
                ):
                    return None, Span(*described.span("words")), False
                other = somebody(self.cast.text, start, end, gender) if number == block else None
                if other is not None and self.outside(other):
                    return None, other, False
                if block - number < 2 and gender in ("m", "f") and self._stranger(start, end):
                    here = None if number == block else self._told_before(gender, number)
                    return here or (None, None, True)
        return None, None, False

    def _is_past(self, where: Span | None, at: int) -> bool:
        """Return whether somebody unnamed spoke last, in a paragraph behind the one named.

        "Bek left.\n\n“It is shut,” one neighbour said.\n\n“It is late,” he added."
        """
        if where is None or not self.unnamed:
            return False
        last = self.unnamed[-1]
        spoken = [source.mention for source in self.sources if source.mention is not None]
        begin = self.cast.text.rfind("\n", 0, last.start)
        later = any(mention.start > last.start for mention in spoken)
        near = self.cast.text.count("\n", last.end, at) < _NEAR_LINES
        return where.end <= begin and last.end < at and near and not later

    def _goes_on(self, described: re.Match[str], end: int) -> bool:
        """Return whether a description goes on into the next paragraph: an office, or its end."""
        words = described["words"]
        last = not self.cast.text[end:].partition("\n")[0].strip()
        one = _SOMEBODY.match(words) is not None and words.rpartition(" ")[2] in _PEOPLE
        return _office(words) or (last and one)

    def _led_by_office(self, gender: str, start: int, end: int) -> Span | None:
        """Return where an office without a name is what a sentence is about: "Le juge a averti"."""
        led = _OFFICE_LEADS.match(self.cast.text, start, end)
        if led is None or gender not in ("m", "f") or led["office"] not in _PEOPLE:
            return None
        told = "m" if led["m"] else "f" if led["f"] else gender
        where = Span(*led.span("words"))
        return where if told == gender and self.outside(where) else None

    def _stranger(self, start: int, end: int) -> bool:
        """Return whether a sentence opens with a name of which nothing tells whether it fits."""
        first = next(iter(self.cast.between(start, end)), None)
        if first is None or self.cast.text[start : first.span.start].strip():
            return False
        member = first.member
        unknown = member.kind == "person" and member.gender == "?" and len(member.words) == 2
        return unknown and not self._owns(first.span)

    def _told_before(self, gender: str, number: int) -> Found | None:
        """Return the one whom a paragraph names, where the pronoun stands for them in it before.

        "Koos Brill came. She could not believe it.": whoever "she" is behind it.
        """
        start, stop = self.places[number].start, self.places[number].end
        named = [one for one in self.cast.between(start, stop) if self.outside(one.span)]
        alone = bool(named) and all(one.member is named[0].member for one in named)
        pronoun = _TOLD_OF[gender]
        if (
            not alone
            or not self._says(pronoun, named[0].span.end, stop)
            or self._owns(named[0].span)
        ):
            return None
        other = _TOLD_OF["m" if gender == "f" else "f"]
        return None if self._says(other, start, stop) else (named[0].member, named[0].span, False)

    def _first_name(self, gender: str, start: int, end: int) -> Found | None:
        """Return the place of a lone given name that a sentence is about: "Ana did not stay."."""
        lone = _FIRST_NAME.match(self.cast.text, start, end)
        if lone is None or not self.outside(Span(*lone.span("name"))):
            return None
        fits = GENDER.get(lone["name"].lower()) == gender
        return (None, Span(*lone.span("name")), False) if fits else None

    def _fitting(self, gender: str, start: int, end: int, own: bool, led: bool) -> Found | None:
        """Return who fits in a sentence; ``own`` says that it is the pronoun's own."""
        around = self.cast.between(start, end)
        spoken_to = addressed(self.cast.text, start, around) if own else ()
        named = [
            (o.span, o.member) for o in around if self.outside(o.span) and o.span not in spoken_to
        ]
        if led:
            named = [one for one in named if not is_led(self.cast.text, start, one[0])]
        for source in reversed(self.sources):
            mention = source.mention
            if mention is None or mention.start < start:
                break
            if mention.end <= end and len(source.members) == 1 and source.basis == "pronoun":
                named.append((mention, source.members[0]))
        text = self.cast.text
        fitting = sorted(
            (
                (span, m)
                for span, m in named
                if self._fits(gender, m) and not is_of_another(text, start, span)
            ),
            key=lambda pair: (self._owns(pair[0]) or is_beside(text, start, pair[0]), pair[0]),
        )
        if not fitting:
            return None
        span, member = fitting[0]
        praised = _TELLS_OF.match(self.cast.text, start, span.start)
        if praised is None and _MET_BY.search(self.cast.text, start, span.start):
            praised = _DESCRIBED.match(self.cast.text, start, span.start)
        if praised is not None and self.outside(Span(*praised.span("words"))):
            return None  # "The mayor thanked Bek. He said": whoever thanked him.
        ahead = _AHEAD.get(gender)
        fronted = _FRONTED.match(self.cast.text, start) is not None
        if ahead is not None and not fronted and self._says(ahead, start, span.start):
            return None
        rivals = [
            place for place, other in fitting if other is not member and self.rivals(place, start)
        ]
        told = _CLAUSE.match(self.cast.text, start, span.start + 1) is None
        if rivals and not self._stands_out(member, span, rivals[0], told):
            return None, None, True
        return member, span, False

    def _says(self, pronoun: re.Pattern[str], start: int, end: int) -> bool:
        """Return whether the publisher's own words hold the pronoun, those quoted left out."""
        found = pronoun.finditer(self.cast.text, start, end)
        return any(self.outside(Span(*match.span())) for match in found)

    def rivals(self, place: Span, start: int) -> bool:
        """Return whether somebody named later may be meant as well: not "of Bek", nor "Bek's"."""
        if self._owns(place) or is_beside(self.cast.text, start, place):
            return False
        before = self.cast.text[start : place.start].split()
        while before and (before[-1][0].isupper() or before[-1].lower() in lex.TITLES):
            before.pop()
        return not before or before[-1].lower() not in _LEADS_AWAY

    def _owns(self, place: Span) -> bool:
        """Return whether a name is an owner's: in "Bek's deputy, Ade, spoke" Ade spoke."""
        owner = place.of(self.cast.text).endswith(("'s", "’s", "'", "’"))
        return owner and _IS.match(self.cast.text, place.end) is None

    def _stands_out(self, member: Member, span: Span, rival: Span, told: bool) -> bool:
        """Return whether the sentence is about what the first one says, or he spoke last."""
        last = self.sources[-1] if self.sources else None
        if last is not None and last.members == (member,):
            return True
        text = self.cast.text
        return told and bool(
            _SAYS.search(text, span.end, rival.start) or _SAID.search(text[: span.start][-20:])
        )

    def _fits(self, gender: str, member: Member) -> bool:
        """Return whether a pronoun of this gender may stand for the member.

        Two capitalised words may be a place or a programme; where no given
        name tells, something else has to show that they are a person.
        """
        if member.gender == "?" and member.kind == "person":
            member.gender = shown_gender(self.cast, member)
        if member.gender != "?":
            return member.gender == gender or (gender == "?" and member.kind == "person")
        spoke = any(member in source.members for source in self.sources)
        return member.kind != "person" or spoke or surely_person(self.cast, member)

    def outside(self, span: Span) -> bool:
        """Return whether a place lies outside all marked words."""
        at = bisect_right(self._quote_starts, span.start) - 1
        return at < 0 or span.start >= self.quoted[at].end

    def before(self, block: int, stop: int) -> list[tuple[int, int]]:
        """Return the sentences of a block up to ``stop``, the last one first."""
        ends = self._ends.get(block)
        if ends is None:
            place = self.places[block]
            ends = [
                m.end()
                for m in SENTENCE_END.finditer(self.cast.text, place.start, place.end)
                if not abbreviated(self.cast.text, m.start())
            ]
            self._ends[block] = ends
        last = bisect_left(ends, stop)
        cuts = [self.places[block].start, *ends[:last], stop] if last < 12 else [
            *ends[last - 12 : last], stop
        ]  # fmt: skip
        return [(a, b) for a, b in reversed(list(pairwise(cuts))) if a < b]
