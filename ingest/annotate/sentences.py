"""Cuts the sentence round a marked run, with each run in it as one token."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.release import Span
from ingest.annotate.places import Place
from ingest.annotate.runs import Run
from ingest.annotate.tokens import Tokens, sentence_starts, sentence_stops, tokenise


class Sentences:
    """The sentences of a release's blocks; a quotation's own full stops do not end them."""

    def __init__(self, text: str, places: Sequence[Place], runs: Sequence[Run]) -> None:
        self.text, self.places = text, places
        self.by_block: dict[int, list[Run]] = {}
        for run in runs:
            self.by_block.setdefault(run.block, []).append(run)

    def around(self, run: Run) -> tuple[Tokens, int]:
        """Return the tokens of the sentence that holds the run, and the run's place in them."""
        stop = run.outer.end if self.closes(run) else self._stop(run)
        tokens = self.tokens(self.begin(run), stop, run.block)
        return tokens, tokens.start.index(run.outer.start)

    def before(self, block: int, end: int) -> tuple[Tokens, int]:
        """Return the tokens of the sentence that ends at ``end``, and where it begins."""
        place = self.places[block].span
        end = place.start + len(self.text[place.start : end].rstrip())
        start = sentence_starts(self.text, place.start, max(place.start, end - 1))
        for other in self.near(block):
            if other.outer.start < start < other.outer.end:
                start = other.outer.start
        return self.tokens(start, end, block), start

    def begin_before(self, block: int, end: int) -> int:
        """Return where the sentence that runs up to ``end`` begins."""
        start = self.places[block].span.start
        floor = sentence_starts(self.text, start, max(start, end))
        for other in self.near(block):
            if other.outer.start < floor < other.outer.end:
                return sentence_starts(self.text, start, other.outer.start)
        return floor

    def near(self, block: int) -> list[Run]:
        """Return the runs of a block."""
        return self.by_block.get(block, [])

    def begin(self, run: Run) -> int:
        """Return where the run's sentence begins; a full stop inside a quotation ends one too."""
        begin = self.places[run.block].span.start
        for other in self.near(run.block):
            if other.outer.end <= run.outer.start and self.closes(other):
                begin = max(begin, other.outer.end)
        floor = sentence_starts(self.text, begin, run.outer.start)
        for other in self.near(run.block):
            if other.outer.start < floor < other.outer.end:
                return sentence_starts(self.text, begin, other.outer.start)
        return floor

    def _stop(self, run: Run) -> int:
        stop = sentence_stops(self.text, run.outer.end, self.places[run.block].span.end)
        for other in self.near(run.block):
            if run.outer.end <= other.outer.start < stop <= other.outer.end:
                return other.outer.end
        return stop

    def tokens(self, begin: int, stop: int, block: int) -> Tokens:
        """Return the tokens between two places of a block."""
        pieces: list[tuple[int, int, bool]] = []
        here = begin
        for other in self.near(block):
            if other.outer.end <= begin or other.outer.start >= stop:
                continue
            pieces.append((here, max(here, other.outer.start), False))
            pieces.append((other.outer.start, other.outer.end, True))
            here = other.outer.end
        pieces.append((here, max(here, stop), False))
        return tokenise(self.text, pieces)

    def closes(self, run: Run) -> bool:
        """Return whether the run's own full stop ends the publisher's sentence too."""
        if run.open_ended:
            return True
        inner = run.inner.of(self.text)
        after = self.text[run.outer.end : run.outer.end + 3].strip()
        if not inner.endswith((".", "…", "?", "!")) or after[:1] in (",", ""):
            return bool(re.match(r"[.!?]", after))
        return inner.endswith((".", "…")) and not after[:1].islower()

    def text_before(self, run: Run) -> str:
        """Return the words of the block before the run."""
        return self.text[self.places[run.block].span.start : run.outer.start]

    def span(self, block: int) -> Span:
        """Return the span of a block."""
        return self.places[block].span
