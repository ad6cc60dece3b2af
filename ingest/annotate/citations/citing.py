"""Reads a release stretch by stretch for what it cites, and remembers what was spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.annotation import Citation, Pinpoint
from archive.release import Release, Span
from archive.works import Work
from ingest.annotate.citations.announced import announced
from ingest.annotate.citations.antecedents import Spoken
from ingest.annotate.citations.asked_words import asked_words
from ingest.annotate.citations.cited_places import Place
from ingest.annotate.citations.findings_on_states import on_state
from ingest.annotate.citations.holding import can_hold
from ingest.annotate.citations.implied_treaties import ImpliedTreaties
from ingest.annotate.citations.known_works import known_works
from ingest.annotate.citations.naming import find_named
from ingest.annotate.citations.own_report import own_report, tells_findings
from ingest.annotate.citations.references import Reference
from ingest.annotate.citations.regions import LOOKBACK, Region, Stretch, in_one, strongest
from ingest.annotate.citations.running import Running, is_reported
from ingest.annotate.citations.ties import ties
from ingest.annotate.citations.unnamed_works import find_spoken_of
from ingest.annotate.values import value

_OWN_BRACKET = re.compile(r"(?<=[ \u00a0,.])[a-z]\)")


@value
class Looked:
    """What a region holds: places, works that are named or spoken of, and which go together."""

    region: Region
    places: tuple[Place, ...]
    named: tuple[Reference, ...]
    mentions: tuple[Reference, ...]
    tied: dict[Span, Reference]

    @property
    def goes_back(self) -> bool:
        """Return whether a place's work is told by what the regions before speak of."""
        alone = any(p.span not in self.tied and not p.attributive for p in self.places)
        return alone or any(one.work is None or one.title for one in self.tied.values())


class Reader:
    """Reads the regions of one release in order."""

    def __init__(
        self, release: Release, works: tuple[Work, ...], quoted: tuple[Span, ...] = ()
    ) -> None:
        self._text = release.text
        self._works, self._words = known_works(works), asked_words(works)
        self._year = release.published.value.year if release.published else None
        self._headline = " ".join(release.title.split())
        self._implied = ImpliedTreaties(release.text)
        self._spoken = Spoken(self._named_in_headline(release), self._implied)
        self._opening: tuple[Reference, ...] = ()
        self._lead = Span(0, 0)
        self._placed: dict[tuple[str, int], Reference] = {}
        self._carried: Reference | None = None
        self._quoted = quoted
        self._announced = announced(release.text)
        self._running = Running(release.text)

    def look(self, region: Region, places: tuple[Place, ...]) -> Looked:
        """Return what a region holds, whatever was spoken of before it."""
        text, span = self._text, region.span
        words = self._words.of(span.of(text))
        named = find_named(text, span, words, region.marks, self._works, self._year)
        mentions = tuple(map(self._as_quoted, find_spoken_of(text, span, words, named)))
        called = tuple(m for m in mentions if m.nouns)
        tied = ties(text, places, named, called) if places else {}
        return Looked(region, places, named, mentions, tied)

    def read(self, looked: Looked) -> Iterator[Citation]:
        """Yield the citations of one region and take note of what it speaks of."""
        text, region, places = self._text, looked.region, looked.places
        named, mentions, tied = looked.named, looked.mentions, looked.tied
        if not (named or mentions or places):
            if not region.item:
                self._opening, self._lead = (), region.span
            return
        heard = self._hear((*named, *mentions), {each.span for each in tied.values()})
        stretch = Stretch(region, heard, text, self._quoted)
        known = {reference.span: reference for reference in heard}
        cited: set[Span] = set()
        guessed = {mention.span for mention in mentions}
        for at, place in enumerate(places):
            tie = tied.get(place.span)
            if tie is not None:
                cited.add(tie.span)
                meant = known[tie.span]
                apart = at + 1 < len(places) and places[at + 1].span.end <= meant.span.start
                if meant.span in guessed:
                    meant = self._as_before(place, meant)
                yield self._tied(place, meant, stretch, apart=apart)
            else:
                yield from self._untied(place, stretch)
        for reference in heard:
            if reference.counts and reference.span not in cited:
                whole = _balanced(text, reference.span, region.span.end) or reference.span
                yield Citation(whole, reference.work, None, (), stretch.claim(whole))
        if not region.item:
            self._opening, self._lead = (
                heard,
                stretch.sentence(Span(region.span.end, region.span.end)),
            )
            if any(not h.quoted and not h.title for h in heard):
                self._carried = None

    def _as_quoted(self, mention: Reference) -> Reference:
        """Return a mention with whether it stands in marked words of somebody else."""
        return replace(mention, quoted=True) if in_one(self._quoted, mention.span) else mention

    def sign_of(self, work: str | None) -> str | None:
        """Return the sign of a work that was cited by its title before its sign was read."""
        return self._spoken.sign_of(work)

    def _named_in_headline(self, release: Release) -> tuple[Reference, ...]:
        for part in release.parts:
            if part.label == "title":
                words = self._words.of(part.span.of(self._text))
                named = find_named(self._text, part.span, words, (), self._works, self._year)
                return tuple(replace(reference, title=False) for reference in named)
        return ()

    def _hear(self, references: tuple[Reference, ...], tied: set[Span]) -> tuple[Reference, ...]:
        """Take the references in order; a title with a place, or in the headline, is a work."""
        before = self._spoken.open(tied)
        for each in sorted(references, key=lambda reference: reference.span):
            vouched = each.span in tied or any(map(self._is_headlined, each.names))
            self._spoken.hear(replace(each, title=False) if vouched and each.title else each)
        return tuple(self._spoken.so_far[before:])

    def _is_headlined(self, title: str) -> bool:
        """Return whether the headline prints a title of several words, with its capital."""
        at = self._headline.casefold().find(title) if " " in title else -1
        return at >= 0 and not self._headline[at].islower()

    def _tied(self, place: Place, known: Reference, stretch: Stretch, *, apart: bool) -> Citation:
        """Return the citation of a place with its work; ``apart``: another place parts them."""
        both = Span(min(place.span.start, known.span.start), max(place.span.end, known.span.end))
        whole = None if apart else _balanced(self._text, both, stretch.region.span.end)
        span = whole or place.span
        mention = None if known.counts else known.span
        self._spoken.cite(known)
        claim = stretch.claim(span)
        pins = place.pins_in(known.sort)
        if known.work is not None:
            self._placed.update({(pin.unit, pin.first): known for pin in pins})
        return Citation(span, known.work, mention, pins, claim)

    def _as_before(self, place: Place, mention: Reference) -> Reference:
        """Return "section 12 of the Act" as of the act whose section 12 was cited before."""
        if place.unit not in ("article", "section"):
            return mention
        before = self._placed.get((place.unit, place.pins[0].first))
        if before is None or not before.nouns & mention.nouns:
            return mention
        return replace(mention, work=before.work, sort=before.sort)

    def _untied(self, place: Place, stretch: Stretch) -> Iterator[Citation]:
        if place.attributive:
            return
        told = (
            self._announced
            if self._announced and self._announced.holds(self._text, place)
            else None
        )
        meant = told.work if told else self._found_on_state(place, stretch)
        if meant is None and not place.stands_alone:
            return
        if is_reported(place):
            self._running.take(meant, stretch.sentence(place.span), self._spoken.so_far)
        pins: tuple[Pinpoint, ...] = place.pins_in(meant.sort if meant else "document")
        # A title without a place of its own next to it is only what the work is called.
        work = meant.work if meant and not meant.title else None
        mention = meant.span if meant else None
        self._spoken.cite(meant)
        yield Citation(place.span, work, mention, pins, stretch.claim(place.span))

    def _found_on_state(self, place: Place, stretch: Stretch) -> Reference | None:
        """Return what a bare place belongs to: what a committee tells a State is no comment's."""
        meant = self._governing(place, stretch)
        if place.unit != "para":
            return meant
        sentence = stretch.sentence(place.span)
        lead = self._lead if stretch.region.item else Span(sentence.start, place.span.start)
        return on_state(self._text, lead, meant, self._spoken.so_far) or meant

    def _governing(self, place: Place, stretch: Stretch) -> Reference | None:
        """Return what a bare place belongs to: in its sentence, its list's opening, or before."""
        region = stretch.region
        sentence = stretch.sentence(place.span)
        meant = stretch.before(place, sentence.start) or stretch.right_behind(place)
        if self._running.runs_on(place, sentence, meant, self._spoken.so_far):
            return self._running.document
        if meant is None and place.unit == "article":
            meant = self._implied.violated(place.span, sentence)
        if meant is None and place.unit in ("article", "section") and not place.needs_sentence:
            # "Article 33" is of the treaty whose article 33 was cited, whatever was named since.
            meant = self._placed.get((place.unit, place.pins[0].first))
        if meant is None and (place.stands_alone or not place.needs_sentence):
            meant = stretch.before(place, region.span.start)
            if meant and self._running.goes_on_past(meant) and self._running.supports(meant):
                return self._running.document
        if region.item and (meant is None or meant.work is None):
            # An item may speak of guidelines; the places are those of what lists them.
            opening = tuple(h for h in self._opening[-LOOKBACK:] if not h.title)
            meant = (
                strongest(opening, place, self._lead.start)
                or self._own_of_lead(place, region.span.start)
                or strongest(opening, place, 0)
                or meant
            )
        if meant is None and place.unit == "section":
            meant = self._of_same_law(place, stretch, sentence)
        if meant or place.needs_sentence:
            return meant
        if self._carried is None or not can_hold(self._carried, place):
            self._carried = self._from_before(place, stretch)
        return self._carried

    def _of_same_law(self, place: Place, stretch: Stretch, sentence: Span) -> Reference | None:
        """Return the law that the paragraph names before a section which opens its sentence."""
        lead = self._text[sentence.start : place.span.start].strip()
        if lead not in ("", "Under", "In", "By", "And", "But"):
            return None
        before = stretch.before(place, stretch.region.span.start)
        return before if before and before.sort == "law" else None

    def _own_of_lead(self, place: Place, start: int) -> Reference | None:
        """Return the own report where what leads to a list says what somebody asks for."""
        if not tells_findings(self._text, self._lead, self._lead.end):
            return None
        own = own_report(self._spoken.so_far, start)
        return own if own and can_hold(own, place) else None

    def _from_before(self, place: Place, stretch: Stretch) -> Reference | None:
        """Return whose place it is by the stretches before: the own report's, or the last one's."""
        start = stretch.region.span.start
        last = self._spoken.last_spoken(place, start)
        if is_reported(place) or place.unit == "section":
            told = tells_findings(self._text, stretch.sentence(place.span), place.span.start)
            own = own_report(self._spoken.so_far, start) if told else None
            if own is not None and can_hold(own, place):
                return own
            if is_reported(place) and self._running.goes_on_past(last):
                return self._running.document
        return last


def _balanced(text: str, span: Span, stop: int) -> Span | None:
    """Return the span with the bracket that closes it, "X (para 3)"; ``None`` where none does."""
    # "19.3 b)" has a bracket of its own.
    inside = _OWN_BRACKET.sub("", span.of(text))
    missing = inside.count("(") - inside.count(")")
    if missing == 0:
        return span
    closes = missing == 1 and span.end < stop and text[span.end] == ")"
    return Span(span.start, span.end + 1) if closes else None
