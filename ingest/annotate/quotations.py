"""Finds the quotations of a release and who said them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from archive.annotation import Attribution, Finding, Quotation
from archive.release import Release, Span
from ingest.annotate.attribution import Source, attribution_of, best_lead, resolve
from ingest.annotate.cast import Cast
from ingest.annotate.runs import Run, find_runs
from ingest.annotate.tokens import sentence_starts, sentence_stops, tokenise


def find_quotations(release: Release) -> tuple[tuple[Quotation, ...], tuple[Finding, ...]]:
    """Return the quotations of ``release`` in reading order, with what stayed doubtful."""
    places = _places(release)
    runs, findings = find_runs(release.text, places)
    reader = _Reader(release.text, places, runs, Cast(release.text))
    return reader.read(), tuple(findings)


def _places(release: Release) -> list[Span]:
    """Return where quotations may stand, in reading order: standfirst, then blocks."""
    spans = [part.span for part in release.parts if part.label == "standfirst"]
    spans += [block.span for block in release.blocks if block.kind != "heading"]
    return sorted(set(spans))


@dataclass(slots=True)
class _Speech:
    segments: list[Span]
    attribution: Attribution
    phrase: bool


class _Reader:
    def __init__(self, text: str, places: list[Span], runs: list[Run], cast: Cast) -> None:
        self.text, self.places, self.runs, self.cast = text, places, runs, cast
        self.running: list[Source] = []
        self.speeches: list[_Speech] = []

    def read(self) -> tuple[Quotation, ...]:
        last: tuple[Run, _Speech | None] | None = None
        for at, run in enumerate(self.runs):
            last = (run, self._read_run(at, run, last))
        return tuple(
            Quotation(tuple(s.segments), "phrase" if s.phrase else "full", s.attribution)
            for s in self.speeches
        )

    def _read_run(
        self, at: int, run: Run, last: tuple[Run, _Speech | None] | None
    ) -> _Speech | None:
        previous, speech = last if last else (None, None)
        if run.continues and speech is not None and previous is not None and previous.open_ended:
            speech.segments.append(run.inner)
            return speech
        attribution, touches, source = self._attribute(at, run)
        same_block = previous is not None and previous.block == run.block
        whole = self._utterance(run)
        if (
            speech is not None
            and same_block
            and previous is not None
            and self._joins(previous, run, touches, attribution, speech)
        ):
            speech.segments.append(run.inner)
            return speech
        if attribution is None and speech is not None and whole:
            near = previous is not None and run.block - previous.block <= 1
            if near and self._alone(run):
                attribution = replace(speech.attribution, cue=None, mention=None,
                                      basis="continued" if speech.attribution.speakers else "none")  # fmt: skip
        words = len(run.inner.of(self.text).split())
        if attribution is None and not whole:
            return None
        if attribution is None and words < 4:
            return None
        if words < 3 and not touches:
            return None
        speech = _Speech([run.inner], attribution or Attribution(), not whole)
        self.speeches.append(speech)
        if source is not None and source.speakers:
            self.running.append(source)
        return speech

    def _attribute(self, at: int, run: Run) -> tuple[Attribution | None, bool, Source | None]:
        block = self.places[run.block]
        begin = sentence_starts(self.text, self._floor(at, block), run.outer.start)
        stop = run.outer.end
        if not self._ends_sentence(run):
            stop = sentence_stops(self.text, run.outer.end, self._ceiling(at, block))
        pieces: list[tuple[int, int, bool]] = []
        here = begin
        run_at = 0
        for other in self.runs:
            if other.outer.end <= begin or other.outer.start >= stop:
                continue
            pieces.append((here, other.outer.start, False))
            pieces.append((other.outer.start, other.outer.end, True))
            here = other.outer.end
        pieces.append((here, stop, False))
        tokens = tokenise(self.text, pieces)
        run_at = tokens.start.index(run.outer.start)
        lead = best_lead(tokens, run_at)
        if lead is None:
            return None, False, None
        source = resolve(tokens, lead.clause.subject, self.cast, self.running)
        if source is None:
            return None, False, None
        return attribution_of(lead, source), lead.touches, source

    def _floor(self, at: int, block: Span) -> int:
        return block.start

    def _ceiling(self, at: int, block: Span) -> int:
        return block.end

    def _ends_sentence(self, run: Run) -> bool:
        """Return whether the run's own full stop ends the publisher's sentence too."""
        inner = run.inner.of(self.text)
        after = self.text[run.outer.end : run.outer.end + 2].strip()
        return inner.endswith((".", "…")) and not after[:1].islower() and after[:1] not in (",", "")

    def _utterance(self, run: Run) -> bool:
        """Return whether the words stand as a sentence of their own."""
        inner = run.inner.of(self.text)
        first = inner.lstrip("[(¿¡…. ")[:1]
        return first.isupper() or inner.startswith("[") or inner.startswith("I ")

    def _alone(self, run: Run) -> bool:
        block = self.places[run.block]
        before = self.text[block.start : run.outer.start].strip()
        return not before

    def _joins(
        self,
        previous: Run,
        run: Run,
        touches: bool,
        attribution: Attribution | None,
        speech: _Speech,
    ) -> bool:
        """Return whether the run goes on with the previous quotation of its paragraph."""
        between = self.text[previous.outer.end : run.outer.start].strip()
        cue = speech.attribution.cue
        if cue is None or not previous.outer.end <= cue.start < run.outer.start:
            return False
        if attribution is not None and attribution.cue is not None and attribution.cue != cue:
            return False
        return sentence_stops(
            self.text, previous.outer.end, run.outer.start
        ) >= run.outer.start - 2 and bool(between)
