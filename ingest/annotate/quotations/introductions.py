"""Finds whose words follow the paragraph that announces them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from archive.annotation import Attribution
from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.clauses.clauses import find_clauses
from ingest.annotate.speakers.leads.attribution import TRUST, attribution_of, leads
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.adverbs_before import past_adverbs
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens, abbreviated

Found = tuple[Attribution | None, Source | None]
NOTHING: Final[Found] = (None, None)
_STATES: Final = re.compile(
    r"\b(?:statements?|comments?|remarks|speech|address|testimony|déclarations?|discours|allocution"
    r"|declaraci(?:ón|ones)|discurso|palabras)\b",
    re.IGNORECASE,
)
# What follows is his who issued it, whomever the sentence names besides.
_ISSUED: Final = re.compile(
    r"\b(?:issued|issues|released|releases|made|makes|offered|offers)\s(?:the|this)\s"
    r"(?:following\s(?:\w+\s){0,2}?)?(?:statements?|comments?|remarks|message)\b"
)


@dataclass(slots=True)
class Introductions:
    """Reads the words before a statement for whoever makes it."""

    sentences: Sentences
    resolver: Resolver

    def issued(self, block: int) -> Found:
        """Return the attribution to whom a block says to have issued the following statement."""
        first = self.sentences.span(max(0, block - 1)).start
        end = self.sentences.span(block).end
        text = self.sentences.text
        if text.find("following", first, end) < 0 and text.find("this statement:", first, end) < 0:
            return NOTHING
        said = self._announced(block)
        if said is None and block and not self._ended(block - 1):
            block -= 1  # A line was broken in its middle: "a bill by Sen." and "Bek (Arle):".
            said = self._announced(block)
        if said is None or not ("following" in said.group() or text[said.end()] == ":"):
            return NOTHING
        begin = self.sentences.begin_before(block, said.start())
        tokens = self.sentences.tokens(begin, said.end(), block)
        verb = next((k for k, at in enumerate(tokens.start) if at >= said.start()), 0)
        found = [clause for clause in find_clauses(tokens) if clause.cue_stop - 1 == verb]
        if not found and verb and (who := ending_at(tokens, past_adverbs(tokens, verb - 1))):
            found = [Clause(verb, verb + 1, who, "plain")]
        for clause in found:
            source = self.resolver.resolve(tokens, clause.subject, block)
            if source.speakers:
                cue = tokens.span(clause.cue, clause.cue_stop)
                return Attribution(
                    source.speakers, "colon", source.mention, cue, source.antecedent, 0.85
                ), source
            if source.mention is not None:
                return Attribution(mention=source.mention), source  # Nobody else issued it.
        return NOTHING

    def _announced(self, block: int) -> re.Match[str] | None:
        span = self.sentences.span(block)
        return _ISSUED.search(self.sentences.text, max(span.start, span.end - 900), span.end)

    def _ended(self, block: int) -> bool:
        """Return whether a block ends with the end of a sentence."""
        last = self.sentences.span(block).end - 1
        text = self.sentences.text
        return text[last] in '.!?:…"”’)' and not abbreviated(text, last)

    def introduced(self, block: int) -> Found:
        """Return the attribution of what follows a block that ends in a colon, or nearly."""
        tokens, _ = self.sentences.before(block, self.sentences.span(block).end)
        found = leads(tokens, len(tokens))
        if not found:
            return self._only_one_named(block)
        source = self.resolver.resolve(tokens, found[0].clause.subject, block)
        made = attribution_of(found[0], source)
        if not source.speakers:
            stated = self._only_one_named(block)
            return stated if stated[0] is not None else (made, source)
        confidence = round(min(made.confidence, TRUST["colon"]), 2)
        return replace(made, basis="colon", confidence=confidence), source

    def _only_one_named(self, block: int) -> Found:
        """Return the one person whom the words that introduce a statement name."""
        span = self.sentences.span(block)
        if not _STATES.search(span.of(self.sentences.text)):
            return NOTHING
        tokens = self.sentences.tokens(span.start, span.end, block)
        last, _ = self.sentences.before(block, span.end)
        nobody: Found = NOTHING
        if (who := _stated_by(last)) is not None:
            tokens = last
        who = who or _stated_by(tokens)
        if who is not None:
            source = self.resolver.resolve(tokens, who, block)
            if source.speakers:
                made = Attribution(source.speakers, "colon", source.mention, None, None, 0.8)
                return made, source
            nobody = Attribution(mention=source.mention), source
        named = self.resolver.cast.between(span.start, span.end)
        if len({one.member for one in named}) != 1:
            return nobody if not named else NOTHING
        source = self.resolver.of_member(named[0].member, "colon", named[0].span)
        return Attribution(source.speakers, "colon", named[0].span, None, None, 0.7), source


def _stated_by(tokens: Tokens) -> Phrase | None:
    """Return whose statement is announced: "Statement of X", "X's prepared remarks"."""
    for at, low in enumerate(tokens.low):
        if low in ("by", "par", "por") or (
            low in ("of", "from", "de") and at and _said(tokens, at - 1)
        ):
            return starting_at(tokens, at + 1)
        if low.endswith(("'s", "s'")) and any(_said(tokens, k) for k in range(at + 1, at + 3)):
            first = at
            while first > 0 and is_name(tokens, first - 1):
                first -= 1
            return Phrase(first, at + 1)
    return _owner_unmarked(tokens)


def _owner_unmarked(tokens: Tokens) -> Phrase | None:
    """Return whose statement it is where the sign of the owner is left out: "Mayor X statement"."""
    for at in range(2, len(tokens)):
        first = at
        while first > 0 and is_name(tokens, first - 1):
            first -= 1
        if first < at - 1 and _said(tokens, at):
            return Phrase(first, at)
    return None


def _said(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and is_statement(tokens.low[at])


def is_statement(low: str) -> bool:
    """Return whether a word names what somebody states: "statement", "remarks", "discours"."""
    return _STATES.fullmatch(low) is not None
