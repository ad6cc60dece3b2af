"""What a document calls itself: the symbols that its cover prints apart from any sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.capture import Bytes
from archive.errors import ReadingError
from ingest.annotate.citations.symbols import find_symbols, symbol_in
from ingest.annotate.lists import Lists
from ingest.formats.decoding import decode
from ingest.formats.pdf import pdf_pages
from ingest.formats.sniffing import Format, format_of
from ingest.reading_room import Refusal
from ingest.sources.reading import read_page
from ingest.sources.source import Given

_LINES: Final = 30
# "United Nations A/73/230", "Document symbol: A/73/230": more words make a sentence.
_BESIDE: Final = 2
_NUMBERED = re.compile(r"\s*1\s*\.\s")
_LIKE_A_SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[\w.()\-]+)+")


def cover_symbols(source: Bytes, given: Given, lists: Lists) -> tuple[str, ...] | Refusal:
    """Return the symbols on a work's cover in printed order, for a child process."""
    try:
        form = format_of(source, given.format)
        return tuple(dict.fromkeys(_printed(list(_lines(source, form)))))
    except ReadingError as refused:
        return Refusal(refused.code, str(refused))


def is_impossible_symbol(name: str) -> bool:
    """Return whether a work's name looks like a symbol that no document can have."""
    looks = bool(_LIKE_A_SYMBOL.fullmatch(name)) and any(each.isdigit() for each in name)
    return looks and symbol_in(name) is None


def _printed(lines: list[str]) -> Iterator[str]:
    for line in lines[:_LINES]:
        if _NUMBERED.match(line):
            return
        found = list(find_symbols(line))
        rest = line
        for each in reversed(found):
            rest = rest[: each.span.start] + " " + rest[each.span.end :]
        if len(re.findall(r"\w+", rest)) <= _BESIDE:
            yield from (each.symbol for each in found)


def _lines(source: Bytes, form: Format) -> Iterator[str]:
    """Yield the lines of the first page that are not empty."""
    if form == "pdf":
        pages, _ = pdf_pages(source.data)
        texts = [line.text for line in pages[0]] if pages else []
    elif form == "text":
        texts = decode(source.data, source.charset).text.splitlines()
    else:
        texts = [line for unit in read_page(source, form).units for line in unit.text.splitlines()]
    yield from (line for line in texts if line.strip())
