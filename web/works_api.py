"""Cited works as JSON: what cites them, what their text says, and what is quoted from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from flask import Blueprint, Response, abort, jsonify

from archive.masks import public_words
from archive.work_text import HeldWork, WorkParagraph
from index.entries import CitationEntry
from web.addresses import address
from web.counts import citations_of, values
from web.desk import Desk, the_desk
from web.documents import entry_document
from web.labels import PLACES
from web.work_text import Verdict, verdicts
from web.works import covers, numbers_of

Json = dict[str, Any]
works_api = Blueprint("works", __name__, url_prefix="/works")
UNITS = ",".join(PLACES)


@works_api.get("")
def index() -> Response:
    """Answer with every cited work and its citations."""
    desk = the_desk()
    found = [v for v in values(desk, "work", "citations") if v.value]
    return jsonify({"total": len(found), "work": [_line(desk, v.value, v.count) for v in found]})


@works_api.get("/<path:symbol>")
def show(symbol: str) -> Response:
    """Answer with one work: its names, its cited places, and the citations of it."""
    desk = the_desk()
    found, held = citations_of(desk, symbol), desk.store.work(symbol)
    if not found and held is None:
        abort(404)
    names = Counter(" ".join(public_words(e.work_mention).split()) for e in found)
    return jsonify(
        _work(desk, symbol)
        | {
            "printed_as": [{"name": n, "count": c} for n, c in names.most_common() if n],
            "text": _held(symbol, held),
            "places": list(_places(symbol, found)),
            "citations": [entry_document(entry) for entry in found],
        }
    )


@works_api.get("/<path:symbol>/text")
def text(symbol: str) -> Response:
    """Answer with the numbered paragraphs of a work whose text is held.

    Where the site does not give originals away, only cited paragraphs are.
    """
    desk = the_desk()
    held = desk.store.work(symbol)
    if held is None:
        abort(404)
    shown = held.text.paragraphs
    if not desk.originals:
        cited = {n for e in citations_of(desk, symbol) for u, n in _cited(e) if u == "para"}
        shown = tuple(p for p in shown if p.number in cited)
    return jsonify(
        _work(desk, symbol)
        | {
            "text": _held(symbol, held),
            "whole": desk.originals,
            "paragraphs": [_paragraph(p) for p in shown],
            "notes": [{"number": n.number, "text": n.text} for n in held.text.notes]
            if desk.originals
            else [],
            "missing": list(held.text.missing),
        }
    )


@works_api.get("/<path:symbol>/quoted")
def quoted(symbol: str) -> Response:
    """Answer with what releases quote from a work, and where it stands in its text."""
    desk = the_desk()
    found, held = citations_of(desk, symbol), desk.store.work(symbol)
    if not found and held is None:
        abort(404)
    said = verdicts(desk, symbol, (e.release_id for e in found))
    return jsonify(
        _work(desk, symbol)
        | {"text": _held(symbol, held), "quoted": [verdict_document(v) for v in said]}
    )


@works_api.get(f"/<path:symbol>/<any({UNITS}):unit>/<int:number>")
def place(symbol: str, unit: str, number: int) -> Response:
    """Answer with one place in a work: what it says, what cites it, what is quoted from it."""
    desk = the_desk()
    every, held = citations_of(desk, symbol), desk.store.work(symbol)
    found = [e for e in every if any(covers(p, unit, number) for p in e.pinpoints)]
    known = held.text.paragraphs if held and unit == "para" else ()
    shown = [_paragraph(p) for p in known if p.number == number and (found or desk.originals)]
    if not found and not shown:
        abort(404)
    said = verdicts(desk, symbol, (e.release_id for e in every)) if unit == "para" else ()
    return jsonify(
        _work(desk, symbol)
        | {
            "unit": unit,
            "number": number,
            "paragraphs": shown,
            "citations": [entry_document(entry) for entry in found],
            "quoted": [verdict_document(v) for v in said if number in v.numbers],
        }
    )


def verdict_document(verdict: Verdict) -> Json:
    """Return quoted words with where they stand; no verdict where the text is not held."""
    return {
        "quotation": verdict.quotation,
        "url": address("quotations.show", quotation=verdict.quotation, _external=True),
        "release": verdict.release_id,
        "title": verdict.title,
        "words": verdict.words,
        "cited": list(verdict.cited),
        "verdict": verdict.outcome or None,
        "said": verdict.said or None,
        "paragraph": verdict.place or None,
        "original": verdict.original or None,
        "changes": [{"printed": a, "original": b} for a, b in verdict.changes],
    }


def _work(desk: Desk, symbol: str) -> Json:
    known = desk.work(symbol)
    return {
        "id": symbol,
        "symbol": known.symbol,
        "title": known.title,
        "kind": known.kind,
        "address": known.address,
        "aliases": list(known.aliases),
        "url": address("works.show", symbol=symbol, _external=True),
    }


def _line(desk: Desk, symbol: str, count: int) -> Json:
    known = desk.work(symbol)
    url = address("works.show", symbol=symbol, _external=True)
    return {
        "id": symbol,
        "name": symbol,
        "title": known.title,
        "kind": known.kind,
        "citations": count,
        "url": url,
    }


def _held(symbol: str, held: HeldWork | None) -> Json | None:
    if held is None:
        return None
    return {
        "capture": held.capture,
        "stored_at": held.stored_at.isoformat(),
        "paragraphs": len(held.text.paragraphs),
        "url": address("api.works.text", symbol=symbol, _external=True),
    }


def _paragraph(paragraph: WorkParagraph) -> Json:
    return {
        "name": paragraph.name,
        "number": paragraph.number,
        "sub": paragraph.sub,
        "part": paragraph.part,
        "heading": paragraph.heading,
        "page": paragraph.page,
        "text": paragraph.text,
    }


def _places(symbol: str, found: Iterable[CitationEntry]) -> Iterator[Json]:
    counts = Counter(where for entry in found for where in _cited(entry))
    order = list(PLACES)
    known = [where for where in counts if where[0] in PLACES]
    for unit, number in sorted(known, key=lambda where: (order.index(where[0]), where[1])):
        url = address("works.place", symbol=symbol, unit=unit, number=number, _external=True)
        yield {"unit": unit, "number": number, "citations": counts[unit, number], "url": url}


def _cited(entry: CitationEntry) -> set[tuple[str, int]]:
    return {where for pinpoint in entry.pinpoints for where in numbers_of(pinpoint)}
