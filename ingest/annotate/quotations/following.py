"""Finds whose words a quotation goes on with when its own sentence does not say."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from archive.annotation import Attribution
from ingest.annotate.quotations.before_colons import before_colon, before_question, is_anothers
from ingest.annotate.quotations.carried_on import continued, is_one_person
from ingest.annotate.quotations.counted_points import counted_point
from ingest.annotate.quotations.goes_on import goes_on
from ingest.annotate.quotations.headings import headed
from ingest.annotate.quotations.introductions import NOTHING, Found, Introductions
from ingest.annotate.quotations.labels_above import named_above
from ingest.annotate.quotations.listed import listed
from ingest.annotate.quotations.misplaced_marks import told_inside
from ingest.annotate.quotations.said_by_others import said_by_others
from ingest.annotate.quotations.speech import Speech
from ingest.annotate.quotations.spoken_of import spoken_of
from ingest.annotate.quotations.summed_up import summed_up
from ingest.annotate.quotations.whole_paragraphs import WholeParagraphs
from ingest.annotate.speakers.clauses.not_speaking import keeps_silent
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.clauses.voices import spoken_to
from ingest.annotate.speakers.cues.speaking_out import speaks_out
from ingest.annotate.speakers.leads.attribution import attribution_of, leads
from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.phrases.datelines import is_dateline
from ingest.annotate.speakers.reference.parts_of_texts import provided_by_part
from ingest.annotate.speakers.reference.provisions import provision
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens

_ISSUED: Final = re.compile(
    r"(?:statement|comment|remarks)\b[^.]{0,200}[.:]$"
    r"|\b(?:follows?|below|as (?:prepared|delivered)|full text|complete statement)\b"
    r"[^.:\n]{0,40}\.?[\])]$"
)
# How far a speaker may be carried from one sentence to the next.
_CARRIED: Final = 0.8


@dataclass(slots=True)
class Following:
    """Looks behind a run: its paragraph, the list's opening words, the paragraph before."""

    sentences: Sentences
    resolver: Resolver

    def told(self, run: Run) -> Found | None:
        """Return whose words a run is by turns that need no reporting word, if there is one."""
        inside = told_inside(self.resolver, run)
        inside = inside or provision(self.resolver.cast, self.sentences, run)
        if inside is not None:
            return inside
        text = provided_by_part(self.resolver, run)
        if text is not None and text.speakers:
            made = Attribution(text.speakers, text.basis, text.mention, None, text.antecedent, 0.6)
            return made, text
        found = summed_up(self.sentences, self.resolver, run)
        return self.counted(run) or (found if found[0] is not None else None)

    def counted(self, run: Run) -> Found | None:
        """Return who makes the points of which a run's sentence tells one, if it does."""
        found = counted_point(self.sentences, self.resolver, run)
        return found if found[0] is not None else None

    def find(self, run: Run, before: Speech | None, utterance: bool) -> Found:
        """Return the attribution of a run whose own sentence has no reporting word."""
        if said_by_others(self.sentences, run):
            return NOTHING
        place = self.sentences.places[run.block]
        if place.kind == "list_item":
            return listed(self.sentences, self.resolver, run)
        found = headed(self.sentences, self.resolver, run)
        if found[0] is not None:
            return found
        ahead = self.sentences.text_before(run).strip()
        if ahead.endswith(":"):
            if before is not None and goes_on(ahead):
                return continued(before)
            found = before_colon(self.sentences, self.resolver, run)
            if found[0] is not None or self._has_owner(run):
                return found
        if not utterance:
            return NOTHING
        found = self._by_sign(run, ahead)
        if found[0] is not None:
            return found
        if ahead and not (before is None and is_dateline(ahead)):
            found = self._same_paragraph(run, before)
        else:
            found = self._paragraph_before(run, before)
        if found[0] is None and before is None:
            return WholeParagraphs(self.sentences, self.resolver).presented(run)
        return found

    def _has_owner(self, run: Run) -> bool:
        """Return whether somebody before a colon has the words that follow: nobody else goes on."""
        named = read_names(self.sentences.text, self.sentences.begin(run), run.outer.start)
        return any(named) or is_anothers(self.sentences, run)

    def _by_sign(self, run: Run, ahead: str) -> Found:
        """Return whose words a question or a comma right before an utterance leads to."""
        if ahead.endswith("?"):
            return before_question(self.sentences, self.resolver, run)
        return self._comma(run) if ahead.endswith(",") else NOTHING

    def _comma(self, run: Run) -> Found:
        """Return the person whose doings a comma joins to an utterance: "X shook her head, “…”"."""
        tokens, at = self.sentences.around(run)
        subject = main_subject(tokens, at - 2)
        if subject is None or spoken_to(tokens, at - 2):
            return NOTHING
        source = self.resolver.resolve(tokens, subject, run.block)
        if len(source.speakers) != 1 or source.speakers[0].kind != "person":
            return NOTHING
        return Attribution(
            source.speakers, source.basis, source.mention, None, source.antecedent, 0.6
        ), source

    def _same_paragraph(self, run: Run, before: Speech | None) -> Found:
        """Return whose words go on in a paragraph: the last speaker's, or whom it is about."""
        block = run.block
        begin = self.sentences.begin(run)
        if begin <= self.sentences.span(block).start:
            return NOTHING
        if before is not None and before.last.block == block and before.source is not None:
            gap = self.sentences.text[before.last.outer.end : begin]
            if before.attribution.cue is not None and len(gap.split()) < 40:
                return continued(before)
        tokens, _ = self.sentences.before(block, begin)
        if keeps_silent(tokens):
            return NOTHING
        found = self._said_before(tokens, block)
        return found if found[0] is not None else self._about(tokens, block)

    def _said_before(self, tokens: Tokens, block: int) -> Found:
        """Return who says something in the sentence before."""
        found = leads(tokens, len(tokens))
        source = self.resolver.resolve(tokens, found[0].clause.subject, block) if found else None
        if source is None or not source.speakers:
            return NOTHING
        made = attribution_of(found[0], source)
        return replace(made, confidence=round(made.confidence * _CARRIED, 2)), source

    def _about(self, tokens: Tokens, block: int) -> Found:
        """Return whom the sentence before is about: one person, or who speaks out in it."""
        subject = main_subject(tokens, len(tokens) - 1)
        if subject is None:
            return NOTHING
        source = self.resolver.resolve(tokens, subject, block)
        out = bool(source.speakers) and speaks_out(tokens, subject.stop, len(tokens))
        if not (out or is_one_person(self.resolver, source)):
            return NOTHING
        return Attribution(source.speakers, "continued", None, None, source.mention, 0.55), source

    def _paragraph_before(self, run: Run, before: Speech | None) -> Found:
        """Return whose words a paragraph is that is nothing but a quotation."""
        whole = WholeParagraphs(self.sentences, self.resolver)
        if run.block == 0:
            return whole.announced(run)
        place = self.sentences.places[run.block - 1]
        last = place.span.of(self.sentences.text).rstrip()
        follows = before is not None and before.last.block == run.block - 1
        issued = Introductions(self.sentences, self.resolver).issued(run.block - 1)
        if issued[0] is not None:
            return issued
        label = named_above(self.sentences, self.resolver, run.block - 1)
        if label[0] is not None:
            return label
        if before is not None and follows and before.source and not last.endswith(":"):
            return continued(before)
        heads = run.block == 1 and not last.endswith((".", ":"))
        if heads and (found := whole.announced(run))[0] is not None:
            return found
        if place.kind == "heading":
            return self._question(run)
        if last.endswith(":") or heads or _ISSUED.search(last):
            found = Introductions(self.sentences, self.resolver).introduced(run.block - 1)
            if found[0] is not None:
                return found
        found = spoken_of(self.sentences, self.resolver, run.block - 1, before)
        return found if found[0] is not None or before is not None else whole.about(run)

    def _question(self, run: Run) -> Found:
        """Return whom a heading names with the question put to them ("Ana Ruiz: why?")."""
        span = self.sentences.span(run.block - 1)
        words = span.of(self.sentences.text)
        if ":" not in words and not words.rstrip().endswith("?"):
            return NOTHING
        named = self.resolver.cast.between(span.start, span.start + len(words.split(":")[0]))
        if not named:
            return NOTHING
        source = self.resolver.of_member(named[0].member, "colon", named[0].span)
        return Attribution(source.speakers, "colon", named[0].span, None, None, 0.8), source
