"""Cuts the sentence round a marked run, with each run in it as one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from archive.release import Span
from ingest.annotate.words.places import Place
from ingest.annotate.words.runs import Run
from ingest.annotate.words.tokens import Tokens, sentence_starts, sentence_stops, tokenise

# Nobody reads further for a speaker; without an end a paragraph of a megabyte takes hours.
REACH: Final = 1500
# "“We waited.” Ruiz said." is a slip for a comma.
_TAGGED: Final = re.compile(
    r"\s(?:(?:[A-Z][\w.’'\-]*|he|she|they)\s){1,3}(?:said|says|added|asked|wrote)\s?[.\n]"
)


class Sentences:
    """The sentences of a release's blocks; a quotation's own full stops do not end them."""

    def __init__(
        self,
        text: str,
        places: Sequence[Place],
        runs: Sequence[Run],
        nicknames: frozenset[int] = frozenset(),
    ) -> None:
        self.text, self.places, self.nicknames = text, places, nicknames
        self.by_block: dict[int, list[Run]] = {}
        for run in runs:
            self.by_block.setdefault(run.block, []).append(run)
        # Several rules ask of the same run, and of runs beside it.
        self._begins: dict[int, int] = {}
        self._closing: dict[int, bool] = {}
        self._starts = {
            block: [run.outer.start for run in found] for block, found in self.by_block.items()
        }

    def around(self, run: Run) -> tuple[Tokens, int]:
        """Return the tokens of the sentence that holds the run, and the run's place in them."""
        stop = run.outer.end if self.closes(run) else self._stop(run)
        tokens = self.tokens(self.begin(run), stop, run.block)
        return tokens, tokens.start.index(run.outer.start)

    def before(self, block: int, end: int) -> tuple[Tokens, int]:
        """Return the tokens of the sentence that ends at ``end``, and where it begins."""
        floor = self._floor(block, end)
        end = floor + len(self.text[floor:end].rstrip())
        start = self.begin_before(block, max(floor, end - 1))
        return self.tokens(start, end, block), start

    def begin_before(self, block: int, end: int) -> int:
        """Return where the sentence that runs up to ``end`` begins."""
        floor = self._floor(block, end)
        start = sentence_starts(self.text, floor, max(floor, end))
        for other in self.near(block, floor, end):
            if other.outer.start < start < other.outer.end:
                return sentence_starts(self.text, floor, max(floor, other.outer.start))
        return start

    def near(self, block: int, begin: int, stop: int) -> list[Run]:
        """Return the runs of a block that begin between two places, and the one before them."""
        starts = self._starts.get(block)
        if starts is None:
            return []
        first = max(0, bisect_left(starts, begin) - 1)
        return self.by_block[block][first : bisect_left(starts, stop)]

    def begin(self, run: Run) -> int:
        """Return where the run's sentence begins; a full stop inside a quotation ends one too."""
        found = self._begins.get(run.outer.start)
        if found is None:
            found = self._begins[run.outer.start] = self._begin(run)
        return found

    def _begin(self, run: Run) -> int:
        begin = self._floor(run.block, run.outer.start)
        near = self.near(run.block, begin, run.outer.start)
        for other in near:
            if other.outer.end <= run.outer.start and self.closes(other):
                begin = max(begin, other.outer.end)
        floor = sentence_starts(self.text, begin, run.outer.start)
        for other in near:
            if other.outer.start < floor < other.outer.end:
                return sentence_starts(self.text, begin, max(begin, other.outer.start))
        return floor

    def _floor(self, block: int, at: int) -> int:
        return max(self.places[block].span.start, at - REACH)

    def _stop(self, run: Run) -> int:
        ceiling = min(self.places[run.block].span.end, run.outer.end + REACH)
        stop = sentence_stops(self.text, run.outer.end, ceiling)
        for other in self.near(run.block, run.outer.end, stop):
            if run.outer.end <= other.outer.start < stop <= other.outer.end:
                return other.outer.end
        return stop

    def tokens(self, begin: int, stop: int, block: int) -> Tokens:
        """Return the tokens between two places of a block."""
        pieces: list[tuple[int, int, bool]] = []
        here = begin
        for other in self.near(block, begin, stop):
            if other.outer.end <= begin or other.outer.start >= stop:
                continue
            if here < other.outer.start:
                pieces.append((here, other.outer.start, False))
            if other.outer.start not in self.nicknames:
                pieces.append((other.outer.start, other.outer.end, True))
            here = other.outer.end
        if here < stop:
            pieces.append((here, stop, False))
        return tokenise(self.text, pieces)

    def closes(self, run: Run) -> bool:
        """Return whether the run's own full stop ends the publisher's sentence too."""
        found = self._closing.get(run.outer.start)
        if found is None:
            found = self._closing[run.outer.start] = self._closes(run)
        return found

    def _closes(self, run: Run) -> bool:
        if run.open_ended:
            return True
        last = self.text[run.inner.end - 1 : run.inner.end]
        after = self.text[run.outer.end : run.outer.end + 3].strip()
        if last not in (".", "…", "?", "!") or after[:1] in (",", ""):
            return after.startswith((".", "!", "?"))
        if _TAGGED.match(self.text, run.outer.end):
            return False
        return last in (".", "…") and not after[:1].islower()

    def opens_block(self, run: Run) -> bool:
        """Return whether nothing stands before the run in its block."""
        start = self.places[run.block].span.start
        return run.outer.start - start < REACH and not self.text[start : run.outer.start].strip()

    def text_before(self, run: Run) -> str:
        """Return the words of the block before the run, as far back as anybody reads."""
        return self.text[self._floor(run.block, run.outer.start) : run.outer.start]

    def span(self, block: int) -> Span:
        """Return the span of a block."""
        return self.places[block].span
