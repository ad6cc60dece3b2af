"""Joins marked runs into quotations, each with its attribution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from archive.annotation import Attribution, Finding, Quotation
from archive.release import Span
from ingest.annotate.quotations.bracketed_signatures import bracketed
from ingest.annotate.quotations.following import Following
from ingest.annotate.quotations.paged import paged_on
from ingest.annotate.quotations.pull_quotes import without_pull_quotes
from ingest.annotate.quotations.reopened import reopened
from ingest.annotate.quotations.said_by_others import said_by_others
from ingest.annotate.quotations.signatures import signature_of
from ingest.annotate.quotations.speech import Speech
from ingest.annotate.quotations.statements import Unmarked
from ingest.annotate.speakers.leads.attribution import Lead, attribution_of, leads, tells
from ingest.annotate.speakers.leads.calling_clauses import called_in_front
from ingest.annotate.speakers.leads.feelings import feeling
from ingest.annotate.speakers.leads.grounds import grounds
from ingest.annotate.speakers.leads.inner_clauses import is_inner
from ingest.annotate.speakers.leads.predicates import gapped, predicate
from ingest.annotate.speakers.leads.recalled_words import repeated_words
from ingest.annotate.speakers.names.nicknames import is_nickname
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.reference.contradictions import contradicted
from ingest.annotate.speakers.reference.document_speakers import cited_after
from ingest.annotate.speakers.reference.focus import Focus, Source
from ingest.annotate.speakers.reference.provisions import recalled
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words import evidence
from ingest.annotate.words.forms import is_phrase
from ingest.annotate.words.named_marks import is_title
from ingest.annotate.words.places import Place
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import sentence_stops
from ingest.annotate.words.works_named import named_works

_TO_SPEAKER: Final = (("me",), ("us",), ("to", "me"), ("to", "us"))
_OPENING_MARKS: Final = ("“", '"', "«", "‘")
_TWO_FIT: Final = "Two people fit; no speaker was chosen."


@dataclass(slots=True)
class Assembly:
    """Reads the runs of a release in order and keeps those that are quotations."""

    text: str
    places: Sequence[Place]
    runs: Sequence[Run]
    cast: Cast
    findings: list[Finding] = field(default_factory=list)
    speeches: list[Speech] = field(default_factory=list)
    inside: set[int] = field(default_factory=set)
    spoken: set[int] = field(default_factory=set)
    sentences: Sentences = field(init=False)
    resolver: Resolver = field(init=False)
    following: Following = field(init=False)

    def __post_init__(self) -> None:
        spans = [place.span for place in self.places]
        self.cast.works = named_works(self.text, self.runs, [span.start for span in spans])
        names = [run for run in self.runs if is_nickname(self.text, run.outer)]
        starts = frozenset(run.outer.start for run in names)
        self.sentences = Sentences(self.text, self.places, self.runs, starts)
        self.runs = [run for run in self.runs if run not in names] if names else self.runs
        focus = Focus(self.cast, spans, [run.outer for run in self.runs])
        self.resolver = Resolver(self.cast, focus, self.sentences)
        self.following = Following(self.sentences, self.resolver)

    def read(self) -> tuple[Quotation, ...]:
        """Return the quotations in reading order."""
        unmarked = Unmarked(self.text, self.places, self.runs, self.resolver)
        quoted = list(unmarked.block_quotes())
        self.inside = {number for found in quoted for number in found.blocks}
        told = [*unmarked.answers(), *unmarked.turns(), *unmarked.statement()]
        self.spoken = {number for found in told for number in found.blocks}
        self._read_runs()
        found = [
            Quotation(
                tuple(s.segments),
                "phrase" if s.phrase and is_phrase(self.text, s.segments) else "full",
                s.attribution,
            )
            for s in self.speeches
        ]
        found += [Quotation(one.segments, "full", one.attribution) for one in (*quoted, *told)]
        found.sort(key=lambda one: (one.span.start, -one.span.end))
        return tuple(without_pull_quotes(self.text, self.places, found))

    def _read_runs(self) -> None:
        previous: Run | None = None
        speech: Speech | None = None
        for run in self.runs:
            heads = self.places[run.block].kind == "heading"
            if heads or run.block in self.inside or self._names(run):
                continue
            if run.continues and previous is not None and previous.open_ended:
                if speech is not None:
                    speech.segments.append(run.inner)
                    speech.last = run
            else:
                speech = self._read_run(run)
            previous = run

    def _names(self, run: Run) -> bool:
        """Return whether a run is a title behind its noun: the report, “Who Owns the Fog?”,.

        Of one word, between commas, or with a sign that asks, it would pass for speech.
        """
        inner = run.inner.of(self.text)
        start, end = run.outer.start, run.outer.end
        comma = inner.endswith(",") or self.text[end : end + 1] == ","
        apart = self.text[start - 2 : start] == ", " and comma
        if inner[-1] not in "?!" and " " in inner and not apart:
            return False
        ends = (run.inner.end, run.inner.end - inner.endswith(","))
        return any(
            work.noun and work.span.start == run.inner.start and work.span.end in ends
            for work in self.cast.works
        )

    def _read_run(self, run: Run) -> Speech | None:
        lead, source = self._source_of(run)
        before = self.speeches[-1] if self.speeches else None
        if lead is not None and before is not None and self._carries_next(lead, before, run):
            lead, source = None, None
        attribution = attribution_of(lead, source) if lead and source else None
        touches = lead is not None and lead.touches
        look = evidence.Look(self.text, run, self.places[run.block].span, touches)
        look.reported = lead is not None and (lead.reports or tells(lead))
        look.beside = before is not None and self._beside(before, run)
        joins = before is not None and self._joins(before, run, attribution)
        named = joins and is_phrase(self.text, [run.inner]) and evidence.is_part(look)
        titled = not look.goes_on and (named or is_title(look, None))
        if before is not None and joins and not titled:
            before.segments.append(run.inner)
            before.last = run
            return before
        if not touches:
            signed = signature_of(self.sentences, self.resolver, run)
            cited = cited_after(self.text, run.outer.end)
            if signed is not None:
                attribution, source = signed
            elif cited is not None and not (lead and source and self._told(lead, source, run)):
                attribution, source = cited
        if self._only_tells(run, lead, attribution):
            listed = self.following.find(run, before, look.utterance)
            attribution, source = listed if listed[1] is not None else (attribution, source)
        if lead is not None:
            cited_text = recalled(self.cast, lead.tokens.start[0], run, lead.at)
            attribution, source = cited_text or (attribution, source)
        if lead is not None and attribution is not None and not attribution.speakers:
            counted = self.following.counted(run) if lead.clause.subject.first < 2 else None
            attribution, source = counted or (attribution, source)
        person = source is not None and any(s.kind == "person" for s in source.speakers)
        within = None if person else bracketed(self.sentences, self.resolver, run)
        attribution, source = within or (attribution, source)
        if attribution is None:
            told = self.following.told(run)
            attribution, source = told or self.following.find(run, before, look.utterance)
            if attribution is None:
                attribution, source = paged_on(self.text, run, before)
        if (
            run.block in self.spoken
            and (lead is None or not lead.touches)
            and (attribution is None or attribution.basis in ("continued", "none"))
            and not self._another_wrote(lead, run)
        ):
            return None  # Words marked inside a statement or an answer are the speaker's own.
        if before is not None and before.last.style != run.style and self._heads(run, attribution):
            return None
        if not evidence.keeps(look, attribution):
            return None
        if attribution and contradicted(self.resolver, run, attribution, source):
            attribution = replace(attribution, speakers=(), basis="none", confidence=0.0)
            source = None
        return self._keep(
            Speech([run.inner], attribution or Attribution(), source, look.fragment, run)
        )

    def _only_tells(self, run: Run, lead: Lead | None, made: Attribution | None) -> bool:
        """Return whether a list item's verb of asking tells of people: "those who ask for …"."""
        if lead is None or made is None or made.speakers or lead.touches or lead.reports:
            return False
        at = lead.clause.cue - 1
        who = lead.tokens.low[at] == "who"
        return who and self.places[run.block].kind == "list_item"

    def _another_wrote(self, lead: Lead | None, run: Run) -> bool:
        """Return whether whoever makes a statement reads what reached them: "X wrote to me:"."""
        if lead is None or not self.sentences.text_before(run).rstrip().endswith(":"):
            return False
        behind = lead.tokens.low[lead.clause.cue_stop :]
        return behind[:1] in _TO_SPEAKER or behind[:2] in _TO_SPEAKER

    def _carries_next(self, lead: Lead, before: Speech, run: Run) -> bool:
        """Return whether only the next words are the clause's: "said X. “Oh!” “No,” said Y."."""
        cue, after = before.attribution.cue, self.text[run.outer.end : run.outer.end + 2].lstrip()
        told = cue is not None and before.last.outer.end <= cue.start < run.outer.start
        behind = not lead.touches and lead.at > run.outer.end
        return told and behind and after[:1] in _OPENING_MARKS

    def _told(self, lead: Lead, source: Source, run: Run) -> bool:
        """Return whether somebody is plainly said to say what a document is cited for."""
        starts = lead.tokens.start
        between = [
            k for k in range(lead.clause.cue_stop, len(starts)) if starts[k] < run.outer.start
        ]
        return bool(source.members) and any(lead.tokens.low[k] == "that" for k in between)

    def _beside(self, before: Speech, run: Run) -> bool:
        """Return whether the sentence of the run holds a quotation already."""
        same = before.last.block == run.block and before.attribution.cue is not None
        return same and self.sentences.begin(run) <= before.last.outer.start

    def _heads(self, run: Run, attribution: Attribution | None) -> bool:
        """Return whether a few marked words alone in a line, in other marks, head what follows."""
        rest = self.text[run.outer.end : self.places[run.block].span.end]
        short = len(run.inner.of(self.text).split()) <= 6
        told = attribution is not None and attribution.basis not in ("continued", "none")
        return short and not told and self.sentences.opens_block(run) and not rest.strip(" .")

    def _keep(self, speech: Speech) -> Speech:
        self.speeches.append(speech)
        source = speech.source
        if source is not None:
            self.resolver.focus.remember(source)
            if source.doubtful and source.mention is not None:
                self.findings.append(Finding("W213", _TWO_FIT, source.mention))
        return speech

    def _source_of(self, run: Run) -> tuple[Lead | None, Source | None]:
        """Return the clause that carries the run, and its source.

        Of words that go on over paragraphs it may stand behind any of them.
        """
        lead, source = self._of_sentence(run)
        if lead is not None and lead.touches:
            return lead, source
        for later in reopened(self.runs, run):
            behind, named = self._of_sentence(later)
            if behind is not None and behind.touches and behind.at > later.inner.end:
                return behind, named
        return lead, source

    def _of_sentence(self, run: Run) -> tuple[Lead | None, Source | None]:
        """Return the clause of the run's own sentence that carries it, and its source."""
        tokens, place = self.sentences.around(run)
        front = called_in_front(tokens, place) or repeated_words(tokens, place)
        front = front or gapped(tokens, place)
        if front is not None:
            return front, self.resolver.resolve(tokens, front.clause.subject, run.block)
        found = leads(tokens, place)
        for number, lead in enumerate(found, 1):
            source = self.resolver.resolve(tokens, lead.clause.subject, run.block)
            done = tokens.low[lead.clause.cue_stop : lead.clause.cue_stop + 1] == ("to",)
            if done and not source.speakers and self.places[run.block].kind == "list_item":
                continue  # "- fees taken after a member had asked to go, “…”": whose list it is.
            if number < len(found) and is_inner(
                lead, source, found[number:], run.inner.of(self.text)
            ):
                continue
            return lead, source
        felt = feeling(self.text, tokens, place) or grounds(tokens, place)
        felt = felt or predicate(self.text, tokens, place)
        if felt is not None:
            return felt, self.resolver.resolve(tokens, felt.clause.subject, run.block)
        return None, None

    def _joins(self, before: Speech, run: Run, attribution: Attribution | None) -> bool:
        """Return whether the run goes on with the quotation before it in its paragraph."""
        cue, last = before.attribution.cue, before.last
        if last.block != run.block or cue is None:
            return False
        if attribution is not None and attribution.cue is not None and attribution.cue != cue:
            return False
        between = Span(last.outer.end, run.outer.start)
        if not (between.start <= cue.start and cue.end <= between.end):
            return False
        if attribution is None and said_by_others(self.sentences, run):
            return False
        sentence = sentence_stops(self.text, between.start, between.end)
        mention = before.attribution.mention
        told = max(
            cue.end, mention.end if mention is not None and mention.end <= between.end else 0
        )
        return sentence >= between.end - 2 and self._resumes(between, told)

    def _resumes(self, between: Span, told: int) -> bool:
        """Return whether nothing but a sign parts the reporting clause from words that go on."""
        words = between.of(self.text).rstrip()
        return words.endswith((",", ".", ":", ";", "–", "—", "-", ")")) or (
            between.start + len(words) <= told
        )
