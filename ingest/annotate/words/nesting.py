"""Tells words marked inside marked words of the same kind from a mark that was left open."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.annotate.words.marks import QuoteMark, Style


def opened_inside(text: str, marks: Sequence[QuoteMark], again: Style | None) -> frozenset[int]:
    """Return which marks of a block open words inside words that a mark of their kind opened.

    The outer words are sure to end: by one more mark that closes, or because
    the next block opens with a mark of the style ``again``.
    """
    inside: set[int] = set()
    for style in {mark.style for mark in marks}:
        places = [at for at, mark in enumerate(marks) if mark.style == style]
        ends = [False] * len(places) + [style == again, False]
        for k in range(len(places) - 1, -1, -1):
            mark, after = marks[places[k]], places[k + 1 : k + 2]
            if mark.role == "close":
                ends[k] = True
            elif mark.role == "open" and after and marks[after[0]].role == "close":
                ends[k] = ends[k + 2] and _goes_on(text, mark.start)
                if ends[k]:
                    inside.add(places[k])
    return frozenset(inside)


def opening(marks: Sequence[QuoteMark], first: int) -> Style | None:
    """Return the style of the mark with which a block opens whose words begin at ``first``."""
    opens = marks[0].start == first and marks[0].role in ("open", "either")
    return marks[0].style if opens else None


def _goes_on(text: str, at: int) -> bool:
    """Return whether a sentence is in its middle where a mark opens."""
    before = text[max(0, at - 3) : at].rstrip()
    return before[-1:].isalnum()
