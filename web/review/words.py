"""Where words that somebody typed or selected stand in a release's text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.errors import UsageError
from archive.release import Span

_OUTER = "“”„«»‹›\"' \t"
# A typist's mark stands for the printed one; a break in the text is a space to them.
_MARKS = {
    "'": "['’‘ʼ]", "’": "['’‘ʼ]", "‘": "['’‘ʼ]", '"': '["“”„«»]', "“": '["“”„«»]',
    "”": '["“”„«»]', "-": "[-‐‑–—]", "–": "[-‐‑–—]", "—": "[-‐‑–—]", "…": r"(?:…|\.\.\.)",
}  # fmt: skip


def find_words(text: str, written: str, near: int | None = None) -> tuple[Span, ...]:
    """Return where each line of ``written`` stands in the text, one after another.

    Of words that stand there several times, those nearest to ``near`` are
    meant; without it that cannot be told, and ``UsageError`` says so, as it
    does where the words do not stand in the text.
    """
    spans: list[Span] = []
    for line in filter(None, (each.strip(_OUTER) for each in written.splitlines())):
        after = spans[-1].end if spans else 0
        found = [span for span in _places(text, line) if span.start >= after]
        spans.append(_meant(found, line, near if not spans else after))
    if not spans:
        raise UsageError("the words are missing")
    return tuple(spans)


def _meant(found: list[Span], line: str, near: int | None) -> Span:
    shown = line if len(line) < 80 else f"{line[:80]} …"
    if not found:
        raise UsageError(f"these words do not stand in the text like that: “{shown}”")
    if near is None:
        if len(found) > 1:
            raise UsageError(
                f"“{shown}” stands in the text {len(found)} times; "
                "select the words in the reading, so that it is known which are meant"
            )
        return found[0]
    return min(found, key=lambda span: (abs(span.start - near), span.start))


def _places(text: str, line: str) -> Iterator[Span]:
    words = (_pattern(word) for word in line.split())
    for found in re.finditer(r"\s+".join(words), text):
        yield Span(found.start(), found.end())


def _pattern(word: str) -> str:
    return "".join(_MARKS.get(sign) or re.escape(sign) for sign in word)
