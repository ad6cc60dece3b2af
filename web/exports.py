"""All results of a search as a file, streamed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from flask import Blueprint, Response, abort, request, stream_with_context

from archive.masks import public_words
from index.entries import CitationEntry, Entry, QuotationEntry, Unit
from index.results import Hit
from web.asked import read_asked
from web.cite import Citable
from web.counts import citations_of
from web.desk import Desk, the_desk
from web.documents import entry_document
from web.labels import BETWEEN
from web.query_reading import read_query
from web.references import bibtex, cited_entry, csl, ris
from web.work_text import Verdict, verdicts

exports = Blueprint("exports", __name__)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_COLUMNS: dict[Unit, tuple[str, ...]] = {
    "quotations": (
        "id", "words", "speakers", "roles", "basis", "form", "published", "publisher", "title",
        "topics", "release", "url",
    ),
    "releases": (
        "id", "title", "published", "publisher", "language", "standfirst", "quotations",
        "citations", "topics", "url",
    ),
    "citations": (
        "id", "work", "citation", "places", "claim", "published", "publisher", "title", "release",
        "url",
    ),
}  # fmt: skip


@exports.get("/search.csv")
def as_csv() -> Response:
    """Answer with all results as a table for spreadsheets."""
    unit, hits = _asked()
    return _streamed(csv_lines(unit, hits), "text/csv", f"{unit}.csv")


@exports.get("/search.jsonl")
def as_jsonl() -> Response:
    """Answer with all results, one JSON object a line."""
    unit, hits = _asked()
    lines = (msgspec.json.encode(entry_document(hit.entry)).decode() + "\n" for hit in hits)
    return _streamed(lines, "application/jsonl", f"{unit}.jsonl")


@exports.get("/search.ris")
def as_ris() -> Response:
    """Answer with all results as references in RIS."""
    unit, hits = _asked()
    return _streamed(ris(_cited(hits)), "application/x-research-info-systems", f"{unit}.ris")


@exports.get("/search.bib")
def as_bibtex() -> Response:
    """Answer with all results as references in BibTeX."""
    unit, hits = _asked()
    return _streamed(bibtex(_cited(hits)), "application/x-bibtex", f"{unit}.bib")


@exports.get("/search.csl.json")
def as_csl() -> Response:
    """Answer with all results as references in CSL-JSON."""
    unit, hits = _asked()
    return _streamed(csl(_cited(hits)), "application/vnd.citationstyles.csl+json", f"{unit}.json")


@exports.get("/works/<path:symbol>/quoted.csv")
def quoted_as_csv(symbol: str) -> Response:
    """Answer with what releases quote from a work, and where it stands, as a table."""
    desk = the_desk()
    found = verdicts(desk, symbol, (e.release_id for e in citations_of(desk, symbol)))
    if not found:
        abort(404)
    return _streamed(verdict_lines(found), "text/csv", "quoted.csv")


def verdict_lines(found: Iterable[Verdict]) -> Iterator[str]:
    """Yield the lines of the table of quoted words, the names of the columns first."""
    yield _line(("quotation", "words", "cited", "verdict", "said", "paragraph", "original",
                 "changes", "title", "release"))  # fmt: skip
    for v in found:
        changes = "; ".join(f"{printed} → {original}" for printed, original in v.changes)
        cited = "; ".join(map(str, v.cited))
        row = (v.quotation, v.words, cited, v.outcome, v.said, v.place, v.original, changes,
               v.title, v.release_id)  # fmt: skip
        yield _line(tuple(defused(cell) for cell in row))


def _cited(hits: Iterable[Hit]) -> Iterator[Citable]:
    return (cited_entry(hit.entry) for hit in hits)


def _asked() -> tuple[Unit, Iterator[Hit]]:
    desk: Desk = the_desk()
    asked = read_asked(request.args)
    return asked.unit, desk.engine.stream(asked.query(read_query(asked).node))


def _streamed(lines: Iterator[str], media_type: str, name: str) -> Response:
    response = Response(stream_with_context(lines), mimetype=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="on-record-{name}"'
    return response


def csv_lines(unit: Unit, hits: Iterable[Hit]) -> Iterator[str]:
    """Yield the lines of the table, the names of the columns first."""
    yield _line(_COLUMNS[unit])
    for hit in hits:
        row = _row(hit.entry)
        yield _line(tuple(defused(row[name]) for name in _COLUMNS[unit]))


def _line(cells: tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def defused(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _row(entry: Entry) -> dict[str, str]:
    document = entry_document(entry)
    row = {name: _cell(value) for name, value in document.items()}
    if isinstance(entry, QuotationEntry):
        row["words"] = public_words(BETWEEN.join(entry.words))
        row["speakers"] = "; ".join(s.name for s in entry.speakers)
        row["roles"] = "; ".join(
            ", ".join(part for part in (s.role, s.affiliation) if part) for s in entry.speakers
        )
    elif isinstance(entry, CitationEntry):
        row["citation"] = entry.text
        row["places"] = "; ".join(
            f"{p.unit} {p.first}" + (f"-{p.last}" if p.last != p.first else "") + (p.sub or "")
            for p in entry.pinpoints
        )
    else:
        row["quotations"] = str(len(entry.quotations))
        row["citations"] = str(len(entry.citations))
    return row


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(str(each) for each in value)
    return str(value)
