"""Finds whose words a quotation goes on with when its own sentence does not say."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from archive.annotation import Attribution, Basis
from ingest.annotate.quotations.behind_colons import (
    behind_office,
    labelled,
    only_placed,
    says_more,
    titled,
)
from ingest.annotate.quotations.goes_on import goes_on
from ingest.annotate.quotations.headings import headed
from ingest.annotate.quotations.introductions import NOTHING, Found, Introductions
from ingest.annotate.quotations.labels_above import named_above
from ingest.annotate.quotations.listed import listed
from ingest.annotate.quotations.said_by_others import said_by_others
from ingest.annotate.quotations.so_told import told_before
from ingest.annotate.quotations.speech import Speech
from ingest.annotate.quotations.spoken_between import another_spoke, closing
from ingest.annotate.quotations.whole_paragraphs import WholeParagraphs
from ingest.annotate.speakers.clauses.last_clauses import last_subject
from ingest.annotate.speakers.clauses.not_speaking import keeps_silent, only_meets
from ingest.annotate.speakers.clauses.owned_speech import owner_of_speech
from ingest.annotate.speakers.clauses.owned_words import owner_of_words, pointing
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.clauses.voices import spoken_to
from ingest.annotate.speakers.clauses.written import written_by
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.cues.speaking_out import speaks_out
from ingest.annotate.speakers.leads.attribution import TRUST, attribution_of, leads, said_in
from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.phrases.datelines import is_dateline
from ingest.annotate.speakers.phrases.last_named import last_named
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens

_ISSUED: Final = re.compile(
    r"(?:statement|comment|remarks)\b[^.]{0,200}[.:]$"
    r"|\b(?:follows?|below|as (?:prepared|delivered)|full text|complete statement)\b"
    r"[^.:\n]{0,40}\.?[\])]$"
)
_SOMEBODY: Final = lex.PERSON_NOUNS | lex.OCCUPATIONS
_ANY: Final = lex.words("un une una")  # "Avec un message clair :"
_SHOWN: Final = lex.words("cette ce cet esta este esa ese")
_SIGNS: Final = lex.words("- – — • * from")
_MARKS: Final = frozenset('"“«„')
# How far a speaker may be carried from one sentence to the next.
_CARRIED: Final = 0.8
_SHORT: Final = 9


@dataclass(slots=True)
class Following:
    """Looks behind a run: its paragraph, the list's opening words, the paragraph before."""

    sentences: Sentences
    resolver: Resolver

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
                return _continued(before)
            found = self._colon(run)
            # Whoever is named before a colon has the words that follow: nobody else goes on.
            named = read_names(self.sentences.text, self.sentences.begin(run), run.outer.start)
            if found[0] is not None or any(named) or self._of_another(run):
                return found
        if not utterance:
            return NOTHING
        if ahead.endswith("?"):
            found = self._asked(run)
            if found[0] is not None:
                return found
        if ahead.endswith(","):
            found = self._comma(run)
            if found[0] is not None:
                return found
        if ahead and not (before is None and is_dateline(ahead)):
            found = self._same_paragraph(run, before)
        else:
            found = self._paragraph_before(run, before)
        if found[0] is None and before is None:
            return WholeParagraphs(self.sentences, self.resolver).presented(run)
        return found

    def _colon(self, run: Run) -> Found:
        """Return the name before a colon, or the subject of the words before it."""
        tokens, at = self.sentences.around(run)
        if (told := told_before(tokens, at - 1)) is not None:
            return self._of_subject(tokens, told, run.block, "named")
        points = pointing(tokens)
        owner = owner_of_speech(tokens, at - 1) if points is None else None
        if owner is not None:
            return self._of_subject(tokens, owner, run.block, "named")
        named = self._just_before(tokens, at - 2)
        if named is not None and run.block == 0 and only_placed(tokens, named):
            return NOTHING
        if named is not None:
            named = owner_of_words(tokens, named) or named
            return self._of_subject(tokens, named, run.block, "named")
        handed = last_named(tokens, at - 1)
        if handed is not None:
            return self._of_subject(tokens, handed, run.block, "named")
        subject = points or last_subject(tokens, at - 1) or main_subject(tokens, at - 1)
        if subject is None or spoken_to(tokens, at - 2) or written_by(tokens, subject):
            return NOTHING
        if only_meets(tokens, subject, at - 1):
            return NOTHING
        owner = owner_of_words(tokens, subject)
        if owner is not None:
            return self._of_subject(tokens, owner, run.block, "named")
        return self._of_subject(tokens, subject, run.block, "colon")

    def _of_another(self, run: Run) -> bool:
        """Return whether somebody unnamed does something before a colon: "The clerk came:"."""
        tokens, at = self.sentences.around(run)
        subject = main_subject(tokens, at - 1)
        if subject is None or tokens.low[subject.first] not in lex.DETERMINERS:
            return False
        return tokens.low[subject.stop - 1] in _SOMEBODY

    def _asked(self, run: Run) -> Found:
        """Return whose answer a short question before the words asks for: "Her advice? “…”"."""
        tokens, _ = self.sentences.before(run.block, self.sentences.begin(run))
        last = len(tokens) - (tokens.low[-1:] == ("?",))
        owner = owner_of_speech(tokens, last) if last <= _SHORT else None
        return self._of_subject(tokens, owner, run.block, "named") if owner else NOTHING

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

    def _just_before(self, tokens: Tokens, last: int) -> Phrase | None:
        """Return the name that stands alone before a colon: "Ana Ruiz (Arle): “…”"."""
        if last > 1 and tokens.low[last] == ")":
            while last > 0 and tokens.low[last] != "(":
                last -= 1
            last -= 1
        named = ending_at(tokens, last, joined=True)
        if named is None or says_more(tokens, named) or tokens.low[named.first] in _ANY:
            return None
        alone = titled(tokens, named.first) or tokens.low[named.first - 1] in _SIGNS
        return behind_office(tokens, named) if alone else None

    def _of_subject(self, tokens: Tokens, subject: Phrase, block: int, basis: Basis) -> Found:
        source = self.resolver.resolve(tokens, subject, block)
        body = bool(source.speakers) and source.speakers[0].kind == "organisation"
        muted = body and basis == "colon" and not speaks_out(tokens, subject.stop, len(tokens))
        if not source.speakers or muted:
            return NOTHING
        paper = source.speakers[0].kind == "document"
        if paper and basis == "colon" and tokens.low[subject.first] in _SHOWN:
            return NOTHING  # "Cette déclaration, on y a eu droit :"
        if not source.told:
            return NOTHING  # "Related: “…”": a label, for all that the release shows.
        kept: Basis = "role" if paper else basis
        if basis == "named" and source.basis != "none":
            kept = source.basis
        confidence = round(TRUST[kept] * 0.7, 2)
        return Attribution(
            source.speakers, kept, source.mention, None, source.antecedent, confidence
        ), source

    def _same_paragraph(self, run: Run, before: Speech | None) -> Found:
        block = run.block
        begin = self.sentences.begin(run)
        if begin <= self.sentences.span(block).start:
            return NOTHING
        if before is not None and before.last.block == block and before.source is not None:
            gap = self.sentences.text[before.last.outer.end : begin]
            if before.attribution.cue is not None and len(gap.split()) < 40:
                return _continued(before)
        tokens, _ = self.sentences.before(block, begin)
        if keeps_silent(tokens):
            return NOTHING
        found = leads(tokens, len(tokens))
        if found:
            source = self.resolver.resolve(tokens, found[0].clause.subject, block)
            if source.speakers:
                made = attribution_of(found[0], source)
                return replace(made, confidence=round(made.confidence * _CARRIED, 2)), source
        subject = main_subject(tokens, len(tokens) - 1)
        if subject is None:
            return NOTHING
        source = self.resolver.resolve(tokens, subject, block)
        out = bool(source.speakers) and speaks_out(tokens, subject.stop, len(tokens))
        if not (out or self._one_person(source)):
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
            return _continued(before)
        heads = run.block == 1 and not last.endswith((".", ":"))
        if heads and (found := whole.announced(run))[0] is not None:
            return found
        if place.kind == "heading":
            return self._question(run)
        if last.endswith(":") or heads or _ISSUED.search(last):
            found = Introductions(self.sentences, self.resolver).introduced(run.block - 1)
            if found[0] is not None:
                return found
        found = self._spoken_of(run.block - 1, before)
        return found if found[0] is not None or before is not None else whole.about(run)

    def _label(self, block: int) -> Found:
        """Return whom a paragraph names that is nothing but a name and a colon: "Mayor X:"."""
        colon = labelled(self.sentences, block)
        found = self._of_subject(*colon, block, "named") if colon is not None else NOTHING
        person = found[1] is not None and found[1].speakers[0].kind == "person"
        return found if person else NOTHING

    def _spoken_of(self, block: int, before: Speech | None) -> Found:
        """Return the person whom the paragraph before is about, or the only one who speaks."""
        end = self.sentences.span(block).end
        for _ in range(2):
            tokens, start = self.sentences.before(block, end)
            if ";" in tokens.low or (tokens.low[:1] and tokens.low[0] in _MARKS):
                break  # A list of people, or words whose mark was left open.
            subject = closing(tokens) or (
                main_subject(tokens, len(tokens) - 1) if len(tokens) else None
            )
            source = self.resolver.resolve(tokens, subject, block) if subject else None
            if source is not None and not self._one_person(source) and (told := said_in(tokens)):
                source = self.resolver.resolve(tokens, told, block)  # "Its chair, Ana Ruiz, said"
            source = source or self._goes_on_saying(tokens, block)
            if source is not None and self._one_person(source):
                labelled = self.sentences.text[end - 1 : end] == ":"
                if (
                    not labelled
                    and self._interrupts(before, source)
                    and ALL_SAYING.isdisjoint(tokens.low)
                ):
                    return NOTHING  # One speaks all along; the sentence is about somebody else.
                made = Attribution(source.speakers, "continued", None, None, source.mention, 0.5)
                return made, source
            if start <= self.sentences.span(block).start:
                break
            end = start
        label = self._label(block)
        if label[0] is not None:
            return label
        if before is not None and before.source is not None and self.resolver.only_speaker():
            other = another_spoke(self.sentences, self.resolver, before, block)
            return NOTHING if other else _continued(before)
        return NOTHING

    def _goes_on_saying(self, tokens: Tokens, block: int) -> Source | None:
        """Return who says something in a sentence without a subject: "Recordó que …"."""
        found = leads(tokens, len(tokens)) if len(tokens) else []
        if not found or found[0].clause.shape not in ("implied", "shared"):
            return None
        source = self.resolver.resolve(tokens, found[0].clause.subject, block)
        return replace(source, mention=source.mention or source.antecedent)

    def _interrupts(self, before: Speech | None, source: Source) -> bool:
        """Return whether all words before are one other person's."""
        spoken = before.source if before is not None else None
        return (
            spoken is not None and self.resolver.only_speaker() and spoken.members != source.members
        )

    def _one_person(self, source: Source) -> bool:
        """Return whether the source is one person whom the release names and shows to be one."""
        return len(source.members) == 1 and surely_person(self.resolver.cast, source.members[0])

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


def _continued(before: Speech) -> Found:
    """Return the attribution of words that go on where a quotation before them stopped."""
    old = before.attribution
    if not old.speakers:
        return Attribution(), before.source
    confidence = round(max(0.3, old.confidence * TRUST["continued"]), 2)
    where = old.mention or old.antecedent
    return Attribution(old.speakers, "continued", None, None, where, confidence), before.source
