"""Titles of works: marked, emphasised or linked words in the case of a title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from archive.release import Mark, Span
from ingest.annotate.citations.pinpoints import find_pinpoints
from ingest.annotate.citations.references import Reference

# Each kind of mark is read apart: a title stands in marks inside other marks too.
_MARKED: Final = {
    opening: re.compile(form)
    for opening, form in {
        "“": r"“([^“”\n]{3,180})”",
        "«": r"«\s?([^«»\n]{3,180}?)\s?»",
        "‘": r"(?<!\w)‘([^‘’\n]{3,180}(?:’\w[^‘’\n]{0,80})*)’(?!\w)",
        '"': r"(?<!\w)\"([^\"\n]{3,180})\"(?!\w)",
        "'": r"(?<!\w)'([^'\n]{3,180}(?:'\w[^'\n]{0,80})*)'(?!\w)",
    }.items()
}
_WORDS = """
a an and as at but by for from in into nor of off on or over per so than that the to under up via
vs with without against between through before after its their your our his her is are
le la les l de du des un une et ou en à au aux dans par pour sur el los las del y o con sin por
para una al not no
"""
_SMALL: Final = frozenset(_WORDS.split())
_SUBTITLE = re.compile(r"\s?:\s| [–—] ")
_AROUND: Final = " \u00a0\u202f“”‘’'\"«»,."
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def find_titles(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the titles between marks; nothing vouches yet for what they name."""
    for opening, form in _MARKED.items():
        if text.find(opening, start, end) < 0:
            continue
        for found in form.finditer(text, start, end):
            if is_title(found[1]):
                yield _reference(Span(*found.span()), found[1])


def has_title(text: str, within: Span, marks: Iterable[Mark]) -> bool:
    """Return whether a title stands inside ``within``."""
    own = tuple(mark for mark in marks if within.holds(mark.span))
    return any(find_titles(text, within.start, within.end)) or any(find_set_off_titles(text, own))


def find_set_off_titles(text: str, marks: Iterable[Mark]) -> Iterator[Reference]:
    """Yield the titles that emphasis or a link sets off; a link's pinpoint is no part of them."""
    for mark in marks:
        if mark.kind in ("emphasis", "link") and _may_begin(mark.span.of(text)):
            span = _without_pinpoint(text, mark.span)
            if span and is_title(span.of(text)) and len(_WORD.findall(span.of(text))) > 1:
                yield _reference(span, span.of(text))


def _may_begin(words: str) -> bool:
    """Return whether words begin as a title does; most links do not."""
    first = words.lstrip(_AROUND).lstrip()[:1]
    return first.isupper() or first.isdigit()


def short_title(title: str) -> str:
    """Return a title without its subtitle and marks: what comes before the colon."""
    bare = title.strip(_AROUND)
    if ":" in bare or "–" in bare or "—" in bare:
        bare = _SUBTITLE.split(bare, maxsplit=1)[0]
    return bare.strip()


def is_title(words: str) -> bool:
    """Return whether ``words`` are written as a title: capitals on all but the small words.

    Anything that ends as a sentence or a clause does is somebody's words.
    """
    if words.rstrip()[-1:] in ".,;":
        return False
    main = short_title(words)
    if not (main[:1].isupper() or main[:1].isdigit()):
        return False
    found = _WORD.findall(main)
    if not any(w.isalpha() for w in found):
        return False
    if len(found) > 14 or any(len(w) > 30 for w in found):
        return False
    large = [w for w in found[1:] if w.casefold() not in _SMALL]
    written_large = sum(w[0].isupper() or w[0].isdigit() for w in large)
    if len(found) == 1:
        return len(main) > 3
    return written_large == len(large) and (bool(large) or len(found) > 2)


def _reference(span: Span, title: str) -> Reference:
    name = short_title(title)
    nouns = frozenset(w.casefold() for w in _WORD.findall(name) if w.casefold() not in _SMALL)
    return Reference(span, name, "document", nouns, title=True, names=(name.casefold(),))


def _without_pinpoint(text: str, span: Span) -> Span | None:
    """Return the span before a pinpoint in it: of "Dry Wells, para 3" the title."""
    pin = next(find_pinpoints(text, span.start, span.end), None)
    if pin is None:
        return span
    before = text[span.start : pin.span.start].rstrip(" ,(\u00a0")
    return Span(span.start, span.start + len(before)) if before else None
