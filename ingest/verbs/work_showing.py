"""A cited work on a terminal: its paragraphs with the claims that cite them, and the quotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from textwrap import shorten

from archive.cited import citing
from archive.errors import NotFoundError
from archive.quoted import cited_paragraphs, compared, verdict
from archive.revision import Record
from archive.store import Store
from archive.work_text import HeldWork
from archive.works import Work

_WIDTH = 96


def lines(store: Store, symbol: str, known_as: Callable[[str], Work]) -> Iterator[str]:
    """Yield what is known of a work: itself, its cited paragraphs, what is quoted from it."""
    records, held, known = list(citing(store, symbol)), store.work(symbol), known_as(symbol)
    if not records and held is None:
        raise NotFoundError("work", symbol, "see onrecord work list")
    yield "  ".join(filter(None, (symbol, known.title)))
    if known.address:
        yield known.address
    if held:
        yield f"text held: {len(held.text.paragraphs)} paragraphs, capture {held.capture}"
    yield from _claims(records, symbol, held)
    yield from _quoted(records, symbol, held)


def _claims(records: list[Record], symbol: str, held: HeldWork | None) -> Iterator[str]:
    claims: dict[int, list[str]] = defaultdict(list)
    for record in records:
        text = record.revision.release.text
        for citation in record.annotations.citations:
            if citation.work == symbol:
                told = shorten((citation.claim or citation.span).of(text), _WIDTH)
                for number in tuple(cited_paragraphs(citation)) or (0,):
                    claims[number].append(f"    {record.revision.release_id}  {told}")
    texts = {p.number: p.text for p in held.text.paragraphs if p.part is None} if held else {}
    for number in sorted(claims):
        yield f"para {number}" if number else "no paragraph"
        if number in texts:
            yield f"  | {shorten(texts[number], _WIDTH)}"
        yield from claims[number]


def _quoted(records: list[Record], symbol: str, held: HeldWork | None) -> Iterator[str]:
    paragraphs = held.text.paragraphs if held else None
    found = [pair for record in records for pair in compared(record, symbol, paragraphs)]
    if found:
        yield "quoted from it"
    for quoted, comparison in found:
        yield f"    {quoted.quotation_id}  “{shorten(quoted.words, _WIDTH)}”"
        if comparison:
            yield f"      {verdict(comparison, quoted.cited)}"
            for change in comparison.changes:
                yield f"        printed “{change.printed}”, in the work “{change.original}”"
