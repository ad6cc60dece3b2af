"""Joins marked runs into quotations, each with its attribution."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from archive.annotation import Attribution, Finding, Quotation
from archive.release import Span
from ingest.annotate import evidence
from ingest.annotate.attribution import TRUST, Lead, attribution_of, leads
from ingest.annotate.cast import Cast
from ingest.annotate.focus import Focus, Source
from ingest.annotate.places import Place
from ingest.annotate.resolution import Resolver
from ingest.annotate.runs import Run
from ingest.annotate.tokens import Tokens, sentence_starts, sentence_stops, tokenise


@dataclass(slots=True)
class Speech:
    """A quotation while its segments are still being found."""

    segments: list[Span]
    attribution: Attribution
    source: Source | None
    phrase: bool
    last: Run


@dataclass(slots=True)
class Assembly:
    """Reads the runs of a release in order and keeps those that are quotations."""

    text: str
    places: Sequence[Place]
    runs: Sequence[Run]
    cast: Cast
    findings: list[Finding] = field(default_factory=list)
    speeches: list[Speech] = field(default_factory=list)
    resolver: Resolver = field(init=False)

    def __post_init__(self) -> None:
        spans = [place.span for place in self.places]
        focus = Focus(self.cast, spans, [run.outer for run in self.runs])
        self.resolver = Resolver(self.cast, focus)

    def read(self) -> tuple[Quotation, ...]:
        """Return the quotations in reading order."""
        previous: Run | None = None
        speech: Speech | None = None
        for at, run in enumerate(self.runs):
            if self.places[run.block].kind == "heading":
                continue
            if run.continues and previous is not None and previous.open_ended:
                if speech is not None:
                    speech.segments.append(run.inner)
                    speech.last = run
            else:
                speech = self._read_run(at, run)
            previous = run
        return tuple(
            Quotation(tuple(s.segments), "phrase" if s.phrase else "full", s.attribution)
            for s in self.speeches
        )

    def _read_run(self, at: int, run: Run) -> Speech | None:
        lead, source = self._source_of(at, run)
        attribution = attribution_of(lead, source) if lead and source else None
        before = self.speeches[-1] if self.speeches else None
        if before is not None and self._joins(before, run, attribution):
            before.segments.append(run.inner)
            before.last = run
            return before
        touches = lead is not None and lead.touches
        look = evidence.Look(self.text, run, self.places[run.block].span, touches)
        if attribution is None and look.utterance:
            attribution, source = self._from_before(at, run, before)
        if not evidence.keeps(look, attribution):
            return None
        speech = Speech([run.inner], attribution or Attribution(), source, look.fragment, run)
        self.speeches.append(speech)
        if source is not None:
            self.resolver.focus.remember(source)
            if source.doubtful and source.mention is not None:
                words = "Two people fit the pronoun; no speaker was chosen."
                self.findings.append(Finding("W213", words, source.mention))
        return speech

    def _source_of(self, at: int, run: Run) -> tuple[Lead | None, Source | None]:
        """Return the clause of the run's own sentence that carries it, and its source."""
        tokens, place = self._sentence(run)
        for lead in leads(tokens, place):
            source = self.resolver.resolve(tokens, lead.clause.subject, run.block)
            return lead, source
        return None, None

    def _sentence(self, run: Run) -> tuple[Tokens, int]:
        """Return the tokens of the sentence round the run, and the run's place in them."""
        block = self.places[run.block].span
        begin = self._begin(run, block)
        stop = run.outer.end
        if not self._ends_sentence(run):
            stop = self._stop(run, block)
        return self._tokens(begin, stop, run)

    def _begin(self, run: Run, block: Span) -> int:
        """Return where the run's sentence begins; a full stop inside a quotation ends it too."""
        begin = block.start
        for other in self._near(run):
            if other.outer.end <= run.outer.start and self._ends_sentence(other):
                begin = max(begin, other.outer.end)
        floor = sentence_starts(self.text, begin, run.outer.start)
        for other in self._near(run):
            if other.outer.start < floor < other.outer.end:
                return sentence_starts(self.text, begin, other.outer.start)
        return floor

    def _stop(self, run: Run, block: Span) -> int:
        stop = sentence_stops(self.text, run.outer.end, block.end)
        for other in self._near(run):
            if other.outer.start < stop <= other.outer.end and other.outer.start >= run.outer.end:
                return other.outer.end
        return stop

    def _near(self, run: Run) -> list[Run]:
        at = self.runs.index(run)
        first = at
        while first > 0 and self.runs[first - 1].block == run.block:
            first -= 1
        last = at
        while last + 1 < len(self.runs) and self.runs[last + 1].block == run.block:
            last += 1
        return list(self.runs[first : last + 1])

    def _tokens(self, begin: int, stop: int, run: Run) -> tuple[Tokens, int]:
        pieces: list[tuple[int, int, bool]] = []
        here = begin
        for other in self._near(run):
            if other.outer.end <= begin or other.outer.start >= stop:
                continue
            pieces.append((here, max(here, other.outer.start), False))
            pieces.append((other.outer.start, other.outer.end, True))
            here = other.outer.end
        pieces.append((here, max(here, stop), False))
        tokens = tokenise(self.text, pieces)
        return tokens, tokens.start.index(run.outer.start)

    def _ends_sentence(self, run: Run) -> bool:
        """Return whether the run's own full stop ends the publisher's sentence too."""
        inner = run.inner.of(self.text)
        after = self.text[run.outer.end : run.outer.end + 3].strip()
        if run.open_ended:
            return True
        if not inner.endswith((".", "…", "?", "!")) or after[:1] in (",", ""):
            return bool(re.match(r"[.!?]", after))
        if inner.endswith((".", "…")):
            return not after[:1].islower()
        return False

    def _joins(self, before: Speech, run: Run, attribution: Attribution | None) -> bool:
        """Return whether the run goes on with the quotation before it in its paragraph."""
        cue, last = before.attribution.cue, before.last
        if last.block != run.block or cue is None:
            return False
        if attribution is not None and attribution.cue is not None and attribution.cue != cue:
            return False
        between = Span(last.outer.end, run.outer.start)
        if between.start <= cue.start and cue.end <= between.end:
            sentences = sentence_stops(self.text, between.start, between.end)
            return sentences >= between.end - 2 and self._resumes(run, between)
        return False

    def _resumes(self, run: Run, between: Span) -> bool:
        words = between.of(self.text).rstrip()
        return words.endswith((",", ".", ":", ";", "–", "—", "-", ")")) or len(words.split()) <= 6

    def _from_before(
        self, at: int, run: Run, before: Speech | None
    ) -> tuple[Attribution | None, Source | None]:
        """Return whose words an utterance is whose own sentence does not say."""
        block = self.places[run.block].span
        ahead = self.text[block.start : run.outer.start].strip()
        if ahead:
            return self._same_paragraph(run, before)
        return self._paragraph_before(run, before)

    def _same_paragraph(
        self, run: Run, before: Speech | None
    ) -> tuple[Attribution | None, Source | None]:
        block = self.places[run.block].span
        begin = self._begin(run, block)
        if begin <= block.start:
            return None, None
        end = len(self.text[:begin].rstrip())
        previous = [r for r in self._near(run) if r.outer.end <= begin]
        if before is not None and before.last.block == run.block and before.source is not None:
            gap = self.text[before.last.outer.end : begin]
            if before.attribution.cue is not None and len(gap.split()) < 40:
                return self._continued(before)
        start = sentence_starts(self.text, block.start, end - 1)
        for other in previous:
            if other.outer.start < start < other.outer.end:
                start = other.outer.start
        tokens = tokenise(self.text, [(start, end, False)])
        found = leads(tokens, len(tokens))
        if found:
            source = self.resolver.resolve(tokens, found[0].clause.subject, run.block)
            if source.speakers:
                made = attribution_of(found[0], source)
                return replace(
                    made, basis=made.basis, confidence=round(made.confidence * 0.8, 2)
                ), source
        return None, None

    def _paragraph_before(
        self, run: Run, before: Speech | None
    ) -> tuple[Attribution | None, Source | None]:
        """Return whose words a paragraph is that is nothing but a quotation."""
        if run.block == 0:
            return None, None
        place = self.places[run.block - 1]
        last = self.text[place.span.start : place.span.end].rstrip()
        if before is not None and before.last.block == run.block - 1 and before.source is not None:
            if not last.endswith(":"):
                return self._continued(before)
        if last.endswith(":") or run.block == 1 or place.kind == "heading" or _ISSUED.search(last):
            return self._introduced(place, run)
        return None, None

    def _introduced(self, place: Place, run: Run) -> tuple[Attribution | None, Source | None]:
        text_end = place.span.start + len(place.span.of(self.text).rstrip())
        start = sentence_starts(self.text, place.span.start, text_end - 1)
        tokens = tokenise(self.text, [(start, text_end, False)])
        found = leads(tokens, len(tokens))
        if not found:
            return None, None
        source = self.resolver.resolve(tokens, found[0].clause.subject, run.block - 1)
        if not source.speakers:
            return attribution_of(found[0], source), source
        made = attribution_of(found[0], source)
        confidence = round(min(made.confidence, TRUST["colon"]), 2)
        return replace(made, basis="colon", confidence=confidence), source

    def _continued(self, before: Speech) -> tuple[Attribution, Source | None]:
        """Return the attribution of words that go on where a quotation before them stopped."""
        old = before.attribution
        if not old.speakers:
            return Attribution(), before.source
        confidence = round(max(0.3, old.confidence * TRUST["continued"]), 2)
        return Attribution(
            old.speakers, "continued", None, None, old.mention or old.antecedent, confidence
        ), before.source


_ISSUED: Final = re.compile(r"(?:statement|comment|remarks)\b[^.]{0,200}[.:]$")
