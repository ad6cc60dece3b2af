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
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.genders import shown_gender
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.people.roles import describe
from ingest.annotate.speakers.people.somebody import somebody
from ingest.annotate.speakers.reference.addressed import addressed
from ingest.annotate.speakers.reference.kin_leads import kin_led
from ingest.annotate.speakers.reference.led_names import is_led, leads_in
from ingest.annotate.speakers.reference.openings import (
    SOMEBODY,
    described,
    goes_on,
    opening_office,
    who_meets,
)
from ingest.annotate.speakers.reference.rivals import is_rival, owns, stands_out
from ingest.annotate.speakers.reference.told_aside import is_beside, is_of_another
from ingest.annotate.values import value
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
_NOBODY: Final[Found] = (None, None, False)
_DOUBTFUL: Final[Found] = (None, None, True)
_NEAR_LINES: Final = 5
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
_FRONTED: Final = re.compile(
    r"\s*(?:In|At|On|During|After|Before|With|For|From|As|While|When|[A-Z]\w+ing|Asked|Told)\b"
)


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
        elif source.mention is not None and SOMEBODY.match(source.mention.of(self.cast.text)):
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
            for sentence in self.before(number, stop):
                found = self._told_in(gender, at, block, number, sentence)
                if found is not None:
                    return found
        return _NOBODY

    def _told_in(
        self, gender: str, at: int, block: int, number: int, sentence: tuple[int, int]
    ) -> Found | None:
        """Return whom one sentence offers, be it that nobody can be told, or ``None`` to go on.

        Whom it names comes before whom it describes, but for an office that it opens with.
        """
        start, end = sentence
        here = number == block
        if here and (office := self._free(opening_office(self.cast.text, gender, start, end))):
            return None, office, False
        if block - number < 2 and (kin := self._free(kin_led(self.cast.text, start, end, gender))):
            return None, kin, False
        found = self._fitting(gender, start, end, end == at)
        found = found or self._first_name(gender, start, end)
        if found is not None:
            return _NOBODY if self._is_past(found[1], at) else found
        unnamed = self._unnamed(gender, start, end, block - number)
        if unnamed is not None:
            return None, unnamed, False
        if block - number < 2 and gender in ("m", "f") and self._stranger(start, end):
            return (None if here else self._told_before(gender, number)) or _DOUBTFUL
        return None

    def _unnamed(self, gender: str, start: int, end: int, back: int) -> Span | None:
        """Return where a sentence ``back`` paragraphs before speaks of somebody without a name."""
        if back > 1:
            return None
        text = self.cast.text
        found = described(text, start, end)
        if found is not None and (back == 0 or goes_on(text, found["words"], end)):
            where = self._free(Span(*found.span("words")))
            if where is not None:
                return where
        return self._free(somebody(text, start, end, gender)) if back == 0 else None

    def _free(self, where: Span | None) -> Span | None:
        """Return a place that lies outside all marked words."""
        return where if where is not None and self.outside(where) else None

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

    def _stranger(self, start: int, end: int) -> bool:
        """Return whether a sentence opens with a name of which nothing tells whether it fits."""
        first = next(iter(self.cast.between(start, end)), None)
        if first is None or self.cast.text[start : first.span.start].strip():
            return False
        member = first.member
        unknown = member.kind == "person" and member.gender == "?" and len(member.words) == 2
        return unknown and not owns(self.cast.text, first.span)

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
            or owns(self.cast.text, named[0].span)
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

    def _fitting(self, gender: str, start: int, end: int, own: bool) -> Found | None:
        """Return who fits in a sentence; ``own`` says that it is the pronoun's own."""
        text = self.cast.text
        fitting = sorted(
            (
                (span, member)
                for span, member in self._named(start, end, own)
                if self._fits(gender, member) and not is_of_another(text, start, span)
            ),
            key=lambda pair: (owns(text, pair[0]) or is_beside(text, start, pair[0]), pair[0]),
        )
        if not fitting:
            return None
        span, member = fitting[0]
        if self._free(who_meets(text, start, span.start)) is not None:
            return None
        if self._is_anothers(gender, start, span):
            return None
        return _DOUBTFUL if self._has_rival(start, fitting) else (member, span, False)

    def _named(self, start: int, end: int, own: bool) -> list[tuple[Span, Member]]:
        """Return who may be meant in a sentence: those named, then those whom a pronoun meant."""
        text = self.cast.text
        around = self.cast.between(start, end)
        spoken_to = addressed(text, start, around) if own else ()
        named = [
            (one.span, one.member)
            for one in around
            if self.outside(one.span) and one.span not in spoken_to
        ]
        if own and leads_in(text, start, end):
            named = [one for one in named if not is_led(text, start, one[0])]
        for source in reversed(self.sources):
            mention = source.mention
            if mention is None or mention.start < start:
                break
            if mention.end <= end and len(source.members) == 1 and source.basis == "pronoun":
                named.append((mention, source.members[0]))
        return named

    def _is_anothers(self, gender: str, start: int, span: Span) -> bool:
        """Return whether a pronoun ahead of a name keeps the sentence for somebody else."""
        ahead = _AHEAD.get(gender)
        if ahead is None or _FRONTED.match(self.cast.text, start) is not None:
            return False
        return self._says(ahead, start, span.start)

    def _has_rival(self, start: int, fitting: list[tuple[Span, Member]]) -> bool:
        """Return whether somebody named later may be meant as well as the first one."""
        span, member = fitting[0]
        text = self.cast.text
        others = (where for where, other in fitting if other is not member)
        rival = next((where for where in others if is_rival(text, where, start)), None)
        if rival is None or (self.sources and self.sources[-1].members == (member,)):
            return False  # He spoke last.
        return not stands_out(text, start, span, rival)

    def _says(self, pronoun: re.Pattern[str], start: int, end: int) -> bool:
        """Return whether the publisher's own words hold the pronoun, those quoted left out."""
        found = pronoun.finditer(self.cast.text, start, end)
        return any(self.outside(Span(*match.span())) for match in found)

    def _fits(self, gender: str, member: Member) -> bool:
        """Return whether a pronoun of this gender may stand for the member.

        Two capitalised words may be a place or a programme; where no given
        name tells, something else has to show that they are a person.
        """
        if member.gender == "?" and member.kind == "person":
            describe(self.cast, member)
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
