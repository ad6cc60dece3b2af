"""Where quoted words stand in the text of a work: found exactly, or shown to differ."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, Literal

from archive.release import Span
from archive.work_text import WorkParagraph

Outcome = Literal["verbatim", "elsewhere", "differs", "not found"]


@dataclass(frozen=True, slots=True)
class Change:
    """Words that the release prints where the work has others; either may be empty."""

    printed: str
    original: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of quoted words: in which paragraph, where in its text, with which changes.

    "verbatim": in a cited paragraph, or anywhere where none was cited;
    "elsewhere": word for word, but in another paragraph than the cited ones.
    """

    outcome: Outcome
    paragraph: WorkParagraph | None = None
    span: Span | None = None
    changes: tuple[Change, ...] = ()


NOT_FOUND: Final = Comparison("not found")
_QUOTES: Final = dict.fromkeys("‘’‚‛“”„‟«»‹›′″`´\"'", "'")
_DASHES: Final = dict.fromkeys("‐‑‒–—―−-", "-")
_DROPPED: Final = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff¹²³⁴⁵⁶⁷⁸⁹⁰")
# What the publisher left out or put in: "…", "[...]", "[the Committee]".
_GAP = re.compile(r"\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.|\[[^\]]{2,}\])\s*")
_BRACKETED_LETTER = re.compile(r"\[([^\W\d_])\]")
_EDGES: Final = " .,;:!?-'"
_WORD = re.compile(r"\w+(?:['\-]\w+)*")
# Fewer common words than this share are other words, not the same with a change.
_ALIKE: Final = 0.6
_LEAST_WORDS: Final = 4


def compare(
    quoted: str, paragraphs: Sequence[WorkParagraph], cited: Sequence[int] = ()
) -> Comparison:
    """Return where ``quoted`` stands in the work; cited paragraphs are looked at first.

    Verbatim means every letter and sign, in order: only the style of marks
    and dashes, the space between words, a bracketed letter's case and what
    the publisher marks as left out may differ, and the sign at either end.
    """
    first = [p for p in paragraphs if p.number in cited]
    others = [p for p in paragraphs if p.number not in cited]
    found = _exact(quoted, first) or _exact(quoted, others)
    if found is None:
        return _nearest(quoted, first) or _nearest(quoted, others) or NOT_FOUND
    paragraph, span = found
    moved = bool(cited) and paragraph.number not in cited
    return Comparison("elsewhere" if moved else "verbatim", paragraph, span)


def _exact(quoted: str, paragraphs: Sequence[WorkParagraph]) -> tuple[WorkParagraph, Span] | None:
    pieces = _pieces(quoted)
    if not pieces:
        return None
    for paragraph in paragraphs:
        plain, places = _plain(paragraph.text)
        found = _in_order(pieces, plain)
        if found:
            return paragraph, Span(places[found[0]], places[found[1] - 1] + 1)
    return None


def _in_order(pieces: list[re.Pattern[str]], plain: str) -> tuple[int, int] | None:
    """Return from where to where the pieces follow one another, ``None`` where they do not."""
    start, at = -1, 0
    for piece in pieces:
        found = piece.search(plain, at)
        if found is None:
            return None
        start = found.start() if start < 0 else start
        at = found.end()
    return start, at


def _pieces(quoted: str) -> list[re.Pattern[str]]:
    """Return what finds the words exactly, one pattern for each run without a gap."""
    forms = [_piece(piece) for piece in _GAP.split(quoted)]
    return [re.compile(rf"(?<!\w){form}(?!\w)") for form in forms if form]


def _piece(piece: str) -> str:
    # A sign of no language stands for the brackets until all others are escaped.
    letters = _BRACKETED_LETTER.sub(lambda m: f"\ue000{m[1]}", piece.replace("\ue000", ""))
    plain = _plain(letters)[0].strip(_EDGES)
    return re.sub("\ue000(\\w)", _either_case, re.escape(plain))


def _either_case(found: re.Match[str]) -> str:
    return f"[{found[1].lower()}{found[1].upper()}]"


@lru_cache(maxsize=4096)
def _plain(text: str) -> tuple[str, list[int]]:
    """Return the text with one style of marks and single spaces, and where each sign stood."""
    signs: list[str] = []
    places: list[int] = []
    for at, sign in _signs(text):
        if sign == " " and (not signs or signs[-1] in " -"):
            continue
        if sign == "-" and signs and signs[-1] == " ":
            signs.pop()
            places.pop()
        signs.append(sign)
        places.append(at)
    return "".join(signs), places


def _signs(text: str) -> Iterator[tuple[int, str]]:
    for at, printed in enumerate(text):
        if printed in _DROPPED:
            continue
        if printed.isspace():
            yield at, " "
            continue
        sign = _QUOTES.get(printed) or _DASHES.get(printed)
        for each in sign or unicodedata.normalize("NFKC", printed):
            yield at, each


def _nearest(quoted: str, paragraphs: Sequence[WorkParagraph]) -> Comparison | None:
    """Return the paragraph with most of the words in order, and the words that differ."""
    printed = _words(_BRACKETED_LETTER.sub(r"\1", _GAP.sub(" ", quoted)))
    if len(printed) < _LEAST_WORDS:
        return None
    best: tuple[int, WorkParagraph, list[_Word]] | None = None
    for paragraph in paragraphs:
        original = _window(printed, _words(paragraph.text))
        common = sum(block.size for block in _matcher(printed, original).get_matching_blocks())
        if common >= _ALIKE * len(printed) and (best is None or common > best[0]):
            best = common, paragraph, original
    return _different(best[1], printed, best[2]) if best else None


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    span: Span


def _words(text: str) -> list[_Word]:
    plain, places = _plain(text)
    return [
        _Word(m.group(), Span(places[m.start()], places[m.end() - 1] + 1))
        for m in _WORD.finditer(plain)
    ]


def _matcher(printed: list[_Word], original: list[_Word]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [w.text for w in printed], [w.text for w in original], False)


def _window(printed: list[_Word], original: list[_Word]) -> list[_Word]:
    """Return the words of the work around the longest run that both have."""
    run = _matcher(printed, original).find_longest_match()
    slack = 2 + len(printed) // 3
    start = max(0, run.b - run.a - slack)
    return original[start : run.b - run.a + len(printed) + slack]


def _different(paragraph: WorkParagraph, printed: list[_Word], original: list[_Word]) -> Comparison:
    """Return the changes between the first and the last word that both have in common.

    Before the first and behind the last, as many words of the work are shown
    as the release prints there.
    """
    same = _matcher(printed, original)
    blocks = [block for block in same.get_matching_blocks() if block.size]
    start = max(0, blocks[0].b - blocks[0].a)
    end = min(len(original), blocks[-1].b + len(printed) - blocks[-1].a)
    changes = []
    for tag, i1, i2, j1, j2 in same.get_opcodes():
        j1, j2 = max(j1, start), min(j2, end)
        if tag != "equal" and (i1 < i2 or j1 < j2):
            changes.append(Change(_said(printed[i1:i2]), _said(original[j1:j2])))
    span = Span(original[start].span.start, original[end - 1].span.end)
    return Comparison("differs", paragraph, span, tuple(changes))


def _said(words: list[_Word]) -> str:
    return " ".join(word.text for word in words)
