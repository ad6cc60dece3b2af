"""Pairs quotation marks into marked runs, a deterministic state machine over the blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from archive.annotation import Finding
from archive.release import Span
from ingest.annotate.values import value
from ingest.annotate.words.marks import QuoteMark, Style, read_marks
from ingest.annotate.words.nesting import opened_inside, opening
from ingest.annotate.words.tokens import sentence_stops
from ingest.annotate.words.unclosed import (
    closes_later,
    first_word,
    goes_on,
    is_announced,
    is_kept,
    unclosed,
)


@value
class Run:
    """Words between an outer pair of marks inside one block, the marks left out.

    ``outer`` takes the marks in. ``continues`` says that the words go on from
    the block before, ``open_ended`` that no mark closes them in this one.
    """

    block: int
    inner: Span
    outer: Span
    style: Style
    continues: bool = False
    open_ended: bool = False


_TOLD: Final = re.compile(r",['’]?\s(?:said|says|added|noted|explained|asked|a dit|dijo)\s")
_WORDED: Final = re.compile(r"\w")


@dataclass(slots=True)
class _Open:
    mark: QuoteMark
    continues: bool = False


@dataclass(slots=True)
class _Scanner:
    text: str
    blocks: Sequence[Span]
    runs: list[Run] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def scan(self) -> None:
        pending: Style | None = None
        marks = list(read_marks(self.text, *_ends(self.blocks[0]))) if self.blocks else []
        for number, block in enumerate(self.blocks):
            follow = number + 1 < len(self.blocks)
            later = list(read_marks(self.text, *_ends(self.blocks[number + 1]))) if follow else []
            pending = self._block(number, block, marks, later, pending)
            marks = later

    def _block(
        self,
        number: int,
        block: Span,
        marks: list[QuoteMark],
        later: list[QuoteMark],
        pending: Style | None,
    ) -> Style | None:
        """Read one block; return the style of a quotation that goes on in the next one."""
        if pending is None and _paired(marks):
            for opened, closed in zip(marks[::2], marks[1::2], strict=True):
                if _WORDED.search(self.text, opened.end, closed.start):
                    inner = _tight(self.text, opened.end, closed.start)
                    outer = Span(opened.start, closed.end)
                    self.runs.append(Run(number, inner, outer, opened.style))
            return None
        again = opening(later, first_word(self.text, self.blocks[number + 1])) if later else None
        state = _Block(self.text, number, block, marks, again)
        if pending is not None:
            state.take_up(pending)
        state.read()
        self.runs.extend(state.runs)
        self.findings.extend(unclosed(mark) for mark in state.unclosed)
        if state.odd:
            self.findings.append(
                Finding("N214", "Marks were lost or mistyped and read by their place.", block)
            )
        return self._left_open(state, later, number)

    def _left_open(self, state: _Block, later: list[QuoteMark], number: int) -> Style | None:
        left = state.stack[0] if state.stack else None
        if left is None:
            return None
        following = self.blocks[number + 1 : number + 2]
        how = goes_on(self.text, left.mark.style, following[0], later) if following else None
        if how is None and (left.continues or is_announced(self.text, left.mark, state.block)):
            how = closes_later(self.text, left.mark.style, self.blocks[number + 1 :])
        if how is None and left.mark.style == "single" and not left.continues:
            return None  # It was an apostrophe.
        if how is None:
            self.findings.append(unclosed(left.mark))
            if not (left.continues or is_kept(self.text, left.mark, state.block)):
                return None
        if how == "broken":
            where = Span(left.mark.start, state.block.end)
            self.findings.append(
                Finding("W210", "A quotation runs over a paragraph break and was joined.", where)
            )
        if not _WORDED.search(self.text, left.mark.end, state.block.end):
            return None
        told = _TOLD.search(self.text, left.mark.end, state.block.end) if how is None else None
        if told is not None:  # "“It is late, said Bek."
            self.runs.append(state.run(left, told.start() + 1, told.start() + 1))
            return None
        self.runs.append(state.run(left, state.block.end, state.block.end, open_ended=True))
        return left.mark.style if how else None


class _Later:
    """What follows each mark among the later marks of its style."""

    def __init__(self, marks: list[QuoteMark]) -> None:
        size = len(marks)
        self.closes = [False] * size  # a mark that may close
        self.opens = [False] * size  # a single mark that opens
        self.closes_next = [False] * size  # the next that is no possessive closes
        self.last_close: dict[Style, int] = {}
        next_strong: dict[Style, str] = {}
        single_opens = False
        for at in range(size - 1, -1, -1):
            mark = marks[at]
            self.closes[at] = self._any_close(mark, at, marks)
            self.opens[at] = single_opens
            self.closes_next[at] = next_strong.get(mark.style) == "close"
            if mark.role in ("open", "close"):
                next_strong[mark.style] = mark.role
            if mark.role != "open":
                self.last_close.setdefault(mark.style, at)
            single_opens = single_opens or (mark.style == "single" and mark.role == "open")

    def _any_close(self, mark: QuoteMark, at: int, marks: list[QuoteMark]) -> bool:
        last = self.last_close.get(mark.style)
        return last is not None and last > at and marks[last].role in ("close", "weak")


class _Block:
    """The stack of open marks while one block is read."""

    def __init__(
        self, text: str, number: int, block: Span, marks: list[QuoteMark], again: Style | None
    ) -> None:
        self.text, self.number, self.block, self.marks = text, number, block, marks
        self.again = again
        self.inside: frozenset[int] | None = None
        self.stack: list[_Open] = []
        self.runs: list[Run] = []
        self.odd = False
        self.unclosed: list[QuoteMark] = []
        self.skip = 0
        self.later = _Later(marks)

    def take_up(self, style: Style) -> None:
        """Go on with a quotation that the block before left open."""
        first = first_word(self.text, self.block)
        if self.marks and self.marks[0].start == first and self.marks[0].style == style:
            self.stack.append(_Open(self.marks[0], continues=True))
            self.skip = 1
        else:
            self.stack.append(_Open(QuoteMark(first, first, style, "open"), continues=True))

    def read(self) -> None:
        for at in range(self.skip, len(self.marks)):
            mark = self.marks[at]
            if mark.role == "open" or (mark.role == "either" and self._find(mark) is None):
                self._open(mark, at)
            else:
                self._close(mark, at)

    def _open(self, mark: QuoteMark, at: int) -> None:
        same = self._find(mark)
        if same is not None:
            if same == 0 and self._reopens(mark):
                return
            if same == 0 and self._opens_inside(at):
                self.stack.append(_Open(mark))
                return
            if same == 0:
                self._closed_by(mark)
            del self.stack[same:]
        lone = mark.style == "single" and not self.later.closes[at]
        if lone and (self.stack or self.later.opens[at]):
            return
        self.stack.append(_Open(mark))

    def _opens_inside(self, at: int) -> bool:
        if self.inside is None:
            self.inside = opened_inside(self.text, self.marks, self.again)
        return at in self.inside

    def _closed_by(self, mark: QuoteMark) -> None:
        """Keep the words that a mark left open where the next one of its kind opens again."""
        opened = self.stack[0]
        words = _tight(self.text, opened.mark.end, mark.start)
        told = _TOLD.search(self.text, words.start, words.end)
        if told is not None:
            words = Span(words.start, told.start() + 1)  # "“It is late, said Bek. “Go home.”"
        whole = words.of(self.text)
        if mark.style == "single" or whole[-1:] not in (".", "!", "?", "…", ","):
            return
        if whole[0].isupper() and sentence_stops(self.text, words.start, words.end) >= words.end:
            self.unclosed.append(opened.mark)
            stray = self.text[words.end : words.end + 1] in ("'", "’")
            self.runs.append(self.run(opened, words.end, words.end + stray))

    def _reopens(self, mark: QuoteMark) -> bool:
        """Return whether a second opening is only the quotation opened twice in a row."""
        return mark.start == self.stack[0].mark.end

    def _close(self, mark: QuoteMark, at: int) -> None:
        found = self._find(mark)
        if found is None:
            return
        if mark.role == "weak" and (self.later.closes_next[at] or self._goes_on(found, mark)):
            return
        if mark.style == "single" and found < len(self.stack) - 1 and self._inner_closes(at):
            return
        opened = self.stack[found]
        del self.stack[found:]
        if opened.mark.odd or mark.odd:
            self.odd = True
        if not self.stack and _WORDED.search(self.text, opened.mark.end, mark.start):
            self.runs.append(self.run(opened, mark.start, mark.end))

    def _goes_on(self, found: int, mark: QuoteMark) -> bool:
        """Return whether speech behind a colon goes on in the next block: "‘Two years’ work …"."""
        start = self.stack[found].mark.start
        announced = self.text[max(self.block.start, start - 2) : start] == ": "
        utterance = self.text[start + 1 : start + 2].isupper()
        last = self.text[self.block.end - 1] in ".!?…"
        return announced and utterance and last and self.again == mark.style

    def _inner_closes(self, at: int) -> bool:
        """Return whether the mark on top still closes in this block."""
        return self.later.last_close.get(self.stack[-1].mark.style, -1) > at

    def _find(self, mark: QuoteMark) -> int | None:
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].mark.style == mark.style:
                return depth
        return None

    def run(self, opened: _Open, inner_end: int, outer_end: int, open_ended: bool = False) -> Run:
        inner = _tight(self.text, opened.mark.end, inner_end)
        outer = Span(opened.mark.start, outer_end)
        return Run(self.number, inner, outer, opened.mark.style, opened.continues, open_ended)


def _paired(marks: list[QuoteMark]) -> bool:
    """Return whether the marks of a block open and close in turn, so that nothing is open to doubt.

    Single marks may be apostrophes: they are read with care.
    """
    first = marks[0].style if marks else None
    if first == "single" or len(marks) % 2:
        return False
    return all(
        mark.style == first and mark.role == ("close" if at % 2 else "open") and not mark.odd
        for at, mark in enumerate(marks)
    )


def _tight(text: str, start: int, end: int) -> Span:
    """Return the span without the white space at its ends (French marks keep a space inside)."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _ends(block: Span) -> tuple[int, int]:
    return block.start, block.end


def find_runs(text: str, blocks: Iterable[Span]) -> tuple[list[Run], list[Finding]]:
    """Return the outermost marked runs in reading order, with what was doubtful about them."""
    scanner = _Scanner(text, tuple(blocks))
    scanner.scan()
    return sorted(scanner.runs, key=lambda run: run.inner.start), scanner.findings
