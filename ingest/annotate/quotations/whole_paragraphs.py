"""Finds whose words a paragraph is that nobody is said to have said, by whom a release is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from archive.annotation import Attribution
from archive.release import Span
from ingest.annotate.quotations.headlined import headlined
from ingest.annotate.quotations.introductions import NOTHING, Found
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.phrases.datelines import is_dateline
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences

# Nobody who comes up later than this is whom the release is about.
_OPENING: Final = 2
# How many paragraphs may stand between whom it is about and the words.
_NEAR: Final = 8
_LINE: Final = re.compile(r"\S[^\n]*")
# A title, a line above it, the day and the place below it.
_HEAD: Final = 4
_SURE: Final = 0.45
_LIKELY: Final = 0.4
_REACH: Final = 40
# What leads to whoever is presented, past the titles before the name.
_PRESENTS: Final = re.compile(
    r"\b(?:by|was|were|than|for|is)\s(?:(?:an?|the|its|their)\s(?:[a-z\-]+\s){1,2})?"
    r"(?:[A-Z][\w.]*\s){0,3}\Z"
)


@dataclass(slots=True)
class WholeParagraphs:
    """Reads a release's headline and first sentences for the one person who does things in it."""

    sentences: Sentences
    resolver: Resolver

    def announced(self, run: Run) -> Found:
        """Return the attribution to whom the headline announces, be it a title or a block."""
        text, first = self.sentences.text, self.sentences.span(0)
        for line in list(_LINE.finditer(text, 0, first.start))[:_HEAD]:
            if (found := self._over(Span(*line.span())))[0] is not None:
                return found
        plain = first.of(text).rstrip().endswith((".", ":"))
        return NOTHING if plain or run.block == 0 else self._over(first)

    def _over(self, line: Span) -> Found:
        return headlined(self.resolver, self.sentences.tokens(line.start, line.end, 0))

    def about(self, run: Run) -> Found:
        """Return the attribution to the one person of whom a release tells up to the run."""
        if run.block > _NEAR or not self._fills(run):
            return NOTHING
        who: Source | None = None
        for block in range(run.block):
            for source in self._subjects(block):
                if who is None and block < _OPENING:
                    who = source
                elif who is None or source.members != who.members:
                    return NOTHING
        if who is None:
            return self.announced(run)
        made = Attribution(who.speakers, "continued", None, None, who.mention, _SURE)
        return made, who

    def presented(self, run: Run) -> Found:
        """Return the attribution to the only person named, whom the sentence before presents.

        "It was a long night for Ana Ruiz.", "Nobody was more surprised than Ana Ruiz.",
        "The meeting was opened by Ana Ruiz."
        """
        cast, text = self.resolver.cast, self.sentences.text
        named = cast.between(0, run.outer.start)
        if len({one.member for one in named}) != 1 or not surely_person(cast, named[0].member):
            return NOTHING
        last = named[-1].span
        block = run.block - (not self.sentences.text_before(run).strip())
        if block < 0 or last.start < self._last_sentence(block, run):
            return NOTHING
        if _PRESENTS.search(text, max(0, last.start - _REACH), last.start) is None:
            return NOTHING
        source = self.resolver.of_member(named[-1].member, "continued", None, last)
        made = Attribution(source.speakers, "continued", None, None, last, _LIKELY)
        return (made, source) if source.speakers else NOTHING

    def _last_sentence(self, block: int, run: Run) -> int:
        """Return where the last sentence before the run begins."""
        span = self.sentences.span(block)
        end = min(span.end, run.outer.start)
        end = span.start + len(self.sentences.text[span.start : end].rstrip())
        return self.sentences.begin_before(block, max(span.start, end - 1))

    def _fills(self, run: Run) -> bool:
        """Return whether a paragraph is nothing but the run, a dateline left out."""
        end = self.sentences.span(run.block).end
        ahead = self.sentences.text_before(run).strip()
        rest = self.sentences.text[run.outer.end : end].strip(" #\n")
        return not rest and (not ahead or is_dateline(ahead))

    def _subjects(self, block: int) -> list[Source]:
        """Return the people who are the subjects of a block's sentences."""
        found = []
        end = self.sentences.span(block).end
        begin = self.sentences.span(block).start
        while end > begin:
            tokens, start = self.sentences.before(block, end)
            listed = not len(tokens) or ";" in tokens.low
            subject = None if listed else main_subject(tokens, len(tokens) - 1)
            source = self.resolver.resolve(tokens, subject, block) if subject else None
            if source is not None and self._person(source):
                found.append(source)
            if start >= end:
                break
            end = start
        return found[::-1]

    def _person(self, source: Source) -> bool:
        people = len(source.members) == 1
        return people and surely_person(self.resolver.cast, source.members[0])
