"""Markdown-like signs inside a line to words with marks."""

from __future__ import annotations

import re

from archive.release import Mark, MarkKind, Span

_SIGN = re.compile(
    r"(?P<image>!\[[^\]\n]{0,300}\]\([^()\n]{0,600}\))"
    r"|\[\^(?P<note>[\w-]{1,20})\]"
    r"|\[(?P<label>[^\[\]\n]{1,300})\]\((?P<href>[^()\s]{0,600}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)"
    r"(?:\s+\"[^\"\n]{0,200}\")?\)"
    r"|<(?P<auto>(?:https?://|mailto:)[^<>\s]{1,600})>"
    r"|(?<![\w*])\*\*(?P<strong>[^\s*](?:[^*\n]{0,2000}[^\s*])?)\*\*(?![\w*])"
    r"|(?<![\w_])__(?P<strong2>[^\s_](?:[^_\n]{0,2000}[^\s_])?)__(?![\w_])"
    r"|(?<![\w*])\*(?P<em>[^\s*](?:[^*\n]{0,2000}[^\s*])?)\*(?![\w*])"
    r"|(?<![\w_])_(?P<em2>[^\s_](?:[^_\n]{0,2000}[^\s_])?)_(?![\w_])"
)
_KINDS: dict[str, MarkKind] = {
    "strong": "strong",
    "strong2": "strong",
    "em": "emphasis",
    "em2": "emphasis",
    "note": "superscript",
}


def read_inline(line: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the words of a line and their marks; a link leaves its label, an image nothing."""
    if not any(sign in line for sign in ("](", "[^", "*", "_", "<")):
        return line, ()
    out: list[str] = []
    marks: list[Mark] = []
    length = position = 0
    for found in _SIGN.finditer(line):
        before = line[position : found.start()]
        position = found.end()
        words, inner, href = _words(found)
        out += [before, words]
        start = length + len(before)
        length = start + len(words)
        if href is not None and words:
            marks.append(Mark("link", Span(start, length), href))
        elif (kind := _KINDS.get(found.lastgroup or "")) and words:
            marks.append(Mark(kind, Span(start, length)))
        marks += [
            Mark(m.kind, Span(start + m.span.start, start + m.span.end), m.href) for m in inner
        ]
    out.append(line[position:])
    return "".join(out), tuple(marks)


def _words(found: re.Match[str]) -> tuple[str, tuple[Mark, ...], str | None]:
    if found["image"]:
        return "", (), None
    if found["auto"]:
        return found["auto"].removeprefix("mailto:"), (), found["auto"]
    if found["label"] is not None:
        words, marks = read_inline(found["label"])
        return words, marks, found["href"]
    words, marks = read_inline(found[found.lastgroup or 0])
    return words, marks, None
