"""The text of a cited work read from a Word file, a PDF, a page or plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import Final

from archive.capture import Bytes
from archive.errors import ReadingError
from archive.work_text import WorkNote, WorkParagraph, WorkText
from ingest.annotate.lists import Lists
from ingest.formats.decoding import decode
from ingest.formats.pdf import pdf_pages
from ingest.formats.pdf_lines import Line
from ingest.formats.printed import Printed
from ingest.formats.sniffing import format_of
from ingest.reading.counted import counts, with_numbers
from ingest.reading.numbered import split_paragraphs
from ingest.reading_room import Refusal
from ingest.sources.reading import read_page
from ingest.sources.source import Given

_RULE: Final = "_" * 10
_NOTE = re.compile(r"\d{1,3}\.?\s+\S")
# Notes are set smaller than the text above them.
_SMALLER: Final = 0.93
# A list inside a paragraph may be long: typed numbers yield only to so many more counted ones.
_CLEARLY_MORE: Final = 1.5
# A gap this much wider than the usual step stands for an empty line.
_WIDER: Final = 1.3


def read_work(source: Bytes, form: str | None = None) -> WorkText:
    """Return the numbered paragraphs of a work, or raise ``ReadingError``.

    ``form`` names the format where it is not plain to see.
    """
    found = format_of(source, form)
    if found == "mail":
        raise ReadingError("S101", "a mail is no document; save what is attached, and add that")
    if found == "pdf":
        work = split_paragraphs(_pdf(source.data))
    elif found == "text":
        work = split_paragraphs(_text(source))
    else:
        work = _of_units(read_page(source, found).units)
    if not work.paragraphs:
        raise ReadingError(
            "S100", "no numbered paragraphs are in it; releases cite paragraphs by number, "
            "so add the document as its publisher numbered it"
        )  # fmt: skip
    return replace(work, paragraphs=tuple(_even(each) for each in work.paragraphs))


def read_as_work(source: Bytes, given: Given, lists: Lists) -> WorkText | Refusal:
    """Return what ``read_work`` gives, for a child process: a refusal where it raises."""
    try:
        return read_work(source, given.format)
    except ReadingError as refused:
        return Refusal(refused.code, str(refused))


def _even(paragraph: WorkParagraph) -> WorkParagraph:
    """Return the paragraph with single spaces, its lines kept."""
    lines = (" ".join(line.split()) for line in paragraph.text.splitlines())
    return replace(paragraph, text="\n".join(lines))


def _text(source: Bytes) -> str:
    """Return plain text; a form feed parts two pages, where no encoding hides it."""
    whole = decode(source.data, source.charset).text
    if b"\f" not in source.data or b"\x00" in source.data:
        return whole
    pages = source.data.split(b"\f")
    return "\f".join(decode(page, source.charset).text if page.strip() else "" for page in pages)


def _of_units(units: Sequence[Printed]) -> WorkText:
    """Return a work whose format tells its notes and their marks from its text."""
    body = [unit for unit in units if unit.kind != "footnote"]
    notes = [" ".join(unit.text.split()) for unit in units if unit.kind == "footnote"]
    return replace(
        _numbered(body, [_without_raised(unit) for unit in body]),
        notes=tuple(WorkNote(number, text) for number, text in enumerate(notes, 1)),
    )


def _numbered(units: Sequence[Printed], texts: Sequence[str]) -> WorkText:
    """Return the paragraphs by the numbers that are typed or, where these are few, counted."""
    typed = split_paragraphs("\n\n".join(with_numbers(units, texts, leading=False)))
    if not counts(units):
        return typed
    counted = split_paragraphs("\n\n".join(with_numbers(units, texts, leading=True)))
    more, most = len(counted.paragraphs), _CLEARLY_MORE * len(typed.paragraphs)
    whole = len(counted.missing) < len(typed.missing) and more > len(typed.paragraphs)
    return counted if more > most or whole else typed


def _without_raised(unit: Printed) -> str:
    """Return the unit without the raised numbers that call for notes."""
    text = unit.text
    for mark in sorted(unit.marks, key=lambda m: -m.span.start):
        if mark.kind == "superscript" and mark.span.of(unit.text).strip(" *").isdigit():
            text = text[: mark.span.start] + text[mark.span.end :]
    return text


def _pdf(data: bytes) -> str:
    pages, _ = pdf_pages(data)
    sizes = [line.size for page in pages for line in page]
    body = median(sizes) if sizes else 0.0
    step = _step(pages)
    return "\f".join("\n".join(_spaced(page, body, step)) for page in pages)


def _step(pages: list[list[Line]]) -> float:
    """Return the usual distance from one line's top to the next one's."""
    steps = sorted(a.top - b.top for page in pages for a, b in pairwise(page) if a.top > b.top)
    return steps[len(steps) // 3] if steps else 0.0


def _spaced(page: list[Line], body: float, step: float) -> Iterator[str]:
    """Yield a page's lines, an empty one for a wide gap and a rule above its notes."""
    notes = _notes_at(page, body)
    for at, line in enumerate(page):
        if at == notes:
            yield _RULE
        elif at and (line.new_column or page[at - 1].top - line.top > _WIDER * step):
            yield ""
        yield line.text


def _notes_at(page: list[Line], body: float) -> int | None:
    """Return where the small print at the page's foot begins with a note's number."""
    start = None
    for at in range(len(page) - 1, 0, -1):
        small = page[at].size < _SMALLER * body
        if not small and not (page[at].at_edge and start is None):
            break
        if small and _NOTE.match(page[at].text):
            start = at
    return start
