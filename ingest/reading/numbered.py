"""A work's text split into its numbered paragraphs, as the United Nations number theirs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from archive.work_text import WorkNote, WorkParagraph, WorkText
from ingest.reading.furniture import without_furniture
from ingest.reading.one_piece import in_pages

_S: Final = "[ \t\u00a0\u2002\u2003\u202f]"
_START = re.compile(rf"{_S}*(\d{{1,4}}){_S}?(bis|ter|quater)?\.(?:{_S}+|\t)(?=\S)(.*)")
_SUB = re.compile(rf"{_S}*\((?:[a-z]{{1,2}}|[ivx]{{1,5}}|\d{{1,2}})\){_S}+\S")
_ROMAN_HEADING = re.compile(rf"{_S}*(?:[IVXLC]{{1,7}}|[A-Z]|\d{{1,2}})\.{_S}+(?P<words>[A-Z“].*)")
_ANNEX = re.compile(
    rf"{_S}*(?P<name>(?:Annex|ANNEX|Appendix|Annexe|Anexo)(?:{_S}+[IVXLC\d]+)?){_S}*"
)
# A line of the table of contents: dots or wide space, then paragraphs and page.
_CONTENTS = re.compile(r"(?:\.\s?){4,}|\s{3,}\d{1,4}(?:\s?[–-]\s?\d{1,4})?\s+\d{1,3}\s*\Z")
_RULE = re.compile(r"\s*[_‗─—–-]{5,}\s*")
_NOTE = re.compile(rf"{_S}*(?:\^?(\d{{1,3}})|([¹²³⁰⁴-⁹]+))\.?{_S}+(?=\S)(.*)")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# A number that the reader lost does not end the count; more than these do.
_MOST_LOST: Final = 3
_LONGEST_HEADING: Final = 16


def split_paragraphs(text: str) -> WorkText:
    """Return the numbered paragraphs of a work; form feeds in ``text`` part its pages.

    What stands before paragraph 1 (cover, summary, contents) belongs to none.
    A number counts only where the count has come to it, so that a list inside
    a paragraph stays in it. Annexes count anew.
    """
    pages = without_furniture(text.split("\f"))
    paged = len(pages) > 1
    if not paged:
        pages = in_pages(pages[0])
    reader = _Reader(paged=paged, front=_front([line for page in pages for line in page]))
    for number, page in enumerate(pages, 1):
        body, foot = _parted(page)
        notes = tuple(_notes(foot))
        reader.page(number, _without_marks(body, notes))
        reader.notes.extend(notes)
    return reader.result()


def begins_annex(line: str) -> bool:
    """Return whether a line is the name of an annex, from which paragraphs are counted anew."""
    return _ANNEX.fullmatch(line) is not None


def _front(lines: Sequence[str]) -> int:
    """Return how many lines numbered 1 come before the paragraph that the count begins with.

    A summary or a list of contents may hold numbers too: the count begins
    where 2 comes before another 1, with space above it if any 1 has that.
    """
    numbers = [(at, int(m[1])) for at, line in enumerate(lines) if (m := _START.match(line))]
    ones = [at for at, number in numbers if number == 1]
    spaced = [at for at in ones if at == 0 or not lines[at - 1].strip()]
    opening = spaced or ones
    twos = [at for at, number in numbers if number == 2]
    for one, after in pairwise([*opening, len(lines)]):
        next_two = bisect_right(twos, one)
        if next_two < len(twos) and twos[next_two] < after:
            return ones.index(one)
    return ones.index(opening[0]) if opening else 0


def _parted(page: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return a page's text and, below a rule in its lower part, its footnotes."""
    for at in range(len(page) - 1, 0, -1):
        if _RULE.fullmatch(page[at]) and at + 1 < len(page):
            first = next((line for line in page[at + 1 :] if line.strip()), "")
            if _NOTE.match(first):
                return page[:at], page[at + 1 :]
    return page, ()


def _without_marks(lines: Sequence[str], notes: Sequence[WorkNote]) -> list[str]:
    """Return the lines without the numbers that call for the page's footnotes, each once."""
    kept = list(lines)
    at = 0
    for note in notes:
        mark = re.compile(rf"(?<=[^\W\d_]|[.,;:!?)\]”’\"'])(?:{note.number}|{_raised(note)})(?!\w)")
        for place in range(at, len(kept)):
            if mark.search(kept[place]):
                kept[place] = mark.sub("", kept[place], count=1)
                at = place
                break
    return kept


def _raised(note: WorkNote) -> str:
    return str(note.number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def _notes(lines: Sequence[str]) -> Iterator[WorkNote]:
    number, words = 0, [""]
    for line in lines:
        found = _NOTE.match(line)
        new = int((found[1] or found[2]).translate(_SUPERSCRIPTS)) if found else 0
        if found and (new == number + 1 or not number):
            if number:
                yield WorkNote(number, _joined(words))
            number, words = new, [found[3].strip()]
        elif line.strip():
            words.append(line.strip())
    if number:
        yield WorkNote(number, _joined(words))


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    number: int
    sub: str | None
    heading: str | None
    page: int | None
    part: str | None
    lines: list[list[str]] = field(default_factory=list)


class _Reader:
    """Takes lines in order and closes a paragraph where the next begins."""

    def __init__(self, *, paged: bool, front: int) -> None:
        self._paged = paged
        self._front = front
        self._open: _Open | None = None
        self._heading: str | None = None
        self._part: str | None = None
        self._next = 1
        self._blank = True
        self._missing: list[int] = []
        self._found: list[WorkParagraph] = []
        self.notes: list[WorkNote] = []

    def page(self, number: int, lines: Sequence[str]) -> None:
        """Read one page's lines."""
        following = _following(lines)
        for line, after in zip(lines, following, strict=True):
            if line.strip():
                self._line(line, after, number if self._paged else None)
            self._blank = not line.strip()

    def result(self) -> WorkText:
        """Return what was read."""
        self._close()
        return WorkText(tuple(self._found), tuple(self.notes), tuple(self._missing))

    def _line(self, line: str, following: str, page: int | None) -> None:
        if _CONTENTS.search(line):
            return
        start = self._start(line)
        if start:
            self._begin(start, page)
        elif annex := _ANNEX.fullmatch(line):
            self._close()
            self._part, self._heading, self._next = annex["name"].strip().lower(), None, 1
        elif self._is_heading(line, following):
            self._close()
            self._heading = " ".join(line.split())
        elif self._open:
            _continue(self._open.lines, line)

    def _start(self, line: str) -> re.Match[str] | None:
        """Return the paragraph that ``line`` begins, where the count has come to it."""
        found = _START.match(line)
        if found is None:
            return None
        number, again = int(found[1]), found[2]
        due = number == self._next - 1 if again else 0 <= number - self._next <= _MOST_LOST
        if self._next == 1 and number != 1:
            return None
        if number == 1 and self._front:
            self._front -= 1
            return None
        return found if due and not _is_short_heading(found[3]) else None

    def _begin(self, start: re.Match[str], page: int | None) -> None:
        self._close()
        number = int(start[1])
        self._missing += range(self._next, number)
        self._next = number + 1
        self._open = _Open(number, start[2], self._heading, page, self._part, [[start[3].strip()]])

    def _is_heading(self, line: str, following: str) -> bool:
        """Return whether ``line`` stands over paragraphs: short, on its own, no sentence."""
        words = line.split()
        if not self._blank or len(words) > _LONGEST_HEADING or line.rstrip()[-1] in ".;:,":
            return False
        if _SUB.match(line) or not re.search(r"[^\W\d_]", line):
            return False
        opens = _START.match(following) or _ROMAN_HEADING.match(following)
        return bool(opens or _ROMAN_HEADING.match(line)) and not line.strip()[0].islower()

    def _close(self) -> None:
        if self._open:
            o = self._open
            text = "\n".join(_joined(pieces) for pieces in o.lines)
            self._found.append(WorkParagraph(o.number, text, o.sub, o.heading, o.page, o.part))
        self._open = None


def _following(lines: Sequence[str]) -> list[str]:
    """Return for each line the next one that is printed, nothing behind the last."""
    following: list[str] = []
    after = ""
    for line in reversed(lines):
        following.append(after)
        after = line if line.strip() else after
    return following[::-1]


def _continue(lines: list[list[str]], line: str) -> None:
    """Add a line to a paragraph: a sub-paragraph begins a line of its own."""
    if _SUB.match(line):
        lines.append([line.strip()])
    else:
        lines[-1].append(line.strip())


def _is_short_heading(words: str) -> bool:
    """Return whether what follows a number is a heading's: "1. Mandate", no sentence."""
    return (
        len(words.split()) < 7
        and words.rstrip()[-1:] not in (".", ":", ";", ",")
        and (words.istitle() or len(words.split()) < 3)
    )


def _joined(pieces: Sequence[str]) -> str:
    """Join the lines of a paragraph; a hyphen at the end of one stays, a soft one goes."""
    text = "".join(
        piece[:-1] if piece.endswith("\u00ad") else piece + _between(piece, after)
        for piece, after in pairwise([*pieces, ""])
    )
    return text.strip()


def _between(piece: str, after: str) -> str:
    hyphened = len(piece) > 1 and piece[-1] == "-" and piece[-2].isalpha() and after[:1].isalpha()
    return "" if hyphened else " "
